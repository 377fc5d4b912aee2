import {stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import type {Language} from '../../../article.ts'
import {codeThemeNames, themeNames} from '../../../builtin/themes.ts'
import type {LoadedConfig} from '../../../config/load.ts'
import {isThemePath, readTheme, withThemeFile} from '../../../node/theme.ts'
import {directoryUrl} from '../../../options/check.ts'
import {isRecord} from '../../../options/kinds.ts'
import {flagName, rows, valueAt} from '../../../options/table.ts'
import {mendable} from '../../../rules/report.ts'
import {unknownCodeTheme, unknownTheme} from '../../../style/unknown.ts'
import {type Flags, type OptionFlags, UsageError} from '../../arguments.ts'
import {type Configured, configure} from '../../configure.ts'
import type {Deps} from '../../deps.ts'
import {findInputs, type Input, type Inputs} from '../../inputs.ts'
import {createProgress, type Progress} from '../../progress.ts'
import {createReporter, type Reporter, wantsColour} from '../../reporter.ts'
import {runJobs} from '../../run-jobs.ts'
import type {Sink} from '../../sink.ts'
import {type Wording, wordings} from '../../wording.ts'
import {againWords} from './again-words.ts'
import {articleRunner, nodeOptions, type Outcome, type RunSettings} from './convert-one.ts'
import {openMemory} from './memory.ts'
import {goesToStdout, type Job, planOutputs} from './outputs.ts'

/** Articles whose outputs are listed one by one; of more, only the count is told. */
const LISTED = 10

interface World {
  stdout: Sink
  stderr: Sink
  words: Wording
  lang: Language
}

/** What is converted, where to, and with what. */
export interface Plan {
  flags: Flags
  settings: RunSettings
  jobs: Job[]
  configs: Configured<Input>
  words: Wording
  /** Folders that were passed over. */
  passed: Inputs['passed']
}

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
  if (flags.verbose) await run.reporter.line(words.settings(describe(plan)))
  for (const {text} of plan.passed) await run.reporter.line(text)
  if (jobs[0]?.file === undefined && jobs.length > 0) await convertStdin(run, deps, world.stdout)
  else {
    await convertFiles(plan, deps, run.progress, (job, outcome) => finish(run, job, outcome, world.stdout))
  }
  await conclude(run, words)
  const {failed, crashed, errors} = run.reporter.counts
  return crashed > 0 ? 70 : failed + errors > 0 || plan.passed.some(each => each.wrong) ? 1 : 0
}

/**
 * Settles everything before the first article.
 *
 * @throws UserError, UsageError
 */
export async function planRun(flags: Flags, deps: Deps, world: Pick<World, 'lang' | 'words'>): Promise<Plan> {
  const {cwd} = deps
  const paths = flags.inputs.length === 0 ? ['-'] : flags.inputs
  const inputs = await findInputs(paths, cwd, world.words)
  const configs = await configure(inputs.files, flags.config, deps, world.lang)
  const config = configs.run?.run ?? {}
  const lang = flags.options.lang ?? config.lang ?? world.lang
  const words = wordings[lang]
  const isStdin = inputs.files[0]?.file === undefined
  const output = flags.options.output ?? (isStdin ? undefined : config.output)
  const toStdout = goesToStdout(inputs, output)
  if (toStdout && inputs.files.length > 1) throw new UsageError(words.stdoutAlone)
  if (toStdout && flags.watch) throw new UsageError(againWords[lang].needsFiles)
  const format = flags.options.format ?? (toStdout ? 'fragment' : config.format) ?? 'page'
  const settings = await settle(flags, {cwd, lang, format}, words, configs.run)
  const jobs = await planOutputs({...inputs, files: configs.files}, {output, format, cwd}, words)
  return {flags, settings, jobs, configs, words, passed: inputs.passed}
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

/** Converts files; of a folder only those that changed. */
export async function convertFiles(
  plan: Plan,
  deps: Deps,
  progress: Progress,
  onOutcome: (job: Job, outcome: Outcome) => Promise<void>,
): Promise<void> {
  const {jobs, settings, words} = plan
  const memory = jobs.length > 1 ? await openMemory(plan, deps, text => progress.write(text)) : undefined
  const known = await Promise.all(jobs.map(job => memory?.recall(job)))
  const stale = jobs.filter((_, index) => known[index] === undefined)
  let next = 0
  // In the order of the jobs, whether they were converted or not.
  const tellUntil = async (end: Job | undefined) => {
    for (; next < jobs.length && jobs[next] !== end; next++) await onOutcome(jobs[next]!, known[next]!)
  }
  await runJobs(stale, settings, deps.worker, {
    onDone: done => progress.show(words.converting(done, stale.length)),
    async onOutcome(job, outcome) {
      await tellUntil(job)
      next++
      await memory?.keep(job, outcome)
      await onOutcome(job, outcome)
    },
  })
  await tellUntil(undefined)
  progress.clear()
  await memory?.save()
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

/** All that comes in. */
export async function readStdin(deps: Deps): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of deps.stdin) chunks.push(Buffer.from(chunk as Uint8Array | string))
  return Buffer.concat(chunks)
}

/** The command was called without saying on what. */
export class NoInput extends Error {}

/** Where the article lies and what to do with it, or the sum of many. */
async function conclude({flags, jobs, reporter, button}: Run, words: Wording): Promise<void> {
  if (flags.quiet) return
  if (jobs.length !== 1) return reporter.line(words.summary(reporter.counts))
  const job = jobs[0]!
  if (reporter.counts.written === 0 || job.output === undefined) return
  await reporter.line(words.written(job.shownOutput))
  if (button !== undefined) await reporter.line(words.nextPage(button))
}

/** What articles of a run have in common; what every one would stumble over is refused here. */
export async function settle(
  flags: Flags,
  {cwd, lang, format}: Pick<RunSettings, 'cwd' | 'lang' | 'format'>,
  words: Wording,
  config?: LoadedConfig,
): Promise<RunSettings> {
  const {options} = flags
  await checkSettings(options, cwd, lang, words)
  const [fixed, own] = [{}, {}] as [Record<string, unknown>, Record<string, unknown>]
  for (const [name, row] of rows) {
    const value = options[name as keyof OptionFlags]
    if (value === undefined) continue
    const [group, part] = name.split('.')
    if (part !== undefined) fixed[group!] = {...(fixed[group!] as object), [part]: value}
    else if (row.in.includes('code')) own[name] = value
    else if (row.in.includes('node')) fixed[name] = value
  }
  // Told to who wants to know how the article was read, and to nobody else.
  if (flags.verbose) own.lint = {'standing-line': 'info'}
  const css = await Promise.all((options.css ?? []).map(path => readTheme(path, {cwd, lang})))
  return {
    cwd,
    lang,
    format,
    // Without a wish the article's own language decides, unless the user reads Chinese.
    pageLang: options.lang ?? config?.run.lang ?? (lang === 'zh' ? 'zh' : undefined),
    strict: options.strict ?? config?.run.strict ?? false,
    fixed,
    overrides: await withThemeFile({...own, ...(css.length === 0 ? {} : {css})}, {cwd, lang}),
  }
}

/** Settings that every article would stumble over are refused once, before the first. */
async function checkSettings(
  options: OptionFlags,
  cwd: string,
  lang: Language,
  words: Wording,
): Promise<void> {
  const {siteRoot, 'images.base': base, theme, codeTheme} = options
  if (siteRoot !== undefined) {
    const there = await stat(resolve(cwd, siteRoot)).catch(() => undefined)
    if (!there?.isDirectory()) throw mendable('site-root', words.noSiteRoot(siteRoot))
  }
  if (base !== undefined) directoryUrl(base, lang)
  if (theme !== undefined && !isThemePath(theme) && !themeNames.includes(theme)) {
    throw unknownTheme(theme, lang)
  }
  if (codeTheme !== undefined && !codeThemeNames.includes(codeTheme)) throw unknownCodeTheme(codeTheme, lang)
}

/** The settings as the options that give them. */
function describe({settings: {overrides, fixed, ...settings}, configs: {run}}: Plan): string {
  const {embedImages} = nodeOptions({...settings, fixed, overrides}, run?.options)
  const all = {...overrides, ...fixed, embedImages, ...settings}
  const said = rows.flatMap(([name, row]): [string, unknown][] => {
    const value = valueAt(all, name)
    // Of levels only what is shown with `--verbose` itself.
    if (value === undefined || !row.flag || row.kind === 'levels') return []
    return row.kind === 'variables' ? Object.entries(value as object) : [[flagName(row), shownValue(value)]]
  })
  const config = run ? [['config', run.shown]] : []
  return [...config, ...said].map(([name, value]) => `${name}=${value}`).join(' ')
}

/** Style sheets by their paths. */
function shownValue(value: unknown): unknown {
  const paths = [value].flat().map(each => (isRecord(each) && 'css' in each ? each.path : each))
  return paths.join(',')
}
