import {type AnyNode, type Element, isTag, type ParentNode} from 'domhandler'
import {structureRows} from '../wechat/structure.ts'
import {type Context, excerpt, unwrap, wrap} from './context.ts'
import {eachElement, eachElementUp, inlineRuns} from './walk.ts'

const isList = (node: AnyNode): node is Element => isTag(node) && (node.name === 'ul' || node.name === 'ol')

/** What the editor makes of lists and their items. */
export function lists(root: ParentNode, context: Context): void {
  eachElementUp(root, element => {
    if (isList(element)) flatten(element, context)
  })
  eachElement(root, element => {
    if (element.name === 'li') rebuild(element, context)
    if (isList(element)) addClass(element, context)
  })
}

/** Items of a list too deep become blocks of the item that it is in. */
function flatten(list: Element, context: Context): void {
  const row = structureRows['nested-list']
  if (context.action(row) === 'keep') return
  let depth = 1
  for (let node = list.parent as AnyNode | null; node && isTag(node); node = node.parent as AnyNode | null)
    if (node.name === 'li') depth++
  if (depth <= row.max) return
  context.note('nested-list', list, true, excerpt(list))
  for (const item of list.children) if (isTag(item) && item.name === 'li') item.name = 'section'
  unwrap(list)
}

/** The first piece of inline content stays first, everything else gets blocks below it. */
function rebuild(item: Element, context: Context): void {
  if (context.action(structureRows['list-item']) === 'keep') return
  const runs = inlineRuns(item)
  for (const [index, run] of runs.entries()) {
    const head = index === 0 ? 1 : run.length
    wrap(run.slice(0, head), context.create('section', {}, item))
    const rest = run.slice(head)
    wrap(rest, context.create('section', {}, item))
    context.note('list-item', item, rest.length > 0, rest.map(excerpt).join(''))
  }
}

function addClass(list: Element, context: Context): void {
  if (context.action(structureRows['list-class']) === 'keep') return
  const classes = new Set((list.attribs.class ?? '').split(/\s+/).filter(each => each !== ''))
  if (classes.has('list-paddingleft-1')) return
  list.attribs.class = [...classes, 'list-paddingleft-1'].join(' ')
  context.note('list-class', list, false)
}
