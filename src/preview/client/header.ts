import type {PreviewWording} from '../wording.ts'
import {copyButton, type Say} from './copy.ts'
import {choices, h} from './dom.ts'
import {type Settings, start, widths} from './settings.ts'

export interface HeaderActions {
  /** Has the server show the article anew. */
  look(changed: Partial<Settings>): void
  setWidth(width: Settings['width']): void
  setMarks(marks: boolean): void
  switchLanguage(): void
  toArticle(): void
  /** Of the page whose article is copied. */
  copyAddress(): string
  say: Say
}

/** The bar at the top: name, how the article is looked at, copying. */
export function articleHeader(
  settings: Settings,
  words: PreviewWording,
  actions: HeaderActions,
): HTMLElement {
  const name = h(
    'div',
    {class: 'name'},
    start.list && h('a', {href: '/', class: 'back'}, `‹ ${words.articles}`),
    h('h1', {}, start.article),
  )
  const language = h(
    'button',
    {type: 'button', lang: settings.lang === 'zh' ? 'en' : 'zh', onclick: actions.switchLanguage},
    words.language,
  )
  return h(
    'header',
    {class: 'bar'},
    h('a', {href: '#stage', class: 'skip', onclick: actions.toArticle}, words.skip),
    name,
    controls(settings, words, actions),
    h('div', {class: 'actions'}, copyButton(words, actions.copyAddress, actions.say), language),
  )
}

function controls(
  {width, mode, stage, marks}: Settings,
  words: PreviewWording,
  actions: HeaderActions,
): HTMLElement {
  const labels = {375: words.phone, 585: '', 677: words.desktop}
  const modes = [
    ['light', words.light],
    ['dark', words.dark],
  ] as const
  const stages = [
    ['before', words.before],
    ['after', words.after],
  ] as const
  const box = h('input', {
    type: 'checkbox',
    checked: marks,
    onchange: () => actions.setMarks(box.checked),
  })
  const sizes = widths.map(each => [each, [each, labels[each]].join(' ').trim()] as const)
  return h(
    'div',
    {class: 'controls'},
    choices(words.width, 'width', sizes, width, actions.setWidth),
    choices(words.mode, 'mode', modes, mode, chosen => actions.look({mode: chosen})),
    choices(words.stage, 'stage', stages, stage, chosen => actions.look({stage: chosen})),
    h('label', {class: 'check'}, box, words.marks),
  )
}
