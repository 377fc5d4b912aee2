import {homedir} from 'node:os'
import {dirname, resolve, sep} from 'node:path'
import type {Language} from '../article.ts'
import {findConfig} from '../config/find.ts'
import type {LoadedConfig} from '../config/load.ts'
import type {Deps} from './deps.ts'
import type {Input} from './inputs.ts'

export interface Configured<One extends Input> {
  /** Each with the configuration that is nearest to it. */
  files: One[]
  /** That of the folder all share: it also says what the run does. */
  run: LoadedConfig | undefined
  /** All of them, by path. */
  all: ReadonlyMap<string, LoadedConfig>
}

/**
 * The configurations of a run's articles: each article's is the nearest, from its own folder upwards, else from the
 * working folder.
 *
 * @param asked `--config`; false for none
 * @throws UserError when one cannot be read
 */
export async function configure<One extends Input>(
  inputs: readonly One[],
  asked: string | false | undefined,
  {cwd, env}: Pick<Deps, 'cwd' | 'env'>,
  lang: Language,
): Promise<Configured<One>> {
  const all = new Map<string, LoadedConfig>()
  if (asked === false) return {files: [...inputs], run: undefined, all}
  const load = async (file: string | undefined) => {
    if (file === undefined) return undefined
    // Most folders have none, and need none of what checks one.
    const {loadConfig} = await import('../config/load.ts')
    const loaded = all.get(file) ?? (await loadConfig(file, {cwd, lang}))
    all.set(file, loaded)
    return loaded
  }
  if (asked !== undefined) {
    const run = await load(resolve(cwd, asked))
    return {files: inputs.map(input => ({...input, config: run!.file})), run, all}
  }
  const home = env.HOME ?? env.USERPROFILE ?? homedir()
  const found = new Map<string, string | undefined>()
  const nearest = async (folder: string) => {
    if (!found.has(folder)) found.set(folder, await findConfig(folder, {home, lang}))
    return found.get(folder) ?? (isWithin(folder, cwd) ? undefined : findConfig(cwd, {home, lang}))
  }
  const folders = inputs.map(({file}) => (file === undefined ? cwd : dirname(file)))
  const files: One[] = []
  for (const [index, input] of inputs.entries()) {
    const config = await load(await nearest(folders[index]!))
    files.push(config ? {...input, config: config.file} : input)
  }
  return {files, run: await load(await nearest(sharedFolder(folders))), all}
}

function isWithin(folder: string, parent: string): boolean {
  return folder === parent || folder.startsWith(parent.endsWith(sep) ? parent : parent + sep)
}

/** The deepest folder that holds all of them. */
function sharedFolder(folders: readonly string[]): string {
  return folders.reduce((shared, folder) => {
    let at = shared
    while (!isWithin(folder, at) && at !== dirname(at)) at = dirname(at)
    return at
  })
}
