import {evidence} from './evidence.ts'
import {readerColour} from './reader.ts'

const page = evidence('observed', ['pages', 'capture'])

const algorithm = evidence(
  'code',
  ['darkmode'],
  '1.2.1. Later ones first blend what is transparent with what is behind it; opaque colours come out the same but for rounding',
)

/** Numbers and names that the reader's dark mode works with. Colours as `[red, green, blue]`, 0–255. */
export const darkMode = {
  ...algorithm,
  /** What the script takes a page without styles to be. */
  light: {text: [25, 25, 25], background: [255, 255, 255]},
  dark: {
    /** `rgba(255,255,255,.6)` on the page's background. */
    text: [163, 163, 163],
    background: [25, 25, 25],
  },
  brightness: {
    /** Text from here on is left alone; a background above becomes a dark grey. */
    white: 250,
    /** The brightest that a background may be. */
    background: 190,
    /** Text at least so far from its background is left alone. */
    offset: 65,
    /** From here on a background counts as bright: its text is made darker. */
    brightBackground: 100,
    /** How much above the page's own background text may still be held down to the default text's distance. */
    pageTolerance: 2,
  },
  lightness: {
    /** Percent, HSL: greys above are turned round; text up to here is turned round on a dark background. */
    grey: 40,
    /** The darkest that a background may be. */
    background: 22,
    /** Turned-round text is this minus its own lightness. */
    turned: 90,
  },
  /** Colours more transparent than this are left alone. */
  leastAlpha: 0.05,
  /** Elements that the script never touches, beside everything of SVG. */
  skippedTags: ['mpcps', 'iframe'],
  /** Skips the element, not what is in it. */
  skippingAttribute: 'data-no-dark',
  /** Elements whose `bgcolor` counts, and the editor's own classes, which count more. */
  tableTags: ['table', 'tr', 'td', 'th'],
  tableClasses: {
    'ue-table-interlace-color-single': [252, 252, 252],
    'ue-table-interlace-color-double': [247, 250, 255],
  },
  /** Names that the script knows beside those of CSS. */
  names: {windowtext: [0, 0, 0]},
  /** Properties whose colours it converts, by the way it does so. */
  properties: {
    background: ['background-color', 'background-image', 'background'],
    shadow: ['text-shadow'],
    /** Of the element's own decorations: not inherited. */
    decoration: [
      '-webkit-text-stroke',
      '-webkit-text-stroke-color',
      'text-decoration',
      'text-decoration-color',
      'text-emphasis-color',
    ],
    text: ['color', '-webkit-text-fill-color'],
    line: [
      'border-image',
      '-webkit-border-image',
      'border',
      'border-top',
      'border-right',
      'border-bottom',
      'border-left',
      'border-color',
      'border-top-color',
      'border-right-color',
      'border-bottom-color',
      'border-left-color',
      'border-block-color',
      'border-block-start-color',
      'border-block-end-color',
      'border-inline-color',
      'border-inline-start-color',
      'border-inline-end-color',
      'outline',
      'outline-color',
      'box-shadow',
      'column-rule',
      'column-rule-color',
    ],
  },
  /** Two colours with less contrast than this count as the same (backgrounds over a patched picture). */
  sameContrast: 1.1,
  /** Contrast of dark mode's text below which Tencent's checker complains; its default text colour differs. */
  checker: {...evidence('official', ['spec']), leastContrast: 1.5, text: [152, 152, 152]},
  /** The page itself, whose text has no colour of its own. */
  lightPage: {...page, background: '#ffffff', text: readerColour, link: '#576b95'},
  page: {...page, background: '#191919', text: 'rgba(255,255,255,.6)', link: '#7d90a9'},
} as const
