import type {Paragraph, Parents, PhrasingContent, Root, RootContent, Text} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../rules/report.ts'
import {visitNodes} from '../../tree/visit.ts'

/** Fences whose content is a formula. */
const languages = new Set(['math', 'katex'])

/**
 * Other ways to write a formula: a fence ```` ```math ````, and `$$a$$` as all there is of a paragraph, which stands on lines of its own. A `$$` that opens a formula which never ends is told.
 */
export function remarkFormula() {
  return (tree: Root, file: VFile): undefined => {
    visitNodes(tree, (node, index, parent) => {
      if (node.type === 'code' && languages.has(node.lang?.toLowerCase() ?? '')) {
        replace(parent, index, {type: 'math', value: node.value, position: node.position})
      }
      if (node.type !== 'paragraph') return undefined
      const formula = onlyFormula(node)
      if (formula) replace(parent, index, {type: 'math', value: formula, position: node.position})
      else if (/^\$\$\s*$/m.test(firstText(node))) report(file, 'formula-open', node, {})
      return undefined
    })
  }
}

function replace(parent: Parents | undefined, index: number | undefined, node: RootContent): void {
  if (parent && index !== undefined) (parent.children as RootContent[])[index] = node
}

function onlyFormula({children}: Paragraph): string | undefined {
  const [only] = children
  return children.length === 1 && only?.type === 'inlineMath' && only.display ? only.value : undefined
}

function firstText({children}: {children: readonly PhrasingContent[]}): string {
  const [first] = children
  return first?.type === 'text' ? (first as Text).value : ''
}
