import type {Definition, Root} from 'mdast'
import type {Processor} from 'unified'
import type {VFile} from 'vfile'
import {report} from '../../rules/report.ts'
import {replace} from '../../tree/replace.ts'
import {SKIP, visitNodes} from '../../tree/visit.ts'
import {readInline} from '../read-inline.ts'

/**
 * `[注意]: 请带身份证` is a definition to Markdown, and nothing in the article. Where nothing refers to it and what
 * follows is no address it is text; an address that nothing refers to is told. `[//]: # (…)` is a comment.
 */
export function remarkLooseDefinition(this: Processor) {
  const parse = (file: VFile) => this.parse(file) as Root
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value)
    if (!/^[ \t>\-*+\d.)]*\[[^\]\r\n]+\]:/m.test(source)) return
    const used = new Set<string>()
    visitNodes(tree, node => {
      if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier)
    })
    visitNodes(tree, (node, index, parent) => {
      if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'table') return SKIP
      if (node.type !== 'definition' || used.has(node.identifier) || !parent || index === undefined) return
      if (isComment(node)) return
      const written = source.slice(node.position?.start.offset, node.position?.end.offset).trim()
      const children = isAddress(node)
        ? undefined
        : readInline(written.replace(/^\[/, '\\['), parse, node.position)
      if (!children) {
        report(file, 'definition-unused', node, {label: node.label ?? node.identifier})
        return
      }
      report(file, 'definition-shown', node, {label: node.label ?? node.identifier})
      const paragraph = {type: 'paragraph' as const, children, position: node.position}
      replace(parent, index, [paragraph])
      return [SKIP, index + 1]
    })
  }
}

/** `[//]: # (注释)`, `[comment]: <> (注释)` */
const isComment = ({url}: Definition) => url === '#' || url === ''

function isAddress({url}: Definition): boolean {
  return /^[a-z][a-z\d+.-]*:|^(?:\.{0,2}\/|#|\?|mailto:)|^[\w%-]+(?:\.[\w%-]+)+(?:[/?#:]|$)|^[\w%./-]+\/[\w%./-]*$/i.test(
    url,
  )
}
