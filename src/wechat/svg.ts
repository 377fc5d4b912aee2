import {type Row, row} from './evidence.ts'

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Attributes that draw and animate, by the names of their properties in hast. Ids and classes go, these stay. */
export const svgAttributes = words(`
  viewBox xmlns x y x1 y1 x2 y2 cx cy r rx ry d dx dy points fill fillOpacity fillRule clipRule
  stroke strokeWidth strokeLineCap strokeLineJoin strokeDashArray strokeDashOffset strokeMiterLimit
  strokeOpacity opacity transform textAnchor fontSize fontWeight letterSpacing preserveAspectRatio
  width height attributeName begin end dur values from to by keyTimes keySplines calcMode restart
  repeatCount additive type textLength lengthAdjust xLinkHref pathLength overflow visibility
`)

/** Attributes of the editor's own players, which find their recording by them. */
export const voiceAttributes = words(`
  name src voice_encode_fileid play_length author cover low_size source_size high_size isaac2
  frameBorder isVisible albumid aid
`)

interface SmilRow extends Row {
  /** kebab-case. */
  id: string
  /** The animating elements that it is about. */
  tags: readonly string[]
  attribute: string
  /** What the attribute may be. */
  allowed: readonly string[]
}

const listed = row({save: 'drop', api: 'drop'}, 'single', ['smil', 'corpus', 'stylewx'], {
  note: 'of what is not on the list; those who got round it are said to have been sanctioned',
})

/** What may be animated. Animations within these lists play, through the editor and the API alike. */
export const smilRows: readonly SmilRow[] = [
  {
    id: 'smil-attribute',
    tags: ['animate'],
    attribute: 'attributeName',
    allowed: words(`
      x y width height cx cy r opacity d points stroke-width stroke-linecap stroke-dashoffset fill
    `),
    ...listed,
  },
  {
    id: 'smil-transform',
    tags: ['animateTransform'],
    attribute: 'type',
    allowed: ['translate', 'scale', 'rotate', 'skewX', 'skewY'],
    ...listed,
  },
  {id: 'smil-set', tags: ['set'], attribute: 'attributeName', allowed: ['visibility'], ...listed},
]

/** What starts an animation: the checker objects to a touch without a click. */
export const smilBegin = {
  wanted: 'touchstart; click',
  ...row('keep', 'official', ['spec']),
}
