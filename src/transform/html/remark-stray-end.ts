import type {Html, Nodes, Parents, PhrasingContent, Root} from 'mdast'
import type {VFile} from 'vfile'
import {fill} from '../../tree/replace.ts'
import {SKIP, visitNodes} from '../../tree/visit.ts'

/**
 * A `</p>` in the middle of a text, that no `<p>` there began: an HTML parser would make an empty paragraph of it,
 * inside bold or a list's item. It ends a line, and at the edges of the text nothing.
 */
export function remarkStrayEnd() {
  return (tree: Root, file: VFile): undefined => {
    if (!/<\/p\s*>/i.test(String(file.value))) return
    visitNodes(tree, node => {
      if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return
      const strays = new Set(findStrays(node))
      if (strays.size > 0) replace(node, strays)
      return SKIP
    })
  }
}

const begin = /^<p(?:\s[^>]*)?>$/i
const end = /^<\/p\s*>$/i

function findStrays(block: Nodes): Html[] {
  const strays: Html[] = []
  let open = 0
  visitNodes(block, node => {
    if (node.type !== 'html') return
    if (begin.test(node.value)) open++
    else if (end.test(node.value) && open-- <= 0) {
      open = 0
      strays.push(node)
    }
  })
  return strays
}

function replace(parent: Parents, strays: ReadonlySet<Nodes>): void {
  const children = parent.children as PhrasingContent[]
  const last = children.length - 1
  const kept = children.flatMap((child, index): PhrasingContent[] => {
    if (strays.has(child)) return index === 0 || index === last ? [] : [{type: 'break'}]
    if ('children' in child) replace(child, strays)
    return [child]
  })
  fill(parent, kept)
}
