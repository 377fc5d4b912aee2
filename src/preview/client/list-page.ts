import type {ListEvent, ListItem} from '../state.ts'
import {type PreviewWording, wordings} from '../wording.ts'
import {connect} from './connection.ts'
import {fill, h} from './dom.ts'
import {keepSettings, type Settings} from './settings.ts'

/** The articles of a folder. */
export function listPage(settings: Settings): void {
  let event: ListEvent | undefined
  const status = h('p', {class: 'status', role: 'status'})
  const content = h('main', {class: 'list'})
  const header = h('header', {class: 'bar'})
  const connection = connect({
    on: {
      list(data: ListEvent) {
        event = data
        draw()
      },
      fault(data: {message: string}) {
        status.textContent = data.message
      },
    },
    onLost() {
      status.textContent = wordings[settings.lang].gone
    },
    onFound() {
      status.textContent = ''
    },
  })
  const draw = () => {
    const words = wordings[settings.lang]
    document.documentElement.lang = settings.lang === 'zh' ? 'zh-CN' : 'en'
    document.title = `${words.articles} · weimark`
    const switchLanguage = () => {
      settings.lang = settings.lang === 'zh' ? 'en' : 'zh'
      keepSettings(settings)
      draw()
      connection.open({lang: settings.lang})
    }
    fill(
      header,
      h(
        'div',
        {class: 'name'},
        h('h1', {}, words.articles),
        h('p', {class: 'quiet'}, event && `${event.folder} · ${words.count(event.items.length)}`),
      ),
      h(
        'button',
        {
          type: 'button',
          'data-key': 'lang',
          lang: settings.lang === 'zh' ? 'en' : 'zh',
          onclick: switchLanguage,
        },
        words.language,
      ),
    )
    const items = event?.items ?? []
    if (event && items.length === 0) fill(content, h('p', {class: 'quiet'}, words.noArticles))
    else fill(content, h('ul', {}, ...items.map(item => card(item, words))))
  }
  document.body.replaceChildren(header, status, content)
  draw()
  connection.open({lang: settings.lang})
}

function card(item: ListItem, words: PreviewWording): HTMLElement {
  const {article, title, author, date, cover} = item
  const isKnown = item.counts !== undefined || item.failure !== undefined
  const about = [author, date].filter(each => each !== '').join(' · ')
  return h(
    'li',
    {},
    h(
      'a',
      {href: `/?${new URLSearchParams({article})}`, 'data-key': article},
      cover === undefined
        ? h('span', {class: 'cover none'}, isKnown && words.noCover)
        : h('img', {
            class: 'cover',
            src: cover,
            alt: '',
            loading: 'lazy',
            referrerpolicy: 'no-referrer',
          }),
      h(
        'span',
        {class: 'about'},
        h('b', {}, title),
        h('span', {class: 'quiet'}, article),
        about !== '' && h('span', {class: 'quiet'}, about),
        lintState(item, words),
      ),
    ),
  )
}

function lintState({counts, failure}: ListItem, words: PreviewWording): HTMLElement {
  if (failure !== undefined) return h('span', {class: 'state error'}, `${words.failed}: ${failure}`)
  if (!counts) return h('span', {class: 'state'}, words.checking)
  const state = counts.error > 0 ? 'error' : counts.warning > 0 ? 'warning' : 'fine'
  const text = state === 'fine' ? words.fine : words.counts(counts.error, counts.warning)
  return h('span', {class: `state ${state}`}, text)
}
