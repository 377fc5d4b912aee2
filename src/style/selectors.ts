import {compile as compileSelector} from 'css-select'
import type {CssNode} from 'css-tree'
import walk from 'css-tree/walker'
import {parse} from '../css/parse.ts'
import {selectorReasons} from '../rules/reasons.ts'
import type {Said} from '../rules/rule.ts'
import {splitPseudo} from './pseudo.ts'

const structural = new Set([
  'first-child',
  'last-child',
  'only-child',
  'nth-child',
  'nth-last-child',
  'first-of-type',
  'last-of-type',
  'only-of-type',
  'nth-of-type',
  'nth-last-of-type',
  'empty',
  'not',
  'has',
])

const states = new Set([
  'hover',
  'active',
  'focus',
  'visited',
  'link',
  'target',
  'focus-within',
  'focus-visible',
])

/**
 * Why a selector cannot be used; undefined when it can.
 *
 * @param ids those that the article has while it is styled
 */
export function refuseSelector(selector: string, ids: ReadonlySet<string> = new Set()): Said | undefined {
  let ast: CssNode
  try {
    ast = parse(selector, {context: 'selector'})
  } catch (error) {
    // css-tree's own word for text that is not CSS.
    if (!(error instanceof Error && error.name === 'SyntaxError')) throw error
    return selectorReasons.syntax
  }
  let why: Said | undefined
  walk(ast, (node: CssNode) => {
    if (why) return
    if (node.type === 'PseudoElementSelector' && !isGenerated(node.name)) why = selectorReasons.pseudoElement
    if (node.type === 'PseudoClassSelector' && !structural.has(node.name) && !isGenerated(node.name)) {
      why = states.has(node.name) ? selectorReasons.state : selectorReasons.unknown
    }
    if (node.type === 'IdSelector' && !ids.has(node.name)) why = selectorReasons.id
    if (node.type === 'TypeSelector' && /^(?:html|body)$/i.test(node.name)) why = selectorReasons.page
  })
  if (!why && /::?(?:before|after)(?!$)/.test(selector)) why = selectorReasons.place
  return why ?? (isKnownToEngine(splitPseudo(selector).base) ? undefined : selectorReasons.syntax)
}

/** css-tree reads more than the engine does: `p|a`, `:not()`, `:nth-child(1 of b)`, `a >>> b`, `&` without a parent. */
function isKnownToEngine(base: string): boolean {
  try {
    compileSelector(base)
    return true
  } catch (error) {
    // Its own are plain errors; a TypeError or an overflow is a defect.
    if (error instanceof Error && /^(?:Error|SyntaxError)$/.test(error.name)) return false
    throw error
  }
}

function isGenerated(name: string): boolean {
  return name === 'before' || name === 'after'
}

/** The part of a selector that decides which elements are worth testing. */
export interface Key {
  tag: string | undefined
  classes: string[]
  /** Whether it can be decided from tags and classes along the path alone. */
  pathOnly: boolean
}

/** Reads the rightmost compound of a selector without pseudo-element. */
export function keyOf(base: string): Key {
  const ast = parse(base, {context: 'selector'})
  const key: Key = {tag: undefined, classes: [], pathOnly: true}
  if (ast.type !== 'Selector') return {...key, pathOnly: false}
  ast.children.forEach(node => {
    if (node.type === 'Combinator') {
      key.tag = undefined
      key.classes = []
      if (node.name !== ' ' && node.name !== '>') key.pathOnly = false
    } else if (node.type === 'TypeSelector') key.tag = node.name === '*' ? undefined : node.name.toLowerCase()
    // One with an escape (`.a\:b`) is left to the selector engine.
    else if (node.type === 'ClassSelector' && !node.name.includes('\\')) key.classes.push(node.name)
    // Ids are other formats' roots, which are part of the path.
    else if (node.type !== 'IdSelector') key.pathOnly = false
  })
  return key
}

/** Every class that a selector names. */
export function classesIn(selector: string): string[] {
  const classes: string[] = []
  walk(parse(selector, {context: 'selector'}), (node: CssNode) => {
    if (node.type === 'ClassSelector') classes.push(node.name)
  })
  return classes
}
