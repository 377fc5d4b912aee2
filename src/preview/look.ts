import type {IncomingMessage} from 'node:http'
import type {Language} from '../article.ts'
import {readOptions} from './article-options.ts'
import type {Choice, Look} from './state.ts'

/** What a page asks for; undefined where it asks for no article. */
export function readLook(query: URLSearchParams, lang: Language): Look | undefined {
  const article = query.get('article')
  if (article === null) return undefined
  const asked = query.get('lang')
  return {
    article,
    mode: query.get('mode') === 'dark' ? 'dark' : 'light',
    stage: query.get('stage') === 'after' ? 'after' : 'before',
    lang: asked === 'zh' || asked === 'en' ? asked : lang,
    choice: choiceOf(parsed(query.get('choice') ?? '{}')),
  }
}

/** Bytes; a choice is a few hundred. */
const LONGEST = 64 * 1024

export interface Saving {
  article: string
  lang: Language
  choice: Choice
}

/** What is to be saved; undefined where the request is none of ours. */
export async function readChoice(request: IncomingMessage): Promise<Saving | undefined> {
  if (!request.headers['content-type']?.startsWith('application/json')) return undefined
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > LONGEST) return undefined
    chunks.push(chunk)
  }
  const {article, lang, choice} = record(parsed(Buffer.concat(chunks).toString()))
  if (typeof article !== 'string') return undefined
  return {article, lang: lang === 'zh' ? 'zh' : 'en', choice: choiceOf(choice)}
}

function choiceOf(value: unknown): Choice {
  const {theme, codeTheme, variables, options} = record(value)
  const switches = readOptions(record(options))
  const values = Object.entries(record(variables)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && /^[^\s:;{}]+$/u.test(entry[0]),
  )
  return {
    ...(typeof theme === 'string' && /^[\w-]+$/.test(theme) ? {theme} : {}),
    ...(typeof codeTheme === 'string' ? {codeTheme} : {}),
    ...(values.length > 0 ? {variables: Object.fromEntries(values)} : {}),
    ...(Object.keys(switches).length > 0 ? {options: switches} : {}),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // No choice at all.
    return undefined
  }
}

function record(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}
}
