import type {Element, Root} from 'hast'
import type {VFile} from 'vfile'
import {report} from '../../rules/report.ts'
import {SKIP, visitElements} from '../../tree/visit.ts'
import {isFetched} from './safe-paint.ts'

/** Attributes that a browser reads as CSS, in which an address is fetched. */
const painted = [
  'fill',
  'stroke',
  'color',
  'stopColor',
  'floodColor',
  'lightingColor',
  'filter',
  'mask',
  'clipPath',
  'cursor',
  'markerStart',
  'markerMid',
  'markerEnd',
]

const animations = new Set(['animate', 'animateTransform', 'animateMotion', 'set'])

/**
 * Takes out of drawings what sanitising by names cannot tell: an animation that would write an address or a
 * handler, and paint that is fetched from elsewhere.
 */
export function rehypeUnsafeDrawing() {
  return (tree: Root, file: VFile): undefined => {
    visitElements(tree, (node, index, parent) => {
      if (parent && index !== undefined && animations.has(node.tagName) && isUnsafe(node)) {
        report(file, 'html-removed', node, {tag: node.tagName})
        parent.children.splice(index, 1)
        return [SKIP, index]
      }
      for (const attribute of painted) {
        if (!isFetched(String(node.properties[attribute] ?? ''))) continue
        delete node.properties[attribute]
        report(file, 'html-attribute-removed', node, {tag: node.tagName, attribute})
      }
    })
  }
}

function isUnsafe({tagName, properties}: Element): boolean {
  const target = String(properties.attributeName ?? '')
  if (target === '' && tagName !== 'animateMotion') return true
  if (/^on|href|src|style|class|^id$/i.test(target)) return true
  return ['from', 'to', 'by', 'values'].some(name => {
    const letters = [...String(properties[name] ?? '')].filter(char => char > ' ').join('')
    return /(?:java|vb|live)script:|data:|url\(/i.test(letters)
  })
}
