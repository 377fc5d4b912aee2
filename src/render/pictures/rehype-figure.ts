import type {Element, ElementContent, Parents, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import {isBlank, isBlock, isElement} from '../blocks.ts'
import {isMeaningfulAlt} from './alt-text.ts'

/**
 * A picture that stands alone becomes `figure > img + figcaption`. Its caption is its title, or its alt text
 * when a person wrote that, or the `图为：…` paragraph right below it.
 */
export function rehypeFigure({imageRows}: {imageRows: ImageRows}) {
  return (tree: Root): undefined => {
    walk(tree, imageRows)
  }
}

type ImageRows = 'stack' | 'row' | 'slider'

function walk(parent: Parents, rows: ImageRows): void {
  const result: ElementContent[] = []
  for (const child of parent.children as ElementContent[]) {
    const pictures = standalone(child, parent)
    if (pictures) result.push(...arrange(pictures.map(figure), rows))
    else result.push(...captioned(child, rows))
  }
  parent.children = takeCaptions(result)
  for (const child of parent.children) {
    if (isElement(child) && isBlock(child) && !holdsWords.test(child.tagName)) walk(child, rows)
  }
}

/** A picture in a heading or a table's cell is part of its line; a figure is done already. */
const holdsWords = /^(?:p|h[1-6]|t[dh]|figure)$/

/** Pictures side by side; more would be stamps on a phone. */
const WIDEST = 3

/** The pictures of one paragraph: each by itself, in rows of about as many, or in one strip that scrolls. */
function arrange(figures: Element[], rows: ImageRows): Element[] {
  if (figures.length === 1 || rows === 'stack') return [...figures]
  if (rows === 'slider') return [h('section', {className: ['slider'], dataIgnoreWidth: 'true'}, figures)]
  const count = Math.ceil(figures.length / WIDEST)
  return Array.from({length: count}, (_, row) => {
    const from = Math.ceil((row * figures.length) / count)
    const to = Math.ceil(((row + 1) * figures.length) / count)
    return h('section', {className: ['image-row']}, figures.slice(from, to))
  })
}

/** The pictures of a block that holds nothing else; undefined for every other node. */
function standalone(node: ElementContent, parent: Parents): ElementContent[] | undefined {
  if (!isElement(node)) return undefined
  if (isPicture(node)) {
    // Bare pictures between blocks, from a line of raw HTML.
    const alone = (parent.children as ElementContent[]).every(
      each => isBlock(each) || isBlank(each) || isPicture(each),
    )
    return alone && parent.type === 'element' && parent.tagName === 'figure'
      ? undefined
      : alone
        ? [node]
        : undefined
  }
  if (node.tagName !== 'p') return undefined
  const content = unwrapMarks(node)
  if (content.length === 0 || !content.every(isPicture)) return undefined
  return content
}

/** `![](a.png)⏎图为：…` without a blank line between: pictures and their caption in one paragraph, or one block of HTML. */
function captioned(node: ElementContent, rows: ImageRows): ElementContent[] {
  if (!isElement(node) || (node.tagName !== 'p' && node.tagName !== 'section')) return [node]
  const at = node.children.findIndex(child => !isBlank(child) && !isPicture(child))
  const pictures = node.children.slice(0, Math.max(at, 0)).filter(child => !isBlank(child))
  if (pictures.length === 0) return [node]
  const rest = node.children.slice(at)
  if (node.tagName === 'section' && rest.some(isBlock)) return [node]
  const [first] = rest
  const value = first?.type === 'text' ? first.value : undefined
  if (first?.type === 'text') first.value = first.value.trimStart()
  const caption = h('p', rest)
  if (node.position) caption.position = node.position
  const last = pictures[pictures.length - 1]!
  if (isCaption(caption) || isHtmlCaption(caption, findImage(last))) {
    const blocks = [...arrange(pictures.map(figure), rows), caption]
    return node.tagName === 'p' ? blocks : [{...node, children: takeCaptions(blocks)}]
  }
  if (first?.type === 'text') first.value = value!
  return [node]
}

/** Names that themes and editors give the words below a picture. */
const captionClass =
  /(?:^|[-_])(?:fig)?caption(?:[-_]|$)|^(?:img|image|pic|picture|photo|figure)[-_]?(?:desc|description|title|text|alt|note|info)$/i

/** A caption written as HTML, by its class, or since it says again what the picture's alternative text says. */
function isHtmlCaption(node: Element, image: Element): boolean {
  if (node.children.some(child => isBlock(child) || (isElement(child) && isPicture(child)))) return false
  const text = bare(textOf(node))
  if (text === '' || text.length > CAPTION_LENGTH) return false
  const {alt, src} = image.properties
  if (text === bare(String(alt ?? '')) && isMeaningfulAlt(String(alt), String(src ?? ''))) return true
  return classed(node) || onlyChild(node, classed)
}

function classed({properties: {className}}: Element): boolean {
  return Array.isArray(className) && className.some(name => captionClass.test(String(name)))
}

function onlyChild(node: Element, test: (child: Element) => boolean): boolean {
  const [only, ...others] = node.children.filter(child => !isBlank(child))
  return others.length === 0 && isElement(only) && test(only)
}

const bare = (text: string) => text.replace(/\s+/g, '').replace(/[。.：:]$/, '')

/** The visible content of a paragraph, looked for inside spans and emphasis that hold all of it. */
function unwrapMarks(node: Element): ElementContent[] {
  const content = node.children.filter(child => !isBlank(child))
  const [only] = content
  if (
    content.length === 1 &&
    isElement(only) &&
    ['strong', 'em', 'span', 'u', 'b', 'i'].includes(only.tagName)
  ) {
    return unwrapMarks(only)
  }
  return content
}

function isPicture(node: ElementContent): boolean {
  if (!isElement(node)) return false
  if (node.tagName === 'img') return true
  if (node.tagName === 'span') {
    const inner = node.children.filter(child => !isBlank(child))
    return inner.length > 0 && inner.every(isPicture)
  }
  return node.tagName === 'a' && linkedPicture(node) !== undefined
}

function linkedPicture(link: Element): Element | undefined {
  const content = link.children.filter(child => !isBlank(child))
  const [only] = content
  return content.length === 1 && isElement(only) && only.tagName === 'img' ? only : undefined
}

function figure(content: ElementContent): Element {
  const image = findImage(content)
  const {title, alt} = image.properties
  const own = typeof title === 'string' && title.trim() !== '' ? title : undefined
  const text =
    own ??
    (isMeaningfulAlt(String(alt ?? ''), String(image.properties.src ?? '')) ? String(alt).trim() : undefined)
  const caption = text === undefined ? [] : [h('figcaption', {dataFrom: own ? 'title' : 'alt'}, text)]
  const element = h('figure', [content, ...caption])
  if (content.position) element.position = content.position
  return element
}

function findImage(node: ElementContent): Element {
  if (isElement(node) && node.tagName === 'img') return node
  const inner = isElement(node) ? node.children.find(isPicture) : undefined
  if (!inner) throw new Error('A figure has no picture')
  return findImage(inner)
}

/** How a paragraph begins that is a caption, as Chinese newsrooms write it. */
const spoken =
  /^(?:图为(?!什么|何)|图说|图注|图示|图片?说明|图片?来源|图源|(?:来源|供图|摄影|配图)(?=[\s：:|｜/（(]|$)|[▲△▴↑⬆])/
const numbered =
  /^(?:图\s*[\d一二三四五六七八九十]+(?:[-.–][\d]+)?|(?:Figure|Fig\.?|Photo)\s*\d*(?:[-.]\d+)?)(?:\s*[：:.、]|\s|$)/i

/** Characters; a longer paragraph is prose that happens to begin like a caption. */
const CAPTION_LENGTH = 100

function takeCaptions(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = []
  for (const node of nodes) {
    const before = result[result.length - 1]
    if (isElement(before) && isRow(before) && isElement(node) && isCaption(node)) {
      // The words of all its pictures.
      result.push({...node, tagName: 'p', properties: {...node.properties, className: ['row-caption']}})
    } else if (
      isElement(before) &&
      before.tagName === 'figure' &&
      isElement(node) &&
      isBlockOfWords(node) &&
      (saysAgain(before, node) ||
        ((isCaption(node) || isHtmlCaption(node, findImage(before))) && mayReplace(before)))
    ) {
      before.children = before.children.filter(child => !isElement(child) || child.tagName !== 'figcaption')
      const caption = h('figcaption', node.children)
      if (node.position) caption.position = node.position
      before.children.push(caption)
    } else result.push(node)
  }
  return result
}

const isBlockOfWords = ({tagName}: Element) => tagName === 'p' || tagName === 'section'

/** Whether a block says what stands below the picture already. */
function saysAgain(before: Element, node: Element): boolean {
  const caption = before.children.find(child => isElement(child) && child.tagName === 'figcaption')
  return (
    isElement(caption) &&
    bare(textOf(caption)) === bare(textOf(node)) &&
    isHtmlCaption(node, findImage(before))
  )
}

function isRow({properties: {className}}: Element): boolean {
  return Array.isArray(className) && (className.includes('image-row') || className.includes('slider'))
}

/** A title was written as the caption; alt text gives way to the newsroom's own line. */
function mayReplace(element: Element): boolean {
  const caption = element.children.find(child => isElement(child) && child.tagName === 'figcaption')
  return !isElement(caption) || caption.properties.dataFrom === 'alt'
}

function isCaption(node: Element): boolean {
  if (node.tagName !== 'p' && node.tagName !== 'section') return false
  if (node.children.some(child => isBlock(child) || (isElement(child) && isPicture(child)))) return false
  const text = textOf(node).trim()
  if (text.length > CAPTION_LENGTH) return false
  return spoken.test(text) || (numbered.test(text) && !/[。；]$/.test(text))
}
