import {stat} from 'node:fs/promises'
import {basename, dirname, resolve} from 'node:path'
import {configKeys} from '../../../config/keys.ts'
import type {LoadedConfig} from '../../../config/load.ts'
import {decide} from '../../../options/precedence.ts'
import {defaults} from '../../../options/settings.ts'
import {flagName, options} from '../../../options/table.ts'
import {userError} from '../../../rules/report.ts'
import {checkFlags, type Flags, type RawOptions} from '../../arguments.ts'
import {command, everyFlag} from '../../command.ts'
import {configure} from '../../configure.ts'
import {pageFlags} from '../../option-flags.ts'
import {siteData, siteLine, sitesOf} from '../../sites.ts'
import {UsageError} from '../../usage-error.ts'
import {wordings} from '../../wording.ts'
import {settle} from '../convert/settings.ts'
import {type ArticleSays, readArticle} from './article-says.ts'
import {configWords} from './words.ts'

const formats = ['pretty', 'json']
/** Every option of `weimark config`. */
export const configFlags: Readonly<Record<string, string>> = {
  format: '--format <FORMAT>',
  output: options.output.flag,
  ...pageFlags,
  ...everyFlag,
}

interface Raw extends RawOptions {
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
    const input = {shown: path ?? '', file, below: basename(file)}
    const {run, files, all} = await configure([input], flags.config, deps, world.lang)
    const lang = flags.options.lang ?? run?.run.lang ?? world.lang
    await settle(flags, {cwd, lang, format: 'page'}, wordings[lang], run)
    const says = isArticle ? await readArticle(path, cwd, lang) : undefined
    const settings = settingsOf(flags, says, run)
    const shown = run?.shown
    const site = await sitesOf({cwd, siteRoot: flags.options.siteRoot, configs: all})(files[0]!)
    if (format === 'json') await world.stdout.write(asJson(shown, siteData(site.around), settings))
    else {
      const head = [shown ?? configWords[lang].none(dirname(file)), siteLine(site, cwd, lang)]
      await world.stdout.write(asTable(head, settings))
    }
    return 0
  },
})

/** Every setting; of variables and levels each, since each may be another's. */
function settingsOf(
  flags: Flags,
  says: ArticleSays | undefined,
  config: LoadedConfig | undefined,
): Setting[] {
  const places: Readonly<Record<string, (key: string) => string>> = {
    default: () => 'default',
    config: key => placeIn(config!, key),
    article: key => says!.place(key),
    flag: key => `--${flagName(configKeys.get(key.startsWith('variables.') ? 'variables' : key)!)}`,
  }
  const {values, theme, variables, sources} = decide([
    {by: 'default', values: defaults},
    {by: 'config', values: config?.values ?? {}},
    {by: 'article', values: says?.values ?? {}},
    {by: 'flag', values: flags.options},
  ])
  const setting = (key: string, value: unknown): Setting => {
    return {key, value, source: places[sources[key] ?? 'default']!(key)}
  }
  return [...configKeys].flatMap(([name, {kind}]) => {
    if (kind === 'theme') return [setting(name, theme)]
    if (kind !== 'variables' && kind !== 'levels') return [setting(name, values[name])]
    const entries = kind === 'variables' ? variables : values[name]
    return Object.entries(entries ?? {}).map(([part, value]) => setting(`${name}.${part}`, value))
  })
}

function placeIn({shown, placeOf}: LoadedConfig, key: string): string {
  const inTheme = key.startsWith('variables.') ? placeOf(key.replace('variables', 'theme')) : undefined
  const place = placeOf(key) ?? inTheme
  return place ? `${shown}:${place.line}:${place.column}` : shown
}

function asJson(config: string | undefined, site: unknown, settings: readonly Setting[]): string {
  const plain = settings.map(({key, value, source}) => ({
    key,
    value: typeof value === 'function' ? 'function' : (value ?? null),
    source,
  }))
  return `${JSON.stringify({config: config ?? null, site, settings: plain}, null, 2)}\n`
}

function asTable(head: readonly string[], settings: readonly Setting[]): string {
  const rows = settings.map(({key, value, source}) => [key, show(value), source])
  const [first, second] = [0, 1].map(at => Math.max(...rows.map(row => row[at]!.length)))
  const lines = rows.map(([key, value, source]) =>
    `${key!.padEnd(first!)}  ${value!.padEnd(second!)}  ${source}`.trimEnd(),
  )
  return `${[...head, '', ...lines].join('\n')}\n`
}

function show(value: unknown): string {
  if (value === undefined) return '-'
  if (typeof value === 'function') return 'function'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
