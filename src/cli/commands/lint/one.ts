import type {PlainMessage} from '../../../deliver/write.ts'
import {decodeForeign} from '../../../disk/decode.ts'
import type {Finding} from '../../../index.ts'
import {createFileLinter} from '../../../node/lint.ts'
import {failureOf} from '../../failure.ts'
import {
  byConfig,
  folderAbove,
  nodeOptions,
  type Outcome,
  type Runner,
  type RunSettings,
} from '../convert/convert-one.ts'

/** Looks over the articles of a run, one at a time. Never rejects: what goes wrong is in the outcome. */
export function lintRunner(settings: RunSettings): Runner {
  const namedFolders = new Map<string, string>()
  const linterOf = byConfig(settings, config =>
    createFileLinter({
      ...nodeOptions(settings, config),
      folder: path => (path === undefined ? undefined : namedFolders.get(path)),
    }),
  )
  return async (job, stdin) => {
    const outcome: Outcome = {messages: [], keptBack: false, adaptations: {}, converting: 0, writing: 0}
    try {
      const start = performance.now()
      if (job.file !== undefined) namedFolders.set(job.shown, folderAbove(job.file, job.below))
      const {lint, lintFile} = await linterOf(job.config)
      const findings = stdin
        ? await lint(await decodeForeign(stdin, job.shown, settings.lang), settings.overrides)
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

/** A finding as a reporter prints it. */
export function asMessage({ruleId, severity, reason, note, file, line, column}: Finding): PlainMessage {
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
