import type {DraftPlan, PushResult} from '../../../draft/plan/types.ts'
import type {Publisher} from '../../../draft/publisher-types.ts'
import {DraftEdited} from '../../../draft/push/push-draft.ts'
import {UserError} from '../../../rules/user-error.ts'
import {checkFlags} from '../../arguments.ts'
import type {World} from '../../command.ts'
import type {Deps} from '../../deps.ts'
import {failureOf} from '../../failure.ts'
import {createProgress} from '../../progress.ts'
import {createReporter, wantsColour} from '../../reporter.ts'
import {UsageError} from '../../usage-error.ts'
import {planRun} from '../convert/plan.ts'
import {ask} from './ask.ts'
import type {DraftRaw} from './flags.ts'
import {openForPlan, simulatedFolder} from './open-publisher.ts'
import {openSimulation} from './simulate.ts'
import {stopOf} from './stop.ts'
import {errorData, passageLines, planLines, resultLines} from './tell.ts'
import {draftCommandWords} from './words.ts'

/** `weimark draft FILE…`: files into the draft box. @returns the exit code */
export async function pushFiles(inputs: string[], raw: DraftRaw, deps: Deps, world: World): Promise<number> {
  const {format = 'pretty', force = false, dryRun, simulate, submit, ...rest} = raw
  const flags = checkFlags(inputs, rest, world.words)
  const plan = await planRun(flags, deps, world)
  const {lang} = plan.settings
  const words = draftCommandWords[lang]
  if (plan.jobs.some(({file}) => file === undefined)) throw new UsageError(words.filesOnly)
  if (submit && !dryRun && !rest.yes && !deps.stdin.isTTY) throw new UsageError(words.askFirst)
  const stop = stopOf(deps)
  const simulation = simulate
    ? await openSimulation(await simulatedFolder(plan.configs.run, rest, deps))
    : undefined
  const sink = createProgress(deps.stderr, world.stderr, deps.stderr.isTTY === true && !flags.quiet)
  const reporter = createReporter(sink, plan.words, {
    colour: wantsColour(deps.stderr, deps.env),
    quiet: flags.quiet,
    verbose: false,
    list: false,
  })
  const isJson = format === 'json'
  const write = (value: object) => world.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
  let made: DraftPlan | undefined
  try {
    const publisher = await openForPlan(plan, rest, deps, simulation)
    made = await publisher.plan(
      plan.jobs.map(({shown}) => shown),
      {
        together: rest.together ?? false,
        newspic: rest.newspic ?? false,
        allowMissing: rest.allowMissing ?? false,
        signal: stop.signal,
      },
    )
    for (const finding of [...made.findings, ...made.blockers]) {
      const {reason, note, severity, ruleId, line, column} = finding
      // A blocker is an error, whatever it is elsewhere.
      const grave = made.blockers.includes(finding) ? 'error' : severity
      const message = {severity: grave, reason, note, ruleId, line, column, file: finding.file ?? ''}
      const outcome = {
        messages: [message as never],
        keptBack: false,
        adaptations: {},
        converting: 0,
        writing: 0,
      }
      await reporter.outcome(plan.jobs[0]!, outcome)
    }
    if (!isJson && !flags.quiet) for (const line of planLines(made, words)) await reporter.line(line)
    if (dryRun || made.readiness === 'blocked') {
      if (isJson) await write({plan: made})
      else if (dryRun && !flags.quiet) await reporter.line(words.dryRun)
      return made.readiness === 'ready' ? 0 : 1
    }
    const result = await publisher.push(made, {
      force,
      signal: stop.signal,
      onProgress: ({step, done, total}) => {
        if (step === 'upload') sink.show(words.uploading(done, total))
        else sink.clear()
      },
    })
    sink.clear()
    const published = submit ? await publish(publisher, result, rest.yes ?? false, {deps, words, stop}) : []
    if (isJson) await write({plan: made, result, ...(submit ? {published} : {})})
    else await tell(result, published, {deps, words, write: text => world.stdout.write(text)})
    for (const {mediaId} of simulation ? result.drafts : []) {
      for (const file of await simulation!.show(mediaId)) await reporter.line(words.simulated(file))
    }
    return published.some(({status}) => status === 'failed') ? 1 : 0
  } catch (error) {
    sink.clear()
    if (stop.signal.aborted) {
      await reporter.line(words.stopped)
      return 1
    }
    if (!(error instanceof UserError)) throw error
    if (isJson) await write({...(made ? {plan: made} : {}), error: errorData(error)})
    await reporter.failure(failureOf(error))
    if (error instanceof DraftEdited && !isJson) {
      for (const line of passageLines(error.passages, words)) await reporter.line(line)
    }
    return 1
  } finally {
    stop.end()
    await simulation?.close()
  }
}

interface Scene {
  deps: Deps
  words: (typeof draftCommandWords)['en']
}

async function publish(
  publisher: Publisher,
  {drafts}: PushResult,
  yes: boolean,
  {deps, words, stop}: Scene & {stop: {signal: AbortSignal}},
) {
  if (!yes && !(await ask(words.ask(drafts.length), deps, stop.signal))) return []
  const all = []
  for (const {mediaId} of drafts) all.push(await publisher.submit(mediaId, {signal: stop.signal}))
  return all
}

async function tell(
  result: PushResult,
  published: Awaited<ReturnType<typeof publish>>,
  {deps, words, write}: Scene & {write(text: string): Promise<void>},
): Promise<void> {
  await write(`${resultLines(result, words).join('\n')}\n`)
  for (const {status, code, urls} of published) {
    const detail = status === 'failed' ? ` ${code}` : ''
    await write(`${words.published[status]}${detail}\n${urls.map(url => `    ${url}\n`).join('')}`)
  }
  const urls = result.drafts.flatMap(({articles}) => articles.flatMap(({url}) => url ?? []))
  if (deps.stdout.isTTY !== true || urls.length !== 1) return
  const {renderUnicodeCompact} = await import('uqr')
  await write(`${renderUnicodeCompact(urls[0]!, {border: 2})}\n`)
}
