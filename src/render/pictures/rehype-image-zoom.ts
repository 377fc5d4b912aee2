import type {Root} from 'hast'
import {visitElements} from '../../tree/visit.ts'

/**
 * Typora's `<img style="zoom:50%">`: WeChat knows no `zoom`. It becomes a width: a share of the column, or of the width
 * that the picture was given.
 */
export function rehypeImageZoom() {
  return (tree: Root): undefined => {
    visitElements(tree, node => {
      const {style} = node.properties
      if (node.tagName !== 'img' || typeof style !== 'string' || !style.includes('zoom')) return
      const declarations = style.split(';').filter(each => !/^\s*zoom\s*:/i.test(each))
      const [, number, percent] = /(?:^|;)\s*zoom\s*:\s*(\d*\.?\d+)\s*(%?)/i.exec(style) ?? []
      const share = Number(number) / (percent ? 100 : 1)
      node.properties.style = zoomed(declarations, share).join(';')
      if (node.properties.style === '') delete node.properties.style
      return undefined
    })
  }
}

function zoomed(declarations: readonly string[], share: number): string[] {
  // `zoom:reset`, and what is no smaller than the picture is.
  if (!(share > 0) || share === 1) return [...declarations]
  const own = declarations.some(each => /^\s*(?:width|height)\s*:\s*[\d.]+px/i.test(each))
  const round = (value: number) => Math.round(value * 100) / 100
  if (own) {
    return declarations.map(each =>
      each.replace(/^(\s*(?:width|height)\s*:\s*)([\d.]+)px/i, (_, name: string, size: string) => {
        return `${name}${round(Number(size) * share)}px`
      }),
    )
  }
  const kept = declarations.filter(each => !/^\s*(?:width|height)\s*:/i.test(each))
  return [...kept, `width:${Math.min(100, round(share * 100))}%`, 'height:auto']
}
