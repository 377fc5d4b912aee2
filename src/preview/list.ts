import {stat} from 'node:fs/promises'
import {basename} from 'node:path'
import type {Language, Severity} from '../article.ts'
import {UserError} from '../rules/user-error.ts'
import {createRunner} from './runner.ts'
import type {ListEvent, ListItem} from './state.ts'
import type {Stream} from './stream.ts'
import type {Inspected, Studio} from './studio.ts'
import {faultOf, type View} from './view.ts'
import {articleNames, articlePath} from './workspace.ts'

/** ms between two lists while articles are looked over. */
const STEP = 200

/** What is known of a folder's articles. */
export class Shelf {
  readonly #studio: Studio
  readonly #known = new Map<string, {version: string; item: ListItem}>()
  #generation = 0

  constructor(studio: Studio) {
    this.#studio = studio
  }

  /** Something that articles share has changed. */
  reset(): void {
    this.#generation++
  }

  async names(): Promise<string[]> {
    const names = await articleNames(this.#studio.workspace)
    const there = new Set(names)
    for (const key of this.#known.keys()) if (!there.has(key.slice(3))) this.#known.delete(key)
    return names
  }

  /** What is known, up to date or not. */
  known(name: string, lang: Language): ListItem {
    return (
      this.#known.get(`${lang}:${name}`)?.item ?? {article: name, title: basename(name), author: '', date: ''}
    )
  }

  /** Looks an article over, if it has changed. */
  async look(name: string, lang: Language): Promise<boolean> {
    const there = await stat(articlePath(this.#studio.workspace, name)).catch(() => undefined)
    const version = `${this.#generation} ${there?.mtimeMs} ${there?.size}`
    const key = `${lang}:${name}`
    if (this.#known.get(key)?.version === version) return false
    this.#known.set(key, {version, item: await this.#item(name, lang)})
    return true
  }

  async #item(name: string, lang: Language): Promise<ListItem> {
    const inspected = await this.#studio.inspect({article: name, lang, choice: {}}).catch(failed)
    if (typeof inspected === 'string') return {...this.known(name, lang), failure: inspected}
    const {made, findings} = inspected
    if (!made) return {...this.known(name, lang), failure: findings[0]?.reason ?? ''}
    const {meta, images} = made.article
    const counts: Record<Severity, number> = {error: 0, warning: 0, info: 0}
    for (const {severity} of findings) counts[severity]++
    const cover = (images.find(each => each.kind === 'cover') ?? images[0])?.url
    return {
      article: name,
      title: meta.title || basename(name),
      author: meta.author ?? '',
      date: meta.date ?? '',
      ...(cover === undefined ? {} : {cover}),
      counts,
    }
  }
}

function failed(error: unknown): Inspected | string {
  if (error instanceof UserError) return error.message
  throw error
}

/** Shows the list of articles to one page. */
export function openList(shelf: Shelf, folder: string, lang: Language, stream: Stream): View {
  const send = (names: readonly string[]) => {
    const event: ListEvent = {folder, items: names.map(name => shelf.known(name, lang))}
    stream.send('list', event)
  }
  const drawing = createRunner(
    async isCurrent => {
      const names = await shelf.names()
      send(names)
      let sent = performance.now()
      for (const name of names) {
        const changed = await shelf.look(name, lang)
        if (!isCurrent()) return
        if (!changed || performance.now() - sent < STEP) continue
        send(names)
        sent = performance.now()
      }
      send(names)
    },
    error => stream.send('fault', faultOf(error)),
  )
  return {files: () => [], refresh: () => drawing.run(), close: () => drawing.stop()}
}
