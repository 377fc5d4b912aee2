import type {Article, ArticleMessage} from '../article.ts'
import {writeText} from '../disk/write-whole.ts'
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
