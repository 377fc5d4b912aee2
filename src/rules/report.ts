import type {Node, Position} from 'unist'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {type RuleId, rules} from './catalogue.ts'
import {dataOf} from './data.ts'
import {errors} from './errors.ts'
import {originOf} from './origin.ts'
import type {Language, Severity, Wording} from './rule.ts'
import {UserError, type UserErrorOptions} from './user-error.ts'

/** Fills `{name}` places of a wording. */
export function fill(template: string, data: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(data[name] ?? whole))
}

/**
 * Adds a finding to a file, in the language of its reader.
 *
 * @param place where it is; undefined for the whole article
 * @param data fills the wording's `{name}` places
 */
export function report(
  file: VFile,
  ruleId: RuleId,
  place?: Node | Position | undefined,
  data: Readonly<Record<string, string | number>> = {},
): void {
  const rule = rules[ruleId]
  const wording = rule[dataOf(file).lang ?? 'en']
  const position = place && 'type' in place ? place.position : place
  const origin = originOf(file, position)
  const message = file.message(fill(wording.reason, data), {
    place: origin?.position ?? position,
    ruleId,
    source: 'weimark',
  })
  if (origin) setFile(message, origin.path, file.path)
  message.note = fill(wording.fix, data)
  setSeverity(message, rule.severity)
}

/** A finding in a note belongs to the note's file. */
function setFile(message: VFileMessage, path: string | undefined, article: string | undefined): void {
  const place = article === undefined ? message.name : message.name.slice(article.length + 1)
  message.file = path ?? ''
  message.name = path === undefined ? place : `${path}:${place}`
}

/** `fatal` says the same in vfile's own words. */
export function setSeverity(message: VFileMessage, severity: Severity): void {
  message.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined
  Object.assign(message, {severity})
}

/** A `UserError` in the reader's language. */
export function userError(
  code: keyof typeof errors,
  lang: Language,
  data: Readonly<Record<string, string | number>>,
  options: UserErrorOptions = {},
): UserError {
  return mendable(code, errors[code][lang], options, data)
}

/** An error whose words stand beside what makes it: a command's. */
export function mendable(
  code: string,
  {reason, fix}: Wording,
  options: UserErrorOptions = {},
  data: Readonly<Record<string, string | number>> = {},
): UserError {
  return new UserError(code, fill(reason, data), {hint: fill(fix, data).trim(), ...options})
}
