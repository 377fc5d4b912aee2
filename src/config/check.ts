import type {Language} from '../article.ts'
import {codeThemeNames, themeNames} from '../builtin/themes.ts'
import type {Accounts} from '../options/accounts.ts'
import type {Config} from '../options/define-config.ts'
import {faultsIn} from '../options/faults.ts'
import {expectedOf, isRecord, takes} from '../options/kinds.ts'
import {levels} from '../options/levels.ts'
import {flagName} from '../options/table.ts'
import {ruleIds} from '../rules/catalogue.ts'
import {reasons} from '../rules/reasons.ts'
import {userError} from '../rules/report.ts'
import {shownValue} from '../rules/shown-value.ts'
import {didYouMean, nearest, suggest} from '../rules/suggest.ts'
import {UserError} from '../rules/user-error.ts'
import {unknownCodeTheme, unknownTheme} from '../style/unknown.ts'
import {checkAccounts} from './accounts.ts'
import {configGroups, configKeys, configNames} from './keys.ts'
import {type RawConfig, whereIs} from './read.ts'
import {checkSecrets} from './secrets.ts'

/** @throws UserError, with its place, at what is unknown or cannot be used */
export function checkConfig(raw: RawConfig, lang: Language): Config {
  if (!isRecord(raw.value)) throw wrong('default', raw.value, reasons.optionsObject[lang], raw, lang)
  // Before anything is quoted in a message.
  checkSecrets(raw, lang)
  for (const [name, value] of Object.entries(raw.value)) {
    // `images.base` is a way to name a key here, not to write it.
    if (name.includes('.')) throw unknownKey(name, raw, lang)
    if (name !== '$schema') checkKey(name, value, raw, lang)
  }
  // Every key and value was looked at.
  return raw.value as Config
}

function checkKey(name: string, value: unknown, raw: RawConfig, lang: Language): void {
  if (configGroups.has(name)) {
    checkGroup(name, value, raw, lang)
    return
  }
  const row = configKeys.get(name)
  if (!row) throw unknownKey(name, raw, lang)
  if (value === undefined) return
  const [fault] = faultsIn(row, value)
  if (fault) throw wrong(`${name}${fault.at}`, fault.value, fault.expected[lang], raw, lang)
  if (!takes(row, value)) throw wrong(name, value, expectedOf(row, lang), raw, lang)
  if (row.kind === 'codeTheme' && !codeThemeNames.includes(value as string)) {
    throw at(unknownCodeTheme(value as string, lang), name, raw)
  }
  if (row.kind === 'theme') checkTheme(value, raw, lang)
  if (row.kind === 'accounts') checkAccounts(value as Accounts, raw, lang)
  if (row.kind === 'levels') checkLevels(value as Record<string, unknown>, raw, lang)
}

function checkGroup(name: string, value: unknown, raw: RawConfig, lang: Language): void {
  if (value === undefined) return
  if (isRecord(value)) {
    for (const [part, inner] of Object.entries(value)) checkKey(`${name}.${part}`, inner, raw, lang)
    return
  }
  const parts = [...configKeys.keys()].filter(key => key.startsWith(`${name}.`))
  throw wrong(name, value, `{${parts.map(key => key.slice(name.length + 1)).join(', ')}}`, raw, lang)
}

/** A theme's name is a word; what has a folder, braces or ends in `.css` is none. */
function checkTheme(value: unknown, raw: RawConfig, lang: Language): void {
  const name = isRecord(value) ? value.name : value
  if (typeof name !== 'string' || /[\\/{]|\.css$/i.test(name) || themeNames.includes(name)) return
  throw at(unknownTheme(name, lang), isRecord(value) ? 'theme.name' : 'theme', raw)
}

function checkLevels(value: Readonly<Record<string, unknown>>, raw: RawConfig, lang: Language): void {
  for (const [rule, level] of Object.entries(value)) {
    if (!ruleIds.has(rule)) {
      const suggestion = suggest(rule, ruleIds, lang)
      throw userError('config-rule', lang, {name: rule, suggestion}, whereIs(`lint.${rule}`, raw))
    }
    // YAML 1.1 tools write `off` as false.
    if (level !== false && !(levels as readonly unknown[]).includes(level)) {
      throw wrong(`lint.${rule}`, level, levels.join(', '), raw, lang)
    }
  }
}

function unknownKey(name: string, raw: RawConfig, lang: Language): UserError {
  const known = configNames
  const near = byFlag(name) ?? nearest(name, known) ?? nearest(camel(name), known)
  const suggestion = didYouMean(near, lang)
  return userError('config-key', lang, {name, suggestion, known: known.join(', ')}, whereIs(name, raw))
}

/** The key of what the command line calls otherwise: `image-base`, `imageBase`. */
function byFlag(name: string): string | undefined {
  return [...configKeys].find(([, row]) => row.flag && camel(flagName(row)) === camel(name))?.[0]
}

function camel(name: string): string {
  return name.replace(/^-+/, '').replace(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase())
}

function wrong(name: string, value: unknown, expected: string, raw: RawConfig, lang: Language): UserError {
  const data = {name, value: shownValue(value), expected}
  return userError('config-value', lang, data, whereIs(name, raw))
}

/** An error of a name, at the place where the name stands. */
function at({code, message, hint}: UserError, key: string, raw: RawConfig): UserError {
  return new UserError(code, message, {...(hint === undefined ? {} : {hint}), ...whereIs(key, raw)})
}
