import {basename, dirname, resolve} from 'node:path'
import type {ImageRef, Language} from '../article.ts'
import {directoryUrl} from '../options/check.ts'
import type {ImageContext, ResolvedImage, ResolveImage} from '../options/options.ts'
import {reasons} from '../rules/reasons.ts'
import {addressOf, movedAddress, type Scene} from './address.ts'
import {embed, type Picture} from './embed.ts'
import {type Located, locate} from './locate.ts'
import {measure, readHead} from './measure.ts'
import {turns} from './turns.ts'

export interface LocalImageOptions {
  /**
   * Folder that site-absolute paths (`/img/a.png`) are looked up in.
   *
   * @default undefined: such paths are reported
   */
  siteRoot?: string | undefined
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
  const lang = options.lang ?? 'en'
  const base = options.base === undefined ? undefined : directoryUrl(options.base, lang)
  const turn = turns(OPEN_FILES)
  return async (ref, context) => {
    const scene = sceneOf(context.path, base, options)
    const {settled, picture} = await turn(() => check(ref, context, scene, lang))
    const answer = options.resolve ? await ask(options.resolve, ref, settled, context) : settled
    // A picture that the caller gave an address of its own is not embedded.
    const stays = options.embed && base === undefined && ref.kind === 'image' && answer?.url === settled.url
    if (!stays || !picture) return answer
    const url = await turn(() => embed(picture, short(ref.source), context))
    return url === undefined ? answer : {...answer, url}
  }
}

function sceneOf(path: string | undefined, base: string | undefined, options: LocalImageOptions): Scene {
  const cwd = options.cwd ?? process.cwd()
  const shown = path === undefined ? '' : dirname(path)
  const {siteRoot} = options
  const relativeTo = typeof options.relativeTo === 'function' ? options.relativeTo(path) : options.relativeTo
  return {
    base,
    relativeTo: relativeTo === undefined ? undefined : resolve(cwd, relativeTo),
    folders: {
      article: resolve(cwd, shown),
      shown,
      name: path === undefined ? undefined : basename(path),
      siteRoot: siteRoot === undefined ? undefined : resolve(cwd, siteRoot),
      shownRoot: siteRoot,
      onLook: file => options.onFile?.(file, path),
    },
  }
}

interface Checked {
  settled: ResolvedImage
  picture?: Picture
}

async function check(
  {source, url}: Readonly<ImageRef>,
  context: ImageContext,
  scene: Scene,
  lang: Language,
): Promise<Checked> {
  const located = await locate(source, scene.folders)
  if (located.kind === 'remote') return {settled: {url}}
  if (located.kind !== 'found') {
    reportLost(short(source), located, context, scene.base !== undefined, lang)
    return {settled: {url: movedAddress(source, url, scene)}}
  }
  const address = addressOf(located, source, scene)
  const head = await readHead(located.file).catch(
    (cause: NodeJS.ErrnoException) => cause.code ?? String(cause),
  )
  const measured = typeof head === 'string' ? undefined : measure(head)
  if (typeof head === 'string' || measured === undefined) {
    const detail = typeof head === 'string' ? head : reasons.notPicture[lang]
    context.report('image-unreadable', {source: short(source), detail})
    return {settled: {url: address}}
  }
  context.inspect?.({type: measured.type, bytes: head.size})
  const {width, height} = measured
  const size = width === undefined || height === undefined ? {} : {width, height}
  return {settled: {url: address, ...size}, picture: {file: located.file, head, measured}}
}

function reportLost(
  source: string,
  located: Exclude<Located, {kind: 'found' | 'remote'}>,
  context: ImageContext,
  hasBase: boolean,
  lang: Language,
): void {
  if (/[\\/]typora-user-images[\\/]/i.test(source)) context.report('image-typora', {source})
  else if (located.kind === 'outside') context.report('image-outside', {source})
  else if (located.kind === 'unreadable') context.report('image-unreadable', {source, detail: located.detail})
  else if (located.kind === 'missing') {
    context.report('image-missing', {source, looked: located.looked.join(lang === 'zh' ? '、' : ', ')})
  } else if (!hasBase) {
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
