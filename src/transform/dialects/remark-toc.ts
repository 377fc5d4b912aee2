import type {Paragraph, Root, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../rules/report.ts'

/**
 * A table of contents leads nowhere in WeChat: `[TOC]`, `[[toc]]`, `@[TOC](目录)` and the list that a tool
 * keeps between `<!-- toc -->` and `<!-- tocstop -->` are dropped. The text of a list is that of the headings.
 */
export function remarkToc() {
  return (tree: Root, file: VFile): undefined => {
    if (!/toc/i.test(String(file.value))) return
    const kept: RootContent[] = []
    for (let at = 0; at < tree.children.length; at++) {
      const node = tree.children[at]!
      const next = tree.children[at + 1]
      if (node.type === 'paragraph' && mark.test(sourceOf(node, file))) report(file, 'toc-dropped', node)
      else if (node.type === 'list' && isAttribute(next)) {
        report(file, 'toc-dropped', node)
        at += 1
      } else if (isGenerated(tree.children, at)) {
        report(file, 'toc-dropped', next)
        at += 2
      } else kept.push(node)
    }
    tree.children = kept
  }
}

const mark = /^(?:@?\[toc\](?:\([^()]*\))?|\[\[_?toc_?\]\]|\$\{toc\})$/i

/** A short paragraph as it was written: `@[TOC](目录)` is a link to the parser. */
function sourceOf(node: Paragraph, file: VFile): string {
  const {start, end} = node.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined || end.offset - start.offset > 40) return ''
  return String(file.value).slice(start.offset, end.offset).trim()
}

/** kramdown's `{:toc}` below a list of one item, in whose place it puts the table. */
function isAttribute(node: RootContent | undefined): boolean {
  return node?.type === 'tag' && /^\{:\s*toc\b/i.test(node.value)
}

function isGenerated(nodes: readonly RootContent[], at: number): boolean {
  const [open, list, close] = nodes.slice(at, at + 3)
  return (
    open?.type === 'html' &&
    /^<!--\s*toc\s*-->$/i.test(open.value) &&
    list?.type === 'list' &&
    close?.type === 'html' &&
    /^<!--\s*(?:tocstop|\/toc|toc end|end toc)\s*-->$/i.test(close.value)
  )
}
