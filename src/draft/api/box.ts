import {shapeOf} from '../shape.ts'
import type {CallOptions, Client} from './client.ts'
import {ApiFailure} from './failure.ts'
import type {BoxItem, DraftArticle, NewsItem} from './wire.ts'

/** Drafts that one call lists. */
const PAGE = 20

/** The calls of the draft box. */
export interface Box {
  add(articles: readonly DraftArticle[], signal: AbortSignal | undefined): Promise<string>
  update(
    mediaId: string,
    index: number,
    article: DraftArticle,
    signal: AbortSignal | undefined,
  ): Promise<void>
  /** A draft's articles; undefined where it is gone: deleted, published or sent. */
  get(mediaId: string, signal: AbortSignal | undefined): Promise<NewsItem[] | undefined>
  /** Newest first. */
  list(limit: number, signal: AbortSignal | undefined): Promise<BoxItem[]>
  remove(mediaId: string, signal: AbortSignal | undefined): Promise<void>
}

const again = (signal: AbortSignal | undefined): CallOptions => ({signal, again: true})

export function openBox(client: Client): Box {
  return {
    async add(articles, signal) {
      const answer = await client.json<{media_id: string}>('draft/add', {articles}, {signal, again: false})
      return String(answer.media_id)
    },
    async update(mediaId, index, article, signal) {
      await client.json('draft/update', {media_id: mediaId, index, articles: article}, again(signal))
    },
    async get(mediaId, signal) {
      try {
        const answer = await client.json<{news_item?: NewsItem[]}>(
          'draft/get',
          {media_id: mediaId},
          again(signal),
        )
        return answer.news_item ?? []
      } catch (error) {
        if (isGone(error)) return undefined
        throw error
      }
    },
    async list(limit, signal) {
      const found: BoxItem[] = []
      for (;;) {
        const body = {offset: found.length, count: Math.min(PAGE, limit - found.length), no_content: 1}
        const answer = await client.json<{item?: BoxItem[]; total_count?: number}>(
          'draft/batchget',
          body,
          again(signal),
        )
        const page = answer.item ?? []
        found.push(...page)
        if (page.length === 0 || found.length >= Math.min(limit, answer.total_count ?? 0)) return found
      }
    },
    async remove(mediaId, signal) {
      try {
        await client.json('draft/delete', {media_id: mediaId}, again(signal))
      } catch (error) {
        // Gone is what was asked for, also by a call whose answer was lost.
        if (!isGone(error)) throw error
      }
    },
  }
}

export function isGone(error: unknown): boolean {
  return error instanceof ApiFailure && error.errcode === 40007
}

/** Drafts that are looked through for one that may have been added. */
const LOOKED_THROUGH = 60

/**
 * The draft that a call without an answer may have made: one with these very articles. Somebody else's with the same
 * title has not the same pictures, cover and text.
 *
 * @param shapes of the articles, in order
 * @param others drafts that are known to be something else
 */
export async function findAdded(
  box: Box,
  titles: readonly string[],
  shapes: readonly string[],
  others: ReadonlySet<string>,
  signal: AbortSignal | undefined,
): Promise<{mediaId: string; stored: NewsItem[]} | undefined> {
  for (const {media_id: mediaId, content} of await box.list(LOOKED_THROUGH, signal)) {
    const items = content?.news_item ?? []
    const maybe = !others.has(mediaId) && items.length === titles.length
    if (!maybe || !items.every(({title}, at) => title === titles[at])) continue
    const stored = await box.get(mediaId, signal)
    if (stored?.every((item, at) => shapeOf(item) === shapes[at])) return {mediaId, stored}
  }
  return undefined
}
