import type {CssNode} from 'css-tree'
import walk from 'css-tree/walker'
import type {ThemeFormat} from '../article.ts'
import {parse} from '../css/parse.ts'
import {reasons} from '../rules/reasons.ts'
import type {Said} from '../rules/rule.ts'
import type {Key} from './selectors.ts'
import type {ThemeHeader} from './theme-header.ts'

/** What another tool's theme may say and takes for granted. */
export interface FormatRules {
  /** Layers that lie below the theme. */
  layers: readonly string[]
  /** A layer that is in the theme's own cascade, before it: what the tool's own style sheet says more exactly. */
  beside?: string
  /** Ids that its selectors use, with the id that our markup of the format has. */
  ids: Readonly<Record<string, string>>
  /** Selectors of the whole page: variables are defined there as in `:root`. */
  roots: ReadonlySet<string>
  /** The later rule wins, whatever selectors weigh. */
  inOrder: boolean
  /** Whether the tool has alerts, which a theme then styles. */
  alerts: boolean
  /** The variable that says what the theme's colour is, where it is used; else the theme's own is looked for. */
  accent?: string
  /** Why a declaration for such an element is left out; undefined when it is not. */
  refuse?(key: Key, property: string, value: string): Said | undefined
}

const layersOf = (name: string) => ['base', 'callouts', 'code', 'foreign', 'foreign-code', name]

/** Elements of the page that an article has not; what their variables say is meant for all of it. */
const pages = [':root', ':host', 'html', 'body', '*']

export const formats: Readonly<Record<Exclude<ThemeFormat, 'native'>, FormatRules>> = {
  mdnice: {
    layers: layersOf('mdnice'),
    beside: 'mdnice-beside',
    ids: {nice: 'nice', wemd: 'nice'},
    roots: new Set([...pages, '#nice']),
    inOrder: false,
    alerts: false,
  },
  doocs: {
    layers: layersOf('doocs'),
    beside: 'doocs-beside',
    ids: {output: 'output'},
    roots: new Set([
      ...pages,
      '#output',
      '.container',
      '.md-container',
      '#output .container',
      '#output section',
    ]),
    inOrder: false,
    alerts: true,
    accent: '--md-primary-color',
    refuse({tag, classes}, property, value) {
      const item = tag === 'li' || classes.includes('listitem')
      const list = item || tag === 'ul' || tag === 'ol' || classes.includes('ul') || classes.includes('ol')
      const takesMarker =
        (item && property === 'display' && value !== 'list-item') ||
        // The marker that is text is pulled out with it; a real one would be covered.
        (item && property === 'text-indent' && value.startsWith('-')) ||
        (list && /^list-style(?:-type)?$/.test(property) && /\bnone\b/.test(value))
      return takesMarker ? reasons.listMarkers : undefined
    },
  },
  wenyan: {
    layers: layersOf('wenyan'),
    ids: {wenyan: 'wenyan', footnotes: 'footnotes'},
    roots: new Set([...pages, '#wenyan']),
    inOrder: true,
    alerts: false,
  },
  bm: {
    layers: layersOf('bm'),
    ids: {'bm-md': 'bm-md'},
    roots: new Set([...pages, '#bm-md']),
    inOrder: false,
    alerts: true,
  },
}

/** How `@format` may call them. */
const names: Readonly<Record<string, ThemeFormat>> = {
  native: 'native',
  weimark: 'native',
  mdnice: 'mdnice',
  'markdown-nice': 'mdnice',
  wemd: 'mdnice',
  doocs: 'doocs',
  'doocs/md': 'doocs',
  'doocs-md': 'doocs',
  wenyan: 'wenyan',
  bm: 'bm',
  'bm.md': 'bm',
  'bm-md': 'bm',
}

/** Names for `@format`, one for each format. */
export const formatNames: readonly ThemeFormat[] = ['native', 'mdnice', 'doocs', 'wenyan', 'bm']

/** What a theme's format is, and how that is known. */
export interface FoundFormat {
  format: ThemeFormat
  /** `unknown`: the header names one that there is not. */
  by: 'header' | 'selectors' | 'default' | 'unknown'
}

/** The format that a theme's header names, or that its selectors and variables belong to. */
export function formatOf(css: string, header: ThemeHeader): FoundFormat {
  const declared = !header.missing.includes('format')
  const named = declared ? names[header.format.toLowerCase()] : undefined
  if (named) return {format: named, by: 'header'}
  const found = detect(css)
  return {format: found ?? 'native', by: declared ? 'unknown' : found ? 'selectors' : 'default'}
}

const idSigns: Readonly<Record<string, ThemeFormat>> = {
  nice: 'mdnice',
  wemd: 'mdnice',
  wenyan: 'wenyan',
  'bm-md': 'bm',
}
const classSigns = new Set(['code__pre', 'codespan', 'md-container'])
/** Stronger first. */
const strength: readonly ThemeFormat[] = ['mdnice', 'wenyan', 'bm', 'doocs']

function detect(css: string): ThemeFormat | undefined {
  // Nearly every theme of our own has none of these words.
  if (!/nice|wemd|wenyan|bm-md|code__pre|codespan|md-/.test(css)) return undefined
  const found = new Set<ThemeFormat>()
  const ast = parse(css, {parseCustomProperty: true, onParseError: () => {}})
  walk(ast, (node: CssNode) => {
    if (node.type === 'IdSelector') {
      const format = idSigns[node.name]
      if (format) found.add(format)
    } else if (node.type === 'ClassSelector' && classSigns.has(node.name)) found.add('doocs')
    else if (node.type === 'Declaration' && node.property === '--md-primary-color') found.add('doocs')
    else if (node.type === 'Identifier' && node.name === '--md-primary-color') found.add('doocs')
  })
  return strength.find(format => found.has(format))
}

/** Classes of what no other tool has: their look is ours, whatever a theme says about the elements in them. */
const own = new Set([
  'lead',
  'card',
  'card-title',
  'stats',
  'button',
  'image-row',
  'slider',
  'row-caption',
  'code-block',
  'code-title',
  'code-line',
  'code-numbers',
  'code-rows',
  'dl',
  'dt',
  'dd',
  'details',
  'summary',
  'task',
  'task-mark',
  'ruby-text',
  'picture',
  'wide',
  'digits-2',
  'digits-3',
])

/** Whether a rule of ours is for what the format does not know, so that the theme is not asked. */
export function isOwn(classes: readonly string[], {alerts}: FormatRules): boolean {
  return classes.some(name => own.has(name) || (!alerts && /^callout(?:-|$)/.test(name)))
}
