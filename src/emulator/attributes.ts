import type {Element, ParentNode} from 'domhandler'
import {attributeRow, unknownAttribute} from '../wechat/attributes.ts'
import {isKeptClass} from '../wechat/classes.ts'
import type {Context} from './context.ts'
import {eachDrawn} from './walk.ts'

/** Attributes whose loss nobody sees: no style sheet and no script knows them. */
const unseen = new Set(['id', 'class', 'handler', 'srcdoc', 'editable', 'data'])

/** What the stage does to attributes. A drawing keeps all that draws it. */
export function attributes(root: ParentNode, context: Context): void {
  eachDrawn(root, (element, drawn) => {
    for (const name of Object.keys(element.attribs)) applyRow(element, name, context, drawn)
  })
}

function applyRow(element: Element, name: string, context: Context, drawn: boolean): void {
  const row = attributeRow(element.name, name.toLowerCase())
  const drawing = drawn || element.name === 'svg'
  if (drawing && !row) return
  const action = context.action(row ?? unknownAttribute)
  if (action === 'keep') return
  const before = element.attribs[name]!
  if (row?.id === 'class') {
    const left = before.split(/\s+/).filter(isKeptClass).join(' ')
    if (left === before) return
    if (left === '') delete element.attribs[name]
    else element.attribs[name] = left
  } else delete element.attribs[name]
  context.note(
    `attribute:${row?.id ?? 'unknown'}`,
    element,
    !row || !unseen.has(row.id),
    `${name}="${before}"`,
  )
}
