import {basename, dirname, resolve} from 'node:path'
import type {ImageRef, Language} from '../article.ts'
import {shownPath} from '../disk/shown.ts'
import {directoryUrl} from '../options/check.ts'
import type {ImageContext, ResolvedImage, ResolveImage} from '../options/options.ts'
import {reasons} from '../rules/reasons.ts'
import {openSites, type Sites} from '../site/sites.ts'
import {addressOf, movedAddress, type Scene} from './address.ts'
import {embed, type Picture} from './embed.ts'
import {isForeign, openFetcher} from './fetcher.ts'
import {type Located, locate, type Search} from './locate.ts'
import {measure, readHead} from './measure.ts'
import type {RemoteOptions} from './remote.ts'
import {turns} from './turns.ts'

export interface LocalImageOptions {
  /**
   * Folder of the site: addresses such as `/img/a.png` lead into it, and nothing outside it and the article's folder
   * is read. `false` keeps to the article's folder.
   *
   * @default undefined: the site is found, from the article upwards
   */
  siteRoot?: string | false | undefined
  /**
   * Folder that holds the articles, or a function that gives it for an article's path: the site where nothing else
   * marks one.
   *
   * @default the article's own folder
   */
  folder?: string | ((path: string | undefined) => string | undefined) | undefined
  /**
   * Takes a picture only where it was written, not one whose name occurs once in the site.
   *
   * @default false
   */
  strict?: boolean | undefined
  /**
   * Puts local pictures into the article as data, so that they come along when it is copied. The cover stays
   * an address: it is not part of the article's HTML.
   *
   * @default false
   */
  embed?: boolean | undefined
  /** Address under which the pictures are published; then nothing is embedded. */
  base?: string | undefined
  /**
   * Folder that relative addresses start from, or a function that gives it for an article's path.
   *
   * @default the article's own folder
   */
  relativeTo?: string | ((path: string | undefined) => string | undefined) | undefined
  /** The caller's own hook: asked after the file is checked, with its size and address filled in. */
  resolve?: ResolveImage | undefined
  /**
   * Fetches pictures of the web and puts them into the article as data, where local ones are put too.
   *
   * @default false
   */
  fetch?: boolean | undefined
  /** Told of each file that a picture was looked for as, with the article's path. */
  onFile?: ((file: string, article: string | undefined) => void) | undefined
  /** @default process.cwd() */
  cwd?: string | undefined
  /** @default 'en' */
  lang?: Language | undefined
}

/** Open files at a time: an article may have more pictures than a process may have open files. */
const OPEN_FILES = 16

/**
 * An image hook for articles on disk: checks that each local picture is there and is a picture, measures it,
 * and gives it the address where it will be found. Remote pictures are left alone.
 */
export function localImages(options: LocalImageOptions = {}): ResolveImage {
  const {siteRoot, cwd = process.cwd()} = options
  return imagesOf(options, openSites({root: siteRoot && resolve(cwd, siteRoot)}))
}

/** The same for a caller who asks the sites for something else, too. */
export function imagesOf(options: LocalImageOptions, sites: Sites, remote: RemoteOptions = {}): ResolveImage {
  const base = options.base === undefined ? undefined : directoryUrl(options.base, options.lang ?? 'en')
  const turn = turns(OPEN_FILES)
  const fetcher = options.fetch ? openFetcher(remote) : undefined
  return async (ref, context) => {
    const scene = await sceneOf(context, base, options, sites)
    const {settled, picture} = await turn(() => check(ref, context, scene))
    const known = picture ? {...context, file: picture.file} : context
    const answer = options.resolve ? await ask(options.resolve, ref, settled, known) : settled
    // A picture that the caller gave an address of its own is not embedded.
    const stays = options.embed && base === undefined && ref.kind === 'image' && answer?.url === settled.url
    if (stays && !picture && fetcher && isForeign(settled.url)) {
      const address = settled.url.startsWith('//') ? `https:${settled.url}` : settled.url
      return (await fetcher.embed(address, short(ref.source), context, scene.lang)) ?? answer
    }
    if (!stays || !picture) return answer
    const embedded = await turn(() =>
      embed(picture, short(ref.source), context, reasons.notPicture[scene.lang]),
    )
    // An SVG is drawn larger than it is shown: its own size stays.
    return embedded === undefined ? answer : {...embedded, ...answer, url: embedded.url}
  }
}

/** What all pictures of an article have in common. */
interface Stage extends Scene {
  search: Search
  /** A path as messages show it. */
  shown(path: string): string
  lang: Language
}

async function sceneOf(
  {path, front = {}, article = path}: ImageContext,
  base: string | undefined,
  options: LocalImageOptions,
  sites: Sites,
): Promise<Stage> {
  const {onFile, strict = false, lang = 'en'} = options
  const cwd = options.cwd ?? process.cwd()
  const given = (folder: LocalImageOptions['folder']) => {
    const own = typeof folder === 'function' ? folder(article) : folder
    return own === undefined ? undefined : resolve(cwd, own)
  }
  const folder = resolve(cwd, path === undefined ? '' : dirname(path))
  const {around, reals} = await sites.around(folder, given(options.folder))
  const name = path === undefined ? undefined : basename(path)
  const onLook = (file: string) => onFile?.(file, article)
  const home = resolve(cwd, article === undefined ? '' : dirname(article))
  // Where a configuration moves a folder its pictures are elsewhere.
  if (onFile) for (const config of around?.sites.flatMap(({configs}) => configs) ?? []) onLook(config)
  return {
    folder,
    home,
    around,
    base,
    // A note's pictures are seen from the article that they come to stand in.
    relativeTo: given(options.relativeTo) ?? (home === folder ? undefined : home),
    search: {seeker: {folder, name, around, reals, front}, index: sites.index, strict, onLook},
    shown: file => shownPath(file, cwd),
    lang,
  }
}

interface Checked {
  settled: ResolvedImage
  picture?: Picture
}

async function check(
  {source, url}: Readonly<ImageRef>,
  context: ImageContext,
  scene: Stage,
): Promise<Checked> {
  const located = await locate(source, scene.search)
  if (located.kind === 'remote') return {settled: {url}}
  if (located.kind !== 'found') {
    reportLost(short(source), located, context, scene)
    return {settled: {url: movedAddress(source, url, scene)}}
  }
  if (located.isElsewhere) {
    context.report('image-elsewhere', {source: short(source), file: scene.shown(located.file)})
  }
  const address = addressOf(located, source, scene)
  const head = await readHead(located.file).catch(
    (cause: NodeJS.ErrnoException) => cause.code ?? String(cause),
  )
  const measured = typeof head === 'string' ? undefined : measure(head)
  if (typeof head === 'string' || measured === undefined) {
    const detail = typeof head === 'string' ? head : reasons.notPicture[scene.lang]
    context.report('image-unreadable', {source: short(source), detail})
    return {settled: {url: address}}
  }
  context.inspect?.({type: measured.type, bytes: head.size})
  const {width, height} = measured
  const size = width === undefined || height === undefined ? {} : {width, height}
  return {settled: {url: address, ...size}, picture: {file: located.file, head, measured}}
}

/** Places that a message names; a long list helps nobody. */
const NAMED = 6

function reportLost(
  source: string,
  located: Exclude<Located, {kind: 'found' | 'remote'}>,
  context: ImageContext,
  {shown, lang, base}: Stage,
): void {
  const list = (files: readonly string[]) => {
    const named = files.slice(0, NAMED).map(shown)
    return [...named, ...(files.length > NAMED ? ['…'] : [])].join(lang === 'zh' ? '、' : ', ')
  }
  if (/[\\/]typora-user-images[\\/]/i.test(source)) context.report('image-typora', {source})
  else if (located.kind === 'outside') context.report('image-outside', {source})
  else if (located.kind === 'unreadable') context.report('image-unreadable', {source, detail: located.detail})
  else if (located.kind === 'missing') {
    context.report('image-missing', {source, looked: list(located.looked)})
  } else if (located.kind === 'ambiguous') {
    const {files} = located
    context.report('image-ambiguous', {source, count: files.length, files: list(files)})
  } else if (base === undefined) {
    // With a base the address is known; only the file cannot be checked.
    context.report('image-no-site-root', {source})
  }
}

async function ask(
  hook: ResolveImage,
  ref: Readonly<ImageRef>,
  settled: ResolvedImage,
  context: ImageContext,
): Promise<ResolvedImage> {
  const answer = await hook({...ref, ...settled}, context)
  if (typeof answer === 'string') return {...settled, url: answer}
  // What is no answer goes on as it is, for the article's own check to name.
  return answer?.url ? {...settled, ...answer} : answer
}

function short(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
