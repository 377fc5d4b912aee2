import type {ArticleEvent, Choice, DetailsEvent} from '../state.ts'
import {wordings} from '../wording.ts'
import {articleView, type Known} from './article-view.ts'
import {connect} from './connection.ts'
import {keepSettings, type Settings, start} from './settings.ts'

/** ms: a slider that is drawn asks for less than it could. */
const CHOOSING = 40

/** One article with all there is to say about it. */
export function articlePage(settings: Settings): void {
  const article = start.article!
  const known: Known = {last: undefined, details: undefined}
  const connection = connect({
    on: {
      article(event: ArticleEvent) {
        known.last = event
        view.showArticle()
      },
      details(event: DetailsEvent) {
        // Of an older reading than what is shown.
        if (known.last && event.seq < known.last.seq) return
        known.details = event
        view.showDetails()
      },
      fault: (event: {message: string}) => view.say(event.message, 'failed'),
    },
    onLost: () => view.lost(true),
    onFound: () => view.lost(false),
  })
  const query = () => ({article, lang: settings.lang, choice: JSON.stringify(settings.choice)})
  const listen = () => connection.open({...query(), mode: settings.mode, stage: settings.stage})
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
  const build = () =>
    articleView(settings, known, {
      change,
      choose,
      choice: () => settings.choice,
      look(changed) {
        change(changed)
        listen()
      },
      setMarks(marks) {
        change({marks})
        view.showDetails()
      },
      switchLanguage() {
        change({lang: settings.lang === 'zh' ? 'en' : 'zh'})
        known.details = undefined
        view = build()
        view.showArticle()
        listen()
        document.querySelector<HTMLElement>('.actions > [lang]')?.focus()
      },
      copyAddress: () => `/-/page?${new URLSearchParams({...query(), seq: String(known.last?.seq ?? 0)})}`,
      reset() {
        choose({})
        view.sayStyle('')
      },
      async save() {
        const problem = await save(article, settings)
        if (problem !== undefined) return view.sayStyle(problem)
        settings.choice = {}
        listen()
        view.sayStyle(wordings[settings.lang].saved)
      },
    })
  let view = build()
  listen()
}

/** @returns why it could not be saved */
async function save(article: string, {lang, choice}: Settings): Promise<string | undefined> {
  const response = await fetch('/-/save', {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({article, lang, choice}),
  })
  if (response.ok) return undefined
  const {message, hint = ''} = (await response.json()) as {message: string; hint?: string}
  return `${message} ${hint}`
}
