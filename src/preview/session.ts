import type {ServerResponse} from 'node:http'
import type {Language} from '../article.ts'
import {openList, Shelf} from './list.ts'
import type {Look} from './state.ts'
import {openStream, type Stream} from './stream.ts'
import type {Studio} from './studio.ts'
import {createThemeGuide} from './theme-guide.ts'
import {faultOf, openView, type View, type ViewWorld} from './view.ts'
import type {Watcher} from './watch.ts'
import {articlePath} from './workspace.ts'

/** The open pages of a preview, and what they are shown. */
export class Session {
  readonly #views = new Map<View, Stream>()
  readonly #shelf: Shelf
  readonly #world: ViewWorld
  readonly #studio: Studio
  #watcher: Watcher | undefined

  constructor(studio: Studio, {account, cwd}: {account: string; cwd: string}) {
    this.#studio = studio
    this.#shelf = new Shelf(studio)
    let seq = 0
    this.#world = {studio, account, cwd, themes: createThemeGuide(), lastGood: new Map(), next: () => ++seq}
  }

  /** How many pages are open. */
  get size(): number {
    return this.#views.size
  }

  watchWith(watcher: Watcher): void {
    this.#watcher = watcher
    this.#follow()
  }

  article(look: Look, response: ServerResponse): void {
    this.#attach(response, stream => openView(look, stream, this.#world, () => this.#follow()))
  }

  list(folder: string, lang: Language, response: ServerResponse): void {
    this.#attach(response, stream => openList(this.#shelf, folder, lang, stream))
  }

  /** Shows everything anew that may have changed. */
  changed(files: ReadonlySet<string>): void {
    const settings = new Set(this.#studio.settingsFiles())
    const isSetting = (file: string) =>
      settings.has(file) || /[\\/](?:weimark\.config\.\w+|package\.json)$/.test(file)
    // What else there is, an article asks for itself.
    if ([...files].some(isSetting)) this.#studio.reset()
    // A theme, a picture, the settings: nobody knows which articles it is in.
    if ([...files].some(file => !/\.(?:md|markdown)$/i.test(file))) this.#shelf.reset()
    for (const view of this.#views.keys()) view.refresh()
  }

  /** Something went wrong that no article is to blame for. */
  fault(error: Error): void {
    for (const stream of this.#views.values()) stream.send('fault', faultOf(error))
  }

  close(): void {
    for (const [view, stream] of this.#views) {
      view.close()
      stream.close()
    }
  }

  #attach(response: ServerResponse, open: (stream: Stream) => View): void {
    const stream = openStream(response, () => {
      view.close()
      this.#views.delete(view)
    })
    const view = open(stream)
    this.#views.set(view, stream)
    view.refresh()
  }

  #follow(): void {
    const {workspace} = this.#studio
    const own = workspace.only === undefined ? [] : [articlePath(workspace, workspace.only)]
    const files = [...this.#views.keys()].flatMap(view => view.files())
    this.#watcher?.follow([...new Set([...own, ...this.#studio.settingsFiles(), ...files])])
  }
}
