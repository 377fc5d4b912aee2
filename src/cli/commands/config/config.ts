import {stat} from 'node:fs/promises'
import {dirname, resolve} from 'node:path'
import {configKeys} from '../../../config/keys.ts'
import type {LoadedConfig} from '../../../config/load.ts'
import {userError} from '../../../rules/report.ts'
import {checkFlags, type Flags, optionFlags, type RawOptions, UsageError} from '../../arguments.ts'
import {command, everyFlag} from '../../command.ts'
import {configure} from '../../configure.ts'
import {wordings} from '../../wording.ts'
import {settle} from '../convert/convert.ts'
import {type ArticleSays, readArticle} from './article-says.ts'
import {configWords} from './words.ts'

const formats = ['pretty', 'json']
// What decides about the article or the run; the others are about this command's own talk.
const {format: _, watch: _w, force: _f, quiet: _q, verbose: _v, version: _V, ...shared} = optionFlags

/** Every option of `weimark config`. */
export const configFlags: Readonly<Record<string, string>> = {
  format: '--format <FORMAT>',
  ...shared,
  ...everyFlag,
}

interface Raw extends Omit<RawOptions, 'format'> {
  format?: string
}

/** A setting with its value and who said so: a flag, a place in a file, or `default`. */
export interface Setting {
  key: string
  value: unknown
  source: string
}

/** `weimark config`: what holds for an article, and where each value came from. */
export const configCommand = command<Raw>({
  flags: configFlags,
  words: configWords,
  takes: [0, 1],
  async run({inputs, raw: {format = 'pretty', ...raw}}, deps, world) {
    if (!formats.includes(format)) throw new UsageError(world.words.wrongChoice('--format', format, formats))
    const flags = checkFlags(inputs, raw, world.words)
    const {cwd} = deps
    const path = inputs[0]
    const there = path === undefined ? undefined : await stat(resolve(cwd, path)).catch(() => undefined)
    if (path !== undefined && !there) throw userError('file-missing', world.lang, {}, {file: path})
    // A folder stands for the articles that will be in it.
    const isArticle = path !== undefined && !there!.isDirectory()
    const file = resolve(cwd, isArticle ? path : (path ?? ''), isArticle ? '' : 'article.md')
    const {run} = await configure([{shown: path ?? '', file, below: ''}], flags.config, deps, world.lang)
    const lang = flags.lang ?? run?.run.lang ?? world.lang
    await settle(flags, {cwd, lang, format: 'page'}, wordings[lang], run)
    const says = isArticle ? await readArticle(path, cwd, lang) : undefined
    const settings = settingsOf(flags, says, run)
    const shown = run?.shown
    if (format === 'json') await world.stdout.write(asJson(shown, settings))
    else await world.stdout.write(asTable(shown ?? configWords[lang].none(dirname(file)), settings))
    return 0
  },
})

type Sources = readonly {values: Readonly<Record<string, unknown>>; place: (key: string) => string}[]

/** Every setting, the strongest source first. */
function settingsOf(
  flags: Flags,
  says: ArticleSays | undefined,
  config: LoadedConfig | undefined,
): Setting[] {
  const sources: Sources = [
    {values: flagValues(flags), place: key => `--${flagOf(key)}`},
    ...(says ? [{values: says.values, place: says.place}] : []),
    ...(config
      ? [{values: flat(config.values as object), place: (key: string) => placeIn(config, key)}]
      : []),
  ]
  const theme = sources.findIndex(({values}) => values.theme !== undefined)
  const names = Object.keys(configKeys).filter(name => name !== 'images')
  return names.flatMap(name => {
    const {kind, default: fallback} = configKeys[name as keyof typeof configKeys]
    // Variables belong to the theme that was chosen with them: those below another choice are left behind.
    const own = name === 'variables' && theme !== -1 ? sources.slice(0, theme + 1) : sources
    if (kind === 'variables' || kind === 'levels') return entriesOf(name, own)
    const from = own.find(({values}) => values[name] !== undefined)
    return [{key: name, value: from?.values[name] ?? fallback, source: from?.place(name) ?? 'default'}]
  })
}

/** Each entry of an object has its own source. */
function entriesOf(name: string, sources: Sources): Setting[] {
  const found = new Map<string, Setting>()
  for (const {values, place} of sources) {
    for (const [part, value] of Object.entries((values[name] ?? {}) as object)) {
      const key = `${name}.${part}`
      if (!found.has(key)) found.set(key, {key, value, source: place(key)})
    }
  }
  return [...found.values()]
}

function flagValues(flags: Flags): Record<string, unknown> {
  const {set, css, imageBase, embed, ...rest} = flags
  return {
    ...rest,
    format: undefined,
    'images.base': imageBase,
    embedImages: embed,
    css: css.length === 0 ? undefined : css,
    variables: set,
  }
}

function flagOf(key: string): string {
  const name = key.startsWith('variables.') ? 'variables' : key
  return configKeys[name as keyof typeof configKeys].flag!
}

/** A configuration's values by the names of the table; a theme's variables among the others. */
function flat({images, theme, variables, ...rest}: LoadedConfig['values']): Record<string, unknown> {
  const {name, ...own} = typeof theme === 'object' && !('css' in theme) ? theme : {name: theme}
  return {
    ...rest,
    theme: name,
    variables: {...own, ...variables},
    'images.base': images?.base,
    'images.resolve': images?.resolve,
  }
}

function placeIn({shown, placeOf}: LoadedConfig, key: string): string {
  const inTheme = key.startsWith('variables.') ? placeOf(key.replace('variables', 'theme')) : undefined
  const place = placeOf(key) ?? inTheme
  return place ? `${shown}:${place.line}:${place.column}` : shown
}

function asJson(config: string | undefined, settings: readonly Setting[]): string {
  const plain = settings.map(({key, value, source}) => ({
    key,
    value: typeof value === 'function' ? 'function' : (value ?? null),
    source,
  }))
  return `${JSON.stringify({config: config ?? null, settings: plain}, null, 2)}\n`
}

function asTable(config: string, settings: readonly Setting[]): string {
  const rows = settings.map(({key, value, source}) => [key, show(value), source])
  const [first, second] = [0, 1].map(at => Math.max(...rows.map(row => row[at]!.length)))
  const lines = rows.map(([key, value, source]) =>
    `${key!.padEnd(first!)}  ${value!.padEnd(second!)}  ${source}`.trimEnd(),
  )
  return `${[config, '', ...lines].join('\n')}\n`
}

function show(value: unknown): string {
  if (value === undefined) return '-'
  if (typeof value === 'function') return 'function'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
