import type {Fetch} from './transport.ts'

type Env = Readonly<Record<string, string | undefined>>

/** The proxy that the environment names for an address; undefined for none. */
export function proxyOf(env: Env): {http?: string; https?: string; no?: string} | undefined {
  const https = env.https_proxy || env.HTTPS_PROXY || env.all_proxy || env.ALL_PROXY
  const http = env.http_proxy || env.HTTP_PROXY || env.all_proxy || env.ALL_PROXY
  const no = env.no_proxy || env.NO_PROXY
  if (!https && !http) return undefined
  return {...(http ? {http} : {}), ...(https ? {https} : {}), ...(no ? {no} : {})}
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
      // The simulator, and a relay on this machine.
      noProxy: [proxy.no, 'localhost', '127.0.0.1', '::1'].filter(Boolean).join(','),
    })
    // Its own fetch: Node's loses bodies through a foreign agent.
    return (url, init) => undici.fetch(url, {...init, dispatcher: agent}) as ReturnType<Fetch>
  }
  return async (url, init) => {
    opened ??= open()
    return (await opened)(url, init)
  }
}
