import {emulate} from '../../emulator/emulate.ts'
import {parseHtml} from '../../tree/html.ts'
import {limits} from '../../wechat/limits.ts'
import {Refused} from './refused.ts'
import type {AccountState, StoredArticle} from './world.ts'

type Fields = Readonly<Record<string, unknown>>

const known = new Set([
  'article_type',
  'title',
  'author',
  'digest',
  'content',
  'content_source_url',
  'thumb_media_id',
  'need_open_comment',
  'only_fans_can_comment',
  'pic_crop_235_1',
  'pic_crop_1_1',
  'cover_info',
  'image_info',
  'product_info',
])

/** What the server keeps of an article that it takes. */
export function storedArticle(given: unknown, account: AccountState): StoredArticle {
  if (given === null || typeof given !== 'object' || Array.isArray(given)) {
    throw new Refused(44003, 'empty news data')
  }
  const fields = given as Fields
  const unknown = Object.keys(fields).find(name => !known.has(name))
  if (unknown !== undefined) throw new Refused(47001, `data format error: ${unknown}`)
  const type = fields.article_type ?? 'news'
  if (type !== 'news' && type !== 'newspic') throw new Refused(47001, 'data format error: article_type')
  const title = text(fields, 'title', 45003, limits.title.max)
  if (title === '') throw new Refused(44003, 'title missing')
  const flags = {
    need_open_comment: flag(fields, 'need_open_comment'),
    only_fans_can_comment: flag(fields, 'only_fans_can_comment'),
  }
  if (flags.need_open_comment === 1 && account.comments === false)
    throw new Refused(88000, 'no comment privilege')
  checkCrops(fields)
  const own = type === 'newspic' ? pictureArticle(fields, account) : newsArticle(fields, account)
  return {article_type: type, title, ...flags, ...own} as StoredArticle
}

function newsArticle(fields: Fields, account: AccountState): Fields {
  const author = text(fields, 'author', 45110, limits.author.max)
  const digest = text(fields, 'digest', 45004, limits.digest.max)
  const source = text(fields, 'content_source_url', 47001, limits.sourceUrl.max)
  const content = fields.content
  if (typeof content !== 'string' || content === '') throw new Refused(44003, 'content missing')
  if (Buffer.byteLength(content) >= limits.contentBytes.max)
    throw new Refused(45002, 'content size out of limit')
  const cover = fields.thumb_media_id
  if (typeof cover !== 'string' || !account.materials.has(cover)) throw new Refused(40007, 'invalid media_id')
  const {html, rejected} = emulate(content, ['api'])
  if (rejected) throw new Refused(rejected.code, 'invalid content hint')
  const visible = parseHtml(html).root().text().trim()
  return {
    author,
    digest: digest || [...visible].slice(0, limits.defaultDigest.max).join(''),
    // The editor's own mark of an article that it did not make.
    content: `${html}<p style="display: none;"><mp-style-type data-value="3"></mp-style-type></p>`,
    content_source_url: source,
    thumb_media_id: cover,
    ...('pic_crop_235_1' in fields ? {pic_crop_235_1: fields.pic_crop_235_1} : {}),
    ...('pic_crop_1_1' in fields ? {pic_crop_1_1: fields.pic_crop_1_1} : {}),
  }
}

/** Characters of a picture message's text. */
const PICTURE_TEXT = 1000

function pictureArticle(fields: Fields, account: AccountState): Fields {
  const {content = '', image_info} = fields
  if (typeof content !== 'string' || /<[a-z/]/i.test(content) || [...content].length > PICTURE_TEXT) {
    throw new Refused(45166, 'invalid content hint')
  }
  const list = (image_info as {image_list?: unknown} | undefined)?.image_list
  if (!Array.isArray(list) || list.length === 0 || list.length > limits.pictureMessageImages.max) {
    throw new Refused(44003, 'image_list')
  }
  for (const {image_media_id: id} of list as {image_media_id?: unknown}[]) {
    if (typeof id !== 'string' || !account.materials.has(id)) throw new Refused(40007, 'invalid media_id')
  }
  return {content, image_info}
}

function text(fields: Fields, name: string, code: number, max: number): string {
  const value = fields[name] ?? ''
  if (typeof value !== 'string') throw new Refused(47001, `data format error: ${name}`)
  const size = name === 'content_source_url' ? Buffer.byteLength(value) : [...value].length
  if (size > max) throw new Refused(code, `${name} size out of limit`)
  return value
}

function flag(fields: Fields, name: string): number {
  const value = fields[name] ?? 0
  if (value !== 0 && value !== 1) throw new Refused(47001, `data format error: ${name}`)
  return value
}

/** `x1_y1_x2_y2` between 0 and 1. */
function checkCrops(fields: Fields): void {
  for (const name of ['pic_crop_235_1', 'pic_crop_1_1']) {
    const value = fields[name]
    if (value === undefined) continue
    const numbers = String(value).split('_').map(Number)
    const [left = -1, top = -1, right = -1, bottom = -1] = numbers
    const fits = numbers.length === 4 && numbers.every(each => each >= 0 && each <= 1)
    if (!fits || left >= right || top >= bottom) throw new Refused(53402, 'cover crop failed')
  }
}
