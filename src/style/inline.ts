import type {CheerioAPI} from 'cheerio'
import {compile as compileSelector} from 'css-select'
import {type AnyNode, Element, isTag, Text} from 'domhandler'
import {appendChild, prependChild, removeElement} from 'domutils'
import makeJuice from 'juice/lib/inline.js'
import type {StyleRule, Theme} from './theme.ts'

/** Every option is named: juice 11 and 12 have different defaults, and `inlineDocument` ignores them. */
const options = {
  applyAttributesTableElements: false,
  applyHeightAttributes: false,
  applyWidthAttributes: false,
  decodeStyleAttributes: false,
  inlineDuplicateProperties: false,
  inlinePseudoElements: true,
  insertPreservedExtraCss: false,
  preserveImportant: false,
  removeInlinedSelectors: false,
  resolveCSSVariables: false,
}

// The base object is what juice hangs its settings on, one for all of our calls.
const juice: Record<string, unknown> = {}
makeJuice(juice)
const {inlineDocument} = juice as {inlineDocument($: unknown, css: string, options: object): void}

/** What the cascade gives for elements that match the same rules and have the same own style. */
interface Outcome {
  style: string | undefined
  before: Generated | undefined
  after: Generated | undefined
}

interface Generated {
  style: string | undefined
  text: string
}

/** Elements with the same tags and classes along their path match the same path-only rules. */
interface Shape {
  rules: readonly number[]
  /** Rules that need a look at the element itself: its siblings, its attributes, its place. */
  uncertain: readonly number[]
  children: Map<string, Shape>
}

interface Compiled {
  tests: readonly ((element: Element) => boolean)[]
  byTag: Map<string, number[]>
  byClass: Map<string, number[]>
  rest: readonly number[]
  outcomes: Map<string, Outcome>
  root: Shape
}

const compiled = new WeakMap<Theme, Compiled>()

/** Outcomes kept per theme. Authors' own inline styles make new ones without end. */
const MAX_OUTCOMES = 5000

/**
 * Writes the theme into `style` attributes; `::before` and `::after` become elements. The one CSS step.
 *
 * juice decides the cascade, but once for each kind of element and not once for each element: elements that
 * match the same rules and have the same own style get the same result, so one of them stands for all. Measured
 * with 150 rules: 0.7 ms instead of 6.5 for an article, 184 ms instead of 1,950 for 1 MB. The result equals
 * plain juice on the whole document (`tests/style/inline.test.ts`).
 */
export function inlineStyles($: CheerioAPI, theme: Theme): void {
  const state = stateOf(theme)
  if (state.outcomes.size > MAX_OUTCOMES) state.outcomes.clear()
  const members: {element: Element; key: string}[] = []
  const fresh = new Map<string, {element: Element; rules: readonly number[]}>()
  const visit = (parent: {children: AnyNode[]}, shape: Shape) => {
    for (const node of parent.children) {
      if (!isTag(node)) continue
      const own = shapeOf(node, shape, state, theme)
      const sure = own.uncertain.filter(index => state.tests[index]!(node))
      const rules = sure.length === 0 ? own.rules : [...own.rules, ...sure].sort((a, b) => a - b)
      if (rules.length > 0) {
        const key = `${rules.join(',')};${node.attribs.style ?? ''}`
        members.push({element: node, key})
        if (!state.outcomes.has(key) && !fresh.has(key)) fresh.set(key, {element: node, rules})
      }
      visit(node, own)
    }
  }
  visit($.root()[0]!, state.root)
  if (fresh.size > 0) decide($, theme, fresh, state.outcomes)
  for (const {element, key} of members) apply(element, state.outcomes.get(key)!)
}

function stateOf(theme: Theme): Compiled {
  let state = compiled.get(theme)
  if (!state) {
    state = index(theme.rules)
    compiled.set(theme, state)
  }
  return state
}

function index(rules: readonly StyleRule[]): Compiled {
  const byTag = new Map<string, number[]>()
  const byClass = new Map<string, number[]>()
  const rest: number[] = []
  rules.forEach(({key}, at) => {
    const name = key.classes[0]
    const [map, entry] = name !== undefined ? [byClass, name] : [byTag, key.tag]
    if (entry === undefined) rest.push(at)
    else map.set(entry, [...(map.get(entry) ?? []), at])
  })
  return {
    tests: rules.map(rule => compileSelector<AnyNode, Element>(rule.base) as (element: Element) => boolean),
    byTag,
    byClass,
    rest,
    outcomes: new Map(),
    root: {rules: [], uncertain: [], children: new Map()},
  }
}

function shapeOf(element: Element, parent: Shape, state: Compiled, theme: Theme): Shape {
  const name = `${element.name} ${element.attribs.class ?? ''}`
  let shape = parent.children.get(name)
  if (!shape) {
    const candidates = [...state.rest, ...(state.byTag.get(element.name) ?? [])]
    for (const each of new Set((element.attribs.class ?? '').split(/\s+/)))
      candidates.push(...(state.byClass.get(each) ?? []))
    shape = {
      rules: candidates
        .filter(at => theme.rules[at]!.key.pathOnly && state.tests[at]!(element))
        .sort((a, b) => a - b),
      uncertain: candidates.filter(at => !theme.rules[at]!.key.pathOnly),
      children: new Map(),
    }
    parent.children.set(name, shape)
  }
  return shape
}

/** Runs juice on one element of each kind. juice asks for each rule's elements in turn and gets those. */
function decide(
  $: CheerioAPI,
  theme: Theme,
  fresh: ReadonlyMap<string, {element: Element; rules: readonly number[]}>,
  outcomes: Map<string, Outcome>,
): void {
  const matched = theme.rules.map((): Element[] => [])
  for (const {element, rules} of fresh.values()) for (const at of rules) matched[at]!.push(element)
  let asked = 0
  const select = (what: unknown) =>
    typeof what === 'string' && !what.startsWith('<') ? $(matched[asked++]!) : $(what as string)
  inlineDocument(select, theme.rules.map(rule => `${rule.selector} { ${rule.css} }`).join('\n'), options)
  if (asked !== theme.rules.length) throw new Error(`juice asked for ${asked} of ${theme.rules.length} rules`)
  for (const [key, {element}] of fresh) outcomes.set(key, takeOutcome(element, theme))
}

interface Juiced extends Element {
  pseudoElementType?: 'before' | 'after'
}

function takeOutcome(element: Element, theme: Theme): Outcome {
  const take = (node: AnyNode | null, type: 'before' | 'after'): Generated | undefined => {
    if (!node || !isTag(node) || (node as Juiced).pseudoElementType !== type) return undefined
    const text = node.children.map(child => (child as Text).data).join('')
    removeElement(node)
    return {
      style: node.attribs.style,
      text: text.replace(/[\uE000-\uF8FF]/g, char => theme.contents.get(char) ?? char),
    }
  }
  const before = take(element.firstChild as AnyNode | null, 'before')
  const after = take(element.lastChild as AnyNode | null, 'after')
  return {style: element.attribs.style, before, after}
}

function apply(element: Element, outcome: Outcome): void {
  if (outcome.style !== undefined) element.attribs.style = outcome.style
  if (outcome.before) insert(element, outcome.before, 'before')
  if (outcome.after) insert(element, outcome.after, 'after')
}

function insert(parent: Element, {style, text}: Generated, where: 'before' | 'after'): void {
  const span = new Element('span', style === undefined ? {} : {style}, [])
  if (text !== '') appendChild(span, new Text(text))
  if (where === 'before') prependChild(parent, span)
  else appendChild(parent, span)
}
