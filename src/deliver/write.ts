import {randomBytes} from 'node:crypto'
import {chmod, mkdir, realpath, rename, rm, stat, writeFile} from 'node:fs/promises'
import {dirname, join, resolve} from 'node:path'
import type {Article, ArticleMessage, Language} from '../article.ts'
import {systemReasons} from '../rules/reasons.ts'
import {userError} from '../rules/report.ts'
import {type PageOptions, renderPage} from './page.ts'

/**
 * `page`: a complete HTML page that shows the article as WeChat's reader does, with a copy button.
 * `fragment`: the article alone. `json`: the {@link Article} without what it was made with.
 */
export type ArticleFormat = 'page' | 'fragment' | 'json'

export interface WriteOptions extends PageOptions {
  /** @default 'page' */
  format?: ArticleFormat
  /**
   * Folder that the path is relative to.
   *
   * @default process.cwd()
   */
  cwd?: string
}

/**
 * Writes an article to a file, whole or not at all. Folders are made as needed; a file that is there is
 * replaced.
 *
 * @throws UserError when the file cannot be written
 */
export async function writeArticle(
  article: Article,
  path: string,
  options: WriteOptions = {},
): Promise<void> {
  await writeText(formatArticle(article, options.format ?? 'page', options), path, options)
}

/**
 * Writes a text to a file, whole or not at all. Folders are made as needed; a file that is there is replaced.
 *
 * @throws UserError when the file cannot be written
 */
export async function writeText(
  text: string,
  path: string,
  {cwd = process.cwd(), lang = 'en'}: {cwd?: string; lang?: Language} = {},
): Promise<void> {
  try {
    await writeWhole(resolve(cwd, path), text)
  } catch (cause) {
    throw unwritable(path, cause, lang)
  }
}

/** An article as text, ending in a line end. */
export function formatArticle(article: Article, format: ArticleFormat, options: PageOptions = {}): string {
  if (format === 'page') return renderPage(article, options)
  if (format === 'fragment') return `${article.html}\n`
  const {used: _, messages, ...rest} = article
  return `${JSON.stringify({...rest, messages: messages.map(plainMessage)}, null, 2)}\n`
}

/** A message as plain data, without an Error's own baggage (stack, cause). */
export type PlainMessage = Pick<
  ArticleMessage,
  'severity' | 'ruleId' | 'reason' | 'note' | 'line' | 'column' | 'place' | 'file' | 'source'
>

export function plainMessage(message: ArticleMessage): PlainMessage {
  const {severity, ruleId, reason, note, line, column, place, file, source} = message
  return {severity, ruleId, reason, note, line, column, place, file, source}
}

/**
 * A reader of the file sees the old text or the new, never half of it.
 *
 * @param isFresh asked in the last moment; where it says no, nothing is written
 * @returns whether it was written
 */
export async function writeWhole(
  path: string,
  text: string | Uint8Array,
  isFresh: () => Promise<boolean> = async () => true,
): Promise<boolean> {
  // Written where a link leads, so that the link stays one.
  const target = await realpath(path).catch(() => path)
  const old = await stat(target).catch(() => undefined)
  // `/dev/null` and pipes must not be replaced by a file.
  if (old && !old.isFile()) {
    await writeFile(target, text)
    return true
  }
  const folder = dirname(target)
  await mkdir(folder, {recursive: true})
  // In the same folder: only within one file system a rename is one step. The name is short, since a long
  // Chinese one may be as long as a name can be.
  const temporary = join(folder, `.weimark-${randomBytes(6).toString('hex')}.tmp`)
  try {
    await writeFile(temporary, text, {flag: 'wx'})
    if (old) await chmod(temporary, old.mode)
    const fresh = await isFresh()
    if (fresh) await rename(temporary, target)
    else await rm(temporary, {force: true})
    return fresh
  } catch (cause) {
    await rm(temporary, {force: true})
    throw cause
  }
}

/** A file that cannot be written, as the user can mend it. */
export function unwritable(file: string, cause: unknown, lang: Language): unknown {
  const code = (cause as NodeJS.ErrnoException).code
  const reason = code === undefined ? undefined : systemReasons[code]
  if (!reason) return cause
  return userError('file-unwritable', lang, {detail: reason[lang]}, {file, cause})
}
