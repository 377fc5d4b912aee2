import parse from 'css-tree/parser'
import type {Element, ParentNode} from 'domhandler'
import {lostProperty} from '../wechat/css.ts'
import {matches, valueRows} from '../wechat/css-values.ts'
import type {Action} from '../wechat/evidence.ts'
import {type Context, unwrap} from './context.ts'
import {eachDrawn} from './walk.ts'

export interface Declaration {
  /** Lower-case. */
  name: string
  /** As written, quotes and all, without `!important`. */
  value: string
  important: boolean
}

export function readStyle(element: Element): Declaration[] {
  const list = parse(element.attribs.style ?? '', {
    context: 'declarationList',
    parseValue: false,
    onParseError: () => {},
  })
  const declarations: Declaration[] = []
  if (list.type !== 'DeclarationList') return declarations
  list.children.forEach(node => {
    if (node.type !== 'Declaration' || node.value.type !== 'Raw') return
    declarations.push({
      name: node.property.toLowerCase(),
      value: node.value.value.trim(),
      important: node.important !== false,
    })
  })
  return declarations
}

export function writeStyle(element: Element, declarations: readonly Declaration[]): void {
  if (declarations.length === 0) delete element.attribs.style
  else element.attribs.style = declarations.map(text).join(';')
}

function text({name, value, important}: Declaration): string {
  return `${name}:${value}${important ? '!important' : ''}`
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
    if (found) lost.push({...found, what: text(each)})
    else kept.push(each)
  }
  return {kept, lost}
}

function whatHappens(each: Declaration, context: Context) {
  const row = lostProperty(each.name)
  const action = row ? context.action(row) : 'keep'
  if (action !== 'keep') return {rule: `property:${each.name}`, action}
  for (const rule of valueRows) {
    if (!matches(rule, each.name, each.value)) continue
    const action = context.action(rule)
    if (action !== 'keep') return {rule: `value:${rule.id}`, action}
  }
  return undefined
}
