import type {ServerResponse} from 'node:http'

/** How long a connection is silent at most: proxies and sleeping machines drop silent ones. */
const HEARTBEAT = 25_000

/** Server-sent events to one page. */
export interface Stream {
  /** Sends an event, or keeps the newest of each kind until a slow reader has read. */
  send(event: string, data: unknown): void
  close(): void
}

export function openStream(response: ServerResponse, onClose: () => void): Stream {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'keep-alive',
    'x-content-type-options': 'nosniff',
  })
  // The page tries again this soon when the server is back.
  response.write('retry: 500\n\n')
  const waiting = new Map<string, string>()
  const flush = () => {
    for (const [event, text] of waiting) {
      if (response.writableNeedDrain) return
      waiting.delete(event)
      response.write(text)
    }
  }
  const heartbeat = setInterval(() => {
    // What nobody reads must not pile up.
    if (!response.writableNeedDrain) response.write(':\n\n')
  }, HEARTBEAT)
  heartbeat.unref?.()
  response.on('drain', flush)
  response.on('close', () => {
    clearInterval(heartbeat)
    waiting.clear()
    onClose()
  })
  return {
    send(event, data) {
      waiting.set(event, `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
      flush()
    },
    close: () => response.end(),
  }
}
