import {isRecord} from '../../../options/kinds.ts'
import {flagName, rows, valueAt} from '../../../options/table.ts'
import type {Flags} from '../../arguments.ts'
import type {World} from '../../command.ts'
import type {Deps} from '../../deps.ts'
import {createProgress, type Progress} from '../../progress.ts'
import {createReporter, type Reporter, wantsColour} from '../../reporter.ts'
import type {Sink} from '../../sink.ts'
import {siteLine, sitesOf} from '../../sites.ts'
import type {Wording} from '../../wording.ts'
import {convertFiles} from './convert-files.ts'
import {articleRunner, nodeOptions, type Outcome} from './convert-one.ts'
import type {Job} from './outputs.ts'
import {type Plan, planRun} from './plan.ts'
import {NoInput, readStdin} from './stdin.ts'

/** Articles whose outputs are listed one by one; of more, only the count is told. */
const LISTED = 10

interface Run extends Plan {
  reporter: Reporter
  /** The last article's copy button. */
  button?: string | undefined
}

/**
 * Converts what the command line names.
 *
 * @returns the exit code
 */
export async function convertCommand(flags: Flags, deps: Deps, world: World): Promise<number> {
  const plan = await planRun(flags, deps, world)
  if (flags.watch) return (await import('./watch.ts')).watchCommand(plan, deps, world)
  const {jobs, words} = plan
  const run = begin(plan, deps, world.stderr)
  if (flags.verbose) {
    await run.reporter.line(words.settings(describe(plan)))
    for (const line of await siteLines(plan)) await run.reporter.line(line)
  }
  for (const {text} of plan.passed) await run.reporter.line(text)
  if (jobs[0]?.file === undefined && jobs.length > 0) await convertStdin(run, deps, world.stdout)
  else {
    await convertFiles(plan, deps, run.progress, (job, outcome) => finish(run, job, outcome, world.stdout))
  }
  await conclude(run, words)
  const {failed, crashed, errors} = run.reporter.counts
  return crashed > 0 ? 70 : failed + errors > 0 || plan.passed.some(each => each.wrong) ? 1 : 0
}

/** @param deps where the user looks */
function begin(plan: Plan, deps: Deps, stderr: Sink): Run & {progress: Progress} {
  const {flags, jobs, words} = plan
  const visible = deps.stderr.isTTY === true && !flags.quiet && jobs.length > 1
  const progress = createProgress(deps.stderr, stderr, visible)
  const reporter = createReporter(progress, words, {
    colour: wantsColour(deps.stderr, deps.env),
    quiet: flags.quiet,
    verbose: flags.verbose,
    list: jobs.length > 1 && (jobs.length <= LISTED || flags.verbose),
  })
  return {...plan, reporter, progress}
}

async function finish(run: Run, job: Job, outcome: Outcome, stdout: Sink): Promise<void> {
  run.button = outcome.button
  await run.reporter.outcome(job, outcome)
  if (outcome.text !== undefined) await stdout.write(outcome.text)
}

async function convertStdin(run: Run, deps: Deps, stdout: Sink): Promise<void> {
  const {flags, settings} = run
  const job = run.jobs[0]!
  const bytes = await readStdin(deps)
  // Nothing came and nobody asked to read it: a call without arguments, not an empty article.
  if (bytes.length === 0 && flags.inputs.length === 0) throw new NoInput()
  await finish(run, job, await articleRunner(settings)(job, bytes), stdout)
}

/** Where the article lies and what to do with it, or the sum of many. */
async function conclude({flags, jobs, reporter, button}: Run, words: Wording): Promise<void> {
  if (flags.quiet) return
  if (jobs.length !== 1) return reporter.line(words.summary(reporter.counts))
  const job = jobs[0]!
  if (reporter.counts.written === 0 || job.output === undefined) return
  await reporter.line(words.written(job.shownOutput))
  if (button !== undefined) await reporter.line(words.nextPage(button))
}

/** Which sites the articles belong to, each said once. */
async function siteLines({jobs, settings, configs}: Plan): Promise<Set<string>> {
  const {cwd, fixed, lang} = settings
  const siteOf = sitesOf({cwd, siteRoot: fixed.siteRoot, configs: configs.all})
  const lines = new Set<string>()
  for (const job of jobs) lines.add(siteLine(await siteOf(job), cwd, lang))
  return lines
}

/** The settings as the options that give them. */
function describe({settings: {overrides, fixed, ...settings}, configs: {run}}: Plan): string {
  const {embedImages} = nodeOptions({...settings, fixed, overrides}, run?.options)
  const all = {...overrides, ...fixed, embedImages, ...settings}
  const said = rows.flatMap(([name, row]): [string, unknown][] => {
    const value = valueAt(all, name)
    // Of levels only what is shown with `--verbose` itself.
    if (value === undefined || !row.flag || row.kind === 'levels') return []
    if (row.kind === 'variables') return Object.entries(value as object)
    return [[flagName(row), value === false && row.kind === 'folder' ? 'none' : shownValue(value)]]
  })
  const config = run ? [['config', run.shown]] : []
  return [...config, ...said].map(([name, value]) => `${name}=${value}`).join(' ')
}

/** Style sheets by their paths. */
function shownValue(value: unknown): unknown {
  const paths = [value].flat().map(each => (isRecord(each) && 'css' in each ? each.path : each))
  return paths.join(',')
}
