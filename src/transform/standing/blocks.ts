import type {Nodes, Paragraph, Root, RootContent} from 'mdast'
import {readWords, type Words} from './words.ts'

/** What a block of the article is, as far as standing lines depend on it. */
export interface Block {
  kind: 'line' | 'heading' | 'picture' | 'list' | 'table' | 'code' | 'rule' | 'other'
  /** The words of a paragraph or a heading; a hard line end is `\n`. Empty for every other kind. */
  text: string
  /** `all`: every word is bold. `most`: all but a number, an ornament or a colon outside. */
  bold: 'all' | 'most' | 'none'
  /** The address that is all there is in the paragraph. */
  address: string | undefined
  /** Whether it is nothing but links, and what numbers them. */
  links: boolean
}

const EMPTY: Omit<Block, 'kind'> = {text: '', bold: 'none', address: undefined, links: false}

/** Each block of the article; undefined where a reader sees nothing. */
export function readBlocks(tree: Root): (Block | undefined)[] {
  return tree.children.map(readBlock)
}

function readBlock(node: RootContent): Block | undefined {
  switch (node.type) {
    case 'paragraph':
      return readParagraph(node)
    case 'heading':
      return {...EMPTY, kind: 'heading', text: readWords(node.children).text.trim()}
    case 'list':
      return {...EMPTY, kind: 'list', links: node.children.every(isLinkItem)}
    case 'table':
    case 'code':
      return {...EMPTY, kind: node.type}
    case 'thematicBreak':
      return {...EMPTY, kind: 'rule'}
    case 'html':
      if (/^<!--[\s\S]*-->$/.test(node.value.trim())) return undefined
      return {...EMPTY, kind: /<img\b/i.test(node.value) ? 'picture' : 'other'}
    case 'definition':
    case 'footnoteDefinition':
    case 'yaml':
      return undefined
    default:
      return {...EMPTY, kind: 'other'}
  }
}

function isLinkItem(item: Nodes): boolean {
  return 'children' in item && item.children.every(child => child.type === 'paragraph' && isLinks(child))
}

function isLinks(paragraph: Paragraph): boolean {
  const {linked, unlinked, mixed} = readWords(paragraph.children)
  return !mixed && linked.trim() !== '' && ornament.test(unlinked)
}

/** A number, a bullet, an opening bracket: what may stand in front of the words of a line. */
const ornament =
  /^[\s\u3000\d一二三四五六七八九十.、，|｜/／·•●○◆◇■□▪▫▶►▷△▲▎▌★☆※☞👉➤◎→#＃【】「」[\]（）()-]{0,8}$/u

function readParagraph(node: Paragraph): Block {
  const words = readWords(node.children)
  const text = words.text.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '')
  if (text === '') return {...EMPTY, kind: words.picture ? 'picture' : 'other'}
  // With a class of another plugin's it is that plugin's.
  if (words.mixed || node.data?.hName || node.data?.hProperties) return {...EMPTY, kind: 'other', text}
  return {kind: 'line', text, bold: boldness(words), address: addressOf(node), links: isLinks(node)}
}

function boldness({bold, before, between, after}: Words): Block['bold'] {
  if (bold.trim() === '' || between.trim() !== '') return 'none'
  if (before.trim() === '' && after.trim() === '') return 'all'
  return ornament.test(before) && /^\s*[：:】」]?\s*$/.test(after) ? 'most' : 'none'
}

/** `https://…`, with nothing else in its paragraph. */
function addressOf({children}: Paragraph): string | undefined {
  const seen = children.filter(child => child.type !== 'text' || child.value.trim() !== '')
  const [link] = seen
  if (seen.length !== 1 || link?.type !== 'link' || link.children.length !== 1) return undefined
  const [only] = link.children
  if (only?.type !== 'text' || !/^(?:https?:\/\/|www\.)[^\s/.]+\.[^\s]/i.test(only.value)) return undefined
  return link.url.endsWith(only.value) ? only.value : undefined
}

export function isText(block: Block | undefined): boolean {
  return block?.kind === 'line' && block.bold !== 'all' && block.address === undefined
}

/** What can be under a subhead. */
export function isBody(block: Block | undefined, shortest = 10): boolean {
  if (block === undefined || block.kind === 'rule' || block.kind === 'heading') return false
  return block.kind !== 'line' || (block.bold === 'none' && block.text.length >= shortest)
}
