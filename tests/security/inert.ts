import {type DefaultTreeAdapterMap, parseFragment} from 'parse5'
import {keptSvgTags, keptTags, nativeTags} from '../../src/wechat/tags.ts'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

const tags = new Set([...keptTags, ...keptSvgTags, ...nativeTags])
const address =
  /^(?:href|src|xlink:href|data-src|cover|action|formaction|poster|background|data|to|from|by|values)$/i
const evilAddress =
  /^(?:(?:javascript|vbscript|livescript|blob|filesystem|view-source|feed|jar):|data:(?!image\/(?:png|jpe?g|gif|webp|bmp|svg\+xml)[;,]))/i
const evilStyle =
  /expression|behavior|-moz-binding|javascript|vbscript|@import|url\(\s*(?!https:\/\/)|image-set|image\(|cross-fade|paint\(|[{}<>]|(?:^|;)\s*position\s*:|\\/i

/** Everything in an article's HTML that could run, load or change the page around it, one line each. */
export function dangers(html: string): string[] {
  const found: string[] = []
  const visit = (node: Node) => {
    if (node.nodeName === '#comment') found.push('a comment')
    if ('tagName' in node) check(node, found)
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(parseFragment(html))
  return found
}

function check({tagName, attrs}: Element, found: string[]): void {
  if (!tags.has(tagName)) found.push(`<${tagName}>`)
  for (const {prefix, name, value} of attrs) {
    const whole = prefix ? `${prefix}:${name}` : name
    // As a browser reads an address: control characters and blanks do not count.
    const plain = [...value].filter(char => char > ' ').join('')
    const evil =
      /^(?:on|formaction|srcdoc|srcset|action|ping|background|id|name|is|slot|style.+)/i.test(whole) ||
      (address.test(whole) && evilAddress.test(plain)) ||
      (whole === 'attributename' && /href|^on/i.test(value)) ||
      (/^(?:fill|stroke|filter|mask|clip-path)$/.test(whole) && /url\(/i.test(value)) ||
      (whole === 'style' && evilStyle.test(value))
    if (evil && !(nativeTags.has(tagName) && whole === 'name')) found.push(`<${tagName} ${whole}="${value}">`)
  }
}
