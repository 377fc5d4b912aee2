import type {FootnoteDefinition, Link, Root} from 'mdast'
import type {VFile} from 'vfile'
import {hasCjk} from '../../chinese.ts'
import {replace} from '../../tree/replace.ts'
import {SKIP, visitNodes} from '../../tree/visit.ts'

/**
 * `[词](解释 "名")`, mdnice's footnote: what stands for an address is a sentence, and its title is its name. An
 * address, also one of a file with a Chinese name, stays a link.
 */
export function remarkTermNote() {
  return (tree: Root, file: VFile): undefined => {
    if (!/\]\([^()\n]+["']\)/.test(String(file.value))) return
    const notes: FootnoteDefinition[] = []
    visitNodes(tree, (node, index, parent) => {
      if (node.type !== 'link' || !parent || index === undefined || !isExplanation(node)) return
      const identifier = `term-note-${notes.length + 1}`
      const {position} = node
      const text = `${node.title}：${node.url}`
      notes.push({
        type: 'footnoteDefinition',
        identifier,
        label: identifier,
        children: [{type: 'paragraph', children: [{type: 'text', value: text}]}],
        ...(position ? {position} : {}),
      })
      const mark = {type: 'footnoteReference', identifier, label: identifier, position} as const
      replace(parent, index, [...node.children, mark])
      return [SKIP, index + node.children.length + 1]
    })
    tree.children.push(...notes)
  }
}

function isExplanation({url, title}: Link): boolean {
  if (!title || !hasCjk(url)) return false
  return /[，。；、：！？]|\s/.test(url) || !/[./\\#?:@%]/.test(url)
}
