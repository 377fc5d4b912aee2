import {type Row, row} from './evidence.ts'

/** Elements of text, pictures and tables that WeChat keeps. */
export const htmlTagRows: Readonly<Record<string, Row>> = {
  section: row('keep', 'official', ['spec', 'pages', 'corpus'], {seen: [3445, 29]}),
  p: row('keep', 'official', ['spec', 'pages', 'corpus'], {seen: [1821, 30]}),
  span: row('keep', 'official', ['spec', 'pages', 'corpus'], {seen: [7463, 28]}),
  strong: row('keep', 'official', ['spec', 'pages', 'corpus'], {seen: [15863, 20]}),
  br: row('keep', 'official', ['spec', 'pages', 'corpus'], {seen: [1531, 23]}),
  img: row('keep', 'official', ['spec', 'pages', 'corpus'], {seen: [364, 29]}),
  em: row('keep', 'observed', ['corpus'], {seen: [5, 2]}),
  b: row('keep', 'observed', ['corpus'], {seen: [5, 1]}),
  i: row('keep', 'observed', ['corpus'], {seen: [77, 1]}),
  u: row('keep', 'multi', ['wxart', 'wemd', 'doocs']),
  s: row('keep', 'multi', ['wxart', 'wemd', 'doocs']),
  del: row('keep', 'multi', ['wxart', 'wemd', 'doocs']),
  sub: row('keep', 'multi', ['wxart', 'wemd', 'doocs']),
  sup: row('keep', 'observed', ['corpus'], {seen: [77, 1]}),
  code: row('keep', 'observed', ['corpus'], {seen: [371, 3]}),
  blockquote: row('keep', 'observed', ['corpus'], {seen: [13, 4]}),
  h1: row('keep', 'observed', ['corpus'], {seen: [5811, 2]}),
  h2: row('keep', 'observed', ['corpus'], {seen: [26, 5]}),
  h3: row('keep', 'observed', ['corpus'], {seen: [48, 4]}),
  h4: row('keep', 'observed', ['corpus'], {seen: [7, 1]}),
  ul: row('keep', 'observed', ['corpus'], {
    seen: [3, 2],
    note: 'the editor adds the class list-paddingleft-1',
  }),
  ol: row('keep', 'observed', ['corpus'], {
    seen: [7, 2],
    note: 'the editor adds the class list-paddingleft-1',
  }),
  li: row('keep', 'observed', ['corpus'], {seen: [44, 4], note: 'stored with its content in a section or p'}),
  hr: row('keep', 'observed', ['corpus'], {seen: [1, 1]}),
  h5: row('keep', 'single', ['wxart']),
  h6: row('keep', 'single', ['wxart']),
  pre: row('keep', 'observed', ['corpus', 'spec'], {
    seen: [73, 3],
    note: 'for code only; the checker objects to one wider than its box',
  }),
  figure: row('keep', 'observed', ['corpus'], {seen: [42, 3], note: 'section is the safer container'}),
  figcaption: row('keep', 'observed', ['corpus'], {seen: [23, 2], note: 'section is the safer container'}),
  table: row('keep', 'observed', ['corpus', 'spec'], {seen: [5, 2], note: 'does not scroll by itself'}),
  tbody: row('keep', 'observed', ['corpus', 'spec'], {seen: [5, 2]}),
  tr: row('keep', 'observed', ['corpus', 'spec'], {seen: [61, 2]}),
  td: row('keep', 'observed', ['corpus', 'spec'], {
    seen: [217, 2],
    note: 'content becomes section > span[leaf]',
  }),
  th: row('keep', 'observed', ['corpus', 'spec'], {
    seen: [3, 1],
    note: 'content becomes section > span[leaf]',
  }),
  thead: row('keep', 'observed', ['corpus', 'spec'], {seen: [1, 1]}),
  caption: row('keep', 'inferred', ['guess']),
  colgroup: row('keep', 'inferred', ['guess']),
  col: row('keep', 'inferred', ['guess']),
  tfoot: row('keep', 'inferred', ['guess']),
  a: row('keep', 'official', ['corpus', 'docs'], {
    seen: [64, 16],
    note: 'only to mp.weixin.qq.com is safe for every account: see the links',
  }),
}

/** Drawings that WeChat keeps; attributes and animations are in `svg.ts`. */
export const svgTagRows: Readonly<Record<string, Row>> = {
  svg: row('keep', 'observed', ['corpus', 'wxart', 'stylewx'], {seen: [630, 8]}),
  g: row('keep', 'observed', ['corpus', 'wxart', 'stylewx'], {seen: [320, 3]}),
  path: row('keep', 'observed', ['corpus', 'wxart', 'stylewx']),
  rect: row('keep', 'observed', ['corpus', 'wxart', 'stylewx'], {seen: [236, 4]}),
  circle: row('keep', 'observed', ['corpus', 'wxart', 'stylewx']),
  ellipse: row('keep', 'probe', ['wxart', 'stylewx']),
  line: row('keep', 'probe', ['wxart', 'stylewx']),
  polyline: row('keep', 'probe', ['wxart', 'stylewx']),
  polygon: row('keep', 'probe', ['wxart', 'stylewx']),
  text: row('keep', 'probe', ['wxart', 'stylewx']),
  tspan: row('keep', 'probe', ['wxart', 'stylewx']),
  image: row('keep', 'probe', ['wxart', 'stylewx'], {note: 'its address must be WeChat’s own'}),
  foreignObject: row('keep', 'observed', ['corpus', 'stylewx', 'smil'], {seen: [86, 3]}),
  animate: row('keep', 'observed', ['corpus', 'stylewx', 'smil'], {seen: [380, 3]}),
  animateTransform: row('keep', 'observed', ['corpus', 'stylewx', 'smil'], {seen: [156, 3]}),
  animateMotion: row('keep', 'single', ['smil']),
  set: row('keep', 'observed', ['corpus', 'stylewx', 'smil'], {seen: [138, 2]}),
}

/** The editor's own components: passed through untouched, never made up. */
export const nativeTagRows: Readonly<Record<string, Row>> = {
  mpvoice: row('keep', 'observed', ['corpus', 'wxart']),
  'mp-common-mpaudio': row('keep', 'observed', ['corpus', 'wxart'], {seen: [1, 1]}),
  'mp-common-profile': row('keep', 'observed', ['corpus', 'pages'], {seen: [11, 9]}),
  'mp-common-miniprogram': row('keep', 'observed', ['corpus', 'pages'], {seen: [2, 2]}),
  'mp-miniprogram': row('keep', 'observed', ['corpus', 'pages'], {seen: [1, 1]}),
  'mp-common-sticker': row('keep', 'observed', ['corpus', 'pages'], {seen: [1, 1]}),
  'mp-common-product': row('keep', 'observed', ['corpus', 'pages']),
  'mp-common-videosnap': row({api: 'drop'}, 'observed', ['corpus', 'pages'], {
    seen: [3, 2],
    note: 'removed by draft/add',
  }),
  'mp-style-type': row('keep', 'observed', ['corpus', 'pages'], {
    seen: [28, 28],
    note: 'appended by the platform in a hidden p at the end',
  }),
  mpcps: row('keep', 'observed', ['corpus', 'pages']),
}
