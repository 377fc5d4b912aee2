import {isTag, type ParentNode} from 'domhandler'
import {parseHtml} from '../../tree/html.ts'
import type {DraftArticle, NewsItem} from '../api/wire.ts'
import type {StoredDifference} from '../plan/types.ts'
import {passages, pictureId} from '../shape.ts'
import {differences} from './differences.ts'

/** Passages that are shown of one article. */
const SHOWN = 5

/** What the server stored otherwise than it was sent: nothing is lost in silence. */
export function storedDifferences(sent: DraftArticle, stored: NewsItem): StoredDifference[] {
  const found: StoredDifference[] = []
  const compare = (kind: StoredDifference['kind'], one: string, other: string) => {
    if (one !== other) found.push({kind, sent: one, stored: other})
  }
  compare('title', sent.title, stored.title)
  if (sent.digest) compare('digest', sent.digest, stored.digest ?? '')
  if (sent.thumb_media_id) compare('cover', sent.thumb_media_id, stored.thumb_media_id ?? '')
  const [one, other] = [countsOf(sent.content), countsOf(stored.content)]
  compare('pictures', one.pictures.join(' '), other.pictures.join(' '))
  compare('leaves', String(one.leaves), String(other.leaves))
  const changed = differences(passages(sent.content), passages(stored.content))
  for (const {was = '', now = ''} of changed.slice(0, SHOWN)) compare('text', clip(was), clip(now))
  return found
}

function countsOf(content: string): {pictures: string[]; leaves: number} {
  const pictures: string[] = []
  let leaves = 0
  const visit = (parent: ParentNode) => {
    for (const node of parent.children) {
      if (!isTag(node)) continue
      if ('leaf' in node.attribs) leaves++
      if (node.name === 'img') pictures.push(pictureId(node.attribs['data-src'] ?? node.attribs.src ?? ''))
      visit(node)
    }
  }
  visit(parseHtml(content).root()[0]!)
  return {pictures, leaves}
}

const clip = (text: string) => (text.length > 120 ? `${text.slice(0, 120)}…` : text)
