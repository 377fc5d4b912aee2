import type {Element, Root} from 'hast'
import type {VFile} from 'vfile'
import {askLink} from '../options/ask-link.ts'
import type {LinkOptions} from '../options/options.ts'
import {visitElements} from '../tree/visit.ts'
import {completeAddress, isPage} from './address.ts'

/** Links to pages of the site lead to the addresses on WeChat that `links.resolve` tells. Before references are made. */
export function rehypePageLink({links: {resolve}}: {links: LinkOptions}) {
  return (tree: Root, file: VFile): undefined | Promise<undefined> => {
    const byUrl = new Map<string, Element[]>()
    visitElements(tree, node => {
      if (node.tagName !== 'a') return
      const url = completeAddress(String(node.properties.href ?? '').trim())
      if (isPage(url)) byUrl.set(url, [...(byUrl.get(url) ?? []), node])
      return undefined
    })
    if (!resolve || byUrl.size === 0) return undefined
    const asked = [...byUrl].map(async ([url, elements]) => {
      const address = await askLink(resolve, {url, kind: 'path'}, elements[0]!.position, file)
      if (address !== undefined) for (const element of elements) element.properties.href = address
    })
    return Promise.all(asked).then(() => undefined)
  }
}
