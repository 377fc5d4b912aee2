import parse from 'css-tree/parser'
import type {Root} from 'hast'
import type {VFile} from 'vfile'
import {cssText} from '../../css/text.ts'
import {report} from '../../rules/report.ts'
import type {Said} from '../../rules/rule.ts'
import {SKIP, visitElements} from '../../tree/visit.ts'
import {whyDropped} from '../../wechat/css.ts'
import {nativeTags} from '../../wechat/tags.ts'

/** Word, old editors and web pages leave these by the dozen; dropping them needs no message. */
const silent =
  /^(?:mso-|-webkit-|-moz-|-ms-|font-family$|orphans$|widows$|tab-stops$|page-break|text-autospace$)/

/**
 * Reads the `style` attributes that authors wrote: what WeChat would delete or what is not safe is dropped
 * with a message, what is not CSS at all goes, the rest stays as written. Runs before juice, which throws on a
 * malformed attribute.
 */
export function rehypeAuthorStyle() {
  return (tree: Root, file: VFile): undefined => {
    visitElements(tree, node => {
      if (nativeTags.has(node.tagName)) return SKIP
      const {style} = node.properties
      if (style === undefined) return
      const kept = clean(String(style), (property, value, why) => {
        const declaration = `${property}: ${value}`
        report(file, 'html-style-removed', node, {declaration, why: why[file.data.lang ?? 'en']})
      })
      if (kept === '') delete node.properties.style
      else node.properties.style = kept
    })
  }
}

function clean(style: string, drop: (property: string, value: string, why: Said) => void): string {
  const list = parse(style, {context: 'declarationList', parseValue: true, onParseError: () => {}})
  if (list.type !== 'DeclarationList') return ''
  const kept: string[] = []
  list.children.forEach(node => {
    if (node.type !== 'Declaration') return
    const property = node.property.toLowerCase()
    const value = cssText(node.value).trim()
    // What css-tree cannot read it hands on as it stands; juice would read a brace as the end of a rule.
    if (value === '' || /[{}]/.test(value) || silent.test(property)) return
    const why = whyDropped(property, value)
    if (why) drop(property, value, why)
    else kept.push(`${property}:${value}`)
  })
  return kept.join(';')
}
