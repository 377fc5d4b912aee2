import type {Paragraph, Parents, PhrasingContent, Root, Text} from 'mdast'
import {firstChar, lastChar, lineSeam} from '../../chinese.ts'
import {visitNodes} from '../../tree/visit.ts'
import {decideBreaks, measureWrap} from './line-evidence.ts'

/**
 * Takes every line end out of text: WeChat's editor turns one into a hard break or a stray space. Each is
 * joined (see `lineSeam`) or, where the line was meant as a line, becomes a `break`.
 *
 * @param options.lineBreaks see `Options.lineBreaks`
 */
export function remarkLineBreaks(options: {lineBreaks: 'auto' | 'join' | 'keep'}) {
  return (tree: Root): undefined => {
    const paragraphs: Flat[] = []
    visitNodes(tree, node => {
      if (node.type === 'paragraph' || node.type === 'heading') paragraphs.push(flatten(node as Paragraph))
    })
    const multiline = paragraphs.filter(flat => flat.breaks.length > 0)
    const wrap = options.lineBreaks === 'auto' ? measureWrap(multiline.map(flat => flat.lines)) : undefined
    for (const flat of multiline) {
      const kept = wrap
        ? decideBreaks(flat.lines, wrap, flat.linked)
        : flat.breaks.map(() => options.lineBreaks === 'keep')
      apply(flat, kept)
    }
  }
}

/** A paragraph's text, line by line, whatever marks it is wrapped in. */
interface Flat {
  lines: string[]
  /** Which lines are nothing but links. */
  linked: boolean[]
  /** For each line end but the hard ones: the text node that holds it. */
  breaks: {node: Text; parent: Parents; line: number}[]
}

function flatten(paragraph: Paragraph): Flat {
  const flat: Flat = {lines: [''], linked: [], breaks: []}
  let inLink = false
  const add = (text: string) => {
    const at = flat.lines.length - 1
    flat.lines[at] += text
    if (text.trim() !== '') flat.linked[at] = inLink && flat.linked[at] !== false
  }
  const walk = (parent: Parents) => {
    for (const node of parent.children as PhrasingContent[]) {
      if (node.type === 'text') {
        const pieces = node.value.split(/\r\n|\n|\r/)
        pieces.forEach((piece, index) => {
          if (index > 0) {
            flat.breaks.push({node, parent, line: flat.lines.length - 1})
            flat.lines.push('')
          }
          add(piece)
        })
      } else if (isHardBreak(node)) flat.lines.push('')
      else if (node.type === 'inlineCode') add(node.value)
      else if (node.type === 'image' || node.type === 'imageReference') add('\uFFFC')
      else if (node.type === 'html') add('')
      else if ('children' in node) {
        inLink ||= node.type === 'link' || node.type === 'linkReference'
        walk(node as Parents)
        inLink &&= parent.type === 'link' || parent.type === 'linkReference'
      }
    }
  }
  walk(paragraph)
  return flat
}

function isHardBreak(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'html' && /^<br\s*\/?>$/i.test(node.value))
}

function apply(flat: Flat, kept: readonly boolean[]): void {
  const byNode = new Map<Text, number[]>()
  flat.breaks.forEach(({node}, index) => {
    const indexes = byNode.get(node)
    if (indexes) indexes.push(index)
    else byNode.set(node, [index])
  })
  for (const [node, indexes] of byNode) {
    const pieces = node.value.split(/\r\n|\n|\r/)
    const result: PhrasingContent[] = [{...node, value: pieces[0]!}]
    indexes.forEach((index, piece) => {
      const {line} = flat.breaks[index]!
      const text = pieces[piece + 1]!
      const before = lastChar(flat.lines[line]!.trimEnd())
      const after = firstChar(flat.lines[line + 1]!.trimStart())
      // Beside a `<br>` the line has ended already.
      if (kept[line] && before !== '' && after !== '') {
        result.push({type: 'break'}, {type: 'text', value: text})
      } else {
        const last = result[result.length - 1] as Text
        last.value += lineSeam(before, after) + text
      }
    })
    const parent = flat.breaks[indexes[0]!]!.parent
    const siblings = parent.children as PhrasingContent[]
    siblings.splice(
      siblings.indexOf(node),
      1,
      ...result.filter(part => part.type !== 'text' || part.value !== ''),
    )
  }
}
