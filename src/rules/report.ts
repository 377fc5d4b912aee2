import type {Node, Position} from 'unist'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {dataOf} from '../rules/data.ts'
import {type RuleId, rules} from './catalogue.ts'
import {errors} from './errors.ts'
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
  const message = file.message(fill(wording.reason, data), {
    place: place && 'type' in place ? place.position : place,
    ruleId,
    source: 'weimark',
  })
  message.note = fill(wording.fix, data)
  setSeverity(message, rule.severity)
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
