import {parseMermaid, renderMermaidSVG} from 'beautiful-mermaid'
import {type AnyNode, type Element as DomElement, isTag, isText} from 'domhandler'
import type {Element, ElementContent, Properties} from 'hast'
import {parseHtml} from '../../tree/html.ts'
import {remember} from './remember.ts'
import {svgProperties} from './svg-properties.ts'

/** More is no diagram that a phone could show, and the layout's time grows faster than its source. */
const MOST_CHARACTERS = 12_000
const MOST_LINES = 200
const MOST_EDGES = 150

/** `A & B --> C & D` are four edges: of these in one line. */
const MOST_JOINED = 12

/** Round the drawing, in px. */
const PADDING = 20

export interface Diagram {
  svg: Element
  /** In px, with letters of 11 to 13 px. */
  width: number
  height: number
}

/**
 * Draws a Mermaid source as one SVG without ids, style sheet or script.
 *
 * @throws what cannot be read, an `Error` whose message says why
 */
export const drawDiagram: (source: string) => Diagram = remember(draw)

function draw(source: string): Diagram {
  const text = source.trim()
  checkSize(text)
  const root = parseHtml(renderMermaidSVG(text, {padding: PADDING})).root()[0]!
  const drawn = root.children.find(node => isTag(node) && node.name === 'svg')
  if (!drawn || !isTag(drawn)) throw new Error('nothing was drawn')
  const [width, height] = [Number(drawn.attribs.width), Number(drawn.attribs.height)]
  if (!(width > 0) || !(height > 0)) throw new Error('nothing was drawn')
  const markers = new Map<string, DomElement>()
  collectMarkers(drawn, markers)
  const ground: Element = {
    type: 'element',
    tagName: 'rect',
    // Dark mode recolours no drawing: it brings its own ground, as a picture does.
    properties: {width: String(round(width)), height: String(round(height)), rx: '6', fill: colours['--bg']!},
    children: [],
  }
  const svg: Element = {
    type: 'element',
    tagName: 'svg',
    properties: {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      role: 'img',
      ariaLabel: text.split('\n', 1)[0]!,
    },
    children: [ground, ...drawn.children.flatMap(child => toHast(child, markers))],
  }
  return {svg, width, height}
}

/** Throws where the layout could take seconds. */
function checkSize(text: string): void {
  const lines = text.split('\n')
  if (text.length > MOST_CHARACTERS || lines.length > MOST_LINES) {
    throw new Error(`more than ${MOST_LINES} lines or ${MOST_CHARACTERS} characters`)
  }
  if (!/^(?:graph|flowchart|stateDiagram)/m.test(text)) return
  const isJoined = lines.some(line => line.split('&').length > MOST_JOINED)
  if (isJoined || parseMermaid(text).edges.length > MOST_EDGES)
    throw new Error(`more than ${MOST_EDGES} edges`)
}

/** The drawing's variables. Text stands out from its ground by 4.5 : 1 and more. */
const colours: Readonly<Record<string, string>> = {
  '--bg': '#ffffff',
  '--fg': '#27272a',
  '--_text': '#27272a',
  '--_text-sec': '#3f3f46',
  '--_text-muted': '#52525b',
  '--_text-faint': '#63636e',
  '--_line': '#71717a',
  '--_arrow': '#3f3f46',
  '--_node-fill': '#f4f6f8',
  '--_node-stroke': '#b6bcc6',
  '--_group-fill': '#ffffff',
  '--_group-hdr': '#eef0f3',
  '--_inner-stroke': '#dfe2e7',
  '--_key-badge': '#e6e8ec',
}

const tags = new Set([
  'g',
  'rect',
  'line',
  'polyline',
  'polygon',
  'path',
  'circle',
  'ellipse',
  'text',
  'tspan',
])

type Markers = ReadonlyMap<string, DomElement>

function toHast(node: AnyNode, markers: Markers): ElementContent[] {
  if (isText(node)) return node.data.trim() === '' ? [] : [{type: 'text', value: node.data}]
  if (!isTag(node) || !tags.has(node.name)) return []
  const properties: Properties = {}
  for (const [name, value] of Object.entries(node.attribs)) {
    const property = svgProperties[name]
    if (property === undefined) continue
    const written = settle(name, value, node)
    if (written !== undefined) properties[property] = written
  }
  const children = node.children.flatMap(child => toHast(child, markers))
  if (node.name === 'g' && Object.keys(properties).length === 0) return children
  return [{type: 'element', tagName: node.name, properties, children}, ...heads(node, markers)]
}

/** A value without variables, addresses and units of type; undefined for one that is no value then. */
function settle(name: string, value: string, node: DomElement): string | string[] | undefined {
  const text = value
    .trim()
    .replace(/^var\(\s*(--[\w-]+)\s*(?:,.*)?\)$/, (_, variable) => colours[variable] ?? '')
  if (text === '' || /url\(|var\(|[<>;]/i.test(text)) return undefined
  const em = name === 'dy' || name === 'dx' ? /^(-?[\d.]+)em$/.exec(text) : null
  if (em) return String(Math.round(Number(em[1]) * Number(node.attribs['font-size'] ?? 13) * 100) / 100)
  if (name === 'stroke-dasharray') return text.split(/[\s,]+/)
  return text.replace(/-?\d+\.\d{3,}/g, number => String(round(Number(number))))
}

function collectMarkers(element: DomElement, markers: Map<string, DomElement>): void {
  for (const child of element.children) {
    if (!isTag(child)) continue
    if (child.name === 'marker' && child.attribs.id) markers.set(child.attribs.id, child)
    collectMarkers(child, markers)
  }
}

type Point = readonly [number, number]

/** Arrow heads in the place of markers, which are found by the ids that WeChat removes. */
function heads(line: DomElement, markers: Markers): Element[] {
  const points = pointsOf(line)
  const ends: ['marker-start' | 'marker-end', readonly Point[]][] = [
    ['marker-start', [...points].reverse()],
    ['marker-end', points],
  ]
  return ends.flatMap(([name, way]) => {
    const marker = markers.get(/^url\(#(.+)\)$/.exec(line.attribs[name] ?? '')?.[1] ?? '')
    const [to, from] = [way[way.length - 1], way[way.length - 2]]
    if (!marker || !to || !from) return []
    const reversed = name === 'marker-start' && marker.attribs.orient !== 'auto-start-reverse'
    const turn = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI + (reversed ? 180 : 0)
    const size = Number(line.attribs['stroke-width'] ?? 1)
    const [x, y] = [Number(marker.attribs.refX ?? 0), Number(marker.attribs.refY ?? 0)]
    const transform = `translate(${round(to[0])},${round(to[1])}) rotate(${round(turn)}) scale(${size}) translate(${-x},${-y})`
    const children = marker.children.flatMap(child => toHast(child, markers))
    return [{type: 'element', tagName: 'g', properties: {transform}, children}]
  })
}

const round = (value: number) => Math.round(value * 100) / 100

function pointsOf({name, attribs}: DomElement): Point[] {
  if (name === 'line') {
    return [
      [Number(attribs.x1), Number(attribs.y1)],
      [Number(attribs.x2), Number(attribs.y2)],
    ]
  }
  const numbers = (attribs.points ?? attribs.d ?? '').match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? []
  const points: Point[] = []
  for (let at = 0; at + 1 < numbers.length; at += 2) points.push([numbers[at]!, numbers[at + 1]!])
  return points
}
