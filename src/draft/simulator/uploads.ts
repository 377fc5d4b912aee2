import {createHash} from 'node:crypto'
import {limits} from '../../wechat/limits.ts'
import type {Upload} from './multipart.ts'
import {Refused} from './refused.ts'
import {sniff} from './sniff.ts'
import {type AccountState, newId, type Picture, type World} from './world.ts'

function pictureOf({filename, bytes}: Upload, formats: readonly string[]): Picture {
  const extension = /\.([a-z]+)$/i.exec(filename)?.[1]?.toLowerCase()
  if (extension === undefined || !formats.includes(extension))
    throw new Refused(40113, 'unsupported file type')
  const type = sniff(bytes)
  if (type === undefined || !formats.includes(type)) throw new Refused(40005, 'invalid file type')
  return {type, bytes}
}

function addressOf({type, bytes}: Picture, folder: string): string {
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 24)
  const format = type === 'jpg' ? 'jpeg' : type
  return `http://mmbiz.qpic.cn/${folder}_${type}/${name}${newId(6)}/0?wx_fmt=${format}`
}

/** Without protocol, size and query, as pictures are told apart. */
export function pictureKey(address: string): string {
  const {host, pathname} = new URL(address, 'https://mmbiz.qpic.cn')
  return `${host}${pathname.replace(/\/\d+$/, '')}`
}

/** `media/uploadimg`: a picture of a text. */
export function uploadImage(upload: Upload, world: World): object {
  const picture = pictureOf(upload, ['jpg', 'jpeg', 'png'])
  // "Below 1 MB".
  if (upload.bytes.length >= limits.bodyImage.max) throw new Refused(40009, 'invalid image size')
  const url = addressOf(picture, 'sz_mmbiz')
  world.images.set(pictureKey(url), picture)
  return {url, errcode: 0, errmsg: 'ok'}
}

/** `material/add_material`: permanent material. */
export function addMaterial(
  upload: Upload,
  type: string | null,
  account: AccountState,
  world: World,
): object {
  if (type !== 'image' && type !== 'thumb') throw new Refused(40004, 'invalid media type')
  const {max, formats} = type === 'thumb' ? limits.thumbnail : limits.material
  const picture = pictureOf(upload, [...formats, 'jpg'])
  if (upload.bytes.length > max) throw new Refused(40009, 'invalid image size')
  const url = addressOf(picture, 'mmbiz')
  const id = newId(48)
  world.images.set(pictureKey(url), picture)
  account.materials.set(id, picture)
  return {media_id: id, url, item: []}
}
