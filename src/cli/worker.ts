import {workerData} from 'node:worker_threads'
import type {Outcome, RunSettings} from './commands/convert/convert-one.ts'
import type {Job} from './commands/convert/outputs.ts'
import {runnerOf} from './runner.ts'

// The pool wraps what it was given: [its own, ours].
const run = await runnerOf((workerData as [unknown, RunSettings])[1])

/** What a thread of the pool does for each article. */
export default (job: Job): Promise<Outcome> => run(job)
