import type {Element, Root} from 'hast'
import type {VFile} from 'vfile'
import {askLink} from '../options/ask-link.ts'
import type {LinkOptions} from '../options/options.ts'
import {askedFrom} from '../rules/origin.ts'
import {visitElements} from '../tree/visit.ts'
import {completeAddress, isPage} from './address.ts'

/** Links to pages of the site lead to the addresses on WeChat that `links.resolve` tells. Before references are made. */
export function rehypePageLink({links: {resolve}}: {links: LinkOptions}) {
  return (tree: Root, file: VFile): undefined | Promise<undefined> => {
    const byUrl = new Map<string, Element[]>()
    visitElements(tree, node => {
      if (node.tagName !== 'a') return
      const url = completeAddress(String(node.properties.href ?? '').trim())
      if (!isPage(url)) return undefined
      // The same address in a note leads from the note.
      const key = `${askedFrom(file, node.position).path}\0${url}`
      byUrl.set(key, [...(byUrl.get(key) ?? []), node])
      return undefined
    })
    if (!resolve || byUrl.size === 0) return undefined
    const asked = [...byUrl].map(async ([key, elements]) => {
      const url = key.slice(key.indexOf('\0') + 1)
      const address = await askLink(resolve, {url, kind: 'path'}, elements[0]!.position, file)
      if (address !== undefined) for (const element of elements) element.properties.href = address
    })
    return Promise.all(asked).then(() => undefined)
  }
}
