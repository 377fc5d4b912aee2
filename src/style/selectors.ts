import type {CssNode} from 'css-tree'
import parse from 'css-tree/parser'
import walk from 'css-tree/walker'

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

const reasons = {
  state: {zh: '文章里没有交互状态', en: 'an article has no states'},
  pseudoElement: {zh: '只支持 ::before 和 ::after', en: 'only ::before and ::after become elements'},
  unknown: {zh: '不支持这个伪类', en: 'this pseudo-class is not supported'},
  id: {zh: '微信会删除 id', en: 'WeChat removes every id'},
  page: {zh: '文章里没有这个元素，请写 .weimark', en: 'an article has no such element, use .weimark'},
  place: {zh: '::before 和 ::after 只能在末尾', en: '::before and ::after can only come last'},
  syntax: {zh: '语法错误', en: 'syntax error'},
} as const

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
export function refuseSelector(
  selector: string,
  ids: ReadonlySet<string> = new Set(),
): {zh: string; en: string} | undefined {
  let ast: CssNode
  try {
    ast = parse(selector, {context: 'selector'})
  } catch {
    return reasons.syntax
  }
  let why: {zh: string; en: string} | undefined
  walk(ast, (node: CssNode) => {
    if (why) return
    if (node.type === 'PseudoElementSelector' && !isGenerated(node.name)) why = reasons.pseudoElement
    if (node.type === 'PseudoClassSelector' && !structural.has(node.name) && !isGenerated(node.name)) {
      why = states.has(node.name) ? reasons.state : reasons.unknown
    }
    if (node.type === 'IdSelector' && !ids.has(node.name)) why = reasons.id
    if (node.type === 'TypeSelector' && /^(?:html|body)$/i.test(node.name)) why = reasons.page
  })
  if (!why && /::?(?:before|after)(?!$)/.test(selector)) why = reasons.place
  return why
}

function isGenerated(name: string): boolean {
  return name === 'before' || name === 'after'
}

/** Splits `p::before` into `p` and `before`. */
export function splitPseudo(selector: string): {base: string; pseudo: 'before' | 'after' | undefined} {
  const match = /^([\s\S]*?)::?(before|after)$/.exec(selector)
  if (!match) return {base: selector, pseudo: undefined}
  return {base: match[1] || '*', pseudo: match[2] as 'before' | 'after'}
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
