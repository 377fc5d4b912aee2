import type {Nodes, Paragraph, Root} from 'mdast'
import type {Processor} from 'unified'
import type {VFile} from 'vfile'
import {replace} from '../../tree/replace.ts'
import {SKIP, visitNodes} from '../../tree/visit.ts'
import {readInline} from '../read-inline.ts'
import {matchedTags} from './spoken-tag.ts'

/**
 * `<div> 是块级元素` at the start of a line, or `- <table>` as all of an item: HTML to CommonMark, which would build an empty
 * element. Where nothing ends the tag it is a line of text; what is said of its tags is `remarkWrittenTag`'s.
 */
export function remarkSpokenLine(this: Processor) {
  const parse = (file: VFile) => this.parse(file) as Root
  return (tree: Root, file: VFile): undefined => {
    if (!/^[ \t>\-*+\d.)]*<\/?[a-z][\w-]*>/im.test(String(file.value))) return
    const matched = matchedTags(tree)
    visitNodes(tree, (node, index, parent) => {
      if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'table') return SKIP
      if (node.type !== 'html' || !parent || index === undefined || matched.has(node)) return
      if (!isLine(node.value) && !(isItem(parent) && /^<[A-Za-z][\w-]*>$/.test(node.value))) return
      const children = readInline(node.value.trim(), parse, node.position)
      if (!children) return
      const paragraph: Paragraph = {
        type: 'paragraph',
        children,
        ...(node.position ? {position: node.position} : {}),
      }
      replace(parent, index, [paragraph])
      return [SKIP, index + 1]
    })
  }
}

const isItem = (node: Nodes) => node.type === 'listItem' && node.children.length === 1

/** One line that goes on in Chinese behind its first tag, apart from it. */
function isLine(value: string): boolean {
  return /^<\/?[A-Za-z][\w-]*>(?:[ \t]*[：:，、。（(]|[ \t]+(?=[\p{Script=Han}=—–-]))[^\r\n]*\p{Script=Han}[^\r\n]*$/u.test(
    value,
  )
}
