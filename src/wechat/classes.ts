import {row} from './evidence.ts'

/** Classes that the reader page leaves on elements: WeChat's own. The lists in its script are longer. */
export const keptClasses = {
  names: [
    'rich_pages',
    'wxw-img',
    'list-paddingleft-1',
    'list-paddingleft-2',
    'list-paddingleft-3',
    '__bg_gif',
    'video_iframe',
    'mp_profile_iframe',
    'mp_profile_iframe_wrp',
    'h5_image_link',
    'wx_topic_link',
  ],
  patterns: [
    /^(?:blockquote|weapp|js|bizsvr|icon_emoji)_/,
    /^(?:editor__content__|wxw|cps_inner|code-snippet|wx-|custom_select_card)/,
    /^wx_(?!text_underline)/,
  ],
  ...row({reader: 'rewrite'}, 'code', ['pages']),
} as const

export function isKeptClass(name: string): boolean {
  return (
    (keptClasses.names as readonly string[]).includes(name) ||
    keptClasses.patterns.some(each => each.test(name))
  )
}
