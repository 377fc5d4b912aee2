import {stat} from 'node:fs/promises'
import {dirname, relative, resolve, sep} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import type {Article, Language, Lines} from '../article.ts'
import {isInside} from '../disk/inside.ts'
import {optionsOf} from '../front-matter/meta.ts'
import {createConverter, type Finding} from '../index.ts'
import {createInspector} from '../linter.ts'
import {type OnDisk, onDisk} from '../node/files.ts'
import type {NodeOptions} from '../node/options.ts'
import type {Options, ResolveImage} from '../options/options.ts'
import {decide} from '../options/precedence.ts'
import {themeName} from '../options/theme.ts'
import {openSites} from '../site/sites.ts'
import type {Choice, Look} from './state.ts'
import {articlePath, shownPath, type Workspace} from './workspace.ts'

/** How the articles are made. */
export interface PreviewSettings {
  options: NodeOptions
  /** Stronger than an article's front matter, weaker than what is chosen in the preview. */
  overrides: Options
  /** Files that the settings come from, absolute: when one changes they are read anew. */
  files: readonly string[]
}

/** An article; what it was made with is in it. */
export interface Made {
  article: Article
  /** The theme that the article has without a choice in the preview: a name or a path. */
  own: string
}

export interface Inspected {
  made?: Made
  lines?: Lines[]
  findings: Finding[]
}

type Wanted = Pick<Look, 'article' | 'lang' | 'choice'>

interface Prepared {
  settings: PreviewSettings
  /** Absolute. */
  site: string | undefined
  makers: Map<Language, Promise<OnDisk<Made>>>
  inspectors: Map<Language, Promise<OnDisk<Inspected>>>
}

/** Makes the articles of a preview, each time from what is on disk. */
export class Studio {
  readonly workspace: Workspace
  readonly #read: (article: string) => Promise<PreviewSettings>
  readonly #address: string
  /** By folder: articles of one folder have the same settings. */
  #prepared = new Map<string, Promise<Prepared>>()
  /** What the settings were when they could last be read. */
  #known = new Map<string, Prepared>()
  /** What each article was made of, by its path as messages name it. */
  readonly #files = new Map<string, Set<string>>()

  /**
   * @param read the settings of an article, by its absolute path
   * @param address what pictures' addresses begin with
   */
  constructor(workspace: Workspace, read: (article: string) => Promise<PreviewSettings>, address: string) {
    this.workspace = workspace
    this.#read = read
    this.#address = address
  }

  /** Forgets the settings: they are read anew with the next article. */
  reset(): void {
    this.#prepared = new Map()
  }

  /** Files that settings come from. */
  settingsFiles(): string[] {
    return [...this.#known.values()].flatMap(({settings}) => settings.files)
  }

  /** Folders that site-absolute pictures are in. */
  sites(): (string | undefined)[] {
    return [...this.#known.values()].map(({site}) => site)
  }

  /** What an article was last made of: pictures, its theme; those that are missing, too. */
  files(article: string): Iterable<string> {
    return this.#files.get(shownPath(this.workspace, article)) ?? []
  }

  /** @throws UserError when the article cannot be made */
  async make(wanted: Wanted): Promise<Made> {
    const prepared = await this.prepare(wanted.article)
    const {settings, makers} = prepared
    const path = shownPath(this.workspace, wanted.article)
    const maker =
      makers.get(wanted.lang) ??
      onDisk(this.#options(prepared, wanted.lang), async core => {
        const {convert} = createConverter(core)
        return async (markdown, overrides) => madeOf(await convert(markdown, overrides), settings)
      })
    makers.set(wanted.lang, maker)
    this.#files.set(path, new Set())
    return (await maker).file(path, chosen(settings, wanted))
  }

  /** The article with what is found in it. */
  async inspect(wanted: Wanted): Promise<Inspected> {
    const prepared = await this.prepare(wanted.article)
    const {settings, inspectors} = prepared
    const inspector =
      inspectors.get(wanted.lang) ??
      onDisk(this.#options(prepared, wanted.lang), async core => {
        const {inspect} = await createInspector(core)
        return async (markdown, overrides) => {
          const {article, findings, lines = []} = await inspect(markdown, overrides)
          return article ? {findings, lines, made: madeOf(article, settings)} : {findings}
        }
      })
    inspectors.set(wanted.lang, inspector)
    return (await inspector).file(shownPath(this.workspace, wanted.article), chosen(settings, wanted))
  }

  /** The article as it is copied: pictures inside. */
  async copy(wanted: Wanted): Promise<Article> {
    const {settings} = await this.prepare(wanted.article)
    const {options} = settings
    const embedImages = options.images?.base === undefined
    const {root: folder} = this.workspace
    const {file} = await onDisk({...options, folder, embedImages, lang: wanted.lang}, async core => {
      const {convert} = createConverter(core)
      return convert
    })
    return file(shownPath(this.workspace, wanted.article), chosen(settings, wanted))
  }

  /** @throws UserError when the settings cannot be read */
  prepare(article: string): Promise<Prepared> {
    const path = articlePath(this.workspace, article)
    const folder = dirname(path)
    const all = this.#prepared
    const known = all.get(folder)
    if (known) return known
    const prepared = this.#read(path).then(async (settings): Promise<Prepared> => {
      const {siteRoot, cwd = process.cwd()} = settings.options
      const sites = openSites({root: siteRoot && resolve(cwd, siteRoot)})
      const {around} = await sites.around(folder, this.workspace.root)
      const site = around?.boundary
      const done = {settings, site, makers: new Map(), inspectors: new Map()}
      this.#known.set(folder, done)
      return done
    })
    all.set(folder, prepared)
    // What cannot be read is tried again with the next article.
    prepared.catch(() => all.delete(folder))
    return prepared
  }

  #options({settings: {options}, site}: Prepared, lang: Language): NodeOptions {
    const {base: _, ...images} = options.images ?? {}
    const {root} = this.workspace
    return {
      ...options,
      lang,
      embedImages: false,
      relativeTo: root,
      folder: root,
      onFile: (file, path) => {
        if (path !== undefined) this.#files.get(path)?.add(file)
      },
      images: {...images, resolve: servedImages([root, site], images.resolve, this.#address)},
    }
  }
}

function madeOf(article: Article, {options, overrides}: PreviewSettings): Made {
  const layers = [options, optionsOf(article.meta), overrides]
  const {theme} = decide(layers.map((values, index) => ({by: String(index), values})))
  return {article, own: themeName(theme)}
}

/** The choice on top of what the command line says. */
function chosen({overrides}: PreviewSettings, {lang, choice}: {lang: Language; choice: Choice}): Options {
  const {theme, codeTheme, variables} = choice
  // Variables belong to the theme that they were given with.
  const {theme: own, variables: ownVariables, ...others} = overrides
  const kept = theme === undefined ? {theme: own, variables: ownVariables} : {theme, variables: {}}
  const all = {...kept.variables, ...variables}
  return {
    ...others,
    ...choice.options,
    lang,
    ...(kept.theme === undefined ? {} : {theme: kept.theme}),
    ...(codeTheme === undefined ? {} : {codeTheme}),
    ...(Object.keys(all).length === 0 ? {} : {variables: all}),
  }
}

/**
 * Local pictures come from the preview's own server, each version under its own address.
 *
 * @param folders that they may be in; addresses start from the first
 */
function servedImages(
  [root, ...sites]: readonly [string, ...(string | undefined)[]],
  ask: ResolveImage | undefined,
  address: string,
): ResolveImage {
  return async (ref, context) => {
    const own = await ask?.(ref, context)
    if (own !== undefined) return own
    const file = localFile(ref.url, root)
    if (file === undefined) return ref.url
    const folder = [root, ...sites].find(each => each !== undefined && isInside(file, each))
    const there = await stat(file).catch(() => undefined)
    if (folder === undefined || !there) return ref.url
    const query = new URLSearchParams({
      path: relative(folder, file).split(sep).join('/'),
      ...(folder === root ? {} : {in: folder}),
      v: `${there.mtimeMs.toString(36)}-${there.size.toString(36)}`,
    })
    // WeChat judges a picture by its type, which the article's own picture carries in its data.
    return `${address}${/\.svg$/i.test(file) ? '.svg' : ''}?${query}`
  }
}

/** The file that a relative or `file:` address leads to. */
function localFile(url: string, root: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]+:|\/)/i.test(url) && !/^file:/i.test(url)) return undefined
  try {
    const {pathname} = new URL(url, pathToFileURL(`${root}${sep}`))
    return fileURLToPath(`file://${pathname}`)
  } catch {
    // An address that means no file on this machine.
    return undefined
  }
}
