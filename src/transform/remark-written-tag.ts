import type {Html, PhrasingContent, Root} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../messages.ts'
import {visitNodes} from '../visit.ts'
import {joinTexts} from './join-texts.ts'

/** Elements that mean nothing inside a paragraph: GFM shows them as text too. */
const written = new Set(['title', 'textarea', 'xmp', 'noembed', 'noframes', 'plaintext'])

/** Elements that take with them what follows when nothing ends them, or that only a whole page has. */
const greedy = new Set(
  'script style iframe template select object video audio noscript svg math canvas html head body frameset button form'.split(
    ' ',
  ),
)

/**
 * “用 <title> 标签写标题”: a tag that the author writes about, not with. Read as HTML it would take the rest of
 * the sentence with it, and be gone itself. A tag with attributes is meant as one and goes alone.
 */
export function remarkWrittenTag() {
  return (tree: Root, file: VFile): undefined => {
    if (!/<\/?[a-z]/i.test(String(file.value))) return
    visitNodes(tree, node => {
      if (!('children' in node) || !node.children.some(child => child.type === 'html')) return
      if (!/^(?:paragraph|heading|tableCell|strong|emphasis|delete|link|linkReference)$/.test(node.type))
        return
      node.children = showTags(node.children as PhrasingContent[], file) as typeof node.children
    })
  }
}

function showTags(children: readonly PhrasingContent[], file: VFile): PhrasingContent[] {
  const tags = children.map(child => (child.type === 'html' ? readTag(child) : undefined))
  const ended = endedTags(tags)
  let drawing = 0
  const result = children.flatMap((child, index): PhrasingContent[] => {
    const tag = tags[index]
    if (!tag) return [child]
    // A drawing has a `<title>` of its own.
    if (tag.name === 'svg' && (tag.closing ? drawing > 0 : ended.has(index))) drawing += tag.closing ? -1 : 1
    if (written.has(tag.name) ? drawing > 0 : tag.closing || !greedy.has(tag.name) || ended.has(index))
      return [child]
    if (greedy.has(tag.name) && tag.attributes) {
      report(file, 'html-removed', child, {tag: tag.name})
      return []
    }
    report(file, 'html-shown', child, {tag: (child as Html).value})
    return [{type: 'text', value: (child as Html).value, position: child.position}]
  })
  return joinTexts(result)
}

interface Tag {
  name: string
  closing: boolean
  attributes: boolean
}

function readTag({value}: Html): Tag | undefined {
  const match = /^<(\/?)([A-Za-z]+)(?=[\s/>])/.exec(value)
  if (!match) return undefined
  return {name: match[2]!.toLowerCase(), closing: match[1] !== '', attributes: value.includes('=')}
}

/** The places of tags that another tag ends; each end belongs to one. */
function endedTags(tags: readonly (Tag | undefined)[]): ReadonlySet<number> {
  const ends = new Map<string, number>()
  const ended = new Set<number>()
  for (let index = tags.length - 1; index >= 0; index--) {
    const tag = tags[index]
    if (!tag) continue
    const left = ends.get(tag.name) ?? 0
    if (tag.closing) ends.set(tag.name, left + 1)
    else if (left > 0) {
      ends.set(tag.name, left - 1)
      ended.add(index)
    }
  }
  return ended
}
