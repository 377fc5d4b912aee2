import type {Runner, RunSettings} from './commands/convert/convert-one.ts'

/** What is done with each article of a run, loaded on demand. */
export async function runnerOf(settings: RunSettings): Promise<Runner> {
  if (settings.lint) return (await import('./commands/lint/one.ts')).lintRunner(settings)
  return (await import('./commands/convert/convert-one.ts')).articleRunner(settings)
}
