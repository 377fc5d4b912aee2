import {resolve as resolvePath} from 'node:path'
import {type Input, pathOf} from '../convert.ts'
import {inputText} from '../disk/input.ts'
import {readText} from '../disk/text.ts'
import {imagesOf} from '../images/local.ts'
import {checkNodeOptions, type NodeOptions} from '../node/options.ts'
import {unlessAborted} from '../options/abort.ts'
import {checkOptions, checkValue} from '../options/check.ts'
import type {Options} from '../options/options.ts'
import {languageOf} from '../options/settings.ts'
import {options as table} from '../options/table.ts'
import type {Language} from '../rules/rule.ts'
import {openSites} from '../site/sites.ts'
import {linksOf, notesOf} from './links.ts'
import {articleTheme, withThemeFile} from './theme.ts'

/** Does something with Markdown, or with a file of it, its pictures and its theme looked up on disk. */
export interface OnDisk<Result> {
  text(input: Input, overrides?: Options): Promise<Result>
  file(path: string, overrides?: Options): Promise<Result>
}

/** @param open what is done with an article, given the options that all have in common */
export async function onDisk<Result>(
  options: NodeOptions,
  open: (options: Options) => Promise<(markdown: string, overrides: Options) => Promise<Result>>,
): Promise<OnDisk<Result>> {
  checkNodeOptions(options)
  const {siteRoot, embedImages, relativeTo, folder, strict, onFile, cwd = process.cwd(), ...core} = options
  const lang = core.lang ?? 'en'
  const {base, resolve, fetch} = core.images ?? {}
  const sites = openSites({root: siteRoot && resolvePath(cwd, siteRoot)})
  const hook = imagesOf(
    {embed: embedImages, relativeTo, folder, strict, onFile, cwd, lang, base, resolve, fetch},
    sites,
  )
  const links = linksOf({cwd, folder, onFile, own: core.links?.resolve}, sites)
  const notes = notesOf({cwd, folder, onFile, own: core.links?.read}, sites, lang)
  const prepared = await unlessAborted([core.signal], () => withThemeFile(core, {cwd, lang}))
  const run = await open({
    ...prepared,
    images: {...core.images, resolve: hook},
    links: {resolve: links, read: notes},
  })
  const languageFor = (overrides: Options) => languageOf(overrides) ?? lang
  /** Whatever an article waits for ends with the signals. */
  const alive = (overrides: Options, work: () => Promise<Result>): Promise<Result> => {
    checkOptions(overrides, languageFor(overrides), table)
    return unlessAborted([core.signal, overrides.signal], work)
  }
  const make = async (input: Input, overrides: Options): Promise<Result> => {
    const own = await withThemeFile(overrides, {cwd, lang})
    const path = own.path ?? core.path ?? pathOf(input)
    const markdown = await inputText(input, 'markdown', own.lang ?? lang)
    const here = path === undefined ? own : {...own, path}
    if (own.theme !== undefined) return run(markdown, here)
    const found = await articleTheme(markdown, {path, cwd, siteRoot, lang: own.lang ?? lang, onFile})
    if (!found) return run(markdown, here)
    const variables = {...found.variables, ...own.variables}
    return run(markdown, {...here, theme: found.theme, variables})
  }
  return {
    text: async (input, overrides = {}) => alive(overrides, () => make(input, overrides)),
    file: async (path, overrides = {}) =>
      alive(overrides, async () => {
        const own = languageFor(overrides)
        checkPath(path, own)
        return make(await readText(path, {cwd, lang: own}), {...overrides, path})
      }),
  }
}

/** @throws UserError when it is no path at all */
export function checkPath(path: unknown, lang: Language): void {
  checkValue('path', table.path, path, lang)
}
