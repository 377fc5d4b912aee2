import type {Outcome, RunSettings} from './commands/convert/convert-one.ts'
import type {Job} from './commands/convert/outputs.ts'

export type Runner = (job: Job, stdin?: Uint8Array) => Promise<Outcome>

/** What is done with each article of a run, loaded on demand. */
export async function runnerOf(settings: RunSettings): Promise<Runner> {
  if (settings.lint) return (await import('./commands/lint/one.ts')).lintRunner(settings)
  return (await import('./commands/convert/convert-one.ts')).articleRunner(settings)
}
