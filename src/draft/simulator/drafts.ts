import {limits} from '../../wechat/limits.ts'
import {storedArticle} from './articles.ts'
import {Refused} from './refused.ts'
import {type AccountState, newId, type StoredArticle, type StoredDraft, type World} from './world.ts'

type Fields = Readonly<Record<string, unknown>>
type Handler = (fields: Fields, account: AccountState, world: World) => object

const add: Handler = ({articles}, account, world) => {
  if (!Array.isArray(articles) || articles.length === 0) throw new Refused(44003, 'empty news data')
  if (articles.length > limits.articlesPerDraft.max) throw new Refused(45008, 'article count out of limit')
  const stored = articles.map(each => storedArticle(each, account))
  const id = newId(48)
  account.drafts.set(id, {articles: stored, updated: seconds(world)})
  return {media_id: id, item: []}
}

const update: Handler = ({media_id, index, articles}, account, world) => {
  const draft = draftOf(media_id, account)
  if (typeof index !== 'number' || !draft.articles[index]) throw new Refused(44003, 'index')
  if (Array.isArray(articles)) throw new Refused(47001, 'data format error: articles')
  draft.articles[index] = storedArticle(articles, account)
  draft.updated = seconds(world)
  return {errcode: 0, errmsg: 'ok'}
}

const get: Handler = ({media_id}, account, world) => ({
  news_item: draftOf(media_id, account).articles.map(each => shown(each, world)),
})

const batchGet: Handler = ({offset, count, no_content}, account, world) => {
  if (typeof count !== 'number' || count < 1 || count > 20) throw new Refused(40078, 'count')
  const newest = [...account.drafts].sort(([, one], [, other]) => other.updated - one.updated)
  const page = newest.slice(Number(offset ?? 0), Number(offset ?? 0) + count)
  return {
    item: page.map(([media_id, {articles, updated}]) => ({
      media_id,
      content: {
        news_item: articles.map(each => {
          const {content, ...rest} = shown(each, world)
          return no_content === 1 ? {...rest, content: ''} : {...rest, content}
        }),
      },
      update_time: updated,
    })),
    total_count: newest.length,
    item_count: page.length,
  }
}

const remove: Handler = ({media_id}, account) => {
  draftOf(media_id, account)
  account.drafts.delete(String(media_id))
  return {errcode: 0, errmsg: 'ok'}
}

const submit: Handler = ({media_id}, account) => {
  if (!account.verified) throw new Refused(48001, 'api unauthorized')
  const {articles} = draftOf(media_id, account)
  const id = String(2247483647 + account.published.size)
  account.published.set(id, {mediaId: String(media_id), asked: 0, articles})
  return {errcode: 0, errmsg: 'ok', publish_id: id, msg_data_id: `${id}1`}
}

const published: Handler = ({publish_id}, account) => {
  const job = account.published.get(String(publish_id))
  if (!job) throw new Refused(53600, 'publish_id')
  // The first look is too early.
  if (job.asked++ === 0) return {publish_id, publish_status: 1}
  account.drafts.delete(job.mediaId)
  const item = job.articles.map((_, at) => ({
    idx: at + 1,
    article_url: `https://mp.weixin.qq.com/s/${newId(12)}`,
  }))
  return {
    publish_id,
    publish_status: 0,
    article_id: newId(24),
    article_detail: {count: item.length, item},
    fail_idx: [],
  }
}

/** Calls of one account's drafts, by path. */
export const draftCalls: Readonly<Record<string, Handler>> = {
  '/cgi-bin/draft/add': add,
  '/cgi-bin/draft/update': update,
  '/cgi-bin/draft/get': get,
  '/cgi-bin/draft/batchget': batchGet,
  '/cgi-bin/draft/delete': remove,
  '/cgi-bin/draft/count': (_, account) => ({total_count: account.drafts.size}),
  '/cgi-bin/freepublish/submit': submit,
  '/cgi-bin/freepublish/get': published,
}

function draftOf(id: unknown, account: AccountState): StoredDraft {
  const draft = typeof id === 'string' ? account.drafts.get(id) : undefined
  if (!draft) throw new Refused(40007, 'invalid media_id')
  return draft
}

/** The link is another with every call. */
function shown(article: StoredArticle, world: World): StoredArticle & {url: string; thumb_url: string} {
  const url = `http://mp.weixin.qq.com/s?__biz=MzI&mid=1&idx=1&tempkey=${newId(12)}${world.calls.length}#rd`
  return {...article, thumb_url: 'http://mmbiz.qpic.cn/mmbiz_png/cover/0?wx_fmt=png', url}
}

const seconds = (world: World) => Math.floor(world.now() / 1000)
