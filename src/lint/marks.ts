import type {CheerioAPI} from 'cheerio'
import {type AnyNode, isTag, type ParentNode} from 'domhandler'
import type {Nodes as HastNodes, Root} from 'hast'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import type {Lines, Places} from '../article.ts'
import {dataOf} from '../rules/data.ts'
import {originOf} from '../rules/origin.ts'

/** Of each element, in document order. What was made after the marks were taken off is where its parent is. */
export function linesOf(root: ParentNode, places: Places | undefined, around: Lines = [0, 0]): Lines[] {
  return root.children.filter(isTag).flatMap(element => {
    const place = places?.get(element)
    const own: Lines = place ? [place.start.line, place.end.line] : around
    return [own, ...linesOf(element, places, own)]
  })
}

/**
 * Writes into each element the number of its place, to be taken off again by {@link unmark} before any CSS. An
 * element that was made up on the way stands where its content stands.
 */
export function mark(tree: Root, file: VFile): void {
  let name = 'data-weimark-place'
  // An author's own attribute of that name is the author's.
  while (String(file.value).includes(name)) name += '-x'
  const positions: Position[] = []
  const visit = (node: HastNodes): Position | undefined => {
    const inside = 'children' in node ? span(node.children.map(visit)) : undefined
    const place = originOf(file, node.position)?.at ?? node.position
    const own = place?.start.line === undefined ? inside : place
    if (node.type === 'element' && own) node.properties[name] = String(positions.push(own) - 1)
    return own
  }
  visit(tree)
  dataOf(file).lintMark = name
  dataOf(file).lintPositions = positions
}

/** From where the first begins to where the last ends. */
function span(parts: readonly (Position | undefined)[]): Position | undefined {
  let first: Position | undefined
  let last: Position | undefined
  for (const part of parts) {
    if (!part) continue
    // The list of references stands below what it belongs to.
    if (!first || isBefore(part.start, first.start)) first = part
    if (!last || isBefore(last.end, part.end)) last = part
  }
  return first && last ? {start: first.start, end: last.end} : undefined
}

function isBefore(one: Position['start'], other: Position['start']): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column)
}

/** Takes the marks off and remembers whose they were. */
export function unmark($: CheerioAPI, file: VFile): void {
  const {lintMark: name, lintPositions: positions = []} = dataOf(file)
  const places: Places = new Map()
  const visit = (node: AnyNode) => {
    if (isTag(node) && name !== undefined) {
      const place = positions[Number(node.attribs[name] ?? -1)]
      delete node.attribs[name]
      if (place) places.set(node, place)
    }
    if ('children' in node) node.children.forEach(visit)
  }
  $.root()[0]!.children.forEach(visit)
  dataOf(file).lintPlaces = places
}
