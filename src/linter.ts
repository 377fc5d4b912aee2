import {VFile} from 'vfile'
import type {Article, ArticleMessage, Language, Lines} from './article.ts'
import {type Input, isTooDeep, pathOf, prepare} from './convert.ts'
import {inputText} from './disk/input.ts'
import type {Finding} from './lint/finding.ts'
import {checkOptions} from './options/check.ts'
import type {LintLevels, Options} from './options/options.ts'
import {languageOf} from './options/settings.ts'
import {options as optionTable} from './options/table.ts'
import {dataOf} from './rules/data.ts'
import {userError} from './rules/report.ts'
import {UserError} from './rules/user-error.ts'

/** Looks over many articles with the same options. */
export interface Linter {
  /**
   * @param overrides stronger than the article's front matter
   * @returns what was found, in the order of the file; what ends a conversion is one of the findings
   */
  lint(input: Input, overrides?: Options): Promise<Finding[]>
}

/**
 * Looks over a Markdown file with front matter as its article will be: what WeChat refuses, drops or shows badly,
 * in the source, in what it becomes and in the finished article. Everything that a conversion says is among it.
 *
 * Rules are set with `options.lint`, in the front matter (`weimark: {lint: {rule: off}}`) or by comments
 * (`<!-- weimark-disable-next-line rule -->`); `docs/lint.md` lists them.
 *
 * @param input the whole file, front matter included
 */
export async function lint(input: Input, options: Options = {}): Promise<Finding[]> {
  const linter = await createLinter(options)
  return linter.lint(input)
}

/** Prepares the rules for many articles. */
export async function createLinter(options: Options = {}): Promise<Linter> {
  const {inspect} = await createInspector(options)
  return {
    async lint(input, overrides) {
      return (await inspect(input, overrides)).findings
    },
  }
}

/** An article with what was found in it; no article where something ended the conversion. */
export interface Inspected {
  article?: Article
  /** Where each element of the article comes from, in document order. */
  lines?: Lines[]
  findings: Finding[]
}

/** The linter, with the article that it looked at. */
export async function createInspector(
  options: Options,
): Promise<{inspect(input: Input, overrides?: Options): Promise<Inspected>}> {
  const [{watch}, {errorFinding, findingOf}] = await Promise.all([
    import('./lint/watch.ts'),
    import('./lint/finding.ts'),
  ])
  const {make} = prepare(options, watch)
  return {
    async inspect(input, overrides = {}) {
      const path = overrides.path ?? options.path ?? pathOf(input)
      try {
        const {article, file} = await make(input, overrides)
        const findings = sorted(article.messages).map(message => findingOf(message, path))
        return {article, findings, lines: dataOf(file).lintLines ?? []}
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        return {findings: [errorFinding(error, path)]}
      }
    },
  }
}

/** What belongs to the whole article stands first. */
function sorted(messages: readonly ArticleMessage[]): ArticleMessage[] {
  return [...messages].sort(
    (one, other) => (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0),
  )
}

export interface LintHtmlOptions {
  /** @default {}: each as its severity says */
  lint?: LintLevels
  /** @default 'en' */
  lang?: Language
  /** Shown with the findings. */
  path?: string
  /** Ends the work: the promise is rejected with the signal's reason. */
  signal?: AbortSignal
}

const {lint: levels, lang: languages, path: anyPath, signal: anySignal} = optionTable
const lintHtmlTable = {lint: levels, lang: languages, path: anyPath, signal: anySignal}

/**
 * Looks over an article's HTML, wherever it comes from: what WeChat drops or refuses, what Tencent's checker objects
 * to, what dark mode makes unreadable. Of a saved article page only the article itself is looked at. What stands in
 * published articles is never called lost.
 *
 * @returns what was found, with lines and columns of the HTML
 */
export async function lintHtml(html: string | Uint8Array, options: LintHtmlOptions = {}): Promise<Finding[]> {
  checkOptions(options, languageOf(options) ?? 'en', lintHtmlTable)
  const {path, signal, lang = 'en'} = options
  signal?.throwIfAborted()
  const text = await inputText(html, 'html', lang)
  const [{checkHtml}, {settle}, {errorFinding, findingOf}] = await Promise.all([
    import('./lint/html.ts'),
    import('./lint/settle.ts'),
    import('./lint/finding.ts'),
  ])
  signal?.throwIfAborted()
  const file = new VFile({value: text, ...(path === undefined ? {} : {path})})
  dataOf(file).lang = lang
  try {
    checkHtml(text, file)
  } catch (cause) {
    if (!isTooDeep(cause)) throw cause
    return [errorFinding(userError('too-deep', lang, {}), path)]
  }
  return settle(file, options.lint ?? {}, {}).map(message => findingOf(message, path))
}
