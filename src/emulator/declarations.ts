import type {Element, ParentNode} from 'domhandler'
import {type Declaration, readDeclarations, writeDeclaration, writeDeclarations} from '../css/declarations.ts'
import {lostProperty} from '../wechat/css.ts'
import {matches, valueRows} from '../wechat/css-values.ts'
import type {Action} from '../wechat/evidence.ts'
import {type Context, unwrap} from './context.ts'
import {eachDrawn} from './walk.ts'

/** With values as written: WeChat's filters see the text. */
export function readStyle(element: Element): Declaration[] {
  return readDeclarations(element.attribs.style ?? '').map(each => ({
    ...each,
    value: each.source ?? each.value,
  }))
}

export function writeStyle(element: Element, declarations: readonly Declaration[]): void {
  const style = writeDeclarations(declarations)
  if (style === undefined) delete element.attribs.style
  else element.attribs.style = style
}

/** What the stage does to the declarations in `style`. */
export function declarations(root: ParentNode, context: Context): void {
  const unwrapped: Element[] = []
  // Hundreds of elements have a few dozen styles between them.
  const known = new Map<string, Judged>()
  eachDrawn(root, element => {
    const {style} = element.attribs
    if (style === undefined) return
    const {kept, lost} = known.get(style) ?? judge(element, context)
    known.set(style, {kept, lost})
    for (const {rule, action, what} of lost) {
      context.note(rule, element, true, what)
      if (action === 'unwrap') unwrapped.push(element)
    }
    if (lost.length > 0) writeStyle(element, kept)
  })
  for (const element of new Set(unwrapped)) unwrap(element)
}

/** What becomes of a style, whichever element has it. */
interface Judged {
  kept: readonly Declaration[]
  lost: readonly {rule: string; action: Action; what: string}[]
}

function judge(element: Element, context: Context): Judged {
  const kept: Declaration[] = []
  const lost: Judged['lost'][number][] = []
  for (const each of readStyle(element)) {
    const found = whatHappens(each, context)
    if (found) lost.push({...found, what: writeDeclaration(each)})
    else kept.push(each)
  }
  return {kept, lost}
}

function whatHappens(each: Declaration, context: Context) {
  const row = lostProperty(each.property)
  const action = row ? context.action(row) : 'keep'
  if (action !== 'keep') return {rule: `property:${each.property}`, action}
  for (const rule of valueRows) {
    if (!matches(rule, each.property, each.value)) continue
    const action = context.action(rule)
    if (action !== 'keep') return {rule: `value:${rule.id}`, action}
  }
  return undefined
}
