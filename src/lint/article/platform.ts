import type {Element} from 'domhandler'
import {reasons} from '../../rules/reasons.ts'
import {attributeRow} from '../../wechat/attributes.ts'
import {isKeptClass} from '../../wechat/classes.ts'
import {lostProperty} from '../../wechat/css.ts'
import {matches, valueRows} from '../../wechat/css-values.ts'
import {isDoubtful, type Row, type Words} from '../../wechat/evidence.ts'
import {imageRules, nativeFrame} from '../../wechat/image-addresses.ts'
import {linkRules} from '../../wechat/links.ts'
import {htmlTagRows, nativeTagRows, svgTagRows} from '../../wechat/tag-rows.ts'
import {lostSvgTagRows, lostTagRows, renamedTags, unknownTag} from '../../wechat/tag-rows-lost.ts'
import {eachIn, type Look} from './look.ts'

/** What the filters between a draft and a reader take away, for HTML that comes from elsewhere. */
export function checkPlatform(look: Look, lang: keyof Words): void {
  eachIn(look.root, (element, inSvg) => {
    const tag = element.name.toLowerCase()
    if (tag in nativeTagRows || isNativeFrame(element)) return
    if (isLostTag(tagRow(element, tag, inSvg))) return look.gather('tag-lost', element, {tag})
    checkAttributes(element, tag, inSvg, look)
    if (tag === 'a' && !inSvg) checkLink(element, look)
    if (tag === 'img') checkImage(element, look)
    checkStyle(element, look, lang)
  })
}

const lowerCase = (rows: Readonly<Record<string, Row>>) =>
  Object.fromEntries(Object.entries(rows).map(([name, row]) => [name.toLowerCase(), row]))

const svgRows = lowerCase({...svgTagRows, ...lostSvgTagRows})
const htmlRows = lowerCase({...htmlTagRows, ...lostTagRows, ...renamedTags})

function tagRow(element: Element, tag: string, inSvg: boolean): Row {
  if (inSvg) return svgRows[tag] ?? unknownTag
  // The editor's components have names of their own, and new ones appear.
  if (tag === 'svg') return svgTagRows.svg!
  if (/^mp/.test(element.name)) return {...unknownTag, seen: [1, 1]}
  return htmlRows[tag] ?? unknownTag
}

/** Published articles have one kind of frame: the editor's own video. */
function isNativeFrame(element: Element): boolean {
  const {src = '', class: classes = ''} = element.attribs
  const address = element.attribs['data-src'] ?? src
  return element.name === 'iframe' && (nativeFrame.pattern.test(address) || /\bvideo_iframe\b/.test(classes))
}

/** Whether a row is sure to take something away: what stands in published articles is kept, whatever is said of it. */
function isLost(row: Row | undefined): boolean {
  if (!row || (row.seen?.[0] ?? 0) > 0 || /single|conflict/.test(row.confidence)) return false
  return [row.stages.save, row.stages.api, row.stages.paste].some(
    action => action === 'drop' || action === 'unwrap',
  )
}

/** What ids are needed for is kept and draws nothing. */
function isLostTag(row: Row): boolean {
  return isLost(row) || (row.stages.reader === 'inert' && !row.seen && !isDoubtful(row))
}

function checkAttributes(element: Element, tag: string, inSvg: boolean, look: Look): void {
  for (const name of Object.keys(element.attribs)) {
    const row = attributeRow(tag, name.toLowerCase())
    if (!row || isDoubtful(row)) continue
    // A drawing's attributes draw it; `id` and handlers go from it too.
    if (inSvg && row.id !== 'id' && row.id !== 'handler') continue
    if (name === 'class' && element.attribs.class!.split(/\s+/).every(isKeptClass)) continue
    if (row.id === 'class' || !isLost(row)) continue
    // The page that readers see has WeChat's own ids.
    if (name === 'id' && /^js_/.test(element.attribs.id!)) continue
    look.gather('attribute-lost', element, {tag, attribute: name})
  }
}

function checkLink(element: Element, look: Look): void {
  const url = element.attribs.href?.trim()
  if (url === undefined || url === '') return
  const rule = linkRules.find(each => each.pattern.test(url))
  const shown = url.length > 80 ? `${url.slice(0, 80)}…` : url
  if (rule?.stages.api === 'reject') look.report('link-refused', element, {url: shown})
  else if (rule?.action !== 'keep') look.report('link-external', element, {url: shown})
}

function checkImage(element: Element, look: Look): void {
  // A published picture's address is in data-src.
  const source = (element.attribs['data-src'] ?? element.attribs.src ?? '').trim()
  if (source === '') return
  const rule = imageRules.find(each => each.pattern.test(source))
  if (rule?.stages.api !== 'drop' || rule.confidence === 'single') return
  look.report('image-lost', element, {source: source.length > 80 ? `${source.slice(0, 80)}…` : source})
}

/** What a property does anyhow: editors write `position: static`, and nothing is lost with it. */
const idle = /^(?:static|auto|none|normal|initial|unset)$/i

function checkStyle(element: Element, look: Look, lang: keyof Words): void {
  for (const {property, value} of look.styles.read(element)) {
    const lost = idle.test(value) ? undefined : lostProperty(property)
    const row = lost ?? valueRows.find(each => matches(each, property, value))
    if (!row || !mayBeLost(row)) continue
    const why = (row.why ?? reasons.unexplained)[lang]
    const declaration = `${property}: ${value.length > 60 ? `${value.slice(0, 60)}…` : value}`
    const sure = isLost(row) && !isDoubtful(row)
    look.gather(sure ? 'declaration-lost' : 'declaration-doubtful', element, {declaration, why})
  }
}

function mayBeLost({stages}: Row): boolean {
  return Object.values(stages).some(action => action !== 'keep' && action !== 'rewrite')
}
