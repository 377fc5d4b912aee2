import {htmlTagRows, nativeTagRows, svgTagRows} from './tag-rows.ts'

export {renamedTags} from './tag-rows-lost.ts'

const names = (rows: object): ReadonlySet<string> => new Set(Object.keys(rows))

/** Elements that WeChat keeps in an article. Everything else has to become one of these. */
export const keptTags = names(htmlTagRows)

/** SVG that survives; what needs an id (gradients, masks, use, markers) does not, since ids are removed. */
export const keptSvgTags = names(svgTagRows)

/** The editor's own components: passed through untouched, never made up. */
export const nativeTags = names(nativeTagRows)

/** Elements that begin a new line of the article; text between two of them is only layout of the source. */
export const blockTags: ReadonlySet<string> = new Set([
  'section',
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'blockquote',
  'pre',
  'figure',
  'figcaption',
  'table',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'td',
  'th',
  'caption',
  'colgroup',
  'col',
  'hr',
])
