import {type AnyNode, type Element, isTag, isText} from 'domhandler'
import {blockTags, nativeTags} from '../wechat/tags.ts'
import {isBlank} from './context.ts'

/** Elements of HTML that begin a new line and are not written into articles. */
const foreignBlocks = new Set(
  'div article main header footer nav aside center address details summary form dl dt dd fieldset hgroup menu'.split(
    ' ',
  ),
)

const seen = new Set([
  'li',
  'img',
  'svg',
  'br',
  'hr',
  'iframe',
  'video',
  'audio',
  'mpvideo',
  'col',
  'input',
  'object',
])

export function isBlock(node: AnyNode): boolean {
  return isTag(node) && (blockTags.has(node.name) || foreignBlocks.has(node.name))
}

export function isNative(node: AnyNode): boolean {
  return isTag(node) && nativeTags.has(node.name)
}

export function isDrawing(element: Element): boolean {
  return element.name === 'svg'
}

/** Whether anything in it would be seen: text, a picture, a break, the mark of a list's item. */
export function hasContent(node: AnyNode): boolean {
  if (isText(node)) return !isBlank(node)
  if (!isTag(node)) return false
  return seen.has(node.name) || isNative(node) || node.children.some(hasContent)
}

/** Every element of text, in document order; the editor's components and drawings' insides are passed by. */
export function eachElement(root: {children: AnyNode[]}, visit: (element: Element) => void): void {
  for (const node of [...root.children]) {
    if (!isTag(node) || isNative(node)) continue
    visit(node)
    if (!isDrawing(node)) eachElement(node, visit)
  }
}

/** As {@link eachElement}, an element after what is in it. */
export function eachElementUp(root: {children: AnyNode[]}, visit: (element: Element) => void): void {
  for (const node of [...root.children]) {
    if (!isTag(node) || isNative(node)) continue
    if (!isDrawing(node)) eachElementUp(node, visit)
    visit(node)
  }
}

/** As {@link eachElement}, and everything in drawings. */
export function eachDrawn(
  root: {children: AnyNode[]},
  visit: (element: Element, drawn: boolean) => void,
  drawn = false,
): void {
  for (const node of [...root.children]) {
    if (!isTag(node) || isNative(node)) continue
    visit(node, drawn)
    const html = drawn && node.name.toLowerCase() === 'foreignobject'
    eachDrawn(node, visit, isDrawing(node) || (drawn && !html))
  }
}

/** Runs of inline content between the blocks of an element; blank ones are left out. */
export function inlineRuns(element: {children: AnyNode[]}): AnyNode[][] {
  const runs: AnyNode[][] = []
  let run: AnyNode[] = []
  const close = () => {
    while (run.length > 0 && isBlank(run[run.length - 1]!)) run.pop()
    if (run.length > 0) runs.push(run)
    run = []
  }
  for (const node of element.children) {
    if (isBlock(node)) close()
    else if (run.length > 0 || !isBlank(node)) run.push(node)
  }
  close()
  return runs
}
