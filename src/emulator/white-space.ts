import {type AnyNode, Element, isTag, isText, type ParentNode, Text} from 'domhandler'
import {prepend, removeElement} from 'domutils'
import {structureRows} from '../wechat/structure.ts'
import {type Context, isBlank} from './context.ts'
import {eachElement, isBlock, isDrawing, isNative} from './walk.ts'

/** White space that only lays out the source: between blocks, at the edges of a block. */
export function layoutSpace(root: ParentNode): void {
  for (const parent of parents(root)) {
    parent.children.forEach((node, index, all) => {
      if (!isText(node) || isCode(parent)) return
      const atStart = index === 0 ? isEdge(parent) : isBlock(all[index - 1]!)
      const atEnd = index === all.length - 1 ? isEdge(parent) : isBlock(all[index + 1]!)
      if (atStart) node.data = node.data.replace(/^[ \t\r\n\f]+/, '')
      if (atEnd) node.data = node.data.replace(/[ \t\r\n\f]+$/, '')
    })
    for (const node of [...parent.children]) if (isText(node) && node.data === '') removeElement(node)
  }
}

/** A bare newline becomes a hard break; in code all white space collapses, and lines run together. */
export function newlines(root: ParentNode, context: Context): void {
  for (const parent of parents(root)) {
    for (const node of [...parent.children]) {
      if (!isText(node)) continue
      if (isCode(parent)) collapse(node, parent as Element, context)
      else if (/\n/.test(node.data)) breakUp(node, parent, context)
    }
  }
}

/** In code a text of blanks between two highlighted words vanishes. */
export function loneSpaces(root: ParentNode, context: Context): void {
  if (context.action(structureRows['code-lone-space']) === 'keep') return
  for (const parent of parents(root)) {
    if (!isCode(parent)) continue
    for (const node of [...parent.children]) {
      if (!isText(node) || !isBlank(node) || node.data === '') continue
      context.note('code-lone-space', parent as Element, true, JSON.stringify(node.data))
      removeElement(node)
    }
  }
}

function parents(root: ParentNode): ParentNode[] {
  const all: ParentNode[] = [root]
  eachElement(root, element => {
    if (!isDrawing(element) && !isNative(element)) all.push(element)
  })
  return all
}

/** Whether blanks at its edge have nothing beside them. */
function isEdge(parent: ParentNode): boolean {
  return !isTag(parent as AnyNode) || isBlock(parent as AnyNode)
}

/** `pre`, and what is in it. */
function isCode(parent: ParentNode): boolean {
  for (let node: ParentNode | null = parent; node; node = (node as AnyNode).parent)
    if (node instanceof Element && node.name === 'pre') return true
  return false
}

function collapse(node: Text, parent: Element, context: Context): void {
  if (context.action(structureRows['code-white-space']) === 'keep') return
  const after = node.data.replace(/[ \t\r\n\f]+/g, ' ')
  if (after === node.data) return
  context.note('code-white-space', parent, true, JSON.stringify(node.data))
  node.data = after
}

function breakUp(node: Text, parent: ParentNode, context: Context): void {
  if (context.action(structureRows.newline) === 'keep' || !(parent instanceof Element)) return
  context.note('newline', parent, true, node.data.trim())
  node.data.split(/[ \t]*\r?\n[ \t]*/).forEach((line, index) => {
    if (index > 0) prepend(node, context.create('br', {}, parent))
    if (line !== '') prepend(node, new Text(line))
  })
  removeElement(node)
}
