import type {BlockContent, Blockquote, Paragraph, PhrasingContent, Root, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {fill} from '../../tree/replace.ts'
import {visitNodes} from '../../tree/visit.ts'
import {block} from '../containers/callout.ts'

/**
 * `术语⏎: 解释` becomes `section.dl > p.dt, section.dd`, as raw `<dl>` does; an empty line between the two is
 * allowed, and neighbours are one list. Only a line that begins with a colon and a space explains.
 */
export function remarkDefinitionList() {
  return (tree: Root, file: VFile): undefined => {
    if (!/^[ \t>]*:[ \t]/m.test(String(file.value))) return
    visitNodes(tree, node => {
      if (node.type === 'paragraph' || !('children' in node)) return
      const children = node.children as RootContent[]
      if (!children.some(child => child.type === 'paragraph' && hasExplanation(child))) return
      const result: RootContent[] = []
      for (const child of children) {
        const before = result[result.length - 1]
        const list = child.type === 'paragraph' ? read(child, before) : undefined
        if (!list) result.push(child)
        else if (isList(before)) before.children.push(...list.parts)
        else {
          if (list.usesTerm) result.pop()
          result.push(block(['dl'], list.parts, child.position))
        }
      }
      fill(node, result)
    })
  }
}

const explanation = /(?:^|\r?\n|\r)[ \t]*:[ \t]+/

function hasExplanation(node: Paragraph): boolean {
  return node.children.some(
    (child, index) =>
      child.type === 'text' && (index === 0 ? explanation : /(?:\r?\n|\r)[ \t]*:[ \t]+/).test(child.value),
  )
}

function isList(node: RootContent | undefined): node is Blockquote {
  const names = node?.type === 'blockquote' ? node.data?.hProperties?.className : undefined
  return Array.isArray(names) && names[0] === 'dl'
}

/** The terms and explanations of a paragraph; `usesTerm` when the term is the paragraph before it. */
function read(
  node: Paragraph,
  before: RootContent | undefined,
): {parts: BlockContent[]; usesTerm: boolean} | undefined {
  if (!hasExplanation(node)) return undefined
  const pieces: PhrasingContent[][] = [[]]
  node.children.forEach((child, index) => {
    if (child.type !== 'text') {
      pieces[pieces.length - 1]!.push(child)
      return
    }
    const own = index === 0 ? explanation : /(?:\r?\n|\r)[ \t]*:[ \t]+/
    child.value.split(new RegExp(own, 'g')).forEach((value, at) => {
      if (at > 0) pieces.push([])
      if (value !== '') pieces[pieces.length - 1]!.push({...child, value})
    })
  })
  const [term, ...explained] = pieces
  if (explained.some(piece => piece.length === 0)) return undefined
  const parts = explained.map(piece => part('dd', piece))
  if (term!.length > 0)
    return isTerm(term!) ? {parts: [part('dt', term!), ...parts], usesTerm: false} : undefined
  if (isList(before)) return {parts, usesTerm: false}
  if (before?.type !== 'paragraph' || !isTerm(before.children)) return undefined
  return {parts: [part('dt', before.children), ...parts], usesTerm: true}
}

/** One short line. */
function isTerm(children: readonly PhrasingContent[]): boolean {
  const text = children.map(child => ('value' in child ? child.value : 'x')).join('')
  return (
    text.trim() !== '' && !/[\r\n]/.test(text.trim()) && text.length <= 60 && !/[。！？；]$/.test(text.trim())
  )
}

function part(name: 'dt' | 'dd', children: PhrasingContent[]): Paragraph {
  const data = {hName: name === 'dt' ? 'p' : 'section', hProperties: {className: [name]}}
  return {type: 'paragraph', children, data}
}
