/** Listens to the server. A page that is not seen does not: a browser has few connections for one server. */
export interface Connection {
  /** Begins anew; what is still under way of before is not heard. */
  open(query: Record<string, string>): void
}

export function connect(listeners: {
  on: Readonly<Record<string, (data: never) => void>>
  onLost(): void
  onFound(): void
}): Connection {
  let source: EventSource | undefined
  let address = ''
  const listen = () => {
    source?.close()
    source = undefined
    if (document.hidden || address === '') return
    const own = new EventSource(address)
    source = own
    own.addEventListener('open', () => listeners.onFound())
    own.addEventListener('error', () => {
      if (own === source) listeners.onLost()
      // Refused for good: the browser itself does not try again.
      if (own.readyState === EventSource.CLOSED) setTimeout(() => own === source && listen(), 1000)
    })
    for (const [event, listener] of Object.entries(listeners.on)) {
      own.addEventListener(event, message => {
        if (own === source) listener(JSON.parse(message.data) as never)
      })
    }
  }
  document.addEventListener('visibilitychange', listen)
  addEventListener('pagehide', () => source?.close())
  addEventListener('pageshow', event => event.persisted && listen())
  return {
    open(query) {
      address = `/-/events?${new URLSearchParams(query)}`
      listen()
    },
  }
}
