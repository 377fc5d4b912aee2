import type {PhrasingContent, Root, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../rules/report.ts'
import {replace} from '../../tree/replace.ts'
import {SKIP, visitNodes} from '../../tree/visit.ts'
import {joinTexts} from '../join-texts.ts'
import {isOwnName, withName} from './container.ts'
import {type ParsedTag, parseTag} from './tag.ts'
import {joinAddress} from './tag-address.ts'
import {singleTag, wordsOf} from './tag-single.ts'

/**
 * What a site generator's tag stands for by itself: pictures (`asset_img`, `figure`) and the words of links
 * (`post_link`, `ref`). Attributes (`{:.class}`) go, a variable stays as written, a tag that nobody knows goes
 * and leaves the text that stood inside; each says so at its place.
 */
export function remarkTag() {
  return (tree: Root, file: VFile): undefined => {
    if (!/:::|\{[%{:]/.test(String(file.value))) return
    visitNodes(tree, (node, index, parent) => {
      if ('children' in node && node.children.some(child => child.type === 'tag')) joinAddress(node, file)
      if ((node.type === 'link' || node.type === 'image') && node.url.includes('{')) {
        const url = node.url.replace(/^\{\{[^{}]*\}\}|^\{%[^%]*%\}/, '')
        if (url !== node.url)
          report(file, 'tag-variable', node, {tag: node.url.slice(0, -url.length || undefined)})
        node.url = url
      }
      if (node.type !== 'tag' || !parent || index === undefined) return
      const inline = parent.type !== 'root' && isInline(parent.type)
      const content = resolve(node.value, node.children, file, node.position)
      const nodes: RootContent[] =
        inline || content.length === 0 ? content : [{type: 'paragraph', children: content}]
      replace(parent, index, nodes)
      if (content.length === 0) trimBefore(parent.children as PhrasingContent[], index)
      return [SKIP, index + nodes.length]
    })
    visitNodes(tree, (node, index, parent) => {
      if (node.type !== 'paragraph') return
      node.children = joinTexts(node.children)
      // A paragraph of nothing but tags leaves nothing.
      if (node.children.length > 0 || !parent || index === undefined) return
      parent.children.splice(index, 1)
      return [SKIP, index]
    })
  }
}

function isInline(type: string): boolean {
  return !/^(?:blockquote|listItem|footnoteDefinition)$/.test(type)
}

/** The space between a text and the tag that stood behind it. */
function trimBefore(children: PhrasingContent[], index: number): void {
  const before = children[index - 1]
  if (before?.type !== 'text' || index !== children.length) return
  children[index - 1] = {...before, value: before.value.replace(/[ \t\r\n]+$/, '')}
}

function resolve(
  raw: string,
  title: readonly PhrasingContent[],
  file: VFile,
  position: PhrasingContent['position'],
): PhrasingContent[] {
  const tag = parseTag(raw)
  const shown = raw.length > 60 ? `${raw.slice(0, 60)}…` : raw
  const say = (rule: 'tag-unknown' | 'tag-unpaired' | 'tag-attributes' | 'tag-variable') =>
    report(file, rule, position, {tag: shown, suggestion: ''})
  if (tag.engine === 'attributes') {
    if (/^toc\b/i.test(tag.name)) report(file, 'toc-dropped', position)
    else say('tag-attributes')
    return []
  }
  if (tag.engine === 'variable') {
    say('tag-variable')
    return [{type: 'text', value: raw}]
  }
  if (tag.engine === 'container') {
    say('tag-unpaired')
    const words = isOwnName(tag) ? withName(tag, title) : [...title]
    return words.length > 0 ? [{type: 'strong', children: words}] : []
  }
  if (/^raw(?:html)?$/i.test(tag.name)) {
    const source = String(file.value)
    if (!/\{%-?\s*raw/i.test(source) || !/\{%-?\s*endraw/i.test(source)) say('tag-unpaired')
    return []
  }
  if (isSilent(tag)) return []
  const single = tag.closing ? undefined : singleTag(tag, position)
  if (single) return single
  say('tag-unknown')
  const words = tag.closing ? '' : wordsOf(tag)
  return words === '' ? [] : [{type: 'text', value: words}]
}

/** They mark where something begins for the site; the text is the same without. */
function isSilent({name}: ParsedTag): boolean {
  return /^(?:more|excerpt|p|br|clear|div|nowrap)$/i.test(name)
}
