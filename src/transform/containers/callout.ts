import type {BlockContent, Blockquote, Paragraph, PhrasingContent} from 'mdast'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {hasCjk} from '../../chinese.ts'

/** Kinds of callout, each with the title it has where its author gave none. */
const titles: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  note: ['说明', 'Note'],
  info: ['信息', 'Info'],
  tip: ['提示', 'Tip'],
  important: ['重要', 'Important'],
  warning: ['警告', 'Warning'],
  caution: ['注意', 'Caution'],
  danger: ['危险', 'Danger'],
  success: ['成功', 'Success'],
  failure: ['失败', 'Failure'],
  question: ['问题', 'Question'],
  abstract: ['摘要', 'Summary'],
  example: ['示例', 'Example'],
  bug: ['缺陷', 'Bug'],
  todo: ['待办', 'To do'],
  quote: ['引用', 'Quote'],
  details: ['详情', 'Details'],
}

/** Names that GitHub, Obsidian, VitePress, Docusaurus, Hexo, Hugo and HackMD use for them. */
const aliases: Readonly<Record<string, string>> = {
  hint: 'tip',
  tips: 'tip',
  提示: 'tip',
  技巧: 'tip',
  primary: 'note',
  default: 'note',
  pink: 'note',
  purple: 'note',
  gray: 'note',
  grey: 'note',
  simple: 'note',
  secondary: 'note',
  light: 'note',
  说明: 'note',
  备注: 'note',
  seealso: 'note',
  信息: 'info',
  blue: 'info',
  cyan: 'info',
  重要: 'important',
  attention: 'caution',
  注意: 'caution',
  警告: 'warning',
  warn: 'warning',
  orange: 'warning',
  yellow: 'warning',
  error: 'danger',
  red: 'danger',
  危险: 'danger',
  check: 'success',
  done: 'success',
  green: 'success',
  fail: 'failure',
  missing: 'failure',
  help: 'question',
  faq: 'question',
  summary: 'abstract',
  tldr: 'abstract',
  cite: 'quote',
  spoiler: 'details',
  detail: 'details',
  collapse: 'details',
  folding: 'details',
  hidetoggle: 'details',
  expand: 'details',
  hideblock: 'details',
  foldable: 'details',
  toggle: 'details',
  详情: 'details',
}

/** The kind that a name stands for; undefined for a name nobody knows. */
export function calloutKind(name: string): string | undefined {
  const lower = name.toLowerCase()
  if (Object.hasOwn(titles, lower)) return lower
  return Object.hasOwn(aliases, lower) ? aliases[lower] : undefined
}

/** The title that a kind has where its author gave none, in the article's language. */
export function calloutTitle(kind: string, file: VFile): string {
  const [zh, en] = titles[kind] ?? titles.note!
  return hasCjk(String(file.value)) ? zh : en
}

export interface Callout {
  kind: string
  title: readonly PhrasingContent[]
  children: readonly BlockContent[]
  position: Position | undefined
}

/**
 * `section.callout.callout-tip > p.callout-title + …`; what its author can fold is shown whole, as
 * `section.details > p.summary`.
 */
export function makeCallout({kind, title, children, position}: Callout, file: VFile): Blockquote {
  const folded = kind === 'details'
  const own: PhrasingContent[] =
    title.length > 0 ? [...title] : [{type: 'text', value: calloutTitle(kind, file)}]
  const heading: Paragraph = {
    type: 'paragraph',
    children: own,
    data: {hProperties: {className: [folded ? 'summary' : 'callout-title']}},
  }
  if (position) heading.position = {start: position.start, end: position.start}
  return block(folded ? ['details'] : ['callout', `callout-${kind}`], [heading, ...children], position)
}

/** A `section` with classes; a quote to every plugin that does not look at `data`. */
export function block(
  className: readonly string[],
  children: readonly BlockContent[],
  position?: Position,
  properties: Readonly<Record<string, string>> = {},
): Blockquote {
  const node: Blockquote = {
    type: 'blockquote',
    children: [...children],
    data: {
      hName: 'section',
      hProperties: {...(className.length > 0 ? {className: [...className]} : {}), ...properties},
    },
  }
  if (position) node.position = position
  return node
}
