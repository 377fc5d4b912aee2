import {type AnyNode, type Element, isComment, isTag} from 'domhandler'
import type {Point, Position} from 'unist'
import type {VFile} from 'vfile'
import {Styles} from '../css/styles.ts'
import {dataOf} from '../rules/data.ts'
import {parseHtml} from '../tree/html.ts'
import {checkLook, checkSize} from './article/check.ts'
import {eachIn, openLook} from './article/look.ts'
import {checkPlatform} from './article/platform.ts'

/** Every rule over an article's HTML that was not made here; positions are those of the HTML. */
export function checkHtml(html: string, file: VFile): void {
  const tree = parseHtml(html, {places: true}).root()[0]!
  const point = pointsOf(html)
  const place = ({startIndex, endIndex, children}: Element): Position | undefined => {
    if (startIndex === null) return undefined
    // The start tag alone: a finding about a section does not mark the whole article.
    const end = children[0]?.startIndex ?? (endIndex === null ? startIndex : endIndex + 1)
    return {start: point(startIndex), end: point(end)}
  }
  dataOf(file).lintComments = commentsIn(tree.children, point)
  const root = articleOf(tree)
  const look = openLook(root, file, new Styles(), place)
  checkPlatform(look, dataOf(file).lang ?? 'en')
  checkLook(look)
  checkSize(html, file)
}

/** The article in a saved page; of anything else all. */
function articleOf(tree: {children: AnyNode[]}): {children: AnyNode[]} {
  let found: Element | undefined
  eachIn(tree, element => {
    if (element.attribs.id === 'js_content') found ??= element
  })
  return found ?? tree
}

function commentsIn(
  nodes: readonly AnyNode[],
  point: (index: number) => Point,
): {text: string; position: Position}[] {
  return nodes.flatMap(node => {
    if (isTag(node)) return commentsIn(node.children, point)
    if (!isComment(node) || node.startIndex === null || node.endIndex === null) return []
    return [
      {text: node.data.trim(), position: {start: point(node.startIndex), end: point(node.endIndex + 1)}},
    ]
  })
}

/** Offset → line and column, 1-based. */
function pointsOf(text: string): (index: number) => Point {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return offset => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: offset - starts[low]! + 1, offset}
  }
}
