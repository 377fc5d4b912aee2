import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {type Answered, answerCall} from './calls.ts'
import {type Fault, isDone, takeFault} from './faults.ts'
import {Refused} from './refused.ts'
import {
  type AccountState,
  createWorld,
  newId,
  type SimulatorOptions,
  type StoredArticle,
  simulatedAccount,
  type World,
} from './world.ts'

/** A server that behaves as WeChat's API is documented to, on this machine alone. */
export interface Simulator {
  /** `http://127.0.0.1:…` */
  url: string
  world: World
  /** The first account. */
  account: AccountState
  /** Lets a call go wrong. */
  fault(fault: Fault): void
  /** What a person does in the web editor. */
  edit(mediaId: string, change: (article: StoredArticle) => void, index?: number): void
  close(): Promise<void>
}

export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const world = createWorld(options)
  const server = createServer((request, response) => void serve(request, response, world))
  await new Promise<void>((done, reject) => {
    server.on('error', reject)
    server.listen(0, '127.0.0.1', done)
  })
  const {port} = server.address() as AddressInfo
  const account = world.accounts.get((options.accounts?.[0] ?? simulatedAccount).appId)!
  return {
    url: `http://127.0.0.1:${port}`,
    world,
    account,
    fault: fault => void world.faults.push({...fault}),
    edit(mediaId, change, index = 0) {
      const article = account.drafts.get(mediaId)?.articles[index]
      if (!article) throw new Error(`no draft ${mediaId}`)
      change(article)
    },
    close: () =>
      new Promise(done => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/** Errors come with status 200, some answers as plain text, and the charset is not to be trusted. */
async function serve(request: IncomingMessage, response: ServerResponse, world: World): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost')
  response.setHeader('date', new Date(world.now()).toUTCString())
  const fault = takeFault(world.faults, url.pathname)
  if (fault && !isDone(fault)) {
    // What is sent is read, as a gateway does.
    if (fault.kind !== 'cut-before') for await (const _ of request);
    world.calls.push({path: url.pathname, appId: undefined, body: undefined, code: undefined})
    return spoil(fault, '', request, response)
  }
  const call = {path: url.pathname, appId: undefined, body: undefined, code: undefined}
  world.calls.push(call)
  const {status, type, text} = await carryOut(request, url, world, call).catch(
    (): Answered => ({status: 500, type: 'text/plain', text: 'the connection broke'}),
  )
  if (fault) return spoil(fault, text, request, response)
  response.writeHead(status, {'content-type': type, 'content-length': Buffer.byteLength(text)}).end(text)
}

async function carryOut(
  request: IncomingMessage,
  url: URL,
  world: World,
  call: Parameters<typeof answerCall>[3],
): Promise<Answered> {
  const type = url.pathname.endsWith('/uploadimg') ? 'text/plain' : 'application/json; charset=gbk'
  try {
    const result = await answerCall(request, url, world, call)
    call.code = 0
    return {status: 200, type, text: JSON.stringify(result)}
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    // The rest of a body that nobody read.
    request.resume()
    call.code = error.code
    if (error.code === 412) return {status: 412, type: 'text/html', text: '<h1>Precondition Failed</h1>'}
    const rid = newId(6)
    world.rids.add(rid)
    const answer = {errcode: error.code, errmsg: `${error.message} rid: ${rid}`}
    return {status: 200, type, text: JSON.stringify(answer)}
  }
}

function spoil(fault: Fault, text: string, request: IncomingMessage, response: ServerResponse): void {
  if (fault.kind === 'cut-before' || fault.kind === 'cut-after') return void request.socket.destroy()
  if (fault.kind === 'cut-within') {
    response.writeHead(200, {'content-type': 'application/json', 'content-length': Buffer.byteLength(text)})
    response.write(text.slice(0, Math.floor(text.length / 2)), () => request.socket.destroy())
    return
  }
  if (fault.kind === 'slow') {
    setTimeout(
      () => response.writeHead(200, {'content-type': 'application/json'}).end(text),
      fault.wait ?? 0,
    ).unref()
    return
  }
  if (fault.kind === 'status') {
    response.writeHead(fault.value ?? 502, {'content-type': 'text/html'}).end('<h1>Bad Gateway</h1>')
    return
  }
  const body =
    fault.kind === 'code'
      ? JSON.stringify({errcode: fault.value ?? -1, errmsg: `fault rid: ${newId(6)}`})
      : '<!DOCTYPE html><title>captive portal</title>'
  response.writeHead(200, {'content-type': 'application/json'}).end(body)
}
