import type {Nodes, Paragraph, Parents, PhrasingContent, Text} from 'mdast'
import {replace} from '../../tree/replace.ts'
import {figureWords} from './patterns.ts'

/** `p.subhead > span.subhead-text`: a theme marks the words or the line. */
export function markTitle(node: Paragraph, numbered: boolean): void {
  name(node, numbered ? ['subhead', 'numbered'] : ['subhead'])
  node.children = [span(['subhead-text'], node.children)]
}

/** `p.address`: the host is told from what is in front of it and behind it. */
export function markAddress(node: Paragraph): void {
  const link = node.children.find(child => child.type === 'link')!
  const text = link.children[0] as Text
  const [, scheme = '', host = '', path = ''] =
    /^((?:https?:\/\/)?)([^/?#]+)([\s\S]*)$/i.exec(text.value) ?? []
  const parts = [
    ['address-scheme', scheme],
    ['address-host', host],
    ['address-path', path],
  ] as const
  name(node, ['address'])
  link.children = parts.flatMap(([className, value]) =>
    value === '' ? [] : [span([className], [{type: 'text', value}])],
  )
}

/** `span.key-figure` round the last figure of a line: `从480毫秒降到35毫秒`. */
export function markFigure(node: Paragraph): void {
  const [parent, at] = findFigure(node) ?? []
  if (parent === undefined || at === undefined) return
  const {value} = parent.children[at] as Text
  const {index, 0: figure} = [...value.matchAll(figureWords)].at(-1)!
  const pieces: PhrasingContent[] = [
    {type: 'text', value: value.slice(0, index)},
    span(['key-figure'], [{type: 'text', value: figure}]),
    {type: 'text', value: value.slice(index + figure.length)},
  ]
  const seen = pieces.filter(piece => piece.type !== 'text' || piece.value !== '')
  replace(parent, at, seen)
}

function findFigure(parent: Parents): [Parents, number] | undefined {
  for (let at = parent.children.length - 1; at >= 0; at--) {
    const child = parent.children[at] as Nodes
    if (child.type === 'text' && child.value.search(figureWords) !== -1) return [parent, at]
    const inside = 'children' in child ? findFigure(child) : undefined
    if (inside) return inside
  }
  return undefined
}

export function name(node: Paragraph, className: string[]): void {
  node.data = {...node.data, hProperties: {className}}
}

function span(className: string[], children: PhrasingContent[]): PhrasingContent {
  return {type: 'emphasis', data: {hName: 'span', hProperties: {className}}, children}
}
