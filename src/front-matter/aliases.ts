import type {MetaField} from '../article.ts'
import type {KeyedOptions} from '../options/options.ts'
import type {Row} from '../options/row.ts'
import {rows} from '../options/table.ts'

/** Front-matter keys by field; the first key that has a value wins. A dot reaches into an object. */
export const aliases: Readonly<Record<MetaField, readonly string[]>> = {
  title: ['title', '标题'],
  author: ['author', 'authors', '作者'],
  digest: ['digest', 'summary', 'description', 'excerpt', 'desc', 'subtitle', '摘要', '描述', '简介'],
  cover: [
    'cover',
    'banner',
    'image',
    'thumbnail',
    'featuredImage',
    'cover_image',
    'coverImage',
    'feature_image',
    'featured_image',
    'heroImage',
    'header.image',
    'header-img',
    'index_img',
    'banner_img',
    'top_img',
    'images',
    'photos',
    '封面',
    '头图',
  ],
  date: ['date', 'published', 'pubDate', 'publishDate', 'created', '日期'],
  tags: ['tags', 'tag', '标签'],
  categories: ['category', 'categories', '分类'],
  sourceUrl: ['sourceUrl', 'source_url', 'content_source_url', 'original', 'link', '原文链接'],
  wechatUrl: [
    'wechatUrl',
    'wechat_url',
    'wechatLink',
    'weixin_url',
    '发布地址',
    '公众号链接',
    '公众号地址',
    '微信链接',
  ],
  openComment: ['openComment', 'need_open_comment'],
  fansOnlyComment: ['fansOnlyComment', 'only_fans_can_comment'],
  ...ofOptions(({keys = []}, name) => [...keys, `weimark.${name}`]),
}

/** Something for each option that has keys of its own in the front matter. */
export function ofOptions<Value>(make: (row: Row, name: string) => Value): Record<keyof KeyedOptions, Value> {
  const keyed = rows.filter(([, {keys}]) => keys)
  return Object.fromEntries(keyed.map(([name, row]) => [name, make(row, name)])) as Record<
    keyof KeyedOptions,
    Value
  >
}

/** Keys that site generators have beside these. */
const others =
  'layout slug permalink draft comments type lang language keywords id weimark toc updated updateddate lastmod sidebar sticky series password mathjax katex copyright reprint published status aliases cssclass 关键词 关键字 分类'.split(
    ' ',
  )

/** A key without what people write differently: `Cover-Image` is `coverimage`. */
export const plainKey = (key: string) => key.toLowerCase().replace(/[-_\s]/g, '')

const known = new Set([...Object.values(aliases).flat(), ...others].map(plainKey))

/** Whether a front matter has such a key: prose between two rules has none. */
export const isKnownKey = (key: string) => known.has(plainKey(key))
