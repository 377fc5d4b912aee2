import {resolve} from 'node:path'
import {createInterface} from 'node:readline/promises'
import {fetchOf} from '../../../draft/api/proxy.ts'
import type {Fetch} from '../../../draft/api/transport.ts'
import type {DraftPlan, PushResult} from '../../../draft/plan/types.ts'
import {cacheOf, openPublisher} from '../../../draft/publisher.ts'
import type {PlanInput, Publisher} from '../../../draft/publisher-types.ts'
import type {NodeOptions} from '../../../node.ts'
import {accountOf, readEnv} from '../../account.ts'
import {checkFlags, type RawOptions} from '../../arguments.ts'
import {command} from '../../command.ts'
import type {Deps} from '../../deps.ts'
import {createProgress} from '../../progress.ts'
import {createReporter, wantsColour} from '../../reporter.ts'
import {UsageError} from '../../usage-error.ts'
import {byConfig, nodeOptions} from '../convert/convert-one.ts'
import {type Plan, planRun} from '../convert/plan.ts'
import {draftFlags} from './flags.ts'
import {openSimulation} from './simulate.ts'
import {planLines, resultLines} from './tell.ts'
import {draftCommandWords} from './words.ts'

interface Raw extends RawOptions {
  dryRun?: boolean
  simulate?: boolean
  together?: boolean
  newspic?: boolean
  allowMissing?: boolean
  submit?: boolean
  yes?: boolean
  format?: string
  cache?: string
  account?: string
}

const formats = ['pretty', 'json']

/** `weimark draft`: files into the draft box. */
export const draftCommand = command<Raw>({
  flags: draftFlags,
  words: draftCommandWords,
  takes: [1, Number.POSITIVE_INFINITY],
  async run({inputs, raw}, deps, world) {
    const {format = 'pretty', force = false, dryRun, simulate, submit, ...rest} = raw
    if (!formats.includes(format)) throw new UsageError(world.words.wrongChoice('--format', format, formats))
    if (rest.cache === '') throw new UsageError(world.words.emptyPath)
    const flags = checkFlags(inputs, rest, world.words)
    const plan = await planRun(flags, deps, world)
    const {lang} = plan.settings
    const words = draftCommandWords[lang]
    if (plan.jobs.some(({file}) => file === undefined)) throw new UsageError(words.filesOnly)
    if (submit && !dryRun && !rest.yes && !deps.stdin.isTTY) throw new UsageError(words.askFirst)
    const stop = stopOf(deps)
    const simulation = simulate ? await openSimulation() : undefined
    const sink = createProgress(deps.stderr, world.stderr, deps.stderr.isTTY === true && !flags.quiet)
    const reporter = createReporter(sink, plan.words, {
      colour: wantsColour(deps.stderr, deps.env),
      quiet: flags.quiet,
      verbose: false,
      list: false,
    })
    try {
      const publisher = await open(plan, rest, deps, simulation)
      const made = await publisher.plan(
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
      const isJson = format === 'json'
      const write = (value: object) => world.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
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
      else await tell(result, published, made, {deps, words, write: text => world.stdout.write(text)})
      for (const {mediaId} of simulation ? result.drafts : []) {
        for (const file of await simulation!.show(mediaId)) await reporter.line(words.simulated(file))
      }
      return published.some(({status}) => status === 'failed') ? 1 : 0
    } catch (error) {
      sink.clear()
      if (!stop.signal.aborted) throw error
      await reporter.line(words.stopped)
      return 1
    } finally {
      stop.end()
      await simulation?.close()
    }
  },
})

type Simulation = Awaited<ReturnType<typeof openSimulation>>

async function open(
  plan: Plan,
  raw: Raw,
  deps: Deps,
  simulation: Simulation | undefined,
): Promise<Publisher> {
  const {settings, jobs, configs} = plan
  const {cwd, lang, overrides} = settings
  const optionsOf = byConfig(settings, async config => nodeOptions({...settings, format: 'json'}, config))
  const inputs = new Map<string, PlanInput>()
  for (const {shown, config} of jobs) {
    const options: NodeOptions = await optionsOf(config)
    inputs.set(shown, {path: shown, options, overrides, config})
  }
  const env = await readEnv(deps, configs.run?.file)
  const cache = raw.cache === undefined ? cacheOf(env) : resolve(cwd, raw.cache)
  return openPublisher(
    {
      account: simulation?.account ?? accountOf(env, configs.run, raw.account, lang),
      cache: simulation?.folder ?? cache,
      fetch: simulation ? (fetch as Fetch) : fetchOf(env),
      options: {cwd},
      lang,
    },
    {
      inputOf: path => inputs.get(path)!,
      ...(simulation ? {folder: simulation.folder} : {}),
    },
  )
}

/** Ctrl-C ends what is under way; a second one ends the process. */
function stopOf({stop}: Deps): {signal: AbortSignal; end(): void} {
  if (stop) return {signal: stop, end: () => {}}
  const controller = new AbortController()
  const end = () => controller.abort(new Error('stopped'))
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.once(signal, end)
  return {
    signal: controller.signal,
    end() {
      for (const signal of signals) process.off(signal, end)
    },
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
  if (!yes) {
    const line = createInterface({input: deps.stdin, output: deps.stderr})
    const answer = await line.question(words.ask(drafts.length), {signal: stop.signal})
    line.close()
    if (!/^(?:y|yes|是|好)$/i.test(answer.trim())) return []
  }
  const all = []
  for (const {mediaId} of drafts) all.push(await publisher.submit(mediaId, {signal: stop.signal}))
  return all
}

async function tell(
  result: PushResult,
  published: Awaited<ReturnType<typeof publish>>,
  _plan: DraftPlan,
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
