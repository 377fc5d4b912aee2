import type {Outcome, RunSettings} from './convert-one.ts'
import type {Job} from './outputs.ts'

export type Runner = (job: Job, stdin?: Uint8Array) => Promise<Outcome>

/** What is done with each article of a run, loaded on demand. */
export async function runnerOf(settings: RunSettings): Promise<Runner> {
  if (settings.lint) return (await import('./lint-one.ts')).lintRunner(settings)
  return (await import('./convert-one.ts')).articleRunner(settings)
}
