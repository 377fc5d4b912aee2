import {type AnyNode, type Element, isTag, isText} from 'domhandler'
import {repeatsIn} from '../../adapt/repeats.ts'
import {fewChildren, structureRows} from '../../wechat/structure.ts'
import {blockTags, nativeTags} from '../../wechat/tags.ts'
import {PHONE_COLUMN, widthOf} from '../text-width.ts'
import {eachIn, type Look, linesOf, wordsOf} from './look.ts'

/** Elements that are something without words. */
const full = new Set(['img', 'svg', 'br', 'hr', 'iframe', 'video', 'audio', 'image', 'td', 'th', 'col'])

/** Findings about how elements stand in each other. */
export function checkStructure(look: Look): void {
  const chains = {seen: new Set<Element>(), told: new Set<Element>()}
  eachIn(look.root, (element, inSvg) => {
    if (!inSvg) {
      checkChain(element, chains, look)
      checkEmpty(element, look)
      if (element.name === 'pre') checkPre(element, look)
    }
    if (element.name === 'span' && 'leaf' in element.attribs) checkSpanLeaf(element, look)
    if (element.name === 'section' && 'nodeleaf' in element.attribs) checkNodeLeaf(element, look)
    const {begin} = element.attribs
    if (/^(?:animate|set)/i.test(element.name) && begin !== undefined) checkBegin(element, begin, look)
  })
  for (const repeat of repeatsIn(look.root)) {
    if (!chains.told.has(repeat)) look.gather('nesting-repeated', repeat, {tag: repeat.name})
  }
}

function elementsIn(element: Element): Element[] {
  return element.children.filter(isTag)
}

interface Chains {
  seen: Set<Element>
  /** Elements of those that are too long. */
  told: Set<Element>
}

function checkChain(element: Element, {seen, told}: Chains, look: Look): void {
  if (seen.has(element)) return
  const chain = [element]
  for (let next = onlyTwin(element); next; next = onlyTwin(next)) {
    seen.add(next)
    chain.push(next)
  }
  if (chain.length <= structureRows.nesting.max) return
  for (const each of chain) told.add(each)
  look.report('nesting-chain', element, {tag: element.name, count: chain.length})
}

/** The only child, where it has the same tag and the same style. */
function onlyTwin(element: Element): Element | undefined {
  const [only, ...others] = element.children.filter(child => !isText(child) || child.data.trim() !== '')
  if (!only || others.length > 0 || !isTag(only) || full.has(only.name)) return undefined
  return only.name === element.name && (only.attribs.style ?? '') === (element.attribs.style ?? '')
    ? only
    : undefined
}

function checkEmpty(element: Element, look: Look): void {
  const children = elementsIn(element)
  if (children.length <= fewChildren) return
  const empty = children.filter(isEmpty).length
  if (empty <= structureRows['empty-children'].max) return
  look.report('children-empty', element, {tag: element.name, count: children.length, empty})
}

function isEmpty(element: Element): boolean {
  if (full.has(element.name) || nativeTags.has(element.name)) return false
  return element.children.every(child =>
    isTag(child) ? isEmpty(child) : !isText(child) || wordsOf(child) === '',
  )
}

/** Code has a `code` of its own, which may scroll; other text of a `pre` is one line each. */
function checkPre(pre: Element, look: Look): void {
  const wraps = /^(?:normal|pre-wrap|pre-line|break-spaces)$/.test(look.styles.get(pre, 'white-space') ?? '')
  if (wraps || find(pre, node => node.name === 'code')) return
  const lines = linesOf(pre).flatMap(line => line.split('\n'))
  // 12 px is smaller than anybody's prose.
  if (lines.some(line => widthOf(line.trim()) * 12 > PHONE_COLUMN)) look.gather('pre-prose', pre, {})
}

/** A `section` of the editor's inside a picture's frame is inline to it. */
function checkSpanLeaf(leaf: Element, look: Look): void {
  const block = find(leaf, node => blockTags.has(node.name) && !isInline(node, look))
  if (block) look.report('span-leaf', leaf, {tag: block.name})
}

function isInline(element: Element, look: Look): boolean {
  return /^inline/.test(look.styles.get(element, 'display') ?? '')
}

function find(element: Element, test: (element: Element) => boolean): Element | undefined {
  for (const child of elementsIn(element)) {
    if (nativeTags.has(child.name) || child.name === 'svg') continue
    const found = test(child) ? child : find(child, test)
    if (found) return found
  }
  return undefined
}

/** One picture or component, as deep as it stands. */
function checkNodeLeaf(leaf: Element, look: Look): void {
  const found: string[] = []
  const read = (nodes: readonly AnyNode[]) => {
    for (const node of nodes) {
      if (isText(node) && wordsOf(node) !== '') found.push(`“${node.data.trim().slice(0, 12)}”`)
      if (!isTag(node) || node.name === 'br') continue
      if (full.has(node.name) || isComponent(node)) found.push(`<${node.name}>`)
      else read(node.children)
    }
  }
  read(leaf.children)
  const [only] = found
  if (found.length > 1 || only?.startsWith('“'))
    look.report('node-leaf', leaf, {found: found.slice(0, 4).join(' ')})
}

function isComponent(element: Element): boolean {
  return nativeTags.has(element.name) || element.name.startsWith('mp')
}

function checkBegin(element: Element, begin: string, look: Look): void {
  if (/\btouchstart\b/i.test(begin) && !/\bclick\b/i.test(begin)) {
    look.report('svg-touchstart', element, {value: begin})
  }
}
