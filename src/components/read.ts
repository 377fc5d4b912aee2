import type {BlockContent, Image, List, ListItem, Paragraph, PhrasingContent} from 'mdast'
import {trim} from './component.ts'

/** The blocks of an item, each a block that can stand alone. */
export const blocksOf = ({children}: ListItem): BlockContent[] => children as BlockContent[]

/** The first list among blocks, with what stands before and behind it. */
export function aroundList(
  children: readonly BlockContent[],
  fits: (list: List) => boolean = () => true,
): {before: BlockContent[]; list: List; after: BlockContent[]} | undefined {
  const at = children.findIndex(child => child.type === 'list' && fits(child))
  const list = children[at]
  if (list?.type !== 'list') return undefined
  return {before: children.slice(0, at), list, after: children.slice(at + 1)}
}

/** Marks that part a name from what is said of it. */
export const PARTING = '：:|｜·•,，—–-'

/** An item's name, which is its first words if they are bold, and the rest of it. */
export function named(item: ListItem): {name: PhrasingContent[]; rest: BlockContent[]} {
  const [first, ...others] = blocksOf(item)
  if (first?.type !== 'paragraph') return {name: [], rest: blocksOf(item)}
  const {name, rest} = namedLine(first)
  return {name, rest: [...rest, ...others]}
}

export function namedLine(paragraph: Paragraph): {name: PhrasingContent[]; rest: Paragraph[]} {
  const words = trim(paragraph.children)
  const [bold] = words
  if (bold?.type !== 'strong')
    return {name: [], rest: words.length === 0 ? [] : [{...paragraph, children: words}]}
  const rest = trim(words.slice(1), PARTING)
  // `**甲：**`: the mark parts as well from inside.
  return {name: trimEnd(bold.children), rest: rest.length === 0 ? [] : [{...paragraph, children: rest}]}
}

function trimEnd(children: readonly PhrasingContent[]): PhrasingContent[] {
  const last = children[children.length - 1]
  if (last?.type !== 'text') return [...children]
  const value = last.value.replace(/[：:]\s*$/, '')
  return value === '' ? children.slice(0, -1) : [...children.slice(0, -1), {...last, value}]
}

/** A picture, linked or not. */
export type Picture = PhrasingContent

export const isImage = (node: PhrasingContent): boolean =>
  node.type === 'image' ||
  node.type === 'imageReference' ||
  (node.type === 'link' && node.children.length === 1 && isImage(node.children[0]!))

/** The pictures of blocks that hold nothing else, in paragraphs or in a list; undefined where words stand among them. */
export function picturesOf(children: readonly BlockContent[]): Picture[] | undefined {
  const pictures: Picture[] = []
  for (const child of children) {
    if (child.type === 'list') {
      const inner = child.children.map(item => picturesOf(blocksOf(item)))
      if (inner.includes(undefined)) return undefined
      pictures.push(...inner.flatMap(each => each ?? []))
      continue
    }
    if (child.type !== 'paragraph') return undefined
    for (const node of trim(child.children)) {
      if (isImage(node)) pictures.push(node)
      else if (node.type !== 'break' && !(node.type === 'text' && node.value.trim() === '')) return undefined
    }
  }
  return pictures.length === 0 ? undefined : pictures
}

export const pictureLine = (picture: Picture): Paragraph => ({type: 'paragraph', children: [picture]})

export const image = (url: string, alt: string): Image => ({type: 'image', url, alt, title: null})
