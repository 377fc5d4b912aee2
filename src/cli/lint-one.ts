import type {PlainMessage} from '../deliver/write.ts'
import type {Finding} from '../index.ts'
import {createFileLinter} from '../node/lint.ts'
import {decodeText} from '../node/text.ts'
import {nodeOptions, type Outcome, type RunSettings} from './convert-one.ts'
import {failureOf} from './failure.ts'
import type {Runner} from './runner.ts'

/** Looks over the articles of a run, one at a time. Never rejects: what goes wrong is in the outcome. */
export function lintRunner(settings: RunSettings): Runner {
  const linter = createFileLinter(nodeOptions(settings))
  // Awaited with each article; until then a rejection is not unhandled.
  linter.catch(() => {})
  return async (job, stdin) => {
    const outcome: Outcome = {messages: [], keptBack: false, adaptations: {}, converting: 0, writing: 0}
    try {
      const start = performance.now()
      const {lint, lintFile} = await linter
      const findings = stdin
        ? await lint(decodeText(stdin, job.shown, settings.lang), settings.overrides)
        : await lintFile(job.shown, settings.overrides)
      outcome.findings = findings
      outcome.messages = findings.map(asMessage)
      outcome.converting = Math.round(performance.now() - start)
    } catch (error) {
      outcome.failure = failureOf(error)
    }
    return outcome
  }
}

function asMessage({ruleId, severity, reason, note, file, line, column}: Finding): PlainMessage {
  return {
    severity,
    ruleId,
    reason,
    note,
    line,
    column,
    place: undefined,
    file: file ?? '',
    source: 'weimark',
  } as PlainMessage
}
