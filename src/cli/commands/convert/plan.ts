import type {Flags} from '../../arguments.ts'
import type {World} from '../../command.ts'
import {type Configured, configure} from '../../configure.ts'
import type {Deps} from '../../deps.ts'
import {findInputs, type Input, type Inputs} from '../../inputs.ts'
import {UsageError} from '../../usage-error.ts'
import {type Wording, wordings} from '../../wording.ts'
import {againWords} from './again-words.ts'
import type {RunSettings} from './convert-one.ts'
import {goesToStdout, type Job, planOutputs} from './outputs.ts'
import {settle} from './settings.ts'

/** What is converted, where to, and with what. */
export interface Plan {
  flags: Flags
  settings: RunSettings
  jobs: Job[]
  configs: Configured<Input>
  words: Wording
  /** Folders that were passed over. */
  passed: Inputs['passed']
}

/**
 * Settles everything before the first article.
 *
 * @throws UserError, UsageError
 */
export async function planRun(flags: Flags, deps: Deps, world: Pick<World, 'lang' | 'words'>): Promise<Plan> {
  const {cwd} = deps
  const paths = flags.inputs.length === 0 ? ['-'] : flags.inputs
  const inputs = await findInputs(paths, cwd, world.words)
  const configs = await configure(inputs.files, flags.config, deps, world.lang)
  const config = configs.run?.run ?? {}
  const lang = flags.options.lang ?? config.lang ?? world.lang
  const words = wordings[lang]
  const isStdin = inputs.files[0]?.file === undefined
  const output = flags.options.output ?? (isStdin ? undefined : config.output)
  const toStdout = goesToStdout(inputs, output)
  if (toStdout && inputs.files.length > 1) throw new UsageError(words.stdoutAlone)
  if (toStdout && flags.watch) throw new UsageError(againWords[lang].needsFiles)
  const format = flags.options.format ?? (toStdout ? 'fragment' : config.format) ?? 'page'
  const settings = await settle(flags, {cwd, lang, format}, words, configs.run)
  const jobs = await planOutputs({...inputs, files: configs.files}, {output, format, cwd}, words)
  return {flags, settings, jobs, configs, words, passed: inputs.passed}
}
