import type {Element, ElementContent, Parents, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import type {VFile} from 'vfile'
import {hasCjk} from '../chinese.ts'
import {reportDeadLink} from '../rules/dead-links.ts'
import {writtenName} from '../rules/origin.ts'
import {report} from '../rules/report.ts'
import {SKIP, visitElements} from '../tree/visit.ts'
import {linkRules} from '../wechat/links.ts'
import {completeAddress, encodeAddress, isPage} from './address.ts'
import {isBlank, isElement} from './blocks.ts'

/** One entry of the list at the end of the article. */
interface Entry {
  /** What the entry is called: the link's title, or its text. Empty for a footnote. */
  title: string
  /** Whether its author gave it that title. */
  own?: boolean
  url?: string
  note?: ElementContent[]
}

interface Numbering {
  mode: 'auto' | 'all' | 'none'
  entries: Entry[]
  byUrl: Map<string, number>
  byNote: Map<string, number>
  notes: Map<string, Element>
}

/**
 * WeChat opens only links to its own articles. Every other link becomes its text with a number, and the
 * addresses are listed at the end together with the footnotes: one numbering, in reading order, each address
 * once. An address that is its own text needs no number.
 */
export function rehypeReferences(options: {references: 'auto' | 'all' | 'none'}) {
  return (tree: Root, file: VFile): undefined => {
    const numbering: Numbering = {
      mode: options.references,
      entries: [],
      byUrl: new Map(),
      byNote: new Map(),
      notes: takeNotes(tree),
    }
    number(tree, numbering, file)
    numberNotes(numbering, file)
    listUnused(numbering, file)
    if (numbering.entries.length > 0) tree.children.push(list(numbering.entries, hasCjk(textOf(tree))))
  }
}

/** A note's text has links and may refer to other notes: the list grows while it is walked. */
function numberNotes(numbering: Numbering, file: VFile, from = 0): void {
  for (let i = from; i < numbering.entries.length; i++) {
    const {note} = numbering.entries[i]!
    if (note) number({type: 'root', children: note}, numbering, file)
  }
}

function takeNotes(tree: Root): Map<string, Element> {
  const notes = new Map<string, Element>()
  visitElements(tree, (node, index, parent) => {
    const label = node.properties.dataFootnoteDefinition
    if (label === undefined || node.tagName !== 'section' || !parent || index === undefined) return
    if (!notes.has(String(label))) notes.set(String(label), node)
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
  return notes
}

function number(tree: Parents, numbering: Numbering, file: VFile): void {
  visitElements(tree, (node, index, parent) => {
    if (!parent || index === undefined) return
    const label = node.properties.dataFootnoteReference
    if (label !== undefined && node.tagName === 'sup') {
      const mark = noteMark(String(label), numbering)
      parent.children.splice(index, 1, ...mark)
      return [SKIP, index + mark.length]
    }
    if (node.tagName !== 'a') return
    const text = textOf(node)
    // A link's text may refer to a note.
    number(node, numbering, file)
    const result = anchor(node, text, numbering, file)
    if (parent.type === 'element' && parent.tagName === 'figure') captionMarks(parent, result)
    parent.children.splice(index, 1, ...result)
    return [SKIP, index + result.length]
  })
}

function noteMark(label: string, numbering: Numbering): Element[] {
  const note = numbering.notes.get(label)
  if (!note) return []
  let at = numbering.byNote.get(label)
  if (at === undefined) {
    at = numbering.entries.push({title: '', note: note.children})
    numbering.byNote.set(label, at)
  }
  return [mark(at)]
}

function mark(at: number): Element {
  return h('sup', {class: 'reference-mark'}, `[${at}]`)
}

function anchor(node: Element, text: string, numbering: Numbering, file: VFile): ElementContent[] {
  const url = completeAddress(String(node.properties.href ?? '').trim())
  const own = ownTitle(node, url, text)
  const content = node.children
  // `<a name="…">` marks a place, and places cannot be linked to.
  if (url === '') return content
  if (content.every(isBlank)) {
    report(file, 'link-empty', node, {url})
    return []
  }
  const action = linkRules.find(rule => rule.pattern.test(url))?.action
  if (action === 'keep') {
    const element = h('a', {href: encodeAddress(url.replace(/^http:/i, 'https:')), title: own}, content)
    if (node.position) element.position = node.position
    return [element]
  }
  if (action === 'reference') return referred({url, text, own}, content, numbering)
  if (url.startsWith('#')) return content
  const shown = own === undefined ? url : `${url} "${own}"`
  if (isPage(url)) {
    reportDeadLink(file, 'link-dead', shown, node.position)
    return [h('span', {class: 'link'}, content)]
  }
  report(file, /tempkey|sn_tmp/.test(url) && action ? 'link-tempkey' : 'link-dead', node, {url: shown})
  return [h('span', {class: 'link'}, content)]
}

/** A link's title, where it says more than the link does. */
function ownTitle({properties: {title}}: Element, url: string, text: string): string | undefined {
  const own = typeof title === 'string' ? title.replace(/\s+/g, ' ').trim() : ''
  return own === '' || own === text.trim() || sameAddress(own, url) ? undefined : own
}

interface Target {
  url: string
  text: string
  /** The title that its author gave it. */
  own: string | undefined
}

function referred(
  {url, text, own}: Target,
  content: ElementContent[],
  numbering: Numbering,
): ElementContent[] {
  const same = sameAddress(text, url)
  if (same && !own && numbering.mode !== 'all') return [h('span', {class: 'url'}, content)]
  if (numbering.mode === 'none') return [h('span', {class: 'link'}, content)]
  const named = same ? '' : (text.trim() || altOf(content)).replace(/\s+/g, ' ')
  const at = entryOf(showAddress(url), own ?? named, own !== undefined, numbering)
  return [h('span', {class: same ? 'url' : 'link'}, content), mark(at)]
}

/** The number of an address: each has one, and one more for each further title that its author gave it. */
function entryOf(url: string, title: string, own: boolean, {entries, byUrl}: Numbering): number {
  const known = byUrl.get(url)
  const entry = known === undefined ? undefined : entries[known - 1]!
  if (known !== undefined && entry && (!own || !entry.own || entry.title === title)) {
    if (own) Object.assign(entry, {title, own})
    return known
  }
  const key = entry ? `${url}\n${title}` : url
  let at = byUrl.get(key)
  if (at === undefined) {
    at = entries.push(own ? {title, own, url} : {title, url})
    byUrl.set(key, at)
  }
  return at
}

/** The number of a linked picture belongs to its caption. */
function captionMarks(figure: Element, result: ElementContent[]): void {
  const at = result.findIndex(child => isElement(child) && child.tagName === 'sup')
  if (at === -1) return
  const marks = result.splice(at, 1)
  const caption = figure.children.find(child => isElement(child) && child.tagName === 'figcaption')
  if (isElement(caption)) caption.children.push(...marks)
  else figure.children.push(h('figcaption', marks))
}

/** A linked picture is called by its alt text. */
function altOf(content: readonly ElementContent[]): string {
  for (const child of content) {
    if (!isElement(child)) continue
    const found = child.tagName === 'img' ? String(child.properties.alt ?? '') : altOf(child.children)
    if (found) return found
  }
  return ''
}

function bare(url: string): string {
  let text = url.trim()
  try {
    text = decodeURI(text)
  } catch {
    // A stray % is no encoding: the address stands as written.
  }
  return text.replace(/^(?:https?:\/\/|mailto:|tel:)/i, '').replace(/\/$/, '')
}

function sameAddress(text: string, url: string): boolean {
  return bare(text) === bare(url)
}

/** As a reader would type it: Chinese instead of its percent-encoding, of `mailto:` the address alone. */
function showAddress(url: string): string {
  const text = url.replace(/^tel:/i, '').replace(/^mailto:([^?]*).*$/i, '$1')
  try {
    const decoded = decodeURI(text)
    return /[\s\p{C}]/u.test(decoded) ? text : decoded
  } catch {
    return text
  }
}

function listUnused(numbering: Numbering, file: VFile): void {
  for (const [label, note] of numbering.notes) {
    if (numbering.byNote.has(label)) continue
    report(file, 'footnote-unused', note, {label: writtenName(label)})
    const at = numbering.entries.push({title: '', note: note.children})
    numbering.byNote.set(label, at)
    numberNotes(numbering, file, at - 1)
  }
}

function list(entries: readonly Entry[], chinese: boolean): Element {
  const onlyNotes = entries.every(entry => entry.note)
  const title = onlyNotes ? (chinese ? '注释' : 'Notes') : chinese ? '参考资料' : 'References'
  return h('section', {class: 'references'}, [
    h('p', {class: 'references-title'}, title),
    ...entries.map((entry, index) =>
      h('section', {class: 'reference'}, [
        h('section', {class: 'reference-number'}, `[${index + 1}]`),
        h('section', {class: 'reference-text'}, body(entry)),
      ]),
    ),
  ])
}

function body(entry: Entry): ElementContent[] {
  if (entry.note) {
    const [only] = entry.note
    return entry.note.length === 1 && isElement(only) && only.tagName === 'p' ? only.children : entry.note
  }
  const url = h('span', {class: 'reference-url'}, entry.url ?? '')
  if (entry.title === '') return [url]
  const colon = hasCjk(entry.title) ? '：' : ': '
  return [{type: 'text', value: entry.title + colon}, url]
}
