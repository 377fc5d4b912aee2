import {type AnyNode, isTag, isText} from 'domhandler'
import {parseHtml} from '../tree/html.ts'

const blocks = new Set(
  'address article aside blockquote dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 header footer hr li main ol p pre section table tr ul'.split(
    ' ',
  ),
)

/** An article as text: one line for each block, a tab between cells. What an editor takes that knows no HTML. */
export function plainText(html: string): string {
  let text = ''
  const walk = (nodes: readonly AnyNode[]) => {
    for (const node of nodes) {
      // Spaces of the layout are no-break spaces.
      if (isText(node)) text += node.data.replaceAll('\u00A0', ' ')
      if (!isTag(node) || node.name === 'svg') continue
      const isBlock = blocks.has(node.name)
      if ((isBlock && !/(?:^|\n)$/.test(text)) || node.name === 'br') text += '\n'
      walk(node.children)
      if (node.name === 'td' || node.name === 'th') text += '\t'
      if (isBlock && !text.endsWith('\n')) text += '\n'
    }
  }
  walk(parseHtml(html).root()[0]!.children)
  return text
    .split('\n')
    .map(line => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
