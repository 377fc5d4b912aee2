import type {Element} from 'domhandler'
import {type Colour, parseColour} from '../css/colour/rgba.ts'
import {darkMode} from '../wechat/dark-mode.ts'
import type {ColourToken, Declaration} from './declarations.ts'

/** One property as the script sees it. */
export interface Entry {
  property: string
  /** Undefined for an attribute's colour. */
  declaration: Declaration | undefined
  /** The author insists: what the script finds out is told to the children, but not seen. */
  fixed?: true
  colours: readonly ColourToken[]
  gradient: boolean
  picture: boolean
}

/** What the script finds in an element's style and attributes, in the order in which it works. */
export interface Reading {
  entries: Entry[]
  /** Whether the element says its text's colour itself, be it `inherit`. */
  ownText: boolean
  ownBackground: boolean
  /** A picture in the background or the border: the script keeps its hands off the element's colours. */
  picture: boolean
  position: string
  size: string
}

const {properties} = darkMode
const known: ReadonlySet<string> = new Set(Object.values(properties).flat())
const isBackground = (property: string) => property.includes('background')
const isBorderImage = (property: string) => /^(?:-webkit-)?border-image/.test(property)

export function readElement(element: Element, declarations: readonly Declaration[]): Reading {
  const seen = fold(declarations)
  const value = (name: string) => seen.find(each => each.property === name)?.declaration?.texts.join('') ?? ''
  const reading: Reading = {
    entries: seen.filter(({property}) => known.has(property)).reduce(insert, []),
    ownText: seen.some(({property}) => property === 'color'),
    ownBackground: seen.some(({property}) => isBackground(property)),
    picture: seen.some(
      ({property, picture}) => picture && (isBackground(property) || isBorderImage(property)),
    ),
    position: value('background-position'),
    size: value('background-size'),
  }
  addAttributes(element, reading)
  reading.entries = textPaint(reading)
  return reading
}

/** As a browser tells a style: each property once, a background's longhands as part of the shorthand. */
function fold(declarations: readonly Declaration[]): Entry[] {
  const winners = new Map<string, Declaration>()
  // A browser lists what is important last.
  for (const declaration of [...declarations].sort((a, b) => Number(a.important) - Number(b.important))) {
    const {property} = declaration
    winners.delete(property)
    winners.set(property, declaration)
  }
  const shorthand = winners.get('background')
  if (!shorthand) return [...winners.values()].map(entryOf)
  const names = [...winners.keys()]
  const override = (name: string) => {
    const own = winners.get(name)
    if (!own) return undefined
    if (own.important !== shorthand.important) return own.important ? own : undefined
    return names.indexOf(name) > names.indexOf('background') ? own : undefined
  }
  const image = override('background-image')
  const colour = override('background-color')
  const layers: Entry = {
    ...entryOf(image ?? shorthand),
    property: 'background',
    colours: (image ?? shorthand).colours.filter(({inside}) => image || inside),
  }
  const ground = (colour ?? shorthand).colours.filter(({inside}) => colour || !inside)
  const others = [...winners.values()].filter(({property}) => !folded.has(property)).map(entryOf)
  // Of longhands that differ in importance no shorthand can be written.
  if ([image, colour].some(each => each && each.important !== shorthand.important)) {
    const plain = {...entryOf(colour ?? shorthand), colours: ground, gradient: false, picture: false}
    return [...others, {...plain, property: 'background-color'}, {...layers, property: 'background-image'}]
  }
  const at = [...winners.values()].filter(({property}) => !folded.has(property) || property === 'background')
  others.splice(at.indexOf(shorthand), 0, {...layers, colours: [...layers.colours, ...ground]})
  return others
}

const folded: ReadonlySet<string> = new Set(['background', 'background-image', 'background-color'])

const entryOf = (declaration: Declaration): Entry => ({
  property: declaration.property,
  declaration,
  colours: declaration.colours,
  gradient: declaration.gradient,
  picture: declaration.picture,
})

/**
 * The script's own order: last to first, the colour of the text at the end, a background's picture after its
 * colour, `-webkit-text-…` at the beginning. As a comparison it contradicts itself, so what comes of it is
 * the engine's: here, as in Chromium, each finds its place among those before it by halving.
 */
function insert(sorted: readonly Entry[], entry: Entry): Entry[] {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (isAfter(entry.property, sorted[middle]!.property)) from = middle + 1
    else to = middle
  }
  return sorted.toSpliced(from, 0, entry)
}

function isAfter(property: string, other: string): boolean {
  if (property === 'color') return true
  if (property === 'background-image' && other === 'background-color') return true
  return other.startsWith('-webkit-text')
}

function addAttributes(element: Element, reading: Reading): void {
  const {bgcolor, color, class: classes = ''} = element.attribs
  const name = element.name.toLowerCase()
  if ((darkMode.tableTags as readonly string[]).includes(name) && !reading.ownBackground) {
    const striped = classes.split(/\s+/).find(each => each in darkMode.tableClasses)
    const own = striped && darkMode.tableClasses[striped as keyof typeof darkMode.tableClasses]
    const colour: Colour | undefined = own ? [...own, 1] : bgcolor ? parseColour(bgcolor) : undefined
    if (colour) {
      reading.entries.unshift(attributeEntry('background-color', colour))
      reading.ownBackground = true
    }
  }
  if (name === 'font' && !reading.ownText && color) {
    const colour = parseColour(color)
    if (colour) {
      reading.entries.push(attributeEntry('color', colour))
      reading.ownText = true
    }
  }
}

const attributeEntry = (property: string, colour: Colour): Entry => ({
  property,
  declaration: undefined,
  colours: [{source: '', colour, transparent: false, name: false, inside: false}],
  gradient: false,
  picture: false,
})

/** `-webkit-text-fill-color` paints the text in place of `color`; of the strokes one is left. */
function textPaint(reading: Reading): Entry[] {
  const {entries} = reading
  const first = entries.findIndex(({property}) => !property.startsWith('-webkit-text'))
  // Where there is nothing else, they are properties like others.
  if (first === -1) {
    if (entries.some(({property}) => property === '-webkit-text-fill-color')) reading.ownText = true
    return entries
  }
  const own = entries.slice(0, first)
  const usable = (entry: Entry) => entry.colours.some(({transparent}) => !transparent)
  const fill = own.findLast(each => each.property === '-webkit-text-fill-color' && usable(each))
  // Of the shorthand the script reads `1px red` alone, since every other colour has spaces in it.
  const stroke = own.findLast(
    each =>
      usable(each) &&
      (each.property === '-webkit-text-stroke-color' ||
        (each.property === '-webkit-text-stroke' && each.colours.every(({name}) => name))),
  )
  if (fill) {
    if (reading.ownText) entries[entries.length - 1] = insisted(fill)
    else entries.push(insisted(fill))
    reading.ownText = true
  }
  const rest = entries.slice(own.length)
  return stroke ? [insisted(stroke), ...rest] : rest
}

/** These are the properties whose `!important` the script leaves in place. */
const insisted = (entry: Entry): Entry => (entry.declaration?.important ? {...entry, fixed: true} : entry)
