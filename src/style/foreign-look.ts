import type {CssNode} from 'css-tree'
import walk from 'css-tree/walker'
import {converter, parse as parseColour, wcagLuminance} from 'culori'
import {parse} from '../css/parse.ts'
import {splitPseudo} from './pseudo.ts'
import {keyOf} from './selectors.ts'
import type {RawRule, RawTheme} from './theme-rules.ts'
import {plainValue, UnusableValue} from './values.ts'

/** What parts of ours take from another tool's theme, so that they look as if they were of it. */
export interface ForeignLook {
  /** Its most frequent colour that is no grey; undefined where it has none. */
  accent: string | undefined
  /** Whether its code stands on a dark ground. */
  darkCode: boolean
}

/** Relative luminance; below it light ink reads better on a ground. */
const DARK = 0.18
/** Relative luminance; a lighter one could not be read on white. */
const PALE = 0.4
/** HSL saturation; less of it looks grey. */
const GREY = 0.15

const toHsl = converter('hsl')

export async function lookOf(
  sheets: readonly RawTheme[],
  variables: ReadonlyMap<string, string>,
): Promise<ForeignLook> {
  const counts = new Map<string, number>()
  let darkCode = false
  for (const rule of sheets.flatMap(each => each.rules)) {
    for (const {property, value} of rule.declarations) {
      if (!/^(?:color|background|border)/.test(property)) continue
      for (const colour of await coloursIn(value, variables)) {
        if (isAccent(colour)) counts.set(colour, (counts.get(colour) ?? 0) + 1)
        if (property.startsWith('background') && isCode(rule)) darkCode = wcagLuminance(colour) < DARK
      }
    }
  }
  const [accent] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? []
  return {accent, darkCode}
}

/** Opaque colours of a value, in its order, as written. */
async function coloursIn(value: string, variables: ReadonlyMap<string, string>): Promise<string[]> {
  let plain: string
  try {
    plain = await plainValue(value, variables)
  } catch (error) {
    if (error instanceof UnusableValue) return []
    throw error
  }
  const colours: string[] = []
  walk(parse(plain, {context: 'value'}), (node: CssNode) => {
    const text = node.type === 'Hash' ? `#${node.value}` : node.type === 'Identifier' ? node.name : undefined
    const colour = text === undefined ? undefined : parseColour(text)
    if (colour && (colour.alpha ?? 1) === 1) colours.push(text!)
  })
  return colours
}

function isAccent(colour: string): boolean {
  const luminance = wcagLuminance(colour)
  return luminance < PALE && luminance > 0.01 && (toHsl(colour)?.s ?? 0) > GREY
}

function isCode({selector}: RawRule): boolean {
  const {base, pseudo} = splitPseudo(selector)
  if (pseudo) return false
  const {tag, classes} = keyOf(base)
  return (
    tag === 'pre' ||
    classes.some(name => /^(?:hljs|custom|code__pre)$/.test(name)) ||
    (tag === 'code' && /\bpre\b/.test(base))
  )
}
