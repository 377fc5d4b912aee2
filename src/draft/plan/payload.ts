import type {Article} from '../../article.ts'
import {parseHtml, serialiseHtml} from '../../tree/html.ts'
import type {DraftArticle} from '../api/wire.ts'
import type {Uploaded} from '../memory/uploads.ts'
import {hash} from '../shape.ts'
import {cropFields} from './crop.ts'
import type {Picture} from './pictures.ts'
import {isPlaced} from './pictures.ts'

/** An article that is ready, but for the names that the server gives its pictures. */
export interface ReadyArticle {
  path: string
  /** As the memory names it. */
  name: string
  kind: 'news' | 'newspic'
  title: string
  fields: Omit<DraftArticle, 'article_type' | 'content' | 'thumb_media_id' | 'title' | 'image_info'>
  /** With addresses that stand for pictures; text of a picture message. */
  content: string
  /** By the address that stands for them, in order. */
  pictures: ReadonlyMap<string, Picture>
  cover: Picture | undefined
  /** Of everything above: the same for the same article. */
  sent: string
}

/** @param images its HTML's pictures, kept or dropped */
export function readyArticle(
  own: {path: string; name: string},
  article: Article,
  pictures: ReadonlyMap<string, Picture>,
  cover: Picture | undefined,
): ReadyArticle {
  const {meta} = article
  const title = meta.title ?? ''
  const fields = {...fieldsOf(meta), ...cropFields(meta.coverCrop, cover?.prepared ?? {})}
  const content = withoutLost(article.html)
  const sent = hash(['news', title, JSON.stringify(fields), content, cover?.prepared.sha256 ?? ''])
  return {...own, kind: 'news', title, fields, content, pictures, cover, sent}
}

/** A picture message: plain text beside its pictures. */
export function readyPictures(
  own: {path: string; name: string},
  title: string,
  fields: ReadyArticle['fields'],
  content: string,
  pictures: ReadonlyMap<string, Picture>,
): ReadyArticle {
  const hashes = [...pictures.values()].map(each => each.prepared.sha256)
  const sent = hash(['newspic', title, JSON.stringify(fields), content, ...hashes])
  return {...own, kind: 'newspic', title, fields, content, pictures, cover: undefined, sent}
}

export function fieldsOf(meta: Article['meta']): ReadyArticle['fields'] {
  const open = meta.openComment === true
  return {
    author: meta.author ?? '',
    // Without one WeChat takes the article's first words.
    digest: meta.digest ?? '',
    content_source_url: isWeb(meta.sourceUrl) ? meta.sourceUrl! : '',
    need_open_comment: open ? 1 : 0,
    only_fans_can_comment: open && meta.fansOnlyComment === true ? 1 : 0,
  }
}

function isWeb(address: string | undefined): boolean {
  return address !== undefined && /^https?:\/\/\S+$/i.test(address)
}

/** The server drops pictures that are not its own; what is left of them would be an empty frame. */
function withoutLost(html: string): string {
  const $ = parseHtml(html)
  $('img').each((_, image) => {
    const address = image.attribs.src ?? ''
    if (!isPlaced(address) && !/qpic\.cn\//i.test(address)) $(image).remove()
  })
  return serialiseHtml($)
}

/** The article as it is sent. */
export function payloadOf(ready: ReadyArticle, uploadedOf: (picture: Picture) => Uploaded): DraftArticle {
  const {kind, title, fields, content, pictures, cover} = ready
  if (kind === 'newspic') {
    const image_list = [...pictures.values()].map(each => ({image_media_id: uploadedOf(each).media_id!}))
    const {need_open_comment, only_fans_can_comment} = fields
    return {
      article_type: kind,
      title,
      content,
      need_open_comment,
      only_fans_can_comment,
      image_info: {image_list},
    }
  }
  const $ = parseHtml(content)
  $('img').each((_, image) => {
    const picture = pictures.get(image.attribs.src ?? '')
    if (picture) image.attribs.src = secure(uploadedOf(picture).url!)
  })
  return {
    article_type: kind,
    title,
    ...fields,
    content: serialiseHtml($),
    // Without one there is no draft, but its text can be compared.
    thumb_media_id: (cover && uploadedOf(cover).media_id) ?? '',
  }
}

const secure = (address: string) => address.replace(/^http:/, 'https:')
