import {load} from 'cheerio/slim'
import {type AnyNode, isTag, isText} from 'domhandler'

const blocks = new Set(
  'section p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre figure figcaption table caption thead tbody tr td th hr'.split(
    ' ',
  ),
)

/** The exact HTML with a line for each block: taking `\n` and the spaces behind it out gives it back. */
export function inLines(html: string): string {
  const $ = load(html, {xml: {xmlMode: false, withStartIndices: true, withEndIndices: true}}, false)
  const lines: string[] = []
  const holdsBlocks = (node: AnyNode): boolean =>
    isTag(node) && node.children.some(child => isTag(child) && (blocks.has(child.name) || holdsBlocks(child)))
  const write = (node: AnyNode, depth: number) => {
    const indent = '  '.repeat(depth)
    if (!isTag(node) || !holdsBlocks(node)) {
      const last = lines.length - 1
      // Words and what stands among them share a line.
      if (last >= 0 && !isBlock(node) && continues) lines[last] += outer(node)
      else lines.push(indent + outer(node))
      continues = !isBlock(node)
      return
    }
    const [open] = outer(node).split('>', 1)
    lines.push(`${indent}${open}>`)
    continues = false
    for (const child of node.children) write(child, depth + 1)
    lines.push(`${indent}</${node.name}>`)
    continues = false
  }
  const isBlock = (node: AnyNode) => isTag(node) && blocks.has(node.name)
  const outer = (node: AnyNode) => (isText(node) ? node.data : sliceOf(node))
  const sliceOf = (node: AnyNode) => html.slice(node.startIndex ?? 0, (node.endIndex ?? 0) + 1)
  let continues = false
  for (const node of $.root()[0]!.children) write(node, 0)
  return `${lines.join('\n')}\n`
}
