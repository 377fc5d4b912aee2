import type {Element, ElementContent, Root, RootContent} from 'hast'
import {blockTags} from '../wechat/tags.ts'

type Child = RootContent | ElementContent

export function isElement(node: Child | Root | undefined): node is Element {
  return node?.type === 'element'
}

export function isBlock(node: Child | undefined): boolean {
  return isElement(node) && blockTags.has(node.tagName)
}

/** Text of nothing but white space (a non-breaking space counts as text). */
export function isWhitespace(node: Child | undefined): boolean {
  return node?.type === 'comment' || (node?.type === 'text' && /^[ \t\r\n\f]*$/.test(node.value))
}

/** Text of nothing a reader could see, non-breaking and full-width spaces included. */
export function isBlank(node: Child | undefined): boolean {
  if (node === undefined || node.type === 'comment') return true
  if (node.type === 'text') return /^[\s\u00A0\u3000\u200B-\u200D\u2060\uFEFF]*$/.test(node.value)
  return (
    isElement(node) && (node.tagName === 'br' || (node.tagName === 'span' && node.children.every(isBlank)))
  )
}
