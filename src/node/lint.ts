import {readText} from '../disk/text.ts'
import {createLinter, type Finding, type Input, lintHtml} from '../index.ts'
import type {NodeOptions} from '../node/options.ts'
import type {Options} from '../options/options.ts'
import {languageOf} from '../options/settings.ts'
import {UserError} from '../rules/user-error.ts'
import {checkPath, onDisk} from './files.ts'

/** Looks over many files with the same options, keeping what they share. */
export interface FileLinter {
  /**
   * @param path Markdown, or an article's HTML where it ends in `.html` or `.htm`
   * @param overrides stronger than the article's front matter
   * @returns what was found; that a file cannot be read is a finding, too
   */
  lintFile(path: string, overrides?: Options): Promise<Finding[]>
  /** The same for Markdown that is no file; `overrides.path` says where its pictures are. */
  lint(markdown: Input, overrides?: Options): Promise<Finding[]>
}

/** Looks over a file as its article will be; its pictures are looked up, checked and weighed. */
export async function lintFile(path: string, options: NodeOptions = {}): Promise<Finding[]> {
  return (await createFileLinter(options)).lintFile(path)
}

/**
 * Prepares the rules for many files.
 *
 * @throws UserError when an option cannot be used, the theme's file cannot be read
 */
export async function createFileLinter(options: NodeOptions = {}): Promise<FileLinter> {
  const {text, file} = await onDisk(options, async core => {
    const {lint} = await createLinter(core)
    return lint
  })
  const {cwd, lang = 'en'} = options
  return {
    lint: (markdown, overrides = {}) => caught(overrides?.path, () => text(markdown, overrides)),
    lintFile: async (path, overrides = {}) => {
      checkPath(path, languageOf(overrides) ?? lang)
      return caught(path, async () => {
        if (!/\.html?$/i.test(path)) return file(path, overrides)
        const own = overrides.lang ?? lang
        const html = await readText(path, cwd === undefined ? {lang: own} : {cwd, lang: own})
        const signal = overrides.signal ?? options.signal
        const levels = {...options.lint, ...overrides.lint}
        return lintHtml(html, {path, lang: own, lint: levels, ...(signal ? {signal} : {})})
      })
    },
  }
}

/** What keeps an article from being looked at is what there is to say of it. */
async function caught(path: string | undefined, look: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await look()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const {errorFinding} = await import('../lint/finding.ts')
    return [errorFinding(error, path)]
  }
}
