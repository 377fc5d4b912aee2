import type {Language} from '../../../article.ts'
import type {LoadedConfig} from '../../../config/load.ts'
import type {LintLevels} from '../../../options/options.ts'
import {ruleIds} from '../../../rules/catalogue.ts'
import {nearest} from '../../../rules/suggest.ts'
import type {World} from '../../command.ts'
import {configure} from '../../configure.ts'
import type {Deps} from '../../deps.ts'
import {findInputs} from '../../inputs.ts'
import {createProgress} from '../../progress.ts'
import {createReporter, type Reporter, wantsColour} from '../../reporter.ts'
import {runJobs} from '../../run-jobs.ts'
import {runnerOf} from '../../runner.ts'
import {UsageError} from '../../usage-error.ts'
import {type Wording, wordings} from '../../wording.ts'
import type {Outcome, RunSettings} from '../convert/convert-one.ts'
import type {Job} from '../convert/outputs.ts'
import {settle} from '../convert/settings.ts'
import {NoInput, readStdin} from '../convert/stdin.ts'
import type {LintFlags} from './arguments.ts'
import {type FileFindings, formatGithub, formatJson, formatSarif, type LintCounts} from './formats.ts'
import {type LintWording, lintWordings} from './words.ts'

export interface LintWorld extends World {
  lintWords: LintWording
}

interface Run {
  flags: LintFlags
  files: FileFindings[]
  counts: LintCounts
  crashed: boolean
  /** Of findings, where people read them. */
  pretty: Reporter | undefined
  /** Of our own faults. */
  faults: Reporter
}

/**
 * Looks over what the command line names. Findings go to `stdout`: they are the result.
 *
 * @returns the exit code
 */
export async function lintCommand(flags: LintFlags, deps: Deps, world: LintWorld): Promise<number> {
  const {stdout, stderr} = world
  const {conversion} = flags
  const {cwd} = deps
  const paths = conversion.inputs.length === 0 ? ['-'] : conversion.inputs
  const inputs = await findInputs(paths, cwd, world.words)
  checkRules(flags, world.lintWords)
  const configs = await configure(inputs.files, conversion.config, deps, world.lang)
  const lang = conversion.options.lang ?? configs.run?.run.lang ?? world.lang
  const [words, lintWords] = [wordings[lang], lintWordings[lang]]
  const settings = await lintSettings(flags, cwd, lang, words)
  // Nothing is written; an output is what a conversion's job has.
  const jobs = configs.files.map(input => ({...input, output: undefined, shownOutput: '-'}))
  const run = begin(withStrict(flags, configs.run), deps, {...world, words, lintWords, lang})
  for (const {text} of inputs.passed) await run.faults.line(text)
  if (inputs.files.length > 0 && inputs.files[0]?.file === undefined) {
    const bytes = await readStdin(deps)
    if (bytes.length === 0 && conversion.inputs.length === 0) throw new NoInput()
    await take(run, jobs[0]!, await (await runnerOf(settings))(jobs[0]!, bytes))
  } else {
    const shown = deps.stderr.isTTY === true && !conversion.quiet && jobs.length > 1
    const progress = createProgress(deps.stderr, stderr, shown)
    await runJobs(jobs, settings, deps.worker, {
      onDone: done => progress.show(lintWords.checking(done, jobs.length)),
      onOutcome: (job, outcome) => take(run, job, outcome),
    })
    progress.clear()
  }
  await stdout.write(result(run, deps.version(), lang))
  if (run.pretty && !conversion.quiet) await run.pretty.line(lintWords.summary(run.counts))
  return inputs.passed.some(each => each.wrong) ? Math.max(1, exitCode(run)) : exitCode(run)
}

/** A configuration that is strict is so for the linter, too. */
function withStrict(flags: LintFlags, config: LoadedConfig | undefined): LintFlags {
  const {conversion, maxWarnings} = flags
  const decided = maxWarnings !== undefined || conversion.options.strict !== undefined
  return decided || !config?.run.strict ? flags : {...flags, maxWarnings: 0}
}

/** Said once, and not of every article. */
function checkRules({levels}: LintFlags, words: LintWording): void {
  for (const name of Object.keys(levels)) {
    if (!ruleIds.has(name)) throw new UsageError(words.unknownRule(name, nearest(name, ruleIds)))
  }
}

async function lintSettings(
  {conversion, levels}: LintFlags,
  cwd: string,
  lang: Language,
  words: Wording,
): Promise<RunSettings> {
  const settings = await settle(conversion, {cwd, lang, format: 'fragment'}, words)
  // What the levels may be was checked with the command line.
  const lint = levels as LintLevels
  const overrides = Object.keys(lint).length === 0 ? settings.overrides : {...settings.overrides, lint}
  return {...settings, overrides, lint: true}
}

function begin(flags: LintFlags, deps: Deps, {stdout, stderr, words}: LintWorld): Run {
  const {quiet} = flags.conversion
  const options = {quiet, verbose: false, list: false}
  const colour = wantsColour(deps.stdout, deps.env)
  return {
    flags,
    files: [],
    counts: {files: 0, errors: 0, warnings: 0, infos: 0},
    crashed: false,
    pretty: flags.format === 'pretty' ? createReporter(stdout, words, {...options, colour}) : undefined,
    faults: createReporter(stderr, words, {...options, colour: wantsColour(deps.stderr, deps.env)}),
  }
}

async function take(run: Run, job: Job, outcome: Outcome): Promise<void> {
  const {counts} = run
  counts.files++
  if (outcome.failure) {
    run.crashed = true
    return run.faults.failure(outcome.failure, job.shown)
  }
  const findings = outcome.findings ?? []
  for (const {severity} of findings) {
    if (severity === 'error') counts.errors++
    else if (severity === 'warning') counts.warnings++
    else counts.infos++
  }
  await run.pretty?.outcome(job, outcome)
  const shown = run.flags.conversion.quiet ? findings.filter(({severity}) => severity === 'error') : findings
  run.files.push({file: job.shown, findings: shown})
}

function result({files, counts, flags: {format}}: Run, version: string, lang: Language): string {
  if (format === 'json') return formatJson(files, counts)
  if (format === 'sarif') return formatSarif(files, version, lang)
  if (format === 'github') return formatGithub(files)
  return ''
}

function exitCode({crashed, counts, flags: {maxWarnings}}: Run): number {
  if (crashed) return 70
  return counts.errors > 0 || (maxWarnings !== undefined && counts.warnings > maxWarnings) ? 1 : 0
}
