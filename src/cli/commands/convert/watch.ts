import {stat} from 'node:fs/promises'
import {dirname, join, resolve} from 'node:path'
import {configNames} from '../../../config/find.ts'
import {isInside} from '../../../disk/inside.ts'
import {isThemePath} from '../../../node/theme.ts'
import {createWatcher, type Watcher} from '../../../preview/watch.ts'
import type {World} from '../../command.ts'
import type {Deps} from '../../deps.ts'
import {failureOf} from '../../failure.ts'
import {fixedFolder} from '../../inputs.ts'
import {createProgress} from '../../progress.ts'
import {createReporter, type Reporter, wantsColour} from '../../reporter.ts'
import {stopped} from '../../stopped.ts'
import {againWords} from './again-words.ts'
import {convertFiles} from './convert-files.ts'
import type {Outcome} from './convert-one.ts'
import type {Job} from './outputs.ts'
import {type Plan, planRun} from './plan.ts'

interface Watch {
  plan: Plan
  /** What each article was made of, by its path; absolute. */
  files: Map<string, ReadonlySet<string>>
  /** Says once what articles share, until that changes. */
  reporter: Reporter
  deps: Deps
  world: World
  /** Changed and not yet looked at; absolute. */
  changed: Set<string>
}

/**
 * `--watch`: converts everything, then whatever changes, until the user ends it. What goes wrong is told and ends
 * nothing.
 *
 * @returns the exit code
 */
export async function watchCommand(plan: Plan, deps: Deps, world: World): Promise<number> {
  const reporter = reporterOf(plan, deps, world)
  const watch: Watch = {plan, files: new Map(), reporter, deps, world, changed: new Set()}
  let work: Promise<void> | undefined
  let broken: (error: unknown) => void = () => {}
  let isReady = false
  const onChange = (paths: ReadonlySet<string>) => {
    for (const path of paths) watch.changed.add(path)
    // What changes meanwhile is taken up when the present work is done.
    if (isReady)
      work ??= takeUp(watch, follow)
        .catch(error => broken(error))
        .finally(() => {
          work = undefined
        })
  }
  const folders = await inputFolders(plan, deps.cwd)
  // The first one also watches single files.
  const all = folders.length === 0 ? [undefined] : folders
  const onError = (error: Error) => {
    world.stderr.write(`weimark: ${error.message}\n`).catch(broken)
  }
  const watchers: Watcher[] = all.map(folder => createWatcher({folder, onChange, onError}))
  const follow = () => {
    const outside = followed(watch).filter(file => !folders.some(folder => isInside(file, folder)))
    watchers[0]!.follow(outside)
  }
  // Before the first conversion: what is changed during it is a change.
  follow()
  await Promise.all(watchers.map(({ready}) => ready))
  try {
    const failed = new Promise<never>((_, reject) => {
      broken = reject
    })
    const started = performance.now()
    await convert(watch, plan.jobs, false)
    follow()
    await say(
      watch,
      againWords[plan.settings.lang].watching(plan.jobs.length, Math.round(performance.now() - started)),
    )
    isReady = true
    onChange(new Set())
    await Promise.race([stopped(deps), failed])
    await work
    return 0
  } finally {
    await Promise.all(watchers.map(watcher => watcher.close()))
  }
}

/** Converts what the changes are about. */
async function takeUp(watch: Watch, follow: () => void): Promise<void> {
  while (watch.changed.size > 0) {
    const changed = watch.changed
    watch.changed = new Set()
    const jobs = await affected(watch, changed)
    if (jobs.length > 0) await convert(watch, jobs, true)
    follow()
  }
}

/** The articles to convert again. The plan is made anew where the changes are about more than their content. */
async function affected(watch: Watch, changed: ReadonlySet<string>): Promise<Job[]> {
  const {plan, files, deps, world} = watch
  const old = new Set(plan.jobs.map(({file}) => file))
  const isShared = [...changed].some(path => sharedFiles(watch).has(path))
  const isNew = (path: string) => /\.(?:md|markdown)$/i.test(path) && !old.has(path)
  const gone = await Promise.all([...changed].filter(path => old.has(path)).map(isGone))
  if (isShared || [...changed].some(isNew) || gone.includes(true)) {
    watch.reporter = reporterOf(plan, deps, world)
    const next = await replan(watch)
    if (!next) return []
    watch.plan = next
    if (isShared) return next.jobs
  }
  return watch.plan.jobs.filter(({file, shown}) => {
    const own = files.get(shown)
    return !own || changed.has(file!) || [...changed].some(path => own.has(path))
  })
}

async function isGone(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) === undefined
}

/** Undefined, and told why, where there is no plan at present: the configuration is being written, say. */
async function replan({plan, deps, world, reporter}: Watch): Promise<Plan | undefined> {
  try {
    return await planRun(plan.flags, deps, world)
  } catch (error) {
    await reporter.failure(failureOf(error))
    return undefined
  }
}

async function convert(watch: Watch, jobs: readonly Job[], force: boolean): Promise<void> {
  const {plan, deps, world, files, reporter} = watch
  // The first time all is as without `--watch`; later, what changed is known.
  const flags = force ? {...plan.flags, force: true} : plan.flags
  const progress = createProgress(deps.stderr, world.stderr, false)
  await convertFiles({...plan, flags, jobs: [...jobs]}, deps, progress, async (job, outcome) => {
    files.set(job.shown, new Set(outcome.files))
    await reporter.outcome(job, outcome)
    if (force) await told(watch, job, outcome)
  })
}

async function told(watch: Watch, {shown, shownOutput}: Job, outcome: Outcome): Promise<void> {
  if (outcome.failure || outcome.keptBack) return
  await say(
    watch,
    againWords[watch.plan.settings.lang].converted(shown, shownOutput, outcome.converting + outcome.writing),
  )
}

async function say({plan, world}: Watch, text: string): Promise<void> {
  if (!plan.flags.quiet) await world.stderr.write(`${text}\n`)
}

function reporterOf({words, flags: {quiet, verbose}}: Plan, deps: Deps, {stderr}: World): Reporter {
  const colour = wantsColour(deps.stderr, deps.env)
  return createReporter(stderr, words, {colour, quiet, verbose, list: false})
}

/** Folders in which articles may turn up: those that were named, and the fixed part of patterns. */
async function inputFolders({flags}: Plan, cwd: string): Promise<string[]> {
  const folders = await Promise.all(
    flags.inputs.map(async path => {
      const there = await stat(resolve(cwd, path)).catch(() => undefined)
      if (there) return there.isDirectory() ? resolve(cwd, path) : undefined
      return resolve(cwd, await fixedFolder(path))
    }),
  )
  return [...new Set(folders.filter(folder => folder !== undefined))]
}

/** Files that all articles depend on, and those that may come to be so. */
function sharedFiles({plan: {flags, configs, jobs}, deps: {cwd}}: Watch): ReadonlySet<string> {
  const {theme, css = []} = flags.options
  const own = [theme, flags.config || undefined].filter(path => path !== undefined)
  const named = [...css, ...own.filter(path => path === flags.config || isThemePath(path))]
  const folders = [cwd, ...jobs.map(({file}) => dirname(file!))]
  const possible =
    flags.config === undefined ? folders.flatMap(folder => configNames.map(name => join(folder, name))) : []
  return new Set([
    ...named.map(path => resolve(cwd, path)),
    ...[...configs.all.values()].flatMap(({files}) => files),
    ...possible,
  ])
}

function followed(watch: Watch): string[] {
  const own = watch.plan.jobs.flatMap(({file, shown}) => [file!, ...(watch.files.get(shown) ?? [])])
  return [...new Set([...own, ...sharedFiles(watch)])]
}
