import {blend, formatHex, parse, wcagContrast} from 'culori'

/** The drawing's colours. Text stands out from its ground by 4.5 : 1 and more. */
export const ink = {
  ground: '#ffffff',
  text: '#27272a',
  soft: '#3f3f46',
  faint: '#63636e',
  line: '#71717a',
  head: '#3f3f46',
  node: '#f4f6f8',
  edge: '#b6bcc6',
  group: '#fafbfc',
  groupEdge: '#d4d8de',
  header: '#eef0f3',
  rule: '#dfe2e7',
  note: '#fff8dc',
  noteEdge: '#d9c77a',
} as const

/** Fields and slices that differ: light grounds for dark text, no two neighbours alike. */
export const tints = [
  '#dbe7fb',
  '#fde7c7',
  '#d8f0df',
  '#f9dcdc',
  '#e6def7',
  '#d5eef2',
  '#f6e1ef',
  '#ecebd3',
  '#e3e6ea',
  '#fbe0cf',
] as const

/** The same hues, for lines and small marks. */
export const hues = [
  '#3b6fc4',
  '#c47f17',
  '#2f8f52',
  '#c24a4a',
  '#7a58b8',
  '#27869a',
  '#b0518d',
  '#85813a',
  '#69717d',
  '#b5622f',
] as const

export interface Style {
  fill?: string
  stroke?: string
  strokeWidth?: string
  dash?: string[]
  color?: string
  bold?: boolean
}

/** What of `fill:#f9f`, `stroke-width:4px` … a drawing can have; later ones win. */
export function styleOf(declarations: readonly string[] | string | undefined): Style {
  const style: Style = {}
  const list = typeof declarations === 'string' ? declarations.split(';') : (declarations ?? [])
  for (const declaration of list.flatMap(each => each.split(';'))) {
    const [, name, value] = /^\s*([\w-]+)\s*:\s*(.*?)(?:\s*!important)?\s*$/.exec(declaration) ?? []
    if (name !== undefined && value) set(style, name.toLowerCase(), value)
  }
  return style
}

function set(style: Style, name: string, value: string): void {
  if (name === 'fill' || name === 'background' || name === 'background-color') assign(style, 'fill', value)
  else if (name === 'stroke' || name === 'border-color') assign(style, 'stroke', value)
  else if (name === 'color') assign(style, 'color', value)
  else if (name === 'stroke-width') {
    const width = Number.parseFloat(value)
    if (width >= 0 && width <= 20) style.strokeWidth = String(width)
  } else if (name === 'stroke-dasharray') {
    const dash = value.split(/[\s,]+/).map(part => Number.parseFloat(part))
    if (dash.length > 0 && dash.every(part => part >= 0 && part <= 100)) style.dash = dash.map(String)
  } else if (name === 'font-weight') style.bold = /^(?:bold|bolder|[6-9]00)$/.test(value)
}

function assign(style: Style, name: 'fill' | 'stroke' | 'color', value: string): void {
  const colour = solid(value)
  if (colour !== undefined) style[name] = colour
}

/** A colour as it looks on the drawing's ground; undefined for what is none. */
export function solid(value: string): string | undefined {
  if (value === 'none' || value === 'transparent') return value === 'none' ? 'none' : ink.ground
  const colour = parse(value)
  if (!colour) return undefined
  return (colour.alpha ?? 1) < 1 ? formatHex(blend([ink.ground, colour])) : formatHex(colour)
}

/** The text's colour on a ground: dark, or light where dark could not be read. */
export function textOn(ground: string | undefined): string {
  if (ground === undefined || ground === 'none' || wcagContrast(ink.text, ground) >= 4.5) return ink.text
  return wcagContrast(ink.ground, ground) > wcagContrast(ink.text, ground) ? ink.ground : ink.text
}
