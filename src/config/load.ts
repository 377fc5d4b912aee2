import {dirname, resolve, sep} from 'node:path'
import type {Language, ThemeChoice} from '../article.ts'
import {shownPath} from '../disk/shown.ts'
import type {NodeOptions} from '../node/options.ts'
import {isThemePath, readTheme} from '../node/theme.ts'
import type {Config} from '../options/define-config.ts'
import type {CssSource} from '../options/options.ts'
import {resolve as resolveOptions} from '../options/settings.ts'
import {userError} from '../rules/report.ts'
import {UserError} from '../rules/user-error.ts'
import {loadTheme} from '../style/theme.ts'
import {checkConfig} from './check.ts'
import {type RawConfig, readConfig, whereIs} from './read.ts'

export interface LoadOptions {
  cwd: string
  /** @default 'en' */
  lang?: Language
}

/** A configuration, read and checked. */
export interface LoadedConfig {
  /** Absolute. */
  file: string
  /** As messages name it. */
  shown: string
  /** As written; `options` has the paths made right. */
  values: Config
  /** What articles are converted with: themes and CSS read. */
  options: NodeOptions
  /** What a run does. Absolute path. */
  run: {output?: string; format?: 'page' | 'fragment' | 'json'; strict?: boolean; lang?: Language}
  /** Every file that it was made of, absolute: its own, what it imports, its theme and CSS. */
  files: readonly string[]
  placeOf: RawConfig['placeOf']
}

/**
 * Reads a configuration.
 *
 * @throws UserError, with its place, when it is broken, says what is unknown, or names a file that is not there
 */
export async function loadConfig(file: string, {cwd, lang = 'en'}: LoadOptions): Promise<LoadedConfig> {
  const raw = await readConfig(file, {cwd, lang})
  const values = checkConfig(raw, lang)
  const {
    $schema: _,
    output,
    format,
    strict,
    lang: own,
    theme,
    css,
    siteRoot,
    accounts: _a,
    apiBase: _b,
    ...rest
  } = values
  const folder = dirname(file)
  const sheets = sheetsOf(raw, cwd, lang)
  const options: NodeOptions = {
    ...rest,
    ...(theme === undefined ? {} : await sheets.theme(theme)),
    ...(css === undefined ? {} : {css: await sheets.css(css)}),
    ...(siteRoot === undefined ? {} : {siteRoot: siteRoot && shownPath(resolve(folder, siteRoot), cwd)}),
  }
  checkBase(options, raw, lang)
  await checkVariables(options, raw, lang)
  return {
    file,
    shown: raw.shown,
    values,
    options,
    run: {
      ...(output === undefined ? {} : {output: resolve(folder, output) + sep}),
      ...(format === undefined ? {} : {format}),
      ...(strict === undefined ? {} : {strict}),
      ...(own === undefined ? {} : {lang: own}),
    },
    files: [...raw.files, ...sheets.files],
    placeOf: raw.placeOf,
  }
}

/** Reads the style sheets that a configuration names. */
function sheetsOf(raw: RawConfig, cwd: string, lang: Language) {
  const files: string[] = []
  const read = async (path: string, name: string): Promise<CssSource> => {
    const file = resolve(dirname(raw.file), path)
    files.push(file)
    try {
      return await readTheme(shownPath(file, cwd), {cwd, lang})
    } catch (cause) {
      if (!(cause instanceof UserError)) throw cause
      throw userError(
        'config-file',
        lang,
        {name, path, detail: cause.message},
        {...whereIs(name, raw), cause},
      )
    }
  }
  return {
    files,
    async theme(theme: NonNullable<Config['theme']>): Promise<Pick<NodeOptions, 'theme' | 'variables'>> {
      if (typeof theme === 'object' && typeof theme.css === 'string') return {theme: theme as CssSource}
      const {name, ...own} = typeof theme === 'string' ? {name: theme} : (theme as ThemeChoice)
      if (name === undefined || name.includes('{') || !isThemePath(name)) return {theme}
      // `variables` beside a theme are stronger than those in it.
      const variables = {...(own as Record<string, string | number>), ...(raw.value as Config).variables}
      return {theme: await read(name, 'theme'), variables}
    },
    async css(css: NonNullable<Config['css']>): Promise<CssSource[]> {
      const all: (string | CssSource)[] = typeof css === 'object' && 'css' in css ? [css] : [css].flat()
      return Promise.all(all.map(async each => (typeof each === 'string' ? read(each, 'css') : each)))
    },
  }
}

function checkBase(options: NodeOptions, raw: RawConfig, lang: Language): void {
  if (options.images?.base === undefined) return
  try {
    resolveOptions({images: {base: options.images.base}, lang})
  } catch (cause) {
    throw placed(cause, 'images.base', raw)
  }
}

/** Variables that the theme does not have, or cannot have: every article would stumble over them. */
async function checkVariables(options: NodeOptions, raw: RawConfig, lang: Language): Promise<void> {
  const {siteRoot: _, embedImages: _e, ...core} = options
  const settings = resolveOptions(core)
  const {source, variables: values} = settings.theme
  if (Object.keys(values).length === 0) return
  try {
    await loadTheme(source, settings.css, values, lang, settings.code)
  } catch (cause) {
    const {subject = ''} = cause as Partial<UserError>
    const places = [`variables.${subject}`, `theme.${subject}`, 'variables', 'theme']
    throw placed(cause, places.find(key => raw.placeOf(key)) ?? 'theme', raw)
  }
}

/** An error of the user's, at the place of a key. */
function placed(cause: unknown, key: string, raw: RawConfig): unknown {
  if (!(cause instanceof UserError)) return cause
  const {code, message, hint} = cause
  return new UserError(code, message, {...(hint ? {hint} : {}), ...whereIs(key, raw), cause})
}
