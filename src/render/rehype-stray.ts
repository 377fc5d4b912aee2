import type {ElementContent, Root} from 'hast'
import {h} from 'hastscript'
import {isBlank, isBlock, isElement} from './blocks.ts'

/**
 * A line of raw inline HTML (`<font color="red">…</font>`) stands in the article without a block of its own, where
 * no theme reaches it and the editor puts it anywhere. It becomes a paragraph.
 */
export function rehypeStray() {
  return (tree: Root): undefined => {
    const result: ElementContent[] = []
    let run: ElementContent[] = []
    const end = () => {
      // An HTML parser ends a `p` where a block begins, also inside an inline element.
      if (run.some(node => !isBlank(node))) result.push(h(run.some(hasBlock) ? 'section' : 'p', run))
      run = []
    }
    for (const node of tree.children as ElementContent[]) {
      if (isBlock(node)) {
        end()
        result.push(node)
      } else run.push(node)
    }
    end()
    tree.children = result
  }
}

function hasBlock(node: ElementContent): boolean {
  return isElement(node) && node.children.some(child => isBlock(child) || hasBlock(child))
}
