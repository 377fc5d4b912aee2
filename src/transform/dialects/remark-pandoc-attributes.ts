import type {Code, Heading, Image, ImageReference, Parents, Root, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {replace} from '../../tree/replace.ts'
import {SKIP, visitNodes} from '../../tree/visit.ts'
import {type Attributes, readAttributes} from '../attributes.ts'
import {sizeStyle} from '../image-style.ts'
import {sliceText} from '../typography/inline-lines.ts'

/**
 * Attributes that pandoc, Quarto and VitePress write behind pictures, links, code and headings and into a
 * fence's info: a picture's size and a fence's language mean something in an article, the rest goes.
 */
export function remarkPandocAttributes() {
  return (tree: Root, file: VFile): undefined => {
    if (!/\{[^\s{}%|<:]/.test(String(file.value))) return
    visitNodes(tree, (node, index, parent) => {
      if (node.type === 'code') readFence(node)
      else if (node.type === 'heading') trimHeading(node)
      if (!parent || index === undefined || !carriers.has(node.type)) return
      takeFollowing(node as RootContent, index, parent)
      return node.type === 'link' || node.type === 'linkReference' ? undefined : SKIP
    })
  }
}

const carriers = new Set(['image', 'imageReference', 'link', 'linkReference', 'inlineCode'])

function takeFollowing(node: RootContent, index: number, parent: Parents): void {
  const next = parent.children[index + 1]
  if (next?.type !== 'text') return
  const attributes = readAttributes(next.value)
  if (!attributes) return
  const rest = sliceText(next, attributes.length)
  replace(parent, index + 1, rest.value === '' ? [] : [rest])
  if (node.type === 'image' || node.type === 'imageReference') sizeImage(node, attributes)
}

/** As `<img width>` becomes it; the theme keeps a picture inside the column. */
export function sizeImage(image: Image | ImageReference, {values}: Attributes): void {
  const style = values.get('style') ?? ''
  const given = (name: string) =>
    length(values.get(name) ?? new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`).exec(style)?.[1])
  const written = sizeStyle(given('width'), given('height'))
  if (written) image.data = {...image.data, hProperties: {...image.data?.hProperties, style: written}}
}

/** In px, of which an inch has 96. */
const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  pt: 96 / 72,
  em: 16,
  rem: 16,
}

function length(value: string | undefined): string | undefined {
  const [, digits, unit = ''] = /^\s*(\d{1,5}(?:\.\d{1,20})?)\s*(%|[a-z]*)\s*$/i.exec(value ?? '') ?? []
  if (digits === undefined || Number(digits) === 0) return undefined
  if (unit === '%') return `${Math.min(100, Number(digits))}%`
  const factor = units[unit.toLowerCase()]
  return factor === undefined ? undefined : `${Math.max(1, Math.round(Number(digits) * factor))}px`
}

/** `## 标题 {#id .unnumbered}` */
function trimHeading(heading: Heading): void {
  const last = heading.children[heading.children.length - 1]
  if (last?.type !== 'text') return
  const text = last.value.trimEnd()
  const at = text.lastIndexOf('{')
  const attributes = at === -1 ? undefined : readAttributes(text, at)
  if (!attributes || at + attributes.length !== text.length) return
  last.value = text.slice(0, at).trimEnd()
  if (last.value === '') heading.children.pop()
}

/** Classes of a fence that are not its language. */
const options = /^(?:number-?lines|line-?anchors|source-?code|code|input|output|cell|hidden|small)$/i

/** `{.python .numberLines}` */
function readFence(code: Code): void {
  if (!code.lang?.startsWith('{')) return
  const info = code.meta ? `${code.lang} ${code.meta}` : code.lang
  const attributes = readAttributes(info)
  if (attributes?.length !== info.length) return
  code.lang = attributes.classes.find(name => !options.test(name)) ?? null
  code.meta = null
}
