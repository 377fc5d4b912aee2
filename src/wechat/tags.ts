import type {Evidence} from './evidence.ts'

const observed = {confidence: 'observed', source: 'published articles', date: '2026-10'} as const

/** Elements that WeChat keeps in an article. Everything else has to become one of these. */
export const keptTags: ReadonlySet<string> = new Set([
  // observed or official
  'section',
  'p',
  'span',
  'strong',
  'br',
  'img',
  'em',
  'b',
  'i',
  'sup',
  'code',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
  'li',
  'hr',
  'pre',
  'figure',
  'figcaption',
  'table',
  'thead',
  'tbody',
  'tr',
  'td',
  'th',
  'a',
  // several projects, not seen in the observed corpus
  'u',
  's',
  'del',
  'sub',
  'h5',
  'h6',
  'caption',
  'colgroup',
  'col',
  'tfoot',
])

/** SVG that survives; what needs an id (gradients, masks, use, markers) does not, since ids are removed. */
export const keptSvgTags: ReadonlySet<string> = new Set([
  'svg',
  'g',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'text',
  'tspan',
  'image',
  'foreignObject',
  'animate',
  'animateTransform',
  'animateMotion',
  'set',
])

/** The editor's own components: passed through untouched, never made up. */
export const nativeTags: ReadonlySet<string> = new Set([
  'mp-common-profile',
  'mp-common-miniprogram',
  'mp-miniprogram',
  'mp-common-mpaudio',
  'mp-common-sticker',
  'mp-common-product',
  'mp-common-videosnap',
  'mp-style-type',
  'mpvoice',
  'mpcps',
])

interface Renamed extends Evidence {
  to: string
}

/** Elements a theme may style by their own name, that must not reach WeChat under it. */
export const renamedTags: Readonly<Record<string, Renamed>> = {
  mark: {...observed, confidence: 'inferred', to: 'span'},
  kbd: {...observed, confidence: 'inferred', to: 'span'},
  samp: {...observed, confidence: 'inferred', to: 'code'},
  small: {...observed, confidence: 'inferred', to: 'span'},
}

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
