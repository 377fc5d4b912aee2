import parse from 'css-tree/parser'
import type {Element, ParentNode} from 'domhandler'
import {lostProperty} from '../wechat/css.ts'
import {matches, valueRows} from '../wechat/css-values.ts'
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
  eachDrawn(root, element => {
    if (element.attribs.style === undefined) return
    const before = readStyle(element)
    const after = before.filter(each => {
      const lost = whatHappens(each, context)
      if (lost === undefined) return true
      context.note(lost.rule, element, true, text(each))
      if (lost.action === 'unwrap') unwrapped.push(element)
      return false
    })
    if (after.length < before.length) writeStyle(element, after)
  })
  for (const element of new Set(unwrapped)) unwrap(element)
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
