import {resolve as resolvePath} from 'node:path'
import {readText} from '../disk/text.ts'
import {imagesOf} from '../images/local.ts'
import type {NodeOptions} from '../node/options.ts'
import type {Options} from '../options/options.ts'
import {openSites} from '../site/sites.ts'
import {linksOf, notesOf} from './links.ts'
import {articleTheme, withThemeFile} from './theme.ts'

/** Does something with Markdown, or with a file of it, its pictures and its theme looked up on disk. */
export interface OnDisk<Result> {
  text(markdown: string, overrides?: Options): Promise<Result>
  file(path: string, overrides?: Options): Promise<Result>
}

/** @param open what is done with an article, given the options that all have in common */
export async function onDisk<Result>(
  options: NodeOptions,
  open: (options: Options) => Promise<(markdown: string, overrides: Options) => Promise<Result>>,
): Promise<OnDisk<Result>> {
  const {siteRoot, embedImages, relativeTo, folder, strict, onFile, cwd = process.cwd(), ...core} = options
  const lang = core.lang ?? 'en'
  const {base, resolve} = core.images ?? {}
  const sites = openSites({root: siteRoot && resolvePath(cwd, siteRoot)})
  const hook = imagesOf(
    {embed: embedImages, relativeTo, folder, strict, onFile, cwd, lang, base, resolve},
    sites,
  )
  const links = linksOf({cwd, folder, onFile, own: core.links?.resolve}, sites)
  const notes = notesOf({cwd, folder, onFile, own: core.links?.read}, sites, lang)
  const prepared = await withThemeFile(core, {cwd, lang})
  const run = await open({
    ...prepared,
    images: {...core.images, resolve: hook},
    links: {resolve: links, read: notes},
  })
  const text = async (markdown: string, overrides: Options = {}): Promise<Result> => {
    const own = await withThemeFile(overrides, {cwd, lang})
    if (own.theme !== undefined) return run(markdown, own)
    const path = own.path ?? core.path
    const found = await articleTheme(markdown, {path, cwd, siteRoot, lang: own.lang ?? lang, onFile})
    if (!found) return run(markdown, own)
    const variables = {...found.variables, ...own.variables}
    return run(markdown, {...own, theme: found.theme, variables})
  }
  return {
    text,
    async file(path, overrides = {}) {
      return text(await readText(path, {cwd, lang: overrides.lang ?? lang}), {...overrides, path})
    },
  }
}
