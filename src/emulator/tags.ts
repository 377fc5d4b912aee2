import {type AnyNode, type Element, isComment, isTag, type ParentNode} from 'domhandler'
import {removeElement} from 'domutils'
import type {Row} from '../wechat/evidence.ts'
import {nativeFrame} from '../wechat/image-addresses.ts'
import {structureRows} from '../wechat/structure.ts'
import {htmlTagRows, nativeTagRows, svgTagRows} from '../wechat/tag-rows.ts'
import {lostSvgTagRows, lostTagRows, renamedTags, unknownTag} from '../wechat/tag-rows-lost.ts'
import {type Context, excerpt, unwrap, wrap} from './context.ts'
import {inlineRuns, isBlock, isDrawing, isNative} from './walk.ts'

const lowerCase = (rows: Readonly<Record<string, Row>>) =>
  new Map(Object.entries(rows).map(([name, row]) => [name.toLowerCase(), row]))

const html = lowerCase({
  ...renamedTags,
  ...lostTagRows,
  ...htmlTagRows,
  ...nativeTagRows,
  svg: svgTagRows.svg!,
})
const svg = lowerCase({...svgTagRows, ...lostSvgTagRows})

/** What the stage does to elements by their names, inside first. */
export function tags(root: ParentNode, context: Context): void {
  visit(root, context, false)
}

function visit(parent: ParentNode, context: Context, drawn: boolean): void {
  for (const node of [...parent.children]) {
    if (isComment(node)) comment(node, context)
    if (!isTag(node)) continue
    const name = node.name.toLowerCase()
    const inside = isDrawing(node) || (drawn && name !== 'foreignobject')
    if (!isNative(node) && !isDropped(node, context, drawn)) visit(node, context, inside)
    applyRow(node, context, drawn)
  }
}

function rowOf(element: Element, drawn: boolean): Row {
  const name = element.name.toLowerCase()
  if (name === 'iframe' && nativeFrame.pattern.test(element.attribs['data-src'] ?? '')) return nativeFrame
  return (drawn ? svg.get(name) : html.get(name)) ?? unknownTag
}

/** Nothing in a dropped element needs looking at. */
function isDropped(element: Element, context: Context, drawn: boolean): boolean {
  return context.action(rowOf(element, drawn)) === 'drop'
}

function comment(node: AnyNode, context: Context): void {
  const parent = node.parent
  if (context.action(structureRows.comment) === 'keep' || !parent) return
  if (isTag(parent as AnyNode)) context.note('comment', parent as Element, false)
  removeElement(node)
}

function applyRow(element: Element, context: Context, drawn: boolean): void {
  const rule = `${drawn ? 'svg' : 'tag'}:${element.name.toLowerCase()}`
  switch (context.action(rowOf(element, drawn))) {
    case 'drop':
      context.note(rule, element, true, excerpt(element))
      removeElement(element)
      break
    case 'unwrap':
      context.note(rule, element, true, excerpt(element))
      keepBlock(element, context)
      unwrap(element)
      break
    case 'rewrite':
      onlySummary(element, context, rule)
      break
    case 'inert':
      inert(element, context, rule, drawn)
  }
}

/** What an unwrapped block leaves behind must not run together with what stands beside it. */
function keepBlock(element: Element, context: Context): void {
  if (!isBlock(element) || context.action(structureRows['unwrapped-text']) === 'keep') return
  for (const run of inlineRuns(element)) {
    wrap(run, context.create('section', {}, element))
    context.note('unwrapped-text', element, false)
  }
}

function onlySummary(element: Element, context: Context, rule: string): void {
  for (const child of [...element.children]) {
    if (isTag(child) && child.name === 'summary') continue
    if (isTag(child)) context.note(rule, element, true, excerpt(child))
    removeElement(child)
  }
  for (const child of element.children) if (isTag(child)) child.name = 'section'
  unwrap(element)
}

/** The reader sees it without its style; a part of a drawing is not seen at all. */
function inert(element: Element, context: Context, rule: string, drawn: boolean): void {
  if (drawn || element.name === 'mpvideo') {
    context.note(rule, element, true)
    removeElement(element)
  } else if (element.attribs.style !== undefined) {
    context.note(rule, element, true, element.attribs.style)
    delete element.attribs.style
  }
}
