import type {Html, Nodes, PhrasingContent, Root, RootContent, Text} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../rules/report.ts'
import {htmlNames} from '../../tree/html-names.ts'
import {fill} from '../../tree/replace.ts'
import {visitNodes} from '../../tree/visit.ts'
import {joinTexts} from '../join-texts.ts'
import {isSpoken, matchedTags, readTag, type Tag} from './spoken-tag.ts'

/** Elements that mean nothing inside a paragraph: GFM shows them as text too. */
const written = new Set(['title', 'textarea', 'xmp', 'noembed', 'noframes', 'plaintext'])

/** Elements that take with them what follows when nothing ends them, or that only a whole page has. */
const greedy = new Set(
  'script style iframe template select object video audio noscript svg math canvas html head body frameset button form'.split(
    ' ',
  ),
)

/** Elements that are nothing without attributes or an end, but words that authors put between `<` and `>`. */
const words = new Set(
  'address area base data dir embed input label link main map menu meta object option output param source time track'.split(
    ' ',
  ),
)

/**
 * “用 <title> 标签写标题”: a tag that the author writes about, not with. Read as HTML it would take the rest of
 * the sentence with it, and be gone itself. A tag with attributes is meant as one and goes alone. `<name>` and
 * `List<String>` are no tags at all where nothing ends them.
 */
export function remarkWrittenTag() {
  return (tree: Root, file: VFile): undefined => {
    if (!/<\/?[a-z]/i.test(String(file.value))) return
    const matched = matchedTags(tree)
    visitNodes(tree, node => {
      if (!('children' in node) || !node.children.some(child => child.type === 'html')) return
      if (/^(?:root|blockquote|listItem|admonition)$/.test(node.type))
        fill(node, showLines(node.children as RootContent[], file))
      if (!/^(?:paragraph|heading|tableCell|strong|emphasis|delete|link|linkReference)$/.test(node.type))
        return
      fill(node, showTags(node.children as PhrasingContent[], file, matched))
    })
  }
}

/** `<名称>` on a line of its own, which CommonMark takes for a block of HTML. */
function showLines(children: readonly RootContent[], file: VFile): RootContent[] {
  const ends = new Set(
    children.flatMap(child =>
      child.type === 'html' ? (child.value.toLowerCase().match(/(?<=<\/)[a-z][\w.-]*/g) ?? []) : [],
    ),
  )
  return children.map(child => {
    if (child.type !== 'html') return child
    if (!/^<[A-Za-z][\w.-]*>$/.test(child.value)) return child
    const name = child.value.slice(1, -1).toLowerCase()
    if (htmlNames.has(name) || ends.has(name)) return child
    report(file, 'html-shown', child, {tag: child.value})
    const {value, position} = child
    return {type: 'paragraph', children: [{type: 'text', value, position}], position}
  })
}

function showTags(
  children: readonly PhrasingContent[],
  file: VFile,
  matched: ReadonlySet<Nodes>,
): PhrasingContent[] {
  const tags = children.map(child => (child.type === 'html' ? readTag(child) : undefined))
  const ended = endedTags(tags)
  let drawing = 0
  const result = children.flatMap((child, index): PhrasingContent[] => {
    const tag = tags[index]
    if (!tag) return [child]
    // A drawing has a `<title>` of its own.
    if (tag.name === 'svg' && (tag.closing ? drawing > 0 : ended.has(index))) drawing += tag.closing ? -1 : 1
    if (
      drawing === 0 &&
      (isWord(tag, ended.has(index)) || isSpoken(children, index, tag, ended.has(index), matched))
    )
      return [show(child as Html, file)]
    if (written.has(tag.name) ? drawing > 0 : tag.closing || !greedy.has(tag.name) || ended.has(index))
      return [child]
    if (greedy.has(tag.name) && tag.attributes) {
      report(file, 'html-removed', child, {tag: tag.name})
      return []
    }
    return [show(child as Html, file)]
  })
  return joinTexts(result)
}

function show(node: Html, file: VFile): Text {
  report(file, 'html-shown', node, {tag: node.value})
  return {type: 'text', value: node.value, position: node.position}
}

function isWord(tag: Tag, paired: boolean): boolean {
  if (paired || tag.attributes || tag.single) return false
  return tag.closing ? !htmlNames.has(tag.name) : words.has(tag.name) || !htmlNames.has(tag.name)
}

/** The places of tags that another tag ends, and of those ends; each end belongs to one. */
function endedTags(tags: readonly (Tag | undefined)[]): ReadonlySet<number> {
  const ends = new Map<string, number[]>()
  const ended = new Set<number>()
  for (let index = tags.length - 1; index >= 0; index--) {
    const tag = tags[index]
    if (!tag) continue
    const left = ends.get(tag.name) ?? []
    if (tag.closing) {
      left.push(index)
      ends.set(tag.name, left)
    } else {
      const end = left.pop()
      if (end !== undefined) ended.add(index).add(end)
    }
  }
  return ended
}
