import type {RootContent} from 'mdast'

/** A line that is nothing but a place for a table of contents. */
const mark =
  /^(?:[@&]?[[［]toc[m23]?(?:[\s=:].{0,20})?[\]］](?:\([^()]*\)|\{[^{}]*\})?|\[\[[._]?toc[._]?\]\]|\$\{toc\}|\{\{-?\s*(?:toc|>\s*toc|page\.toc|\.TableOfContents)\s*-?\}\}|\{toc(?::[^{}]*)?\}|\{\{[<%]\s*(?:toc|table-of-contents|tableofcontents)\b[^{}]*[%>]\}\}|\{%-?\s*(?:toc|include toc\.html\b.*)\s*-?%\}|%%?toc%%?|\\tableofcontents|::{1,2}\s*toc\s*(?:::)?|!toc)$/i

export function isMark(line: string): boolean {
  return mark.test(line.trim())
}

const element =
  /^<(?:toc|TOCInline|TableOfContents|table-of-contents)(?:\s[\s\S]*)?\/?>(?:\s*<\/(?:toc|TOCInline|TableOfContents|table-of-contents)>)?$/i

/** The same as a block of its own: a tag, an element, ` ```toc `, a comment that a tool would fill. */
export function isMarkBlock(node: RootContent): boolean {
  if (node.type === 'tag') return isMark(node.value) || isAttribute(node)
  if (node.type === 'code') return node.lang === 'toc' || node.lang === 'table-of-contents'
  return node.type === 'html' && element.test(node.value.trim())
}

/** kramdown's `{:toc}` below a list of one item, in whose place it puts the table. */
export function isAttribute(node: RootContent | undefined): boolean {
  return node?.type === 'tag' && /^\{:\s*toc\b/i.test(node.value)
}

const begin =
  /^<!--\s*(?:toc(?:\s+start)?|start[ _-]?(?:toc|doctoc)\b[\s\S]*?|begin[ _-]?toc|markdown-toc\b[\s\S]*?|vim-markdown-toc\s+\w+)\s*-->/i
const finish =
  /<!--\s*(?:tocstop|\/toc|toc end|end[ _-]?(?:toc|doctoc)\b[\s\S]*|\/markdown-toc|vim-markdown-toc)\s*-->\s*$/i

/** Blocks between the two comments of a tool: a heading, a list, a line that names the tool. */
const MOST = 8

/** Where a table ends that a tool keeps between two comments and that begins at a place; undefined without one. */
export function findGenerated(nodes: readonly RootContent[], at: number): number | undefined {
  const first = nodes[at]
  if (first?.type !== 'html' || !begin.test(first.value.trim())) return undefined
  for (let end = at; end < Math.min(nodes.length, at + MOST); end++) {
    const node = nodes[end]!
    if (node.type === 'html' && finish.test(node.value)) return end
  }
  // Nobody filled it yet.
  return nodes[at + 1]?.type === 'list' ? undefined : at
}
