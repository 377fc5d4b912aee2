import type {Language} from '../article.ts'
import {userError} from '../rules/report.ts'
import {UserError} from '../rules/user-error.ts'

/**
 * Runs a configuration that is code and takes its default export. What it imports from `weimark` is the weimark
 * that runs, wherever that is installed.
 *
 * @throws UserError when it cannot be run
 */
export async function runConfig(
  file: string,
  shown: string,
  lang: Language,
): Promise<{value: unknown; files: string[]}> {
  // Only such a configuration pays for the compiler.
  const [{createJiti}, weimark] = await Promise.all([import('jiti'), import('../index.ts')])
  // Nothing is left on disk.
  const jiti = createJiti(file, {fsCache: false, interopDefault: true, virtualModules: {weimark}})
  const before = new Set(Object.keys(jiti.cache))
  try {
    const value = await jiti.import<unknown>(file, {default: true})
    return {value: typeof value === 'function' ? await (value as () => unknown)() : value, files: own()}
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    const detail = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)
    throw userError('config-run', lang, {detail}, {file: shown, cause})
  } finally {
    // An edited file is read anew.
    for (const path of own()) delete jiti.cache[path]
  }

  /** What was loaded for it, packages apart. */
  function own(): string[] {
    const loaded = Object.keys(jiti.cache).filter(path => !before.has(path))
    return [file, ...loaded.filter(path => path !== file && !/[\\/]node_modules[\\/]/.test(path))]
  }
}
