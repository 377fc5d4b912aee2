import {createHash} from 'node:crypto'
import {type ChildNode, type Element, isTag, isText, type ParentNode} from 'domhandler'
import {parseHtml} from '../tree/html.ts'
import type {NewsItem} from './api/wire.ts'

/** Elements that begin a passage of their own. */
const blocks = new Set(
  'section p div h1 h2 h3 h4 h5 h6 blockquote pre ul ol li table thead tbody tfoot tr td th figure figcaption hr br'.split(
    ' ',
  ),
)

/** Blocks that a reader sees as what they are. */
const kinds = new Set('h1 h2 h3 h4 h5 h6 li td th blockquote pre figcaption'.split(' '))

/**
 * What an article says, passage by passage: its text, pictures, links and the kinds of its blocks. The server stores
 * another HTML than it was sent (`data-src`, other sizes in addresses, marks of the editor), but the same passages.
 */
export function passages(content: string): string[] {
  const found: string[] = []
  let text = ''
  let kind = ''
  const end = () => {
    const said = text.replace(/[\s\u00A0\u200B]+/g, ' ').trim()
    if (said !== '') found.push(kind === '' ? said : `${kind} ${said}`)
    text = ''
  }
  const read = (node: ChildNode) => {
    if (isText(node)) text += node.data
    if (!isTag(node) || isPlatforms(node)) return
    if (node.name === 'img') text += ` [${pictureId(addressOf(node))}] `
    if (node.name === 'svg') text += ' [svg] '
    const outer = kind
    const isBlock = blocks.has(node.name)
    if (isBlock) end()
    if (kinds.has(node.name)) kind = node.name
    for (const child of node.children) read(child)
    if (node.name === 'a' && node.attribs.href) text += `<${node.attribs.href.trim()}>`
    if (isBlock) end()
    kind = outer
  }
  for (const node of parseHtml(content).root()[0]!.children) read(node)
  end()
  return found
}

/** What WeChat adds to each article. */
function isPlatforms({name, children}: Element): boolean {
  if (name === 'mp-style-type') return true
  return name === 'p' && children.some(each => isTag(each) && each.name === 'mp-style-type')
}

function addressOf({attribs}: Element): string {
  return attribs['data-src'] ?? attribs.src ?? ''
}

/** A picture without what the server changes of its address: protocol, size, query. */
export function pictureId(address: string): string {
  if (!/qpic\.cn\//i.test(address) || !URL.canParse(address)) return address
  const {host, pathname} = new URL(address)
  return `${host}${pathname.replace(/\/\d*$/, '')}`
}

/** What an article is, as far as the server leaves it alone. */
export function shapeOf({title, content, thumb_media_id = ''}: NewsItem): string {
  return hash([title, thumb_media_id, ...passages(content)])
}

/**
 * What of a stored article a person may change: more than {@link shapeOf}, and the same at every look, though links
 * and attributes are not.
 */
export function storedHash(item: NewsItem): string {
  const {title, author = '', digest = '', content, content_source_url = '', thumb_media_id = ''} = item
  const flags = [item.need_open_comment ?? 0, item.only_fans_can_comment ?? 0].join()
  const list = item.image_info?.image_list?.map(each => each.image_media_id).join() ?? ''
  const whole = [title, author, digest, content_source_url, thumb_media_id, flags, list]
  return hash([...whole, treeOf(parseHtml(content).root()[0]!), ...passages(content)])
}

/** The names of the elements, nested as they are. */
function treeOf(parent: ParentNode): string {
  const inner = parent.children.filter(isTag).map(each => each.name + treeOf(each))
  return inner.length === 0 ? '' : `(${inner.join(' ')})`
}

export function hash(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}
