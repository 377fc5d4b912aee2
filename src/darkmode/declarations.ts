import type {CssNode} from 'css-tree'
import {type Colour, parseColour} from '../css/colour/rgba.ts'
import {readDeclarations} from '../css/declarations.ts'
import {readValue} from '../css/value.ts'
import {darkMode} from '../wechat/dark-mode.ts'

/** A colour in a value. */
export interface ColourToken {
  /** As written; empty for an attribute's. */
  source: string
  colour: Colour
  /** `transparent`, which is a colour only inside a gradient. */
  transparent: boolean
  /** Whether it is a name, which some properties alone are read for. */
  name: boolean
  /** Whether it stands in a function: a stop of a gradient. */
  inside: boolean
}

/** One declaration, its value cut at the colours: `texts[0] colours[0] texts[1] …`. */
export interface Declaration {
  property: string
  important: boolean
  texts: readonly string[]
  colours: readonly ColourToken[]
  gradient: boolean
  picture: boolean
}

/** The value, with other colours where `replaced` has them. */
export function valueText(
  {texts, colours}: Declaration,
  replaced: (token: ColourToken) => string | undefined = () => undefined,
): string {
  return texts
    .map((text, index) => {
      const token = colours[index - 1]
      return token ? (replaced(token) ?? token.source) + text : text
    })
    .join('')
}

/**
 * Reads the `style` attributes of an article. It has hundreds of elements, a few dozen styles and fewer values:
 * each text is parsed once.
 */
export class StyleReader {
  readonly #styles = new Map<string, readonly Declaration[]>()
  readonly #values = new Map<string, Cut>()

  /** As {@link parseDeclarations}; never to be changed in place. */
  read(style: string | undefined): readonly Declaration[] {
    if (!style) return []
    const known = this.#styles.get(style) ?? parseDeclarations(style, value => this.#cut(value))
    this.#styles.set(style, known)
    return known
  }

  #cut(value: string): Cut {
    const known = this.#values.get(value)
    // What becomes of a colour is noted by its token, and two declarations may have the same value.
    if (known) return {...known, colours: known.colours.map(token => ({...token}))}
    const cut = cutValue(value)
    this.#values.set(value, cut)
    return cut
  }
}

/** The declarations of a `style` attribute, in order; what cannot be read is left out. */
export function parseDeclarations(style: string, cut = cutValue): Declaration[] {
  return readDeclarations(style).map(({property, value, important}) => ({property, important, ...cut(value)}))
}

type Cut = Pick<Declaration, 'texts' | 'colours' | 'gradient' | 'picture'>

/** Finds the colours of a value. */
function cutValue(value: string): Cut {
  const plain = {texts: [value], colours: [], gradient: false, picture: false}
  if (!mayHoldColour.test(value)) return plain
  const tree = readValue(value)
  const found: Found = {tokens: [], gradient: false, picture: false, variable: false}
  if (tree) search(tree.children.toArray(), value, false, found)
  // The script never learns what a variable stands for.
  if (found.variable) return plain
  const texts: string[] = []
  let end = 0
  for (const {from, to} of found.tokens) {
    texts.push(value.slice(end, from))
    end = to
  }
  texts.push(value.slice(end))
  return {
    texts,
    colours: found.tokens.map(each => each.token),
    gradient: found.gradient,
    picture: found.picture,
  }
}

/** Spares lengths and plain keywords the parser. */
const mayHoldColour = /[#(]|[a-z]{3}/i

interface Found {
  tokens: {from: number; to: number; token: ColourToken}[]
  gradient: boolean
  picture: boolean
  variable: boolean
}

type Nodes = readonly CssNode[]

function search(nodes: Nodes, value: string, inside: boolean, found: Found): void {
  for (const node of nodes) {
    const {start, end} = node.loc ?? {}
    if (node.type === 'Url') found.picture = true
    if (!start || !end) continue
    const text = value.slice(start.offset, end.offset)
    const isName = node.type === 'Identifier'
    if (isName || node.type === 'Hash' || node.type === 'Function') {
      const colour = colourOf(text)
      if (colour) {
        const transparent = isName && text.toLowerCase() === 'transparent'
        const token = {source: text, colour, transparent, name: isName, inside}
        found.tokens.push({from: start.offset, to: end.offset, token})
        continue
      }
    }
    if (node.type !== 'Function') continue
    const name = node.name.toLowerCase()
    if (name === 'var') found.variable = true
    if (name.endsWith('gradient')) found.gradient = true
    if (name.endsWith('gradient') || name.endsWith('image-set')) {
      search(node.children.toArray(), value, true, found)
    }
  }
}

function colourOf(text: string): Colour | undefined {
  const name = text.toLowerCase()
  // White that nothing is seen of: what the script takes it for when it mixes a gradient.
  if (name === 'transparent') return [255, 255, 255, 0]
  if (name in darkMode.names) return [...darkMode.names[name as keyof typeof darkMode.names], 1]
  return parseColour(text)
}
