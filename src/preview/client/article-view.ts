import type {ArticleEvent, DetailsEvent} from '../state.ts'
import {type PreviewWording, wordings} from '../wording.ts'
import {type ArticleFrame, articleFrame} from './article-frame.ts'
import {type Child, fill, h} from './dom.ts'
import {editorLink} from './editor-link.ts'
import {articleHeader, type HeaderActions} from './header.ts'
import {checkPanel, findingItem, pastePanel, publishPanel} from './panels.ts'
import {type PanelName, panelNames, type Settings, start} from './settings.ts'
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
  const source = h('span', {class: 'source', role: 'status'})
  const point = (index: number) => {
    const [line = 0] = known.details?.lines[index] ?? []
    fill(source, ...sourceOf(line, words))
  }
  const {device, frame, status, trouble, stats, scale, check, publish, paste} = pieces(settings, words, point)
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
      rescale()
    },
  })
  const main = h(
    'main',
    {id: 'stage', class: 'stage'},
    trouble,
    device,
    h('p', {class: 'stats'}, stats, scale, source),
  )
  const aside = h('aside', {'aria-label': words.panels}, panels.element)
  document.documentElement.lang = settings.lang === 'zh' ? 'zh-CN' : 'en'
  document.body.replaceChildren(header, status, h('div', {class: 'columns'}, main, aside))
  const rescale = () => {
    const part = fitInto(main, device, settings.width)
    scale.textContent = part < 1 ? ` · ${words.scale(Math.floor(part * 100))}` : ''
  }
  rescale()
  new ResizeObserver(rescale).observe(main)
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
      fill(check, ...checkPanel(details, words, line => revealer(line, details?.lines ?? [], frame)))
      showPaste()
      panels.badge('check', count(details?.findings.filter(each => each.severity !== 'info')))
      panels.badge('paste', count(details?.changes.filter(each => each.lost)))
      if (details?.theme) style.update(details.theme)
      mark()
    },
  }
}

function pieces({width, mode}: Settings, words: PreviewWording, onPoint: (index: number) => void) {
  const frame = articleFrame(words.preview, onPoint)
  return {
    frame,
    device: h(
      'div',
      {class: 'device', 'data-width': width, 'data-mode': mode},
      h('div', {class: 'fit'}, frame.element),
    ),
    status: h('p', {class: 'status', role: 'status'}),
    trouble: h('div', {class: 'trouble', role: 'alert'}),
    stats: h('span'),
    scale: h('span', {class: 'scale'}),
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

/** px of the page in the frame; the widest has margins of 20 px round its column of 677. */
const frameWidths = {375: 375, 585: 585, 677: 717} as const

/**
 * Makes the article small enough for the room that there is, as a whole: its own layout stays.
 *
 * @returns how large it is shown, 1 for its own size
 */
function fitInto(main: HTMLElement, device: HTMLElement, width: Settings['width']): number {
  const style = getComputedStyle(main)
  const round = getComputedStyle(device)
  const room =
    main.clientWidth -
    [style.paddingLeft, style.paddingRight, round.paddingLeft, round.paddingRight]
      .map(Number.parseFloat)
      .reduce((sum, each) => sum + each, 0)
  const part = Math.min(1, room / frameWidths[width])
  device.style.setProperty('--scale', String(part))
  return part
}

/** Where what was clicked comes from; nothing for what has no place. */
function sourceOf(line: number, words: PreviewWording): Child[] {
  if (line === 0 || start.path === undefined) return []
  const link = editorLink(start.editor, start.path, line)
  const text = words.sourceLine(line)
  return [' · ', link === undefined ? text : h('a', {href: link, title: words.openEditor}, text)]
}

/** Shows what comes from a line: the smallest element that does, the first of those. */
function revealer(line: number, lines: DetailsEvent['lines'], frame: ArticleFrame): (() => void) | undefined {
  let found: number | undefined
  let least = Number.POSITIVE_INFINITY
  lines.forEach(([first, last], index) => {
    if (first === 0 || first > line || last < line || last - first >= least) return
    found = index
    least = last - first
  })
  return found === undefined ? undefined : () => frame.reveal(found!)
}
