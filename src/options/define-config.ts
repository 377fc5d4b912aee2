import type {CssSource, Options} from './options.ts'

/**
 * What a configuration file may say: `weimark.config.ts`, `.mts`, `.js`, `.mjs`, `.json`, `.yaml`, `.yml`, or the
 * key `weimark` of a `package.json`. Relative paths start from the file's own folder.
 */
export interface Config extends Omit<Options, 'css' | 'path'> {
  /** For editors; not read. */
  $schema?: string
  /**
   * CSS added after the theme: paths of files, or `{css}`.
   *
   * @default []
   */
  css?: string | CssSource | readonly (string | CssSource)[]
  /**
   * Folder that `/img/a.png` is looked up in.
   *
   * @default undefined: such paths are reported
   */
  siteRoot?: string
  /**
   * Whether pages have the local pictures inside.
   *
   * @default true, unless `images.base` says where they are published
   */
  embedImages?: boolean
  /**
   * Folder that articles are written to.
   *
   * @default undefined: beside each article
   */
  output?: string
  /** @default 'page' */
  format?: 'page' | 'fragment' | 'json'
  /**
   * Whether warnings fail, as `--strict`.
   *
   * @default false
   */
  strict?: boolean
}

/** Gives back what it is given; lets editors complete and check a configuration. */
export function defineConfig(config: Config): Config {
  return config
}
