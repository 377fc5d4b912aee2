import type {Element, ParentNode} from 'domhandler'
import {parseHtml, serialiseHtml} from '../tree/html.ts'
import {walkDark} from './walk.ts'

/**
 * A finished article as WeChat shows it in dark mode: with the colours that its script gives each element, as
 * inline styles. The page around it is `#191919` then, its text `rgba(255,255,255,.6)`.
 *
 * @param html the article, inline-styled
 */
export function toDark(html: string): string {
  const $ = parseHtml(html)
  darken($.root()[0]!)
  return serialiseHtml($)
}

/** The same in place, on a tree. */
export function darken(root: ParentNode): void {
  for (const [element, {style}] of walkDark(root)) setStyle(element, style)
}

function setStyle(element: Element, style: string | undefined): void {
  if (style === undefined) delete element.attribs.style
  else element.attribs.style = style
}
