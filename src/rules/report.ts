import type {Node, Position} from 'unist'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {articleRules} from './article.ts'
import {errors} from './errors.ts'
import type {Language, Rule, Severity} from './rule.ts'
import {syntaxRules} from './syntax.ts'
import {themeRules} from './theme.ts'
import {UserError, type UserErrorOptions} from './user-error.ts'

/** Every finding that a conversion can report, by its stable rule id. */
export const rules = {...articleRules, ...syntaxRules, ...themeRules} satisfies Record<string, Rule>

export type RuleId = keyof typeof rules

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
  reportRule(file, ruleId, rules[ruleId], place, data)
}

/** The same for a rule that is no part of a conversion. */
export function reportRule(
  file: VFile,
  ruleId: string,
  rule: Rule,
  place?: Node | Position | undefined,
  data: Readonly<Record<string, string | number>> = {},
): void {
  const wording = rule[file.data.lang ?? 'en']
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
  const {reason, fix} = errors[code][lang]
  return new UserError(code, fill(reason, data), {hint: fill(fix, data), ...options})
}
