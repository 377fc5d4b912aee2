import {type AnyNode, isTag} from 'domhandler'
import type {Styles} from '../css/styles.ts'
import {readerColour} from '../wechat/reader.ts'
import {nativeTags} from '../wechat/tags.ts'
import {bearsText, isBlock} from './elements.ts'
import type {Pass} from './pass.ts'

/**
 * Every block of text says its own colour. The editor moves blocks out of their parents, and dark mode works
 * out each element's colour from its own style.
 */
export const textColour: Pass = (root, {styles}) => visit(root, readerColour, styles)

function visit(parent: {children: AnyNode[]}, inherited: string, styles: Styles): number {
  let changed = 0
  for (const node of parent.children) {
    if (!isTag(node) || nativeTags.has(node.name) || node.name === 'svg') continue
    const own = styles.get(node, 'color')
    const colour = own && own !== 'inherit' ? own : inherited
    if (own === undefined && isBlock(node) && bearsText(node)) {
      styles.set(node, {color: colour})
      changed++
    }
    changed += visit(node, colour, styles)
  }
  return changed
}
