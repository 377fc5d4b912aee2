import type {List, ListItem, Paragraph} from 'mdast'
import {paragraphOf, span, splitLines} from '../typography/inline-lines.ts'
import {continues, type Marker, readMarker} from './list-marker.ts'

/** An item that an inner list took for its own, with what follows it in that list. */
export interface Taken {
  mark: Marker
  paragraph: Paragraph
  inner: List | undefined
}

/**
 * `1.甲⏎  - 乙⏎2.丙`: without its space the second number is no item to Markdown but goes on in the inner list's last
 * paragraph. Takes such lines out of a list, each with the items behind it.
 *
 * @param last the outer marker that they go on from
 */
export function takeLazy(list: List, last: Marker): Taken[] {
  for (let at = 0; at < list.children.length; at++) {
    const cuts: Taken[] = []
    let cut = cutItem(list.children[at]!, last)
    for (; cut; cut = cutParagraph(cut.paragraph, cut.mark)) cuts.push({...cut, inner: undefined})
    const end = cuts[cuts.length - 1]
    if (!end) continue
    const rest = list.children.splice(at + 1)
    if (rest.length === 0) return cuts
    end.inner = {...list, start: null, children: rest, ...span(rest[0], rest[rest.length - 1])}
    return [...cuts, ...takeLazy(end.inner, end.mark)]
  }
  return []
}

function cutItem(item: ListItem, last: Marker): {mark: Marker; paragraph: Paragraph} | undefined {
  const end = item.children[item.children.length - 1]
  if (end?.type === 'list') return cutItem(end.children[end.children.length - 1]!, last)
  return end?.type === 'paragraph' ? cutParagraph(end, last) : undefined
}

/** The lines from one that counts on, taken off the paragraph. */
function cutParagraph(paragraph: Paragraph, last: Marker) {
  const lines = splitLines(paragraph.children)
  const at = lines.findIndex(({nodes}, index) => {
    const mark = index > 0 ? readMarker(nodes) : undefined
    return mark?.number !== undefined && continues(last, mark)
  })
  if (at === -1) return undefined
  Object.assign(paragraph, paragraphOf(lines.slice(0, at)))
  return {mark: readMarker(lines[at]!.nodes)!, paragraph: paragraphOf(lines.slice(at))}
}
