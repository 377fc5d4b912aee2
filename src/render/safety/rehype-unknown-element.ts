import type {Root} from 'hast'
import type {VFile} from 'vfile'
import {originOf} from '../../rules/origin.ts'
import {report} from '../../rules/report.ts'
import {htmlNames} from '../../tree/html-names.ts'
import {SKIP, visitElements} from '../../tree/visit.ts'
import {isGroup, sayings, tabLabels} from './component.ts'
import {schema} from './sanitize-schema.ts'

const known = new Set(schema.tagNames)

/**
 * Tells of the components that a site's own code draws (`<Badge text="新" />`, `<el-button>`): sanitising takes
 * the element and leaves the text inside. What it says in attributes is put inside. Names of HTML itself
 * are `rehypeUnsafe`'s.
 */
export function rehypeUnknownElement() {
  return (tree: Root, file: VFile): undefined => {
    const labels = new Map<string, ReadonlyMap<string, string>>()
    visitElements(tree, node => {
      if (node.tagName === 'svg' || node.tagName === 'math') return SKIP
      if (known.has(node.tagName)) return
      const origin = originOf(file, node.position)
      const source = origin ? origin.text : String(file.value)
      const offset = (origin ?? node).position?.start.offset
      const name =
        offset === undefined
          ? ''
          : (/^<([A-Za-z][\w.:-]*)/.exec(source.slice(offset, offset + 60))?.[1] ?? '')
      // Word's `<o:p>` is nothing that its author wrote.
      if (name.toLowerCase() !== node.tagName.toLowerCase() || /^$|:/.test(name)) return
      if (htmlNames.has(node.tagName)) return
      if (!isGroup(node.tagName)) report(file, 'html-unknown', node, {tag: name})
      const end = source.indexOf('>', offset)
      const own = labels.get(source) ?? tabLabels(source)
      labels.set(source, own)
      node.children.unshift(...sayings(node, source.slice(offset, end + 1), own))
    })
  }
}
