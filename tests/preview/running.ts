import {get, type IncomingMessage, request as open, type RequestOptions} from 'node:http'
import {onTestFinished} from 'vitest'
import {type Preview, type PreviewOptions, preview} from '../../src/node.ts'
import type {ArticleEvent, DetailsEvent, ListEvent} from '../../src/preview/state.ts'

/** A preview for one test. */
export async function running(path: string, options?: PreviewOptions): Promise<Preview> {
  const own = await preview(path, options)
  onTestFinished(() => own.close())
  return own
}

export interface Answer {
  status: number
  headers: IncomingMessage['headers']
  text: string
}

/** A request as no browser would send it: every header and path as given. */
export function ask(port: number, path: string, options: RequestOptions = {}, body = ''): Promise<Answer> {
  return new Promise((done, failed) => {
    const asked = open({host: '127.0.0.1', port, path: escaped(path), ...options}, response => {
      const chunks: Buffer[] = []
      response.on('data', chunk => chunks.push(chunk))
      response.on('end', () => {
        const {statusCode = 0, headers} = response
        done({status: statusCode, headers, text: Buffer.concat(chunks).toString()})
      })
    })
    asked.on('error', failed)
    asked.end(body)
  })
}

interface Events {
  article: ArticleEvent
  details: DetailsEvent
  list: ListEvent
  fault: {message: string}
}

export interface Listener {
  /** Every event so far. */
  all: {[Name in keyof Events]: {name: Name; data: Events[Name]}}[keyof Events][]
  /** The last of its kind that fits, as soon as there is one; of those that are there already, too. */
  until<Name extends keyof Events>(name: Name, fits: (data: Events[Name]) => boolean): Promise<Events[Name]>
  close(): void
}

/** Listens as a page does. */
export async function listen(port: number, query: Record<string, string>): Promise<Listener> {
  const response = await new Promise<IncomingMessage>((done, failed) => {
    get({host: '127.0.0.1', port, path: `/-/events?${new URLSearchParams(query)}`}, done).on('error', failed)
  })
  const all: Listener['all'] = []
  const waiting = new Set<() => void>()
  let text = ''
  response.setEncoding('utf8').on('data', chunk => {
    text += chunk
    const parts = text.split('\n\n')
    text = parts.pop()!
    for (const part of parts) {
      const [, name, data] = /^event: (\w+)\ndata: (.*)$/.exec(part) ?? []
      if (name !== undefined) all.push({name, data: JSON.parse(data!)} as Listener['all'][number])
    }
    for (const check of waiting) check()
  })
  response.on('error', () => {})
  const listener: Listener = {
    all,
    until: (name, fits) =>
      new Promise(done => {
        const check = () => {
          const last = all.findLast(event => event.name === name)
          if (!last || !fits(last.data as never)) return
          waiting.delete(check)
          done(last.data as never)
        }
        waiting.add(check)
        check()
      }),
    close: () => response.destroy(),
  }
  onTestFinished(() => listener.close())
  return listener
}

/** Only what cannot be in a request. */
const escaped = (path: string) => path.replace(/[^\x21-\x7e]/gu, encodeURIComponent)
