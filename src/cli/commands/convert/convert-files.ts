import type {Deps} from '../../deps.ts'
import type {Progress} from '../../progress.ts'
import {runJobs} from '../../run-jobs.ts'
import type {Outcome} from './convert-one.ts'
import {openMemory} from './memory.ts'
import type {Job} from './outputs.ts'
import type {Plan} from './plan.ts'

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
