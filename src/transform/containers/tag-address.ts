import type {Parents, PhrasingContent, Text} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../rules/report.ts'
import {pageLink} from '../page-link.ts'
import {parseTag} from './tag.ts'

type Tag = Extract<PhrasingContent, {type: 'tag'}>

/**
 * `[文字]({{< ref "a.md" >}})` and `![图]({{ site.baseurl }}/a.png)`: an address with a space in it is none to
 * Markdown, so brackets and tag stand in the text. A picture gets the rest of its address, a link to another
 * page of the site is its words.
 */
export function joinAddress(parent: Parents, file: VFile): void {
  const children = parent.children as PhrasingContent[]
  for (let at = 1; at < children.length; at++) {
    const before = children[at - 1]!
    const open = children[at]!.type === 'tag' && before.type === 'text' ? opening.exec(before.value) : null
    if (before.type !== 'text' || !open) continue
    const address = readAddress(children, at)
    if (!address) continue
    const {tags, url, last, close} = address
    const middle = open[1] === '!' ? image(tags, url, open[2]!, close[2], file) : link(tags, url, open[2]!)
    const head = before.value.slice(0, open.index)
    const tail = last.value.slice(close[0].length)
    children.splice(
      at - 1,
      address.end - at + 2,
      ...(head === '' ? [] : [{...before, value: head}]),
      ...middle,
      ...(tail === '' ? [] : [{...last, value: tail}]),
    )
  }
}

const opening = /(!?)\[([^[\]]*)\]\(\s*$/
const closing = /^([^\s()]*)(?:\s+"([^"]*)")?\s*\)/

interface Address {
  tags: Tag[]
  /** As far as it is known: `{% asset_path a.png %}` is the file itself, a variable is nothing. */
  url: string
  last: Text
  end: number
  close: RegExpExecArray
}

/** Tags and the text between them, as far as the bracket that closes the address. */
function readAddress(children: readonly PhrasingContent[], at: number): Address | undefined {
  const tags: Tag[] = []
  let url = ''
  for (let end = at; end < Math.min(children.length, at + 6); end++) {
    const child = children[end]!
    if (child.type === 'tag') {
      const tag = parseTag(child.value)
      if (tag.engine !== 'variable') url += tag.words[0] ?? ''
      tags.push(child)
    } else if (child.type !== 'text') return undefined
    else {
      const close = closing.exec(child.value)
      if (close) return {tags, url: url + close[1]!, last: child, end, close}
      if (/[\s()]/.test(child.value)) return undefined
      url += child.value
    }
  }
  return undefined
}

function image(
  tags: readonly Tag[],
  url: string,
  alt: string,
  title: string | undefined,
  file: VFile,
): PhrasingContent[] {
  for (const tag of tags) {
    if (parseTag(tag.value).engine === 'variable') report(file, 'tag-variable', tag, {tag: tag.value})
  }
  return [{type: 'image', url, alt, title: title ?? null, position: tags[0]?.position}]
}

function link(tags: readonly Tag[], url: string, text: string): PhrasingContent[] {
  const names = tags.map(tag => parseTag(tag.value).name.toLowerCase())
  const kind = names.some(name => /^(?:ref|relref|post_url|post_link|post_path)$/.test(name))
    ? 'name'
    : 'path'
  const children: PhrasingContent[] = text === '' ? [] : [{type: 'text', value: text}]
  const shown = tags.map(tag => tag.value).join('')
  return [pageLink({url, kind}, children, tags[0]?.position, {shown})]
}
