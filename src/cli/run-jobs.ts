import {availableParallelism} from 'node:os'
import type {Outcome, RunSettings} from './commands/convert/convert-one.ts'
import type {Job} from './commands/convert/outputs.ts'
import {failureOf} from './failure.ts'
import {runnerOf} from './runner.ts'

/** From here on starting threads pays: each takes a quarter of a second. */
const MANY = 4

/**
 * Converts all articles, over the cores where there are many.
 *
 * @param onOutcome called in the order of the jobs, as soon as all earlier ones are done
 * @param onDone called whenever another article is done, in any order
 */
export async function runJobs(
  jobs: readonly Job[],
  settings: RunSettings,
  worker: URL | undefined,
  {onOutcome, onDone}: {onOutcome(job: Job, outcome: Outcome): Promise<void>; onDone(count: number): void},
): Promise<void> {
  const pool = worker && jobs.length >= MANY ? await openPool(jobs.length, settings, worker) : undefined
  const runner = pool ?? {run: await runnerOf(settings), close: async () => {}}
  try {
    let done = 0
    const convert = async (job: Job) => {
      const outcome = await runner.run(job).catch(crashed)
      onDone(++done)
      return outcome
    }
    // A pool keeps its own queue; this thread would only pile up what it reads.
    const started = pool ? jobs.map(convert) : undefined
    for (const [index, job] of jobs.entries()) await onOutcome(job, await (started?.[index] ?? convert(job)))
  } finally {
    await runner.close()
  }
}

interface Runner {
  run(job: Job): Promise<Outcome>
  close(): Promise<void>
}

async function openPool(count: number, settings: RunSettings, worker: URL): Promise<Runner> {
  const {Tinypool} = await import('tinypool')
  const threads = Math.min(availableParallelism(), count)
  const pool = new Tinypool({
    filename: worker.href,
    runtime: 'worker_threads',
    // Each thread compiles the theme once and keeps it.
    isolateWorkers: false,
    minThreads: threads,
    maxThreads: threads,
    workerData: settings,
  })
  // A thread that does not even start leaves its articles waiting for ever.
  const dead = new Promise<never>((_, reject) => pool.on('error', reject))
  dead.catch(() => {})
  return {
    run: job => Promise.race([pool.run(job) as Promise<Outcome>, dead]),
    close: () => {
      // tinypool 2.2.0 waits for each thread's exit with `events.once`, which needs this method when a thread
      // dies in the meantime; without it the process goes down with a TypeError.
      for (const thread of pool.threads) Object.assign(thread, {removeListener: () => thread})
      // Every article has its outcome by now, and a thread that dies on its way out was told of in one.
      return pool.destroy().catch(() => {})
    },
  }
}

/** A thread that died (out of memory, say) costs its article, not the others. */
function crashed(error: unknown): Outcome {
  return {
    failure: failureOf(error),
    messages: [],
    keptBack: false,
    adaptations: {},
    converting: 0,
    writing: 0,
  }
}
