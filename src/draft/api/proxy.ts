import type {Fetch} from './transport.ts'

type Env = Readonly<Record<string, string | undefined>>

/** Addresses of proxies, and hosts that need none. */
export interface Proxy {
  http?: string
  https?: string
  no?: string
}

/** The simulator, and a relay on this machine. */
const local = ['localhost', '127.0.0.1', '::1']

/** The proxies that the environment names; undefined for none. */
export function proxyOf(env: Env): Proxy | undefined {
  const https = env.https_proxy || env.HTTPS_PROXY || env.all_proxy || env.ALL_PROXY
  const http = env.http_proxy || env.HTTP_PROXY || env.all_proxy || env.ALL_PROXY
  const no = env.no_proxy || env.NO_PROXY
  if (!https && !http) return undefined
  return {...(http ? {http} : {}), ...(https ? {https} : {}), ...(no ? {no} : {})}
}

/** The proxy for an address; undefined where it is passed by. */
export function proxyFor({http, https, no}: Proxy, address: string): string | undefined {
  const {protocol, hostname, port} = new URL(address)
  const own = hostname.replace(/^\[|\]$/g, '')
  const passes = [...local, ...(no?.split(/[,\s]+/) ?? [])].some(each => {
    const [, name = '', only] = /^\*?\.?(.+?)(?::(\d+))?$/.exec(each.toLowerCase()) ?? []
    if (only !== undefined && only !== (port || (protocol === 'http:' ? '80' : '443'))) return false
    return name !== '' && (each === '*' || own === name || own.endsWith(`.${name}`) || own === each)
  })
  if (passes) return undefined
  return protocol === 'http:' ? http : https
}

/** `fetch` through the proxy of the environment. Its package is loaded where there is one. */
export function fetchOf(env: Env): Fetch {
  const proxy = proxyOf(env)
  if (!proxy) return fetch as Fetch
  let opened: Promise<Fetch> | undefined
  const open = async (): Promise<Fetch> => {
    const undici = await import('undici')
    const agent = new undici.EnvHttpProxyAgent({
      ...(proxy.http ? {httpProxy: proxy.http} : {}),
      ...(proxy.https ? {httpsProxy: proxy.https} : {}),
      noProxy: [proxy.no, ...local].filter(Boolean).join(','),
    })
    // Its own fetch: Node's loses bodies through a foreign agent.
    return (url, init) => undici.fetch(url, {...init, dispatcher: agent}) as ReturnType<Fetch>
  }
  return async (url, init) => {
    opened ??= open()
    return (await opened)(url, init)
  }
}
