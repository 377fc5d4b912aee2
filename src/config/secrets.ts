import type {Language} from '../article.ts'
import {isRecord} from '../options/kinds.ts'
import {userError} from '../rules/report.ts'
import {type RawConfig, whereIs} from './read.ts'

/** An AppSecret: 32 hexadecimal digits. */
const shape = /^\s*[\da-f]{32}\s*$/i
/** The same inside something longer, such as `NAME=…`. */
const within = /(?<![\da-z])[\da-f]{32}(?![\da-z])/i
const names = /(?:secret|password|accesstoken)$/

/** Keys whose values are not ours to name: a theme's variables. */
const foreign = new Set(['variables', 'theme', 'css', 'lint'])

/**
 * Configurations are committed and shared: what is called a secret, or looks like one, is refused.
 *
 * @throws UserError that does not say it
 */
export function checkSecrets(raw: RawConfig, lang: Language): void {
  const look = (value: unknown, path: readonly string[]): void => {
    const [top = ''] = path
    const key = (path.at(-1) ?? '').toLowerCase().replace(/[-_\s]/g, '')
    const isNamed = !foreign.has(top) && names.test(key) && value !== undefined && value !== null
    const isOurs = top === 'accounts' || top === 'apiBase'
    const isShaped = typeof value === 'string' && (isOurs ? within : shape).test(value)
    if (isNamed || isShaped) {
      const shown = path.map(part => (within.test(part) ? '…' : part)).join('.')
      throw userError('config-secret', lang, {name: shown}, whereIs(path.join('.'), raw))
    }
    if (Array.isArray(value)) for (const each of value) look(each, path)
    if (isRecord(value)) for (const [name, inner] of Object.entries(value)) look(inner, [...path, name])
  }
  look(raw.value, [])
}
