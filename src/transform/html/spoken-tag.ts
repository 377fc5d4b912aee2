import type {Html, Nodes, PhrasingContent, Root} from 'mdast'
import {visitNodes} from '../../tree/visit.ts'

/** A tag of raw HTML. */
export interface Tag {
  name: string
  closing: boolean
  attributes: boolean
  /** `<x/>` */
  single: boolean
}

export function readTag({value}: Html): Tag | undefined {
  const match = /^<(\/?)([A-Za-z][\w.:-]*)(?=[\s/>])/.exec(value)
  if (!match) return undefined
  const name = match[2]!.toLowerCase()
  return {name, closing: match[1] !== '', attributes: value.includes('='), single: value.endsWith('/>')}
}

/** Elements without an end, and `p`, which exporters end without having begun it. */
const alone = /^(?:br|wbr|hr|img|input|source|track|area|base|col|embed|link|meta|param|p)$/

/**
 * The tags of a whole document that have their other end somewhere: a `<u>` may end in the next paragraph, and a block
 * of HTML further down.
 */
export function matchedTags(tree: Root): ReadonlySet<Nodes> {
  const open = new Map<string, Nodes[]>()
  const matched = new Set<Nodes>()
  const see = (name: string, closing: boolean, node: Nodes) => {
    const nodes = open.get(name) ?? []
    open.set(name, nodes)
    if (!closing) nodes.push(node)
    else {
      const begin = nodes.pop()
      if (begin) matched.add(begin).add(node)
    }
  }
  visitNodes(tree, node => {
    if (node.type !== 'html') return
    for (const [, slash, name] of node.value.matchAll(/<(\/?)([A-Za-z][\w.:-]*)(?=[\s/>])/g))
      see(name!.toLowerCase(), slash !== '', node)
  })
  return matched
}

/** What authors leave open by mistake: `这是<b>重点`. */
const formatting =
  /^(?:a|b|i|u|s|em|strong|font|span|sub|sup|small|big|mark|code|tt|kbd|del|ins|strike|center|cite|q|nobr|bdi|bdo)$/

const connective = /^[\s]*(?:和|与|及|或|、|到|至|…+|\.{3}|[/,，~-]|and|or|to|\.\.\.)[\s]*$/

/**
 * Whether a sentence talks about a tag, by what stands beside it: `用 <div> 标签`, `按 <S> 键`, `Map<K>`. A tag with
 * attributes is meant as one.
 */
export function isSpoken(
  children: readonly PhrasingContent[],
  index: number,
  tag: Tag,
  paired: boolean,
  matched: ReadonlySet<Nodes>,
): boolean {
  if (tag.attributes || tag.single) return false
  const [before, after] = [textBeside(children[index - 1], -1), textBeside(children[index + 1], 0)]
  // `<b> 和 </b>`
  if (paired) {
    const other = children[index + (tag.closing ? -2 : 2)]
    const between = children[index + (tag.closing ? -1 : 1)]
    const isPair =
      other?.type === 'html' && readTag(other)?.name === tag.name && readTag(other)?.closing !== tag.closing
    return isPair && between?.type === 'text' && connective.test(between.value)
  }
  const name = tag.name
  if (name === 'br' || name === 'wbr')
    return /^\s*(?:标签|元素|tag\b)/.test(textBeside(children[index + 1], 0, 6))
  const stands = /(?:^|[\s（(“"‘'「、，：:/]|[A-Za-z\d])$/.test(before)
  const goesOn = after === '' || /^[\s）)”"’'」、，。；：:？！/]/.test(after)
  if (alone.test(name)) {
    const hasText = [...children].some(child => child.type === 'text' && child.value.trim() !== '')
    return (
      hasText && !tag.closing && stands && goesOn && before.trim() !== '' && (name !== 'hr' || after !== '')
    )
  }
  // What ends or begins in another block is markup where text stands close inside it.
  if (matched.has(children[index]!))
    return tag.closing ? /\s$/.test(before) && goesOn : stands && /^\s/.test(after)
  // Alone in a cell or in bold; beside nothing but tags it is markup that is broken.
  const hasWords =
    children.length === 1 || children.some(child => child.type === 'text' && child.value.trim() !== '')
  if (!hasWords) return false
  if (tag.closing) return /[\s（(“"‘'「、，：:/]$/.test(before)
  return (
    !formatting.test(name) ||
    children.length === 1 ||
    (stands && ((goesOn && after !== '') || /[A-Za-z\d]$/.test(before)))
  )
}

function textBeside(node: PhrasingContent | undefined, at: 0 | -1, length = 2): string {
  if (node === undefined || node.type === 'break') return ''
  if (node.type !== 'text') return '\uFFFC'
  return at === 0 ? node.value.slice(0, length) : node.value.slice(-2)
}
