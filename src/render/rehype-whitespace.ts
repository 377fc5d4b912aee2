import type {Element, ElementContent, Root, Text} from 'hast'
import {firstChar, joinLines, lastChar, lineSeam} from '../chinese.ts'
import {isBlank, isBlock, isElement, isWhitespace} from './blocks.ts'

/**
 * Leaves no white space that WeChat's editor could turn into something visible: none between blocks, none at
 * the start or end of a block or beside a `br`, no line end inside text (joined as in Markdown, see
 * `lineSeam`). Paragraphs without content go. Blocks of code are left alone; in a line's code a line end is a space.
 */
export function rehypeWhitespace() {
  return (tree: Root): undefined => {
    clean(tree)
  }
}

function clean(parent: Root | Element): void {
  const children = parent.children as ElementContent[]
  if (children.some(child => isBlock(child))) parent.children = withoutLayout(children)
  for (const run of inlineRuns(parent)) collapse(run)
  cleanBlocks(parent)
  parent.children = (parent.children as ElementContent[]).filter(child => {
    if (child.type === 'comment') return false
    if (child.type === 'text') return child.value !== ''
    return !(isElement(child) && child.tagName === 'p' && child.children.every(isBlank))
  })
}

/** White space beside a block is layout of the source; between two words of the same line it is a space. */
function withoutLayout(children: readonly ElementContent[]): ElementContent[] {
  const forward = (nodes: readonly ElementContent[]) => {
    let beside = true
    return nodes.filter(node => {
      if (isWhitespace(node)) return !beside
      beside = isBlock(node)
      return true
    })
  }
  return forward(forward(children).reverse()).reverse()
}

/** Blocks stand inside inline elements too, where an author wrote `<span><p>`. */
function cleanBlocks(parent: Root | Element): void {
  for (const child of parent.children) {
    if (!isElement(child) || child.tagName === 'pre' || child.tagName === 'svg') continue
    if (isBlock(child)) clean(child)
    else cleanBlocks(child)
  }
}

/** The texts of each stretch of inline content: from block edge, `br` or picture to the next. */
function inlineRuns(parent: Root | Element): Text[][] {
  const runs: Text[][] = []
  let run: Text[] = []
  const end = () => {
    if (run.length > 0) runs.push(run)
    run = []
  }
  const walk = (node: Root | Element) => {
    for (const child of node.children) {
      if (child.type === 'text') run.push(child)
      else if (isElement(child)) {
        if (isBlock(child) || child.tagName === 'br') end()
        else if (child.tagName === 'svg') run.push(opaque)
        else if (child.tagName === 'code') run.push(codeOnOneLine(child))
        else if (child.tagName === 'img') run.push(oneLine(child))
        else if (child.tagName === 'input' || isMark(child)) run.push(opaque)
        else walk(child)
      }
    }
  }
  walk(parent)
  end()
  return runs
}

/** Stands for an element whose inside is not touched but whose outside has a seam. */
const opaque: Text = {type: 'text', value: '\uFFFC'}

/** Its spaces are its own; a line end in it is one of them. */
function codeOnOneLine(code: Element): Text {
  for (const child of code.children) {
    if (child.type === 'text') child.value = child.value.replace(/[ \t]*\r?\n\s*/g, ' ')
    else if (isElement(child)) codeOnOneLine(child)
  }
  return opaque
}

/** A footnote's mark has no number yet. */
function isMark(node: Element): boolean {
  return node.tagName === 'sup' && node.children.length === 0
}

/** Its words are printed below the picture. */
function oneLine(image: Element): Text {
  const {alt, title} = image.properties
  if (typeof alt === 'string') image.properties.alt = joinLines(alt)
  if (typeof title === 'string') image.properties.title = joinLines(title)
  return opaque
}

/** A line end becomes what joins the words at its sides; several with no word between them are one. */
function collapse(run: readonly Text[]): void {
  const pieces = run.map(node =>
    node === opaque ? [node.value] : node.value.split(/[ \t]*[\r\n\f]+[ \t\r\n\f]*/),
  )
  const following = firstChars(pieces.flat())
  let at = 0
  let before = ''
  let joined = false
  run.forEach((node, index) => {
    let value = ''
    pieces[index]!.forEach((piece, i) => {
      if (i > 0 && !joined) {
        value += lineSeam(before, following[at]!)
        joined = true
      }
      if (piece !== '') {
        value += piece
        before = lastChar(piece)
        joined = false
      }
      at++
    })
    if (node !== opaque) node.value = value
  })
  trim(run)
}

/** For each piece the first character in it or behind it. */
function firstChars(pieces: readonly string[]): string[] {
  const result: string[] = []
  let next = ''
  for (let at = pieces.length - 1; at >= 0; at--) {
    if (pieces[at] !== '') next = firstChar(pieces[at]!)
    result[at] = next
  }
  return result
}

function trim(run: readonly Text[]): void {
  const first = run.find(node => node.value !== '')
  if (first && first !== opaque) first.value = first.value.replace(/^[ \t]+/, '')
  const last = [...run].reverse().find(node => node.value !== '')
  if (last && last !== opaque) last.value = last.value.replace(/[ \t]+$/, '')
}
