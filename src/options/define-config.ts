import type {ValuesIn} from './table.ts'

/**
 * What a configuration file may say: `weimark.config.ts`, `.mts`, `.js`, `.mjs`, `.json`, `.yaml`, `.yml`, or the
 * key `weimark` of a `package.json`. Relative paths start from the file's own folder.
 */
export interface Config extends ValuesIn<'config'> {
  /** For editors; not read. */
  $schema?: string
}

/** Gives back what it is given; lets editors complete and check a configuration. */
export function defineConfig(config: Config): Config {
  return config
}
