import type {CheerioAPI} from 'cheerio'
import {type AnyNode, type Element, isTag} from 'domhandler'
import {removeElement} from 'domutils'
import {readDeclarations} from '../css/declarations.ts'
import {blockTags} from '../wechat/tags.ts'

/**
 * Gives up, once another tool's theme has found it, what only the theme needed of that tool's markup: elements
 * that it hides (the spans in a heading, the window's dots) go, and a `span` round blocks becomes a `section`,
 * since the editor keeps no block in an inline element.
 */
export function settleMarkup($: CheerioAPI): void {
  visit($.root()[0]!)
}

function visit(parent: {children: AnyNode[]}): void {
  for (const node of [...parent.children]) {
    if (!isTag(node)) continue
    if (isHidden(node)) {
      removeElement(node)
      continue
    }
    visit(node)
    if (node.name === 'span' && node.children.some(child => isTag(child) && blockTags.has(child.name))) {
      node.name = 'section'
    }
  }
}

/** What an author hides with a style of their own is as hidden as what the theme hides. */
function isHidden({attribs: {style}}: Element): boolean {
  if (!style || !/display\s*:\s*none/i.test(style)) return false
  const display = readDeclarations(style).findLast(({property}) => property === 'display')
  return display?.value.toLowerCase() === 'none'
}
