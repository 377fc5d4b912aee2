import type {CheerioAPI} from 'cheerio'
import {type Element, isTag, type ParentNode} from 'domhandler'
import {colourText, parseColour} from '../css/colour/rgba.ts'
import type {Place} from '../rules/user-error.ts'
import type {OpenTheme} from '../style/compile-theme.ts'
import {splitPseudo} from '../style/pseudo.ts'
import {plainValue, UnusableValue} from '../style/values.ts'
import {parts} from './contract.ts'

/** Where a colour was written. */
export interface Origin {
  path: string
  place: Place
}

/** In place of a colour: a gradient in the background. */
export const GRADIENT = 'gradient'

interface ColourRule {
  selector: string
  /** `rgb(1, 2, 3)`, or {@link GRADIENT} */
  colour: string
  origin: Origin
}

/**
 * What a theme's rules say about the colour of text and about gradients, weakest first.
 *
 * @param own where the theme's own file defines its variables
 */
export async function colourRules(theme: OpenTheme, own: ReadonlyMap<string, Place>): Promise<ColourRule[]> {
  const rules: ColourRule[] = []
  for (const {raw} of theme.sheets) {
    for (const {selector, declarations, path} of raw.rules) {
      for (const {property, value, place} of declarations) {
        const colour = await told(property, value, theme.variables)
        if (colour === undefined) continue
        // A layer's colour is told by a variable, which the theme may have set.
        const variable = /^var\(\s*(--[\w-]+)/.exec(value)?.[1]
        const set = path === theme.path || variable === undefined ? undefined : own.get(variable)
        const origin = set ? {path: theme.path, place: set} : {path, place}
        rules.push({selector: splitPseudo(selector).base, colour, origin})
      }
    }
  }
  return rules
}

async function told(
  property: string,
  value: string,
  variables: ReadonlyMap<string, string>,
): Promise<string | undefined> {
  if (property !== 'color' && !/^background(?:-image)?$/.test(property)) return undefined
  try {
    const plain = await plainValue(value, variables)
    if (property !== 'color') return plain.includes('gradient(') ? GRADIENT : undefined
    const colour = parseColour(plain)
    return colour && colourText(colour)
  } catch (error) {
    // The compiler names it.
    if (error instanceof UnusableValue) return undefined
    throw error
  }
}

/** What was known of an article's elements before CSS and classes were gone. */
export interface ColourSources {
  /** What the contract calls the place of a text: `.stats strong`. */
  nameOf(element: Element): string
  /** Where a text's colour, or the gradient behind it, was written; undefined where it is nobody's. */
  originOf(element: Element, colour: string): Origin | undefined
}

/** Remembers which colours each element gets, and what the contract calls it. */
export function readColourSources($: CheerioAPI, rules: readonly ColourRule[]): ColourSources {
  const names = new Map<Element, string>()
  for (const {selector, named} of parts) {
    if (named) for (const element of $(selector).toArray()) names.set(element as Element, selector)
  }
  const known = new Map<Element, ColourRule[]>()
  for (const rule of rules) {
    for (const element of $(rule.selector).toArray() as Element[]) {
      known.set(element, [...(known.get(element) ?? []), rule])
    }
  }
  return {
    nameOf(element) {
      const found = [...upwards(element)].flatMap(each => names.get(each) ?? [])
      const all = [...new Set(found)].filter(name => name !== '.weimark').reverse()
      const way = all.filter((name, at) => !all[at + 1]?.startsWith(`${name} `))
      // The whole way down is more than one needs to find it.
      return way.slice(-2).join(' ') || element.name
    },
    originOf(element, colour) {
      for (const each of upwards(element)) {
        const rule = known.get(each)?.findLast(one => one.colour === colour)
        if (rule) return rule.origin
      }
      return undefined
    },
  }
}

function* upwards(element: Element): Generator<Element> {
  for (let at: ParentNode | null = element; at && isTag(at); at = at.parent) yield at
}

/** The element that an audit's path leads to: `section > p:3 > strong`. */
export function elementAt(root: ParentNode, path: string): Element | undefined {
  let at: ParentNode = root
  for (const step of path.split(' > ')) {
    const number = Number(/:(\d+)$/.exec(step)?.[1] ?? 1)
    const next: Element | undefined = at.children.filter(isTag)[number - 1]
    if (!next) return undefined
    at = next
  }
  return isTag(at) ? at : undefined
}
