import type {Root} from 'hast'
import type {VFile} from 'vfile'
import {report} from '../rules/report.ts'
import {visitElements} from '../tree/visit.ts'

/** Links to places within the article. What becomes of the others the conversion itself says. */
export function checkLinks(tree: Root, file: VFile): void {
  visitElements(tree, node => {
    const url = String(node.properties.href ?? '').trim()
    if (node.tagName === 'a' && url.startsWith('#')) report(file, 'link-anchor', node, {url})
    return undefined
  })
}
