import type {ArticleEvent, DetailsEvent} from '../state.ts'
import {type PreviewWording, wordings} from '../wording.ts'
import {articleFrame} from './article-frame.ts'
import {fill, h} from './dom.ts'
import {articleHeader, type HeaderActions} from './header.ts'
import {checkPanel, findingItem, pastePanel, publishPanel} from './panels.ts'
import {type PanelName, panelNames, type Settings} from './settings.ts'
import {type StyleActions, stylePanel} from './style-panel.ts'
import {tabs} from './tabs.ts'

/** ms that good news is shown. */
const SHOWN = 8000

/** What is known of the article. */
export interface Known {
  last: ArticleEvent | undefined
  details: DetailsEvent | undefined
}

export interface ViewActions extends Omit<HeaderActions, 'setWidth' | 'toArticle' | 'say'>, StyleActions {
  change(changed: Partial<Settings>): void
}

/** The page, in one language. */
export interface ArticleView {
  /** Shows what is known. */
  showArticle(): void
  showDetails(): void
  say(text: string, state: string): void
  sayStyle(text: string): void
  lost(isLost: boolean): void
}

export function articleView(settings: Settings, known: Known, actions: ViewActions): ArticleView {
  const words = wordings[settings.lang]
  const {device, frame, status, trouble, stats, check, publish, paste} = pieces(settings, words)
  const style = stylePanel(words, actions)
  const contents = {check, style: style.element, publish, paste}
  const panels = tabs(
    words.panels,
    panelNames.map(name => [name, words[name], contents[name]] as const),
    settings.panel,
    name => actions.change({panel: name as PanelName}),
  )
  let fading: ReturnType<typeof setTimeout> | undefined
  const say = (text: string, state: string) => {
    clearTimeout(fading)
    status.textContent = text
    status.dataset.state = state
    // It lies over the page.
    if (state === 'done') fading = setTimeout(() => say('', ''), SHOWN)
  }
  const header = articleHeader(settings, words, {
    ...actions,
    say,
    toArticle: () => frame.element.focus(),
    setWidth(width) {
      actions.change({width})
      device.dataset.width = width
    },
  })
  const main = h('main', {id: 'stage', class: 'stage'}, trouble, device, stats)
  const aside = h('aside', {'aria-label': words.panels}, panels.element)
  document.documentElement.lang = settings.lang === 'zh' ? 'zh-CN' : 'en'
  document.body.replaceChildren(header, status, h('div', {class: 'columns'}, main, aside))
  const mark = () => {
    const {last, details} = known
    // Places of an older reading are other elements now.
    const current = settings.marks && details?.seq === last?.seq ? details?.changes : undefined
    frame.mark(current ?? [])
  }
  const showPaste = () => fill(paste, ...pastePanel(known.last?.shown, known.details, words, frame.reveal))
  return {
    say,
    sayStyle: style.say,
    lost(isLost) {
      if (isLost) say(words.gone, 'failed')
      else if (status.textContent === words.gone) say('', '')
    },
    showArticle() {
      if (!known.last) return
      const {shown} = known.last
      device.dataset.mode = settings.mode
      device.hidden = !shown
      trouble.classList.toggle('over', shown !== undefined)
      fill(trouble, ...troubleOf(known.last, words))
      if (!shown) return
      document.title = `${shown.title} · weimark`
      frame.show(shown.frame, shown.html)
      mark()
      const {words: count, minutes, pictures} = shown.stats
      stats.textContent = [words.words(count), words.minutes(minutes), words.pictures(pictures)].join(' · ')
      fill(publish, ...publishPanel(shown, words))
      showPaste()
    },
    showDetails() {
      const {details} = known
      fill(check, ...checkPanel(details, words))
      showPaste()
      panels.badge('check', count(details?.findings.filter(each => each.severity !== 'info')))
      panels.badge('paste', count(details?.changes.filter(each => each.lost)))
      if (details?.theme) style.update(details.theme)
      mark()
    },
  }
}

function pieces({width, mode}: Settings, words: PreviewWording) {
  const frame = articleFrame(words.preview)
  return {
    frame,
    device: h('div', {class: 'device', 'data-width': width, 'data-mode': mode}, frame.element),
    status: h('p', {class: 'status', role: 'status'}),
    trouble: h('div', {class: 'trouble', role: 'alert'}),
    stats: h('p', {class: 'stats'}),
    check: h('div'),
    publish: h('div'),
    paste: h('div'),
  }
}

function troubleOf({failure, shown}: ArticleEvent, words: PreviewWording): HTMLElement[] {
  if (!failure) return []
  const list = h('ul', {class: 'findings'}, findingItem(failure, words, 'failure'))
  return shown ? [list, h('p', {class: 'quiet'}, words.stale)] : [list]
}

const count = (things: readonly unknown[] | undefined) => (things?.length ? String(things.length) : '')
