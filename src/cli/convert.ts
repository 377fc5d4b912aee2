import {stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import type {Language} from '../article.ts'
import {UserError} from '../errors.ts'
import {isThemePath} from '../node/theme.ts'
import {codeThemeNames, readTheme, themeNames} from '../node.ts'
import {resolve as resolveOptions} from '../options.ts'
import {unknownCodeTheme, unknownTheme} from '../style/unknown.ts'
import {type Flags, UsageError} from './arguments.ts'
import {articleRunner, type Outcome, type RunSettings} from './convert-one.ts'
import type {Deps} from './deps.ts'
import {findInputs} from './inputs.ts'
import {goesToStdout, type Job, planOutputs} from './outputs.ts'
import {createProgress} from './progress.ts'
import {createReporter, type Reporter, wantsColour} from './reporter.ts'
import {runJobs} from './run-jobs.ts'
import type {Sink} from './sink.ts'
import type {Wording} from './wording.ts'

/** Articles whose outputs are listed one by one; of more, only the count is told. */
const LISTED = 10

interface Run {
  flags: Flags
  jobs: Job[]
  settings: RunSettings
  reporter: Reporter
  /** The last article's copy button. */
  button?: string | undefined
}

/**
 * Converts what the command line names.
 *
 * @returns the exit code
 */
export async function convertCommand(
  flags: Flags,
  deps: Deps,
  {stdout, stderr, words, lang}: {stdout: Sink; stderr: Sink; words: Wording; lang: Language},
): Promise<number> {
  const {cwd} = deps
  const paths = flags.inputs.length === 0 ? ['-'] : flags.inputs
  const inputs = await findInputs(paths, cwd, words)
  const toStdout = goesToStdout(inputs, flags.output)
  if (toStdout && inputs.files.length > 1) throw new UsageError(words.stdoutAlone)
  const format = flags.format ?? (toStdout ? 'fragment' : 'page')
  const settings = await settle(flags, {cwd, lang, format}, words)
  const jobs = await planOutputs(inputs, {output: flags.output, format, cwd}, words)
  const progress = createProgress(
    deps.stderr,
    stderr,
    deps.stderr.isTTY === true && !flags.quiet && jobs.length > 1,
  )
  const reporter = createReporter(progress, words, {
    colour: wantsColour(deps.stderr, deps.env),
    quiet: flags.quiet,
    verbose: flags.verbose,
    list: jobs.length > 1 && (jobs.length <= LISTED || flags.verbose),
  })
  const run: Run = {flags, jobs, settings, reporter}
  if (flags.verbose) await reporter.line(words.settings(describe(settings)))
  if (inputs.files[0]?.file === undefined) await convertStdin(run, deps, stdout)
  else {
    await runJobs(jobs, settings, deps.worker, {
      onDone: done => progress.show(words.converting(done, jobs.length)),
      async onOutcome(job, outcome) {
        await finish(run, job, outcome, stdout)
      },
    })
    progress.clear()
  }
  await conclude(run, words)
  const {failed, crashed, errors} = reporter.counts
  return crashed > 0 ? 70 : failed + errors > 0 ? 1 : 0
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
  if (jobs.length > 1) return reporter.line(words.summary(reporter.counts))
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
): Promise<RunSettings> {
  await checkSettings(flags, cwd, lang, words)
  const css = await Promise.all(flags.css.map(path => readTheme(path, {cwd, lang})))
  const themeFile = flags.theme !== undefined && isThemePath(flags.theme)
  const theme = themeFile ? await readTheme(flags.theme!, {cwd, lang}) : flags.theme
  return {
    cwd,
    lang,
    format,
    // Without a wish the article's own language decides, unless the user reads Chinese.
    pageLang: flags.lang ?? (lang === 'zh' ? 'zh' : undefined),
    strict: flags.strict,
    // Pasting brings pictures along only if they are in the page; published ones have their address.
    embed: format === 'page' && flags.embed && flags.imageBase === undefined,
    siteRoot: flags.siteRoot,
    imageBase: flags.imageBase,
    lineBreaks: flags.lineBreaks,
    references: flags.references,
    spacing: flags.spacing,
    punctuation: flags.punctuation,
    imageRows: flags.imageRows,
    strictSyntax: flags.strictSyntax,
    target: flags.target,
    overrides: {
      ...(theme === undefined ? {} : {theme}),
      ...(css.length === 0 ? {} : {css}),
      ...(flags.codeTheme === undefined ? {} : {codeTheme: flags.codeTheme}),
      ...(flags.codeWindow === undefined ? {} : {codeWindow: flags.codeWindow}),
      ...(flags.lineNumbers === undefined ? {} : {lineNumbers: flags.lineNumbers}),
      ...(Object.keys(flags.set).length === 0 ? {} : {variables: flags.set}),
    },
  }
}

/** Settings that every article would stumble over are refused once, before the first. */
async function checkSettings(flags: Flags, cwd: string, lang: Language, words: Wording): Promise<void> {
  const {siteRoot, imageBase, theme, codeTheme} = flags
  if (siteRoot !== undefined) {
    const there = await stat(resolve(cwd, siteRoot)).catch(() => undefined)
    const {message, hint} = words.noSiteRoot(siteRoot)
    if (!there?.isDirectory()) throw new UserError('site-root', message, {hint})
  }
  if (imageBase !== undefined) resolveOptions({images: {base: imageBase}, lang})
  if (theme !== undefined && !isThemePath(theme) && !themeNames.includes(theme)) {
    throw unknownTheme(theme, lang)
  }
  if (codeTheme !== undefined && !codeThemeNames.includes(codeTheme)) throw unknownCodeTheme(codeTheme, lang)
}

/** The settings as the options that give them. */
function describe({overrides, ...settings}: RunSettings): string {
  const {theme, css, variables, codeTheme, codeWindow, lineNumbers} = overrides
  const names = [css ?? []].flat().map(each => (typeof each === 'string' ? each : each.path))
  const parts = {
    format: settings.format,
    theme: typeof theme === 'object' && 'css' in theme ? theme.path : theme,
    css: names.join(',') || undefined,
    'code-theme': codeTheme,
    'code-window': codeWindow,
    'line-numbers': lineNumbers,
    ...variables,
    'image-base': settings.imageBase,
    'site-root': settings.siteRoot,
    embed: settings.embed,
    'line-breaks': settings.lineBreaks,
    references: settings.references,
    spacing: settings.spacing,
    punctuation: settings.punctuation,
    'image-rows': settings.imageRows,
    'strict-syntax': settings.strictSyntax,
    target: settings.target,
    strict: settings.strict,
    lang: settings.lang,
  }
  const set = Object.entries(parts).filter(([, value]) => value !== undefined)
  return set.map(([name, value]) => `${name}=${value}`).join(' ')
}
