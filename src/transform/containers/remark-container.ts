import type {BlockContent, Html, List, Paragraph, PhrasingContent, Root, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import type {Library} from '../../components/library.ts'
import {fill} from '../../tree/replace.ts'
import {visitNodes} from '../../tree/visit.ts'
import {accountCard, isAccountCard} from './account-card.ts'
import {buildContainer, isBlockPair} from './container.ts'
import {type ParsedTag, parseTag} from './tag.ts'

/**
 * Finds the two ends of every container, `::: tip … :::`, `{% note info %} … {% endnote %}` and
 * `{{% notice tip %}} … {{% /notice %}}`, among the blocks of one parent, and makes one block of what stands
 * between. A tag without its other end is left for `remarkTag` to tell of.
 */
export function remarkContainer({library}: {library?: Library | undefined} = {}) {
  return (tree: Root, file: VFile): undefined => {
    if (!/:::|\{[%{]/.test(String(file.value))) return
    visitNodes(tree, node => {
      if (node.type === 'paragraph' || node.type === 'tag' || !('children' in node)) return
      // Every child of a node whose children are blocks is a block.
      const children = node.children as RootContent[]
      if (!children.some(mayHoldTag)) return
      fill(node, pair(children.flatMap(split), file, library))
    })
  }
}

type Tag = Extract<RootContent, {type: 'tag'}>

function mayHoldTag(node: RootContent): boolean {
  if (node.type === 'tag') return true
  if (node.type === 'paragraph') return node.children.some(child => child.type === 'tag')
  if (node.type === 'list') return lastTag(node) !== undefined
  return node.type === 'html' && endLine.test(node.value.slice(node.value.lastIndexOf('\n') + 1))
}

/** A line that ends a container. */
const endLine =
  /^[ \t]*(:{3,}|\{%-?[ \t]*end\w+[ \t]*-?%\}|\{\{[<%][ \t]*\/[ \t]*[\w-]+[ \t]*[%>]\}\})[ \t\r]*$/

/** The last line of several. */
const lastLine = /(?:\r\n|\n|\r)([^\r\n]*)$/

/** A block as it is, or with the tags that begin and end it as blocks of their own. */
function split(node: RootContent): RootContent[] {
  if (node.type === 'html') return splitHtml(node)
  if (node.type === 'list') return splitList(node)
  if (node.type !== 'paragraph') return [node]
  const before: RootContent[] = []
  const after: RootContent[] = []
  const children = [...node.children]
  for (let first = children[0]; isPairTag(first, false); first = children[0]) {
    before.push(...children.splice(0, 1))
    trimStart(children)
  }
  for (
    let last = children[children.length - 1];
    isPairTag(last, true);
    last = children[children.length - 1]
  ) {
    after.unshift(...children.splice(-1, 1))
    trimEnd(children)
  }
  if (before.length === 0 && after.length === 0) return [node]
  const rest: Paragraph[] = children.length > 0 ? [{...node, children}] : []
  return [...before, ...rest, ...after]
}

/** A block of raw HTML goes on to the next blank line and takes the line that ends the container with it. */
function splitHtml(node: Html): RootContent[] {
  let {value} = node
  const tags: RootContent[] = []
  for (let last = lastLine.exec(value); last; last = lastLine.exec(value)) {
    const end = endLine.exec(last[1]!)
    if (!end) break
    tags.push({type: 'tag', value: end[1]!, children: [], position: node.position})
    value = value.slice(0, last.index)
  }
  return tags.length === 0 ? [node] : [{...node, value}, ...tags.reverse()]
}

/** The tag that ends a list's last item, if one does. */
function lastTag(list: List): {tag: Tag; from: {children: unknown[]}} | undefined {
  const item = list.children[list.children.length - 1]
  const last = item?.children[item.children.length - 1]
  if (!item || !last) return undefined
  if (last.type === 'list') return lastTag(last)
  if (last.type === 'tag') return {tag: last, from: item}
  const end = last.type === 'paragraph' ? last.children[last.children.length - 1] : undefined
  return last.type === 'paragraph' && end?.type === 'tag' && isPairTag(end, true)
    ? {tag: end, from: last}
    : undefined
}

/** The end of a container whose line a formatter indented as if it were the last item's: `1. 甲⏎   {% endnote %}`. */
function splitList(list: List): RootContent[] {
  const found = lastTag(list)
  if (!found) return [list]
  const {engine, name, closing} = parseTag(found.tag.value)
  if (!closing || engine === 'container') return [list]
  let begun = false
  visitNodes(list, node => {
    if (node.type !== 'tag') return
    const tag = parseTag(node.value)
    begun ||= !tag.closing && tag.engine === engine && tag.name === name
  })
  if (begun) return [list]
  found.from.children.pop()
  if ('type' in found.from && found.from.type === 'paragraph')
    trimEnd(found.from.children as PhrasingContent[])
  return [list, found.tag]
}

function isPairTag(node: PhrasingContent | undefined, closing: boolean): node is Tag {
  if (node?.type !== 'tag') return false
  const tag = parseTag(node.value)
  return tag.closing === closing && isBlockPair(tag)
}

function trimStart(children: PhrasingContent[]): void {
  const first = children[0]
  if (first?.type === 'break') children.shift()
  if (first?.type !== 'text') return
  children[0] = {...first, value: first.value.replace(/^\s+/, '')}
  if (/^\s*$/.test(first.value)) children.shift()
}

function trimEnd(children: PhrasingContent[]): void {
  const last = children[children.length - 1]
  if (last?.type === 'break') children.pop()
  if (last?.type !== 'text') return
  children[children.length - 1] = {...last, value: last.value.replace(/\s+$/, '')}
  if (/^\s*$/.test(last.value)) children.pop()
}

/** Containers in one another that are read; nobody writes more. */
const DEEPEST = 50

/** Blocks since an opening tag. The outermost frame has none. */
interface Frame {
  tag?: ParsedTag
  node?: RootContent
  children: RootContent[]
}

const keyOf = (tag: ParsedTag) => (tag.engine === 'container' ? ':::' : `${tag.engine}:${tag.name}`)

function pair(nodes: readonly RootContent[], file: VFile, library: Library | undefined): RootContent[] {
  const ends = new Map<string, number>()
  const tags = nodes.map(node => (node.type === 'tag' ? parseTag(node.value) : undefined))
  for (const tag of tags) if (tag?.closing) ends.set(keyOf(tag), (ends.get(keyOf(tag)) ?? 0) + 1)
  const frames: Frame[] = [{children: []}]
  const top = () => frames[frames.length - 1]!
  /** Frames that nobody ended give back what they hold. */
  const unwind = (depth: number) => {
    while (frames.length > depth) {
      const {node, children} = frames.pop()!
      top().children.push(...(node ? [node] : []), ...children)
    }
  }
  const spare = {closings: spareEnds(tags, library)}
  nodes.forEach((node, index) => {
    const tag = tags[index]
    if (node.type === 'tag' && isAccountCard(node.value)) {
      top().children.push(...accountCard(node.value, node.position, file))
      return
    }
    if (!tag) {
      top().children.push(node)
      return
    }
    if (!tag.closing) {
      if (isSingle(tag, library)) {
        // It has an end of its own only where there is one more than the others need.
        if (spare.closings > 0) spare.closings--
        else {
          top().children.push(...buildContainer(tag, node, [], file, library))
          return
        }
      }
      // A single tag, or one that is never ended.
      if ((ends.get(keyOf(tag)) ?? 0) > 0 && frames.length <= DEEPEST) frames.push({tag, node, children: []})
      else top().children.push(node)
      return
    }
    ends.set(keyOf(tag), ends.get(keyOf(tag))! - 1)
    const at = findFrame(frames, tag)
    if (at === -1) {
      top().children.push(node)
      return
    }
    unwind(at + 1)
    const frame = frames.pop()!
    top().children.push(
      ...buildContainer(frame.tag!, frame.node!, frame.children as BlockContent[], file, library),
    )
  })
  unwind(1)
  return frames[0]!.children
}

const isSingle = (tag: ParsedTag, library: Library | undefined) =>
  tag.engine === 'container' && library?.isSingle(tag.name.toLowerCase()) === true

/** How many ends of containers are left over by those that need one. */
function spareEnds(tags: readonly (ParsedTag | undefined)[], library: Library | undefined): number {
  let spare = 0
  for (const tag of tags) {
    if (tag?.engine !== 'container' || isSingle(tag, library)) continue
    spare += tag.closing ? 1 : -1
  }
  return spare
}

/** The frame that a tag ends: by its name; of containers that of as many colons, or the innermost. */
function findFrame(frames: readonly Frame[], tag: ParsedTag): number {
  const fits = (frame: Frame) => frame.tag !== undefined && keyOf(frame.tag) === keyOf(tag)
  const same = frames.findLastIndex(frame => fits(frame) && frame.tag!.colons === tag.colons)
  return same === -1 ? frames.findLastIndex(fits) : same
}
