import {stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import type {Language} from '../../../article.ts'
import {codeThemeNames, themeNames} from '../../../builtin/themes.ts'
import type {LoadedConfig} from '../../../config/load.ts'
import {isThemePath, readTheme, withThemeFile} from '../../../node/theme.ts'
import {directoryUrl} from '../../../options/check.ts'
import {rows} from '../../../options/table.ts'
import {mendable} from '../../../rules/report.ts'
import {unknownCodeTheme, unknownTheme} from '../../../style/unknown.ts'
import type {Flags, OptionFlags} from '../../arguments.ts'
import type {Wording} from '../../wording.ts'
import type {RunSettings} from './convert-one.ts'

/** What articles of a run have in common; what every one would stumble over is refused here. */
export async function settle(
  flags: Flags,
  {cwd, lang, format}: Pick<RunSettings, 'cwd' | 'lang' | 'format'>,
  words: Wording,
  config?: LoadedConfig,
): Promise<RunSettings> {
  const {options} = flags
  await checkSettings(options, cwd, lang, words)
  const [fixed, own] = [{}, {}] as [Record<string, unknown>, Record<string, unknown>]
  for (const [name, row] of rows) {
    const value = options[name as keyof OptionFlags]
    if (value === undefined) continue
    const [group, part] = name.split('.')
    if (part !== undefined) fixed[group!] = {...(fixed[group!] as object), [part]: value}
    else if (row.in.includes('code')) own[name] = value
    else if (row.in.includes('node')) fixed[name] = value
  }
  // Told to who wants to know how the article was read, and to nobody else.
  if (flags.verbose) own.lint = {'standing-line': 'info'}
  const css = await Promise.all((options.css ?? []).map(path => readTheme(path, {cwd, lang})))
  return {
    cwd,
    lang,
    format,
    // Without a wish the article's own language decides, unless the user reads Chinese.
    pageLang: options.lang ?? config?.run.lang ?? (lang === 'zh' ? 'zh' : undefined),
    strict: options.strict ?? config?.run.strict ?? false,
    fixed,
    overrides: await withThemeFile({...own, ...(css.length === 0 ? {} : {css})}, {cwd, lang}),
  }
}

/** Settings that every article would stumble over are refused once, before the first. */
async function checkSettings(
  options: OptionFlags,
  cwd: string,
  lang: Language,
  words: Wording,
): Promise<void> {
  const {siteRoot, 'images.base': base, theme, codeTheme} = options
  if (siteRoot) {
    const there = await stat(resolve(cwd, siteRoot)).catch(() => undefined)
    if (!there?.isDirectory()) throw mendable('site-root', words.noSiteRoot(siteRoot))
  }
  if (base !== undefined) directoryUrl(base, lang)
  if (theme !== undefined && !isThemePath(theme) && !themeNames.includes(theme)) {
    throw unknownTheme(theme, lang)
  }
  if (codeTheme !== undefined && !codeThemeNames.includes(codeTheme)) throw unknownCodeTheme(codeTheme, lang)
}
