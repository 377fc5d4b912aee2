import type {Root} from 'hast'
import type {VFile} from 'vfile'
import {report} from '../rules/report.ts'
import {SKIP, visitElements} from '../tree/visit.ts'
import {lostSvgTagRows} from '../wechat/tag-rows-lost.ts'
import {keptSvgTags} from '../wechat/tags.ts'

/** Parts of which a drawing loses nothing that can be seen, or that the conversion speaks of. */
const silent = new Set(['title', 'desc', 'metadata', 'script', 'style', 'defs', 'a'])

/** Drawings that are made with what WeChat removes. */
export function checkDrawings(tree: Root, file: VFile): void {
  visitElements(tree, node => {
    if (node.tagName !== 'svg') return
    const lost = new Set<string>()
    visitElements(node, part => {
      const tag = part.tagName
      // HTML in a drawing is no part of it.
      if (tag === 'foreignObject') return SKIP
      if (!keptSvgTags.has(tag) && !silent.has(tag) && tag in lostSvgTagRows) lost.add(`<${tag}>`)
    })
    if (lost.size > 0) report(file, 'svg-unsupported', node, {tags: [...lost].join(', ')})
    return SKIP
  })
}
