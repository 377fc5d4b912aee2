import type {VFile} from 'vfile'
import type {ImageRef} from '../article.ts'
import {isMeaningfulAlt} from '../render/pictures/alt-text.ts'
import {dataOf} from '../rules/data.ts'
import {report} from '../rules/report.ts'
import {imageRules} from '../wechat/image-addresses.ts'
import {limits} from '../wechat/limits.ts'

const MB = 1024 * 1024

/** What WeChat can show of the types by which a file's content or its name calls itself. */
const accepted = new Set(['jpg', 'jpeg', 'png', 'gif'])

/** Formats that a name alone gives away. */
const named = /\.(webp|svg|avif|bmp|tiff?|heic|ico)(?:[?#]|$)/i

/** Pictures that WeChat does not take, cannot fetch, or that nobody can be told of; and the cover. */
export function checkImages(file: VFile): void {
  const {images = [], meta} = dataOf(file)
  if (meta && meta.cover === undefined) report(file, 'cover-missing')
  for (const image of images) {
    checkFile(image, file)
    if (image.kind === 'image') checkAlt(image, file)
  }
}

function checkFile(image: ImageRef, file: VFile): void {
  const {kind, position} = image
  const source = short(image.source)
  const facts = dataOf(file).imageFacts?.get(image)
  const remote = /^(?:https?:)?\/\//i.test(image.source.trim())
  const type = facts?.type ?? dataType(image.source) ?? named.exec(image.source)?.[1]?.toLowerCase()
  if (type !== undefined && !accepted.has(type)) report(file, 'image-format', position, {source, type})
  const {max} = kind === 'cover' ? limits.material : limits.bodyImage
  if (facts && facts.bytes > max) {
    // Rounded up: a picture just over 1 MB must not read as 1 MB.
    const size = Math.ceil((facts.bytes / MB) * 10) / 10
    report(file, 'image-heavy', position, {source, size, limit: max / MB})
  }
  const rule = imageRules.find(each => each.pattern.test(image.source.trim()))
  if (remote && rule?.id !== 'image-wechat') report(file, 'image-remote', position, {source})
}

function dataType(source: string): string | undefined {
  return /^data:image\/([a-z0-9.-]+)/i.exec(source)?.[1]?.toLowerCase()
}

function checkAlt(image: ImageRef, file: VFile): void {
  const {alt, position, caption} = image
  if (caption) return
  const source = short(image.source)
  if (alt.trim() === '') report(file, 'image-alt-missing', position, {source})
  else if (!isMeaningfulAlt(alt, image.source)) {
    report(file, 'image-alt-meaningless', position, {alt: short(alt)})
  }
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
