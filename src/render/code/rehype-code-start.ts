import type {Root} from 'hast'
import {SKIP, visitElements} from '../../tree/visit.ts'
import {isElement} from '../blocks.ts'

/**
 * Doubles the line end that code begins with. rehype-raw takes one away, as an HTML parser does behind `<pre>`
 * (it does not see that `<code>` stands between), and with it the code's first blank line.
 */
export function rehypeCodeStart() {
  return (tree: Root): undefined => {
    visitElements(tree, node => {
      if (node.tagName !== 'pre') return
      const [code] = node.children
      const text = isElement(code) ? code.children[0] : undefined
      if (text?.type === 'text' && text.value.startsWith('\n')) text.value = `\n${text.value}`
      return SKIP
    })
  }
}
