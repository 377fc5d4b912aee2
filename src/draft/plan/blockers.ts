import type {Language} from '../../article.ts'
import type {Finding} from '../../index.ts'
import {docsUrl} from '../../lint/rules.ts'
import {limits} from '../../wechat/limits.ts'
import type {BlockerId} from '../words/wording.ts'
import {draftWords} from '../words/words.ts'

/** Findings for which the API would refuse the draft, whatever their severity elsewhere. */
const refused: ReadonlySet<string> = new Set([
  'title-too-long',
  'author-too-long',
  'digest-too-long',
  'source-url-too-long',
  'content-too-large',
  'link-refused',
])

/** Findings about a picture that is not there. */
const missing: ReadonlySet<string> = new Set([
  'image-missing',
  'image-outside',
  'image-no-site-root',
  'image-unreadable',
  'image-resolve',
  'image-converter',
  'image-type',
  'image-too-large',
  'image-fetch',
])

/** What is done here, or said better. */
const settled: ReadonlySet<string> = new Set([
  'title-missing',
  'cover-missing',
  'image-heavy',
  'image-format',
  'image-remote',
])

export function isBlocker({ruleId, severity}: Finding, allowMissing: boolean): boolean {
  if (missing.has(ruleId)) return !allowMissing
  return severity === 'error' || refused.has(ruleId)
}

export function isSettled({ruleId}: Finding): boolean {
  return settled.has(ruleId)
}

export function blocker(id: BlockerId, file: string, lang: Language): Finding {
  const {message, hint} = draftWords[lang].blockers[id]
  return {
    ruleId: id,
    severity: 'error',
    reason: message,
    note: hint,
    file,
    line: undefined,
    column: undefined,
    endLine: undefined,
    endColumn: undefined,
    url: docsUrl(id),
  }
}

/** Whether a field is longer than the server takes: also where the rule that says so is turned off. */
export function isTooLong(
  field: 'title' | 'author' | 'digest' | 'sourceUrl',
  value: string | undefined,
): boolean {
  const {max, unit} = limits[field]
  const size = unit === 'bytes' ? Buffer.byteLength(value ?? '') : [...(value ?? '')].length
  return size > max
}
