import type {BlockContent, Paragraph, PhrasingContent, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {hasCjk} from '../../chinese.ts'
import type {Library} from '../../components/library.ts'
import {dataOf} from '../../rules/data.ts'
import {report} from '../../rules/report.ts'
import {didYouMean, nearest} from '../../rules/suggest.ts'
import {block, calloutKind, makeCallout} from './callout.ts'
import {nameTabs, tabbed, tabTitle} from './tab-title.ts'
import type {ParsedTag} from './tag.ts'
import {wordsOf} from './tag-single.ts'

/** Names whose kind is an argument: `{% note info %}`, `{{< admonition type=tip >}}`. */
const generic = new Set([
  'note',
  'notel',
  'notice',
  'admonition',
  'alert',
  'callout',
  'hint',
  'message',
  'box',
])
const quotes = new Set(['blockquote', 'quote', 'pullquote', 'centerquote', 'cq'])
/** Sentences taken out of the text to be seen, rather than somebody else's words. */
const pulled = new Set(['pullquote', 'centerquote', 'cq', 'pull', '金句'])
/** Blocks that themes know by a class of their own. */
const blocks: Readonly<Record<string, string>> = {
  lead: 'lead',
  intro: 'lead',
  导语: 'lead',
  card: 'card',
  卡片: 'card',
  stats: 'stats',
  数据: 'stats',
  button: 'button',
  btn: 'button',
  按钮: 'button',
}
/** What they do on a site has no meaning in an article, and nothing is lost with them. */
const transparent = new Set(
  'raw rawhtml code-group v-pre gallery flink stepper content-ref color1 color2 color3 color4 color5'.split(
    ' ',
  ),
)
/** Parts of GitBook's and Hugo's tabs and steps, each below its name. */
const parts = new Set(['tab', 'step', 'tab-item'])
const aligned: Readonly<Record<string, string>> = {
  center: 'center',
  'hljs-center': 'center',
  'align-center': 'center',
  right: 'right',
  'hljs-right': 'right',
  'align-right': 'right',
}
/** How a callout looks, in Hexo's themes; no part of its title. */
const look =
  /^(?:flat|modern|simple|disabled|no-icon|icon|quoted|fa[a-z]? .*|fa[a-z]?-.*|open|close|child:.*)$/i

/** Whether a tag begins or ends a block, even where its author wrote it in one line with the text. */
export function isBlockPair({name, engine}: ParsedTag): boolean {
  if (engine !== 'liquid' && engine !== 'hugo') return false
  const lower = name.toLowerCase()
  return generic.has(lower) || quotes.has(lower) || calloutKind(lower) !== undefined
}

/** One block of a container's tag and the blocks between its two ends. */
export function buildContainer(
  tag: ParsedTag,
  node: RootContent,
  children: BlockContent[],
  file: VFile,
  library?: Library,
): RootContent[] {
  const name = tag.name.toLowerCase().replace(/#.*$/, '')
  const title = titleOf(tag, node)
  const raw = node.type === 'tag' ? node.value : ''
  const component =
    tag.engine === 'container' ? library?.build({name, raw, title, children, node}, file) : undefined
  if (component) return component
  const isPulled = pulled.has(name)
  if (isPulled || quotes.has(name)) {
    const source = text(title).length > 0 ? [paragraph([{type: 'text', value: '——'}, ...title])] : []
    const data = isPulled ? {data: {hProperties: {className: ['pull']}}} : {}
    return [{type: 'blockquote', children: [...children, ...source], position: node.position, ...data}]
  }
  if (tag.engine === 'container' && Object.hasOwn(blocks, name)) {
    const heading = title.length > 0 ? [cardTitle(title, node)] : []
    return [block([blocks[name]!], [...heading, ...children], node.position)]
  }
  if (name in aligned) {
    const heading = title.length > 0 ? [tabTitle(title)] : []
    return [block([], [...heading, ...children], node.position, {style: `text-align:${aligned[name]}`})]
  }
  if (name === 'comment') {
    report(file, 'comment-dropped', node)
    return []
  }
  if (tabbed.has(name)) return tabs(tag, children)
  if (parts.has(name) && tag.engine !== 'container') {
    const {title: own, name: called, header, label} = tag.named
    const value = own ?? called ?? header ?? label ?? tag.words[0] ?? ''
    return [...(value === '' ? [] : [tabTitle([{type: 'text', value}])]), ...children]
  }
  const kind = isOwnName(tag) ? 'note' : kindOf(tag)
  const own = isOwnName(tag) ? withName(tag, title) : title
  if (kind) return [makeCallout({kind, title: own, children, position: node.position}, file)]
  if (!transparent.has(name)) {
    const meant = tag.engine === 'container' && library ? nearest(name, library.names) : undefined
    const suggestion = didYouMean(meant, dataOf(file).lang ?? 'en')
    report(file, 'tag-unknown', node, {tag: shorten(tag.name), suggestion})
  }
  if (tag.engine === 'container') return [...(title.length > 0 ? [paragraph(title)] : []), ...children]
  const words = transparent.has(name) ? '' : wordsOf(tag)
  return [...(words === '' ? [] : [tabTitle([{type: 'text', value: words}])]), ...children]
}

/** The tabs' own name is for the site: `{% tabs 名称 %}`; a timeline's is shown. */
function tabs(tag: ParsedTag, children: readonly RootContent[]): RootContent[] {
  const heading = tag.name.toLowerCase() === 'timeline' ? tag.rest.split(',')[0]!.trim() : ''
  return [...(heading ? [tabTitle([{type: 'text', value: heading}])] : []), ...nameTabs(children)]
}

/** A container's name and its title. */
export function withName({name}: ParsedTag, title: readonly PhrasingContent[]): PhrasingContent[] {
  return [{type: 'text', value: title.length > 0 ? `${name} ` : name}, ...title]
}

/** `::: 灵感`: a container whose name is nobody's but its author's is words too. */
export function isOwnName({engine, name}: ParsedTag): boolean {
  return (
    engine === 'container' && hasCjk(name) && calloutKind(name) === undefined && !Object.hasOwn(blocks, name)
  )
}

function kindOf(tag: ParsedTag): string | undefined {
  const name = tag.name.toLowerCase()
  if (!generic.has(name) || tag.engine === 'container') return calloutKind(name)
  const named = calloutKind(tag.named.type ?? tag.named.style ?? tag.named.class ?? '')
  const word = tag.words.find(each => calloutKind(each) !== undefined)
  return named ?? (word ? calloutKind(word) : calloutKind(name)) ?? 'note'
}

function titleOf(tag: ParsedTag, node: RootContent): PhrasingContent[] {
  if (tag.engine === 'container') return node.type === 'tag' ? unbracket(node.children) : []
  const named = tag.named.title ?? tag.named.summary ?? tag.named.author
  let words = tag.words.filter(word => !look.test(word))
  if (generic.has(tag.name.toLowerCase())) {
    const at = words.findIndex(word => calloutKind(word) !== undefined)
    words = words.filter((_, index) => index !== at)
    // `{{< admonition tip "标题" true >}}`: the last says whether it is open.
    words = words.filter(word => word !== 'true' && word !== 'false')
  }
  // `{% folding blue, 标题 %}`, `{% hideToggle 标题,#fff,#000 %}`
  const value = (named ?? words.join(' ')).replace(/^\w+,\s*|(?:,\s*(?:#[0-9a-f]{3,8}|))+$/gi, '').trim()
  return value === '' ? [] : [{type: 'text', value}]
}

/** Docusaurus writes `:::tip[标题]{.class}`. */
function unbracket(children: readonly PhrasingContent[]): PhrasingContent[] {
  const result = children.map(child => ({...child}))
  const last = result[result.length - 1]
  if (last?.type === 'text') last.value = last.value.replace(/\s*\{[^{}]*\}$/, '')
  const first = result[0]
  if (
    first?.type === 'text' &&
    last?.type === 'text' &&
    /^\[/.test(first.value) &&
    last.value.endsWith(']')
  ) {
    last.value = last.value.slice(0, -1)
    first.value = first.value.slice(1)
  }
  return result.filter(child => child.type !== 'text' || child.value !== '')
}

function cardTitle(children: PhrasingContent[], {position}: RootContent): Paragraph {
  const title: Paragraph = {...paragraph(children), data: {hProperties: {className: ['card-title']}}}
  if (position) title.position = {start: position.start, end: position.start}
  return title
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return {type: 'paragraph', children}
}

function text(nodes: readonly PhrasingContent[]): string {
  return nodes.map(node => ('value' in node ? node.value : '')).join('')
}

function shorten(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name
}
