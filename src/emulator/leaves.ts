import {type AnyNode, type Element, isTag, isText, type ParentNode} from 'domhandler'
import {structureRows} from '../wechat/structure.ts'
import {type Context, isBlank, wrap} from './context.ts'
import {eachElement, inlineRuns, isBlock, isDrawing} from './walk.ts'

/** Blocks of text, which hold no other block. */
const textBlocks = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'figcaption', 'caption'])

/** The content of a table's cell stands in a section of its own. */
export function cells(root: ParentNode, context: Context): void {
  if (context.action(structureRows.cell) === 'keep') return
  eachElement(root, element => {
    if (element.name !== 'td' && element.name !== 'th') return
    for (const run of inlineRuns(element)) {
      wrap(run, context.create('section', {}, element))
      context.note('cell', element, false)
    }
  })
}

/** Text stands in `span[leaf]`, a picture that is alone in its block in `section[nodeleaf]`. */
export function leaves(root: ParentNode, context: Context): void {
  for (const parent of [root, ...holders(root)]) {
    for (const node of [...parent.children]) {
      if (isText(node) && !isBlank(node)) leaf(node, parent, context)
      else if (isTag(node) && node.name === 'img') picture(node, parent, context)
    }
  }
}

function holders(root: ParentNode): Element[] {
  const all: Element[] = []
  eachElement(root, element => {
    const marked = element.attribs.leaf !== undefined || element.attribs.nodeleaf !== undefined
    if (!isDrawing(element) && !marked) all.push(element)
  })
  return all
}

function leaf(node: AnyNode, parent: ParentNode, context: Context): void {
  if (context.action(structureRows.leaf) === 'keep') return
  const origin = parent as Element
  wrap([node], context.create('span', {leaf: ''}, origin))
  if (isTag(origin)) context.note('leaf', origin, false)
}

function picture(image: Element, parent: ParentNode, context: Context): void {
  if (context.action(structureRows.nodeleaf) === 'keep') return
  const holder = isTag(parent as AnyNode) ? (parent as Element) : undefined
  const blocky = holder === undefined || (isBlock(holder) && !textBlocks.has(holder.name))
  const alone = inlineRuns(parent).some(run => run.length === 1 && run[0] === image)
  const wrapper = blocky && alone ? ['section', 'nodeleaf'] : ['span', 'leaf']
  context.note(wrapper[1]!, image, false)
  wrap([image], context.create(wrapper[0]!, {[wrapper[1]!]: ''}, image))
}
