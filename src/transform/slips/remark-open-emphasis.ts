import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../rules/report.ts'
import {visitNodes} from '../../tree/visit.ts'
import {isEscaped} from '../replace-text.ts'

/** `**` close before Chinese, as bold begins; powers and pointers (`a ** b`, `char **p`) are none. */
const opening = /(?:^|[\s\p{Script=Han}，。；：、！？（“])\*\*(?=[\p{Script=Han}“《「【])/u

/** Tells a `**` that begins bold text which never ends. It stays as it is written. */
export function remarkOpenEmphasis() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value)
    if (!source.includes('**')) return
    visitNodes(tree, node => {
      if (node.type !== 'text' || !node.value.includes('**') || isEscaped(node, source, '*')) return
      if (opening.test(node.value)) report(file, 'emphasis-open', node)
    })
  }
}
