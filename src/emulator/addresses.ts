import type {Element, ParentNode} from 'domhandler'
import {removeElement} from 'domutils'
import {imageRules, tinyImage} from '../wechat/image-addresses.ts'
import {linkRules} from '../wechat/links.ts'
import {type Context, excerpt, unwrap} from './context.ts'
import {eachDrawn} from './walk.ts'

const linkNames = ['href', 'xlink:href']

/** What the stage does to links, and whether it refuses the draft for one. */
export function links(root: ParentNode, context: Context): void {
  const unwrapped: Element[] = []
  eachDrawn(root, element => {
    const name = linkNames.find(each => element.attribs[each] !== undefined)
    if (element.name !== 'a' || name === undefined) return
    const address = element.attribs[name]!
    const rule = linkRules.find(each => each.pattern.test(address))
    const action = rule ? context.action(rule) : 'keep'
    if (!rule || action === 'keep') return
    context.note(rule.id, element, true, address)
    if (action === 'reject')
      context.rejected ??= {code: rule.errcode ?? 45166, reason: rule.id, what: address}
    else unwrapped.push(element)
  })
  for (const element of unwrapped) unwrap(element)
}

/** What the stage does to pictures. */
export function images(root: ParentNode, context: Context): void {
  eachDrawn(root, (element, drawn) => {
    const isImage = element.name === 'img'
    if (!isImage && !(drawn && element.name === 'image')) return
    const name = isImage ? sourceName(element) : linkNames.find(each => element.attribs[each] !== undefined)
    if (name === undefined) return
    const address = element.attribs[name]!
    const rule = imageRules.find(each => each.pattern.test(address))!
    const tiny = rule.id === 'image-data' && address.length <= tinyImage.max
    if (tiny && context.action(tinyImage) === 'drop') drop(element, context, 'image-tiny', address)
    else if (context.action(rule) === 'drop') drop(element, context, rule.id, address)
    else if (isImage && context.action(rule) === 'rewrite') rewrite(element, name, context, rule.id)
  })
}

function sourceName(element: Element): string | undefined {
  return ['src', 'data-src'].find(each => element.attribs[each])
}

function drop(element: Element, context: Context, rule: string, address: string): void {
  context.note(rule, element, true, `${address} ${excerpt(element)}${element.attribs.alt ?? ''}`.trim())
  removeElement(element)
}

/** The editor uploads the picture, which stays the same; the servers move its address, the page moves it back. */
function rewrite(element: Element, name: string, context: Context, rule: string): void {
  const address = element.attribs[name]!
  context.note(rule, element, false, address)
  if (context.stage === 'paste') return
  const reader = context.stage === 'reader'
  delete element.attribs[name]
  element.attribs[reader ? 'src' : 'data-src'] = reader ? address : stored(address)
}

/** `http://mmbiz.qpic.cn/a/0?wx_fmt=png` is stored as `https://mmbiz.qpic.cn/a/640?wx_fmt=png&from=appmsg`. */
function stored(address: string): string {
  const url = new URL(address, 'https://mmbiz.qpic.cn')
  url.protocol = 'https:'
  if (!url.pathname.endsWith('/0')) return url.href
  url.pathname = `${url.pathname.slice(0, -1)}640`
  url.searchParams.set('from', 'appmsg')
  return url.href
}
