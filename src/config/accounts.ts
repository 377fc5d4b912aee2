import type {Language} from '../article.ts'
import type {Accounts} from '../options/accounts.ts'
import {userError} from '../rules/report.ts'
import {suggest} from '../rules/suggest.ts'
import {type RawConfig, whereIs} from './read.ts'

const keys = ['appId', 'appIdEnv', 'secretEnv', 'apiBase']
const isVariable = (value: string) => /^[A-Za-z_]\w*$/.test(value)

/** @throws UserError, with its place, at what an account cannot have or lacks */
export function checkAccounts(accounts: Accounts, raw: RawConfig, lang: Language): void {
  for (const [name, entry] of Object.entries(accounts)) {
    const path = `accounts.${name}`
    for (const [key, value] of Object.entries(entry)) {
      const at = whereIs(`${path}.${key}`, raw)
      if (!keys.includes(key)) {
        const data = {name: `${path}.${key}`, suggestion: suggest(key, keys, lang), known: keys.join(', ')}
        throw userError('config-key', lang, data, at)
      }
      const isName = key.endsWith('Env')
      if (typeof value === 'string' && value !== '' && (!isName || isVariable(value))) continue
      const expected = expectations[isName ? 'variable' : 'text'][lang]
      const shown = typeof value === 'string' ? '…' : (JSON.stringify(value) ?? String(value))
      throw userError('config-value', lang, {name: `${path}.${key}`, value: shown, expected}, at)
    }
    const {appId, appIdEnv, secretEnv} = entry as Partial<typeof entry>
    const missing = secretEnv === undefined ? 'secretEnv' : (appId ?? appIdEnv) === undefined ? 'appId' : ''
    if (missing !== '') throw userError('config-account', lang, {name: path, missing}, whereIs(path, raw))
  }
}

const expectations = {
  variable: {zh: '环境变量的名字', en: 'the name of a variable'},
  text: {zh: '一段文字', en: 'a text'},
} as const
