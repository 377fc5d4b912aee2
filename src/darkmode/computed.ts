import type {Element} from 'domhandler'
import {blend, type Colour, parseColour} from '../css/colour/rgba.ts'
import {darkMode} from '../wechat/dark-mode.ts'
import type {Declaration, StyleReader} from './declarations.ts'

/** What an element's text is painted with, and on. */
export interface Computed {
  /** Not yet blended. */
  colour: Colour
  /** Everything that may lie behind the text, opaque: several where a gradient does. */
  backgrounds: readonly Colour[]
  /** A picture lies behind the text, too. */
  picture: boolean
  /** What shows through transparent text: a background that is cut out by it. */
  cut: readonly Colour[] | undefined
  /** px */
  fontSize: number
  fontWeight: number
  /** Groups that are seen through, outermost first: how much of them is seen, and what lies behind. */
  groups: readonly {opacity: number; behind: readonly Colour[]}[]
  /** Nobody is meant to read it, in either mode. */
  hidden: boolean
}

/** Colours that the reader page gives, in one of its modes. */
export interface PageColours {
  background: Colour
  text: Colour
  link: Colour
}

export const pageColours: Readonly<Record<'light' | 'dark', PageColours>> = {
  light: page(darkMode.lightPage),
  dark: page(darkMode.page),
}

function page(colours: {background: string; text: string; link: string}): PageColours {
  const read = (text: string) => parseColour(text)!
  return {background: read(colours.background), text: read(colours.text), link: read(colours.link)}
}

/** More backgrounds than this are not told apart: gradients over gradients. */
const MAX_BACKGROUNDS = 12

const weights = new Map([
  ['normal', 400],
  ['bold', 700],
])
const tagWeights: Readonly<Record<string, string>> = {
  strong: 'bolder',
  b: 'bolder',
  th: 'bold',
  h1: 'bold',
  h2: 'bold',
  h3: 'bold',
  h4: 'bold',
  h5: 'bold',
  h6: 'bold',
}
/** Browsers' own sizes, in em: the reader page has none. */
const tagSizes: Readonly<Record<string, number>> = {
  h1: 2,
  h2: 1.5,
  h3: 1.17,
  h5: 0.83,
  h6: 0.67,
  small: 1 / 1.2,
  sub: 1 / 1.2,
  sup: 1 / 1.2,
  big: 1.2,
}
const sizeNames: Readonly<Record<string, number>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
  'xxx-large': 48,
}
/** px of one unit. */
const units: Readonly<Record<string, number>> = {px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, rem: 16}

/** Works out inheritance over elements that carry all their style themselves. */
export class Cascade {
  readonly #page: PageColours
  readonly #reader: StyleReader
  readonly #styles = new Map<string, ReadonlyMap<string, Declaration>>()

  constructor(page: PageColours, reader: StyleReader) {
    this.#page = page
    this.#reader = reader
  }

  /** The article's holder. */
  get top(): Computed {
    const {background, text} = this.#page
    return {
      colour: text,
      backgrounds: [background],
      picture: false,
      cut: undefined,
      fontSize: 17,
      fontWeight: 400,
      groups: [],
      hidden: false,
    }
  }

  /** An element of this style whose parent is `parent`. */
  of(element: Element, style: string | undefined, parent: Computed): Computed {
    const own = this.#read(style)
    const name = element.name.toLowerCase()
    const opacity = Number(textOf(own.get('opacity')) || 1)
    const groups = opacity < 1 ? [...parent.groups, {opacity, behind: parent.backgrounds}] : parent.groups
    return {
      colour: this.#colour(element, own, parent),
      ...paint(own, attributeBackground(element), parent),
      fontSize: fontSize(textOf(own.get('font-size')), parent.fontSize, tagSizes[name] ?? 1),
      fontWeight: fontWeight(textOf(own.get('font-weight')) || (tagWeights[name] ?? ''), parent.fontWeight),
      groups,
      hidden:
        parent.hidden ||
        opacity === 0 ||
        textOf(own.get('display')) === 'none' ||
        textOf(own.get('visibility')) === 'hidden',
    }
  }

  #colour(element: Element, own: ReadonlyMap<string, Declaration>, parent: Computed): Colour {
    const fill = own.get('-webkit-text-fill-color')?.colours[0]
    if (fill && !fill.transparent) return fill.colour
    const token = own.get('color')?.colours[0]
    if (token) return token.transparent ? [0, 0, 0, 0] : token.colour
    if (own.has('color')) return parent.colour
    const name = element.name.toLowerCase()
    if (name === 'font' && element.attribs.color) return parseColour(element.attribs.color) ?? parent.colour
    return name === 'a' ? this.#page.link : parent.colour
  }

  #read(style = ''): ReadonlyMap<string, Declaration> {
    const known = this.#styles.get(style)
    if (known) return known
    const own = new Map<string, Declaration>()
    for (const declaration of this.#reader.read(style)) {
      if (own.get(declaration.property)?.important && !declaration.important) continue
      own.delete(declaration.property)
      own.set(declaration.property, declaration)
    }
    this.#styles.set(style, own)
    return own
  }
}

/** A declaration's value without its colours. */
const textOf = (declaration: Declaration | undefined) =>
  declaration?.texts.join('').trim().toLowerCase() ?? ''

function attributeBackground({name, attribs}: Element): Colour | undefined {
  const tags: readonly string[] = darkMode.tableTags
  return attribs.bgcolor && tags.includes(name.toLowerCase()) ? parseColour(attribs.bgcolor) : undefined
}

function paint(
  own: ReadonlyMap<string, Declaration>,
  attribute: Colour | undefined,
  parent: Computed,
): Pick<Computed, 'backgrounds' | 'picture' | 'cut'> {
  let plain = attribute
  let layers: readonly Colour[] = []
  let picture = false
  // In order, since each of the three undoes some of those before it.
  for (const {property, colours, gradient, picture: url} of own.values()) {
    if (property === 'background-color') plain = colours[0]?.colour
    if (property === 'background') plain = colours.find(({inside}) => !inside)?.colour
    if (property !== 'background' && property !== 'background-image') continue
    layers = gradient ? colours.filter(({inside}) => inside).map(({colour}) => colour) : []
    picture = url
  }
  const clip = textOf(own.get('-webkit-background-clip') ?? own.get('background-clip'))
  if (clip === 'text') {
    const {backgrounds, picture: behind} = parent
    return {backgrounds, picture: picture || behind, cut: layers.length > 0 ? layers : plain && [plain]}
  }
  const base = plain && plain[3] > 0 ? parent.backgrounds.map(each => over(each, plain)) : parent.backgrounds
  const painted = layers.length === 0 ? base : layers.flatMap(layer => base.map(each => over(each, layer)))
  const opaque = (plain?.[3] ?? 0) === 1
  return {
    backgrounds: distinct(painted).slice(0, MAX_BACKGROUNDS),
    picture: picture || (parent.picture && !opaque),
    cut: parent.cut,
  }
}

/** As {@link blend}, for which a fully transparent colour is an opaque one. */
export function over(bottom: Colour, top: Colour): Colour {
  return top[3] === 0 ? bottom : blend(bottom, top)
}

function distinct(colours: readonly Colour[]): Colour[] {
  return [...new Map(colours.map(each => [each.join(), each])).values()]
}

function fontSize(value: string, inherited: number, ownShare: number): number {
  const match = /^([\d.]+)([a-z%]*)$/.exec(value)
  if (!match) {
    if (value === 'smaller') return inherited / 1.2
    if (value === 'larger') return inherited * 1.2
    return sizeNames[value] ?? (value === '' ? inherited * ownShare : inherited)
  }
  const amount = Number(match[1])
  if (match[2] === 'em') return amount * inherited
  if (match[2] === '%') return (amount / 100) * inherited
  const unit = match[2] === '' && amount === 0 ? 1 : units[match[2]!]
  return unit === undefined ? inherited : amount * unit
}

function fontWeight(value: string, inherited: number): number {
  if (value === 'bolder') return inherited < 350 ? 400 : inherited < 550 ? 700 : 900
  if (value === 'lighter') return inherited < 550 ? 100 : inherited < 750 ? 400 : 700
  return weights.get(value) ?? (Number(value) || inherited)
}
