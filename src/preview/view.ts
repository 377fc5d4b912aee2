import {setImmediate} from 'node:timers/promises'
import {errorFinding} from '../lint/finding.ts'
import {UserError} from '../rules/user-error.ts'
import {createRunner} from './runner.ts'
import {changesOf, linesOf, show, shownFinding} from './show.ts'
import type {ArticleEvent, DetailsEvent, Look} from './state.ts'
import type {Stream} from './stream.ts'
import type {Made, Studio} from './studio.ts'
import type {ThemeGuide} from './theme-guide.ts'
import {articlePath, shownPath} from './workspace.ts'

/** ms after the article is shown until it is looked over: while somebody types, the article comes first. */
const PAUSE = 150

/** What views share. */
export interface ViewWorld {
  studio: Studio
  themes: ThemeGuide
  account: string
  cwd: string
  /** The last article that could be made, by name. */
  lastGood: Map<string, Made>
  next(): number
}

/** An open page. */
export interface View {
  /** Absolute; what it depends on. */
  files(): readonly string[]
  refresh(): void
  close(): void
}

/** Articles that are remembered for the case that they break. */
const REMEMBERED = 20

/**
 * Shows an article to one page, and shows it again when told to. Each time the file is read anew; what was
 * overtaken by a newer change is not sent.
 */
export function openView(look: Look, stream: Stream, world: ViewWorld, onFiles: () => void): View {
  const own = articlePath(world.studio.workspace, look.article)
  let files: readonly string[] = [own]
  let details: NodeJS.Timeout | undefined
  const fault = (error: unknown) => stream.send('fault', faultOf(error))
  const drawing = createRunner(async isCurrent => {
    const seq = world.next()
    const {made, failure} = await attempt(look, world)
    files = [own, ...world.studio.files(look.article)]
    onFiles()
    const event: ArticleEvent = {seq}
    if (made) event.shown = await show(made, look, world.account)
    if (failure) event.failure = shownFinding(failure, world.cwd)
    if (!isCurrent()) return
    stream.send('article', event)
    details = setTimeout(() => describing(seq).catch(fault), PAUSE)
  }, fault)
  let readings = 0
  const describing = async (seq: number) => {
    const reading = ++readings
    // Whatever changes meanwhile brings details of its own.
    const isCurrent = () => reading === readings
    const event = await describe(look, world, seq, isCurrent)
    if (event && isCurrent()) stream.send('details', event)
  }
  return {
    files: () => files,
    refresh() {
      readings++
      clearTimeout(details)
      drawing.run()
    },
    close() {
      readings++
      clearTimeout(details)
      drawing.stop()
    },
  }
}

/** Between its steps a change that waits comes first; undefined where there was one. */
async function describe(
  look: Look,
  world: ViewWorld,
  seq: number,
  isCurrent: () => boolean,
): Promise<DetailsEvent | undefined> {
  const {made, findings, lines = []} = await world.studio.inspect(look).catch(settle(look, world))
  const shown = made ?? world.lastGood.get(look.article)
  await setImmediate()
  if (!isCurrent()) return undefined
  const changes = shown ? changesOf(shown, look) : []
  await setImmediate()
  if (!isCurrent()) return undefined
  return {
    seq,
    findings: findings.map(each => shownFinding(each, world.cwd)),
    changes,
    lines: made ? linesOf(made, look, lines) : [],
    ...(shown ? {theme: await world.themes.shown(shown, look.lang)} : {}),
  }
}

/** The article, or why there is none with the last one that was good. */
async function attempt(look: Look, world: ViewWorld) {
  const {lastGood, studio} = world
  try {
    const made = await studio.make(look)
    lastGood.delete(look.article)
    lastGood.set(look.article, made)
    if (lastGood.size > REMEMBERED) lastGood.delete(lastGood.keys().next().value!)
    return {made, failure: undefined}
  } catch (error) {
    const {findings} = settle(look, world)(error)
    return {made: lastGood.get(look.article), failure: findings[0]!}
  }
}

/** What the author can mend is a finding. */
function settle({article}: Look, {studio}: ViewWorld) {
  return (error: unknown) => {
    if (!(error instanceof UserError)) throw error
    return {made: undefined, lines: [], findings: [errorFinding(error, shownPath(studio.workspace, article))]}
  }
}

/** Our own fault, told where somebody sees it. */
export function faultOf(error: unknown): {message: string} {
  return {message: error instanceof Error ? (error.stack ?? error.message) : String(error)}
}
