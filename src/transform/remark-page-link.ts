import type {Link, Nodes, PhrasingContent, Root} from 'mdast'
import type {VFile} from 'vfile'
import {askLink} from '../options/ask-link.ts'
import type {LinkOptions} from '../options/options.ts'
import {reportDeadLink} from '../rules/dead-links.ts'
import {visitNodes} from '../tree/visit.ts'
import {joinTexts} from './join-texts.ts'

/**
 * Settles links that Markdown has no form for, `[[b]]` and `{{< ref "b" >}}`: they lead to the address on WeChat of
 * the page that is meant, or are their words.
 */
export function remarkPageLink({links: {resolve}}: {links: LinkOptions}) {
  return (tree: Root, file: VFile): undefined | Promise<undefined> => {
    const found: Link[] = []
    visitNodes(tree, node => {
      if (node.type === 'link' && node.data?.page) found.push(node)
      return undefined
    })
    if (found.length === 0) return undefined
    const settle = (addresses: readonly (string | undefined)[]): undefined => {
      const known = new Map(found.map((link, at) => [link, addresses[at]]))
      put(tree, known, file)
    }
    if (!resolve) return settle([])
    const ask = (link: Link) => askLink(resolve, link.data!.page!, link.position, file)
    return Promise.all(found.map(ask)).then(settle)
  }
}

function put(node: Nodes, known: ReadonlyMap<Link, string | undefined>, file: VFile): void {
  if (!('children' in node)) return
  let joins = false
  const children = (node.children as PhrasingContent[]).flatMap((child): PhrasingContent[] => {
    const {page, shown, isNote = false} = (child.type === 'link' && child.data) || {}
    if (child.type !== 'link' || !page) {
      put(child, known, file)
      return [child]
    }
    const url = known.get(child)
    if (url === undefined) {
      reportDeadLink(file, isNote ? 'wiki-link' : 'link-dead', shown ?? page.url, child.position)
      joins = true
      return child.children
    }
    const {data: _, ...link} = child
    return [{...link, url, children: link.children.length > 0 ? link.children : [{type: 'text', value: url}]}]
  })
  Object.assign(node, {children: joins ? joinTexts(children) : children})
}
