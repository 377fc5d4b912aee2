import type {ArticleEvent, Choice, DetailsEvent} from '../state.ts'
import {wordings} from '../wording.ts'
import {articleFrame} from './article-frame.ts'
import {connect} from './connection.ts'
import {copyButton} from './copy.ts'
import {choices, fill, h} from './dom.ts'
import {checkPanel, findingItem, pastePanel, publishPanel} from './panels.ts'
import {keepSettings, type PanelName, panelNames, type Settings, start, widths} from './settings.ts'
import {stylePanel} from './style-panel.ts'
import {tabs} from './tabs.ts'

/** ms: a slider that is drawn asks for less than it could. */
const CHOOSING = 40

/** One article with all there is to say about it. */
export function articlePage(settings: Settings): void {
  const article = start.article!
  let last: ArticleEvent | undefined
  let details: DetailsEvent | undefined

  const connection = connect({
    on: {
      article(event: ArticleEvent) {
        last = event
        page.article()
      },
      details(event: DetailsEvent) {
        // Of an older reading than what is shown.
        if (last && event.seq < last.seq) return
        details = event
        page.details()
      },
      fault: (event: {message: string}) => page.say(event.message, 'failed'),
    },
    onLost: () => page.lost(true),
    onFound: () => page.lost(false),
  })
  const listen = () => {
    const {mode, stage, lang, choice} = settings
    connection.open({article, mode, stage, lang, choice: JSON.stringify(choice)})
  }
  const change = (changed: Partial<Settings>) => {
    Object.assign(settings, changed)
    keepSettings(settings)
  }
  let choosing: ReturnType<typeof setTimeout> | undefined
  const choose = (choice: Choice) => {
    settings.choice = choice
    clearTimeout(choosing)
    choosing = setTimeout(listen, CHOOSING)
  }
  const save = async () => {
    const {lang, choice} = settings
    const response = await fetch('/-/save', {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({article, lang, choice}),
    })
    const answer = (await response.json()) as {message?: string; hint?: string}
    if (!response.ok) return page.styled(`${answer.message} ${answer.hint ?? ''}`)
    settings.choice = {}
    listen()
    page.styled(wordings[lang].saved)
  }

  function build() {
    const words = wordings[settings.lang]
    document.documentElement.lang = settings.lang === 'zh' ? 'zh-CN' : 'en'
    const frame = articleFrame(words.preview)
    const device = h(
      'div',
      {class: 'device', 'data-width': settings.width, 'data-mode': settings.mode},
      frame.element,
    )
    const status = h('p', {class: 'status', role: 'status'})
    const trouble = h('div', {class: 'trouble', role: 'alert'})
    const stats = h('p', {class: 'stats'})
    const contents = {
      check: h('div'),
      style: stylePanel(words, {
        choice: () => settings.choice,
        choose,
        save,
        reset() {
          choose({})
          page.styled('')
        },
      }),
      publish: h('div'),
      paste: h('div'),
    }
    const elements = {...contents, style: contents.style.element}
    const panels = tabs(
      words.panels,
      panelNames.map(name => [name, words[name], elements[name]] as const),
      settings.panel,
      name => change({panel: name as PanelName}),
    )
    const say = (text: string, state: string) => {
      status.textContent = text
      status.dataset.state = state
    }
    const address = () =>
      `/-/page?${new URLSearchParams({article, lang: settings.lang, choice: JSON.stringify(settings.choice), seq: String(last?.seq ?? 0)})}`
    const mark = () => frame.mark(settings.marks ? (details?.changes ?? []) : [])
    const marks = h('input', {
      type: 'checkbox',
      checked: settings.marks,
      onchange: () => {
        change({marks: marks.checked})
        mark()
      },
    })
    const header = h(
      'header',
      {class: 'bar'},
      h('a', {href: '#article', class: 'skip', onclick: () => frame.element.focus()}, words.skip),
      h(
        'div',
        {class: 'name'},
        start.list && h('a', {href: '/', class: 'back'}, `‹ ${words.articles}`),
        h('h1', {}, article),
      ),
      h(
        'div',
        {class: 'controls'},
        choices(
          words.width,
          'width',
          widths.map((each, index) => [each, [words.phone, words.tablet, words.desktop][index]!] as const),
          settings.width,
          width => {
            change({width})
            device.dataset.width = width
          },
        ),
        choices(
          words.mode,
          'mode',
          [
            ['light', words.light],
            ['dark', words.dark],
          ],
          settings.mode,
          mode => {
            change({mode})
            listen()
          },
        ),
        choices(
          words.stage,
          'stage',
          [
            ['before', words.before],
            ['after', words.after],
          ],
          settings.stage,
          stage => {
            change({stage})
            listen()
          },
        ),
        h('label', {class: 'check'}, marks, words.marks),
      ),
      h(
        'div',
        {class: 'actions'},
        copyButton(words, address, say),
        h(
          'button',
          {
            type: 'button',
            lang: settings.lang === 'zh' ? 'en' : 'zh',
            onclick: () => {
              change({lang: settings.lang === 'zh' ? 'en' : 'zh'})
              details = undefined
              page = build()
              page.article()
              listen()
              document.querySelector<HTMLElement>('.actions > [lang]')?.focus()
            },
          },
          words.language,
        ),
      ),
    )
    document.body.replaceChildren(
      header,
      status,
      h(
        'div',
        {class: 'columns'},
        h('main', {id: 'article', class: 'stage'}, trouble, device, stats),
        h('aside', {'aria-label': words.panels}, panels.element),
      ),
    )
    return {
      say,
      styled: (text: string) => contents.style.say(text),
      lost(isLost: boolean) {
        if (isLost) say(words.gone, 'failed')
        else if (status.textContent === words.gone) say('', '')
      },
      article() {
        if (!last) return
        const {shown, failure} = last
        device.dataset.mode = settings.mode
        device.hidden = !shown
        fill(
          trouble,
          failure && h('ul', {class: 'findings'}, findingItem(failure, words, 'failure')),
          failure && shown && h('p', {class: 'quiet'}, words.stale),
        )
        if (!shown) return
        document.title = `${shown.title} · weimark`
        frame.show(shown.frame, shown.html)
        mark()
        stats.textContent = [
          words.words(shown.stats.words),
          words.minutes(shown.stats.minutes),
          words.pictures(shown.stats.pictures),
        ].join(' · ')
        fill(contents.publish, ...publishPanel(shown, words))
        fill(contents.paste, ...pastePanel(shown, details, words, frame.reveal))
      },
      details() {
        fill(contents.check, ...checkPanel(details, words))
        fill(contents.paste, ...pastePanel(last?.shown, details, words, frame.reveal))
        const worst = details?.findings.filter(each => each.severity !== 'info').length ?? 0
        panels.badge('check', worst > 0 ? String(worst) : '')
        const lost = details?.changes.filter(each => each.lost).length ?? 0
        panels.badge('paste', lost > 0 ? String(lost) : '')
        if (details?.theme) contents.style.update(details.theme)
        mark()
      },
    }
  }
  let page = build()
  listen()
}
