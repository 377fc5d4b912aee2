import {reasons} from '../rules/reasons.ts'
import {userError} from '../rules/report.ts'
import type {Language} from '../rules/rule.ts'
import {shownValue} from '../rules/shown-value.ts'

/**
 * The text of what code was given to read: a text itself, or bytes of any encoding that files may have, alone or in
 * a `VFile`.
 *
 * @param expected what it should have been
 * @throws UserError when it is nothing of the kind, or no text
 */
export async function inputText(
  input: unknown,
  expected: 'markdown' | 'html',
  lang: Language,
): Promise<string> {
  if (typeof input === 'string') return input
  const file = isFile(input) ? input : undefined
  const value = file ? (file.value ?? '') : input
  if (typeof value === 'string') return value
  if (!(value instanceof Uint8Array))
    throw userError('input-kind', lang, {value: shownValue(input), expected: reasons[expected][lang]})
  // Its tables are read when somebody brings bytes.
  const {decodeForeign} = await import('./decode.ts')
  return decodeForeign(value, typeof file?.path === 'string' ? file.path : undefined, lang)
}

/** A `VFile` of any version: it knows where it has been and what is said of it. An empty one has no value. */
function isFile(input: unknown): input is {value?: unknown; path?: unknown} {
  if (typeof input !== 'object' || input === null) return false
  return 'history' in input && Array.isArray(input.history) && 'messages' in input
}
