import purify from 'dompurify'
import mermaid from 'mermaid'
import {solid} from './ink.ts'
import {DiagramProblem} from './problem.ts'
import {toAscii} from './sankey/spelling.ts'
import {lineBefore, settled} from './source-lines.ts'

/** What Mermaid's parser leaves behind; its database is another one for each kind. */
export interface Parsed {
  /** `flowchart-v2`, `sequence` … */
  type: string
  db: unknown
  /** Of the front matter; some databases do not keep it. */
  title: string | undefined
  /** What `%%{init}%%` and the front matter's `config` set, and no more. */
  config: AuthorConfig
  /** The first line of the source, from 1, that has these words. */
  lineOf(words: string): number | undefined
}

export type AuthorConfig = Readonly<Record<string, unknown>>

interface Located {
  loc?: {first_line?: number}
  line?: number
}

interface MermaidFault {
  message: string
  hash?: Located
  result?: {
    lexerErrors?: readonly {line?: number; message: string}[]
    parserErrors?: readonly {token?: {startLine?: number}; message: string}[]
  }
}

let isReady = false

/** Mermaid cleans labels with the browser's DOM, which is not there and not needed: every word is escaped here. */
function prepare(): void {
  if (isReady) return
  Object.assign(purify, {addHook: () => undefined, sanitize: (text: string) => text})
  mermaid.initialize({startOnLoad: false, logLevel: 'fatal', maxEdges: 2_000})
  isReady = true
}

/** Mermaid keeps what it has read in its modules: one diagram is read, and its database emptied, after the other. */
let queue: Promise<unknown> = Promise.resolve()

/**
 * Reads a source with Mermaid's own grammar.
 *
 * @param isDrawn whether a kind is, by Mermaid's own name of it
 * @param take makes of the database what has to outlive it
 * @throws DiagramProblem with Mermaid's message for what it refuses
 */
export function readMermaid<Result>(
  source: string,
  isDrawn: (kind: string) => boolean,
  take: (parsed: Parsed) => Result,
): Promise<Result> {
  const turn = queue.then(async () => {
    prepare()
    try {
      return take(await parse(source, isDrawn))
    } finally {
      // What one diagram sets is not for the next.
      if (isConfigured(source)) mermaid.mermaidAPI.reset()
    }
  })
  queue = turn.catch(() => undefined)
  return turn
}

async function parse(source: string, isDrawn: (kind: string) => boolean): Promise<Parsed> {
  const {text: written, title} = settled(source)
  const text = readable(written)
  if (/^\s*box\b/m.test(text)) await prepareBoxes()
  try {
    const kind = mermaid.detectType(text)
    // Of a kind that is not drawn the package has no grammar.
    if (!isDrawn(kind)) throw new DiagramProblem('kind', kind)
    const config = isConfigured(text) ? (await mermaid.mermaidAPI.parse(text)).config : {}
    const {type, db} = await mermaid.mermaidAPI.getDiagramFromText(text, title === undefined ? {} : {title})
    return {type, db, title, config: {...config}, lineOf: words => lineWith(source, words)}
  } catch (error) {
    throw error instanceof DiagramProblem ? error : problemOf(error as MermaidFault, source)
  }
}

const isConfigured = (source: string) => /%%\{|^\s*---/.test(source)

function lineWith(source: string, words: string): number | undefined {
  const index = source.split(/\r\n?|\n/).findIndex(line => line.includes(words))
  return index === -1 ? undefined : index + 1
}

const readable = (text: string) => (/^\s*sankey/im.test(text) ? toAscii(text) : text)

function problemOf(fault: MermaidFault, source: string): DiagramProblem {
  const [lexer, parser] = [fault.result?.lexerErrors?.[0], fault.result?.parserErrors?.[0]]
  const told = fault.hash?.loc?.first_line ?? lexer?.line ?? parser?.token?.startLine
  // The lexers' own number counts from 0, their message from 1.
  const found = told ?? Number(/\bline[: ]+(\d+)/i.exec(fault.message)?.[1] ?? fault.hash?.line)
  const line = found > 0 ? lineBefore(source, found) : undefined
  const message = (lexer ?? parser)?.message ?? fault.message
  const own = line === undefined ? undefined : source.split(/\r\n?|\n/)[line - 1]?.trim()
  return new DiagramProblem('syntax', brief(message, own), line)
}

/**
 * `Parse error on line 3:`, what is there, and the arrow under it in one line, without the list of all tokens.
 *
 * @param own the line that is to blame, which Mermaid quotes without line ends and cut short
 */
function brief(message: string, own: string | undefined): string {
  const lines = message.split('\n').map(line => line.trim())
  const shown = lines.filter(line => line !== '' && !/^-*\^$|^Expecting/.test(line))
  const got = /\bgot '([^']+)'/.exec(message)?.[1]
  const kind = /^(?:Parse|Lexical) error/.exec(message)?.[0]
  if (own && kind) return `${kind} in “${own}”${got ? ` (${got})` : ''}`
  const text = shown.join(' ').replace(/ on line \d+[.:]?/, '')
  return got ? `${text} (${got})` : text
}

interface BoxReader {
  extractWrap(text: string | undefined): {cleanedText?: string; wrap?: boolean}
  parseBoxData(text: string): {text: string | undefined; color: string; wrap: boolean | undefined}
}

let areBoxesReady = false

/** Mermaid asks the browser whether the first word after `box` is a colour. */
async function prepareBoxes(): Promise<void> {
  if (areBoxesReady) return
  const {db} = await mermaid.mermaidAPI.getDiagramFromText('sequenceDiagram')
  const reader = Object.getPrototypeOf(db) as BoxReader
  reader.parseBoxData = function (this: BoxReader, text) {
    const [, first = '', rest = ''] = /^((?:rgba?|hsla?)\s*\(.*?\)|\w*)(.*)$/s.exec(text) ?? []
    const isColour =
      first.trim() !== '' && (first.trim() === 'transparent' || solid(first.trim()) !== undefined)
    const {cleanedText, wrap} = this.extractWrap(isColour ? rest.trim() : text.trim())
    return {text: cleanedText || undefined, color: isColour ? first.trim() : 'transparent', wrap}
  }
  areBoxesReady = true
}
