import type {Element, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {VFile} from 'vfile'
import type {ImageRef} from '../../article.ts'
import {safeAddress, schemeOf, unexpected} from '../../options/answers.ts'
import {isRecord} from '../../options/kinds.ts'
import type {ImageOptions, ResolvedImage} from '../../options/options.ts'
import {dataOf} from '../../rules/data.ts'
import {askedFrom} from '../../rules/origin.ts'
import {reasons} from '../../rules/reasons.ts'
import {report} from '../../rules/report.ts'
import type {Language} from '../../rules/rule.ts'
import {visitElements} from '../../tree/visit.ts'
import {encodeAddress} from '../address.ts'
import {isElement} from '../blocks.ts'

interface Found {
  ref: ImageRef
  element?: Element
}

/**
 * Settles the address of every picture and of the cover, and lists them in `dataOf(file).images`. Last of the
 * render stage: raw `<img>` is an element by now, captions are known, and positions still exist. What becomes
 * of a picture is decided by one hook (`images.resolve`); destinations differ only in it.
 */
export function rehypeImages(options: ImageOptions) {
  return async (tree: Root, file: VFile): Promise<undefined> => {
    const found = [...cover(file), ...collect(tree, file)]
    await Promise.all(found.map(each => settle(each, options, file)))
    dataOf(file).images = found.map(each => each.ref)
    // Messages come from hooks that finish in any order.
    file.messages.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
  }
}

function cover(file: VFile): Found[] {
  const source = dataOf(file).meta?.cover
  if (source === undefined) return []
  const position = dataOf(file).metaPlaces?.cover
  return [{ref: {kind: 'cover', source, url: source, alt: '', ...(position ? {position} : {})}}]
}

function collect(tree: Root, file: VFile): Found[] {
  const found: Found[] = []
  const captions = new Map<Element, string>()
  visitElements(tree, (node, index, parent) => {
    if (node.tagName === 'figcaption') delete node.properties.dataFrom
    if (node.tagName === 'figure') rememberCaption(node, captions)
    if (node.tagName !== 'img' || !parent || index === undefined) return
    const source = String(node.properties.src ?? '')
    if (!isSafe(source)) {
      report(file, 'image-unsafe', node, {source: source.slice(0, 80)})
      // In a figure its words stand below already.
      const words = captions.has(node) ? '' : String(node.properties.alt ?? '')
      parent.children.splice(index, 1, {type: 'text', value: words})
      return index + 1
    }
    const {title} = node.properties
    const caption = captions.get(node)
    const ref: ImageRef = {kind: 'image', source, url: source, alt: String(node.properties.alt ?? '')}
    if (title) ref.title = String(title)
    if (caption) ref.caption = caption
    if (node.position) ref.position = node.position
    found.push({ref, element: node})
  })
  return found
}

function rememberCaption(figure: Element, captions: Map<Element, string>): void {
  const caption = figure.children.find(child => isElement(child) && child.tagName === 'figcaption')
  if (!isElement(caption)) return
  visitElements(figure, node => {
    if (node.tagName === 'img') captions.set(node, wordsOf(caption).trim())
  })
}

/** Without the number of a link's address. */
function wordsOf(node: Element): string {
  const words = node.children.filter(child => !isElement(child) || child.tagName !== 'sup')
  return textOf({...node, children: words})
}

/** `pathname:` is Docusaurus's: a path of the site that it leaves alone. */
const pictureSchemes = new Set(['http', 'https', 'file', 'ftp', 'pathname'])

/** Only pictures may be data; what runs, or belongs to one browser, is no address of a picture. */
function isSafe(source: string): boolean {
  const scheme = schemeOf(source)
  if (scheme === undefined || scheme.length === 1) return source.trim() !== ''
  if (scheme === 'data') return /^data:image\//i.test(source)
  return pictureSchemes.has(scheme)
}

async function settle({ref, element}: Found, {base, resolve}: ImageOptions, file: VFile): Promise<void> {
  ref.url = defaultAddress(ref.source, base)
  if (resolve) {
    try {
      const answer: unknown = await resolve(ref, {
        ...askedFrom(file, ref.position),
        report: (rule, data) => report(file, rule, ref.position, data),
        inspect: facts => dataOf(file).imageFacts?.set(ref, facts),
      })
      apply(ref, answer, dataOf(file).lang ?? 'en')
    } catch (cause) {
      const detail = cause instanceof Error ? cause.message : String(cause)
      report(file, 'image-resolve', ref.position, {source: ref.source, detail})
    }
  }
  if (!element) return
  element.properties.src = ref.url
  delete element.properties.title
  if (ref.width && ref.height) {
    element.properties.dataW = String(ref.width)
    element.properties.dataRatio = String(Math.round((ref.height / ref.width) * 10000) / 10000)
  }
}

/** @throws TypeError, which tells what is wrong with it, when it is no answer */
function apply(ref: ImageRef, answer: unknown, lang: Language): void {
  const {url, width, height} = answerOf(answer, lang)
  ref.url = /^data:/i.test(url) ? url : encodeAddress(url)
  if (width) ref.width = width
  if (height) ref.height = height
}

function answerOf(answer: unknown, lang: Language): ResolvedImage {
  if (typeof answer === 'string' && answer !== '') return {url: safeAddress(answer, lang)}
  const {url, width, height} = isRecord(answer) ? answer : {}
  if (typeof url !== 'string' || url === '') throw unexpected(answer, reasons.address[lang], lang)
  return {url: safeAddress(url, lang), ...sized('width', width, lang), ...sized('height', height, lang)}
}

/** Undefined, null and 0: not known. */
function sized(name: 'width' | 'height', value: unknown, lang: Language): Partial<ResolvedImage> {
  if (value === undefined || value === null || value === 0) return {}
  if (typeof value === 'number' && Number.isFinite(value) && value > 0) return {[name]: value}
  throw unexpected(value, reasons.pixels[lang], lang, name)
}

/** Where a picture is without a hook: remote ones at their own address, local ones under the base. */
function defaultAddress(source: string, base: string | undefined): string {
  // `/https://host/a.gif`: somebody's tool put the root of a site before an address.
  const address = source.trim().replace(/^(?:\/+(?=https?:\/\/)|pathname:\/\/(?=\/))/i, '')
  if (/^data:/i.test(address)) return address
  if (address.startsWith('//')) return encodeAddress(`https:${address}`)
  if (/^[a-z][a-z0-9+.-]+:/i.test(address)) return encodeAddress(address)
  const path = encodeAddress(address.replace(/\\/g, '/'))
  if (base === undefined || /^[a-z]:/i.test(path)) return path
  // Resolved as an address, so that `./` and `../` mean what they mean in a browser.
  return new URL(path.replace(/^\/+/, '').replace(/^(?=[^/?#]*:)/, './'), base).href
}
