import type {Position} from 'unist'
import type {VFileMessage} from 'vfile-message'
import type {ArticleMessage, Severity} from '../article.ts'
import type {UserError} from '../rules/user-error.ts'
import {docsUrl} from './rules.ts'

/**
 * What a linter found, as plain data. Lines and columns are 1-based, columns count UTF-16 code units, the end is
 * exclusive; all four are undefined where a finding belongs to the whole article.
 */
export interface Finding {
  /** Stable, kebab-case. */
  ruleId: string
  severity: Severity
  /** What is the matter, in the language that was asked for. */
  reason: string
  /** What to do about it. */
  note: string
  /** The file it is in: the article's path, or that of its theme; undefined where there is none. */
  file: string | undefined
  line: number | undefined
  column: number | undefined
  endLine: number | undefined
  endColumn: number | undefined
  /** Where the rule is explained. */
  url: string
}

export function findingOf(message: ArticleMessage, path: string | undefined): Finding {
  const {severity, reason, note, line, column, file} = message
  const ruleId = message.ruleId ?? 'unknown'
  const end = endOf(message)
  return {
    ruleId,
    severity,
    reason,
    note: note ?? '',
    file: file || path,
    line,
    column,
    endLine: end?.line,
    endColumn: end?.column,
    url: docsUrl(ruleId),
  }
}

/** Where a message's place ends; undefined where it is a point or nothing. */
function endOf({place, line}: VFileMessage): Position['end'] | undefined {
  if (line === undefined || !place || !('end' in place) || !('start' in place)) return undefined
  return place.end?.line === undefined ? undefined : place.end
}

/** What ended a conversion, as a finding. */
export function errorFinding(error: UserError, path: string | undefined): Finding {
  const {code, message, hint, file, place} = error
  return {
    ruleId: code,
    severity: 'error',
    reason: message,
    note: hint ?? '',
    file: file ?? path,
    line: place?.line,
    column: place?.column,
    endLine: undefined,
    endColumn: undefined,
    url: docsUrl(code),
  }
}
