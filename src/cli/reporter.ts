import pc from 'picocolors'
import type {PassName} from '../adapt/adapt.ts'
import type {Severity} from '../article.ts'
import type {PlainMessage} from '../deliver/write.ts'
import {home} from '../rules/home.ts'
import type {Place} from '../rules/user-error.ts'
import type {Outcome} from './commands/convert/convert-one.ts'
import type {Job} from './commands/convert/outputs.ts'
import type {Failure} from './failure.ts'
import type {Sink} from './sink.ts'
import type {Wording} from './wording.ts'

type Colors = ReturnType<typeof pc.createColors>

interface Finding {
  severity: Severity
  reason: string
  rule: string | undefined
  hint: string | undefined
  file: string | undefined
  line: number | undefined
  column: number | undefined
}

interface Counts {
  written: number
  /** Articles that are as they were. */
  unchanged: number
  /** Articles that were not written. */
  failed: number
  /** Of these, by our own fault. */
  crashed: number
  /** Messages, each counted as often as it is printed. */
  errors: number
  warnings: number
}

export interface Reporter {
  /** What one article gave. */
  outcome(job: Job, outcome: Outcome): Promise<void>
  failure(failure: Failure, file?: string): Promise<void>
  line(text: string): Promise<void>
  counts: Readonly<Counts>
}

export interface ReporterOptions {
  colour: boolean
  quiet: boolean
  verbose: boolean
  /** One line for each article that is written. */
  list: boolean
}

/** Where faults of weimark are to be reported. */
const issues = `${home}/issues`

/** Prints what happens, article by article, and counts it. */
export function createReporter(sink: Sink, words: Wording, options: ReporterOptions): Reporter {
  const colors = pc.createColors(options.colour)
  const counts: Counts = {written: 0, unchanged: 0, failed: 0, crashed: 0, errors: 0, warnings: 0}
  const printed = new Set<string>()

  /** What many articles share (a theme's fault, a wrong setting) is said once. */
  const isNew = (finding: Finding, own: string | undefined): boolean => {
    if (finding.file !== undefined && finding.file === own) return true
    const key = JSON.stringify(finding)
    return !printed.has(key) && Boolean(printed.add(key))
  }
  const failure = async (failed: Failure, file?: string) => {
    const finding = failed.kind === 'user' ? userFinding(failed, file) : undefined
    if (finding && isNew(finding, file)) await sink.write(formatFinding(finding, words, colors))
    if (failed.kind === 'crash') await sink.write(formatCrash(failed.stack, file, words, colors))
  }
  return {
    counts,
    failure,
    line: text => sink.write(`${text}\n`),
    async outcome(job, outcome) {
      for (const message of outcome.messages) {
        const finding = messageFinding(message, job)
        if (!isNew(finding, job.shown)) continue
        if (finding.severity === 'warning') counts.warnings++
        if (finding.severity === 'error') counts.errors++
        // With --strict the warnings are why there is no article.
        const counted = finding.severity === 'error' || (outcome.keptBack && finding.severity === 'warning')
        if (!options.quiet || counted) await sink.write(formatFinding(finding, words, colors))
      }
      if (outcome.failure) await failure(outcome.failure, job.shown)
      if (outcome.keptBack) await sink.write(`${job.shown}  ${colors.red(words.strictFailed)}\n`)
      count(outcome, counts)
      const written = !outcome.failure && !outcome.keptBack && !outcome.unchanged
      if (written && options.list && job.output !== undefined && !options.quiet) {
        await sink.write(`${job.shown} → ${job.shownOutput}\n`)
      }
      if (options.verbose && !outcome.failure && !outcome.unchanged)
        await sink.write(formatDetails(outcome, words, colors))
    },
  }
}

function count({failure, keptBack, unchanged}: Outcome, counts: Counts): void {
  if (failure || keptBack) counts.failed++
  else if (unchanged) counts.unchanged++
  else counts.written++
  if (failure?.kind === 'crash') counts.crashed++
}

function messageFinding(message: PlainMessage, job: Job): Finding {
  const {severity, reason, ruleId, note, line, column} = message
  return {severity, reason, rule: ruleId, hint: note, file: message.file || job.shown, line, column}
}

function userFinding(failure: Extract<Failure, {kind: 'user'}>, file: string | undefined): Finding {
  const {message, code, hint} = failure
  const place: Partial<Place> = failure.place ?? {}
  // A place without a file is a place in the article, which came from standard input.
  const where = failure.file ?? (failure.place ? file : undefined)
  return {
    severity: 'error',
    reason: message,
    rule: code,
    hint,
    file: where,
    line: place.line,
    column: place.column,
  }
}

function formatFinding(finding: Finding, words: Wording, colors: Colors): string {
  const {severity, reason, rule, hint, file, line, column} = finding
  const paint = {error: colors.red, warning: colors.yellow, info: colors.blue}[severity]
  const where = line === undefined ? file : `${file}:${line}:${column ?? 1}`
  const parts = [
    where ?? 'weimark',
    paint(words.severity[severity]),
    reason,
    rule ? colors.dim(`(${rule})`) : '',
  ]
  const advice = hint ? `    ${colors.dim('→')} ${hint}\n` : ''
  return `${parts.filter(Boolean).join('  ')}\n${advice}`
}

function formatCrash(stack: string, file: string | undefined, words: Wording, colors: Colors): string {
  const where = file === undefined ? '' : `${file}  `
  return `${where}${colors.red(words.crash)}\n${stack}\n${words.reportAt(issues)}\n`
}

function formatDetails(outcome: Outcome, words: Wording, colors: Colors): string {
  const changed = Object.entries(outcome.adaptations).filter(([, places]) => places > 0)
  const lines = [
    words.adaptations(
      changed.map(([pass, places]) => `${words.passes[pass as PassName]} ${places}`).join(', '),
    ),
    words.timing(outcome.converting, outcome.writing),
  ]
  return lines.map(line => `    ${colors.dim(line)}\n`).join('')
}

/** On a terminal that can, or where FORCE_COLOR asks for it; never against NO_COLOR. */
export function wantsColour(
  stream: {isTTY?: boolean},
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '') return env.FORCE_COLOR !== '0'
  return stream.isTTY === true && env.TERM !== 'dumb'
}
