import type {Element, Root} from 'hast'
import {visitElements} from '../../tree/visit.ts'
import {isElement} from '../blocks.ts'

/** Narrowest and widest share of a row; a panorama would leave the others a few pixels. */
const SHARES = [0.5, 2.5] as const

/**
 * Gives the pictures of a row widths in proportion to theirs, so that all are of one height. Where a size is not
 * known, or its author gave one, all are equally wide.
 */
export function rehypeImageRow() {
  return (tree: Root): undefined => {
    visitElements(tree, node => {
      const {className} = node.properties
      if (!Array.isArray(className) || !className.includes('image-row')) return
      const figures = node.children.filter(isElement)
      const shares = figures.map(shareOf)
      if (shares.includes(undefined)) return
      figures.forEach((figure, index) => {
        figure.properties.style = `flex-grow:${shares[index]}`
      })
    })
  }
}

/** Width by height, to three places. */
function shareOf(figure: Element): number | undefined {
  let share: number | undefined
  visitElements({type: 'root', children: [figure]}, node => {
    if (node.tagName !== 'img' || node.properties.style || !node.properties.dataRatio) return
    const wide = 1 / Number(node.properties.dataRatio)
    share = Math.round(Math.min(SHARES[1], Math.max(SHARES[0], wide)) * 1000) / 1000
  })
  return share
}
