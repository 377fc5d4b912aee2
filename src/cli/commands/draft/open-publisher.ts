import {createHash} from 'node:crypto'
import {join, resolve} from 'node:path'
import type {Language} from '../../../article.ts'
import type {LoadedConfig} from '../../../config/load.ts'
import {fetchOf} from '../../../draft/api/proxy.ts'
import type {Fetch} from '../../../draft/api/transport.ts'
import {cacheOf, openPublisher} from '../../../draft/publisher.ts'
import type {PlanInput, Publisher} from '../../../draft/publisher-types.ts'
import type {NodeOptions} from '../../../node.ts'
import {accountOf, readEnv} from '../../account.ts'
import type {Deps} from '../../deps.ts'
import {byConfig, nodeOptions} from '../convert/convert-one.ts'
import type {Plan} from '../convert/plan.ts'
import type {DraftRaw} from './flags.ts'
import type {Simulation} from './simulate.ts'

/** Where a publisher of the command line is opened. */
export interface Desk {
  /** The run's configuration: it has the accounts, and its `.env` beside it. */
  config: LoadedConfig | undefined
  raw: Pick<DraftRaw, 'account' | 'cache'>
  deps: Deps
  lang: Language
  simulation: Simulation | undefined
  inputOf(path: string): PlanInput
}

export async function openDesk({config, raw, deps, lang, simulation, inputOf}: Desk): Promise<Publisher> {
  const {cwd} = deps
  const env = await readEnv(deps, config?.file)
  const cache = raw.cache === undefined ? cacheOf(env) : resolve(cwd, raw.cache)
  return openPublisher(
    {
      account: simulation?.account ?? accountOf(env, config, raw.account, lang),
      cache: simulation?.folder ?? cache,
      fetch: simulation ? (fetch as Fetch) : fetchOf(env),
      options: {cwd},
      lang,
    },
    {inputOf, ...(simulation ? {folder: simulation.folder, server: 'simulated'} : {})},
  )
}

/** The publisher of a run's files, each converted as its configuration says. */
export async function openForPlan(
  {settings, jobs, configs}: Plan,
  raw: Desk['raw'],
  deps: Deps,
  simulation: Simulation | undefined,
): Promise<Publisher> {
  const {lang, overrides} = settings
  const optionsOf = byConfig(settings, async config => nodeOptions({...settings, format: 'json'}, config))
  const inputs = new Map<string, PlanInput>()
  for (const {shown, config} of jobs) {
    const options: NodeOptions = await optionsOf(config)
    inputs.set(shown, {path: shown, options, overrides, config})
  }
  return openDesk({config: configs.run, raw, deps, lang, simulation, inputOf: path => inputs.get(path)!})
}

/** The folder of the simulated draft box: another for each working folder. */
export async function simulatedFolder(
  config: LoadedConfig | undefined,
  {cache}: Desk['raw'],
  deps: Deps,
): Promise<string> {
  const env = await readEnv(deps, config?.file)
  const name = createHash('sha256').update(deps.cwd).digest('hex').slice(0, 16)
  return join(cache === undefined ? join(cacheOf(env), '..') : resolve(deps.cwd, cache), 'simulated', name)
}
