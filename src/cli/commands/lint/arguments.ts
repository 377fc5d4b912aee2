import {options} from '../../../options/table.ts'
import {checkFlags, type Flags, type RawOptions, readCommand} from '../../arguments.ts'
import {articleFlags} from '../../option-flags.ts'
import {ownFlags} from '../../own-flags.ts'
import {UsageError} from '../../usage-error.ts'
import type {Wording} from '../../wording.ts'
import type {LintWording} from './words.ts'

export const lintFormats = ['pretty', 'json', 'sarif', 'github'] as const

export type LintFormat = (typeof lintFormats)[number]

/** `weimark lint`, read. */
export interface LintFlags {
  /** What the articles would be converted with. */
  conversion: Flags
  format: LintFormat
  /** Levels by rule, as written. */
  levels: Record<string, string>
  /** Warnings from which on the command fails; undefined for any number. */
  maxWarnings: number | undefined
}

export type ParsedLint = {kind: 'help'} | {kind: 'rules'} | {kind: 'lint'; flags: LintFlags}

/** Every option of `weimark lint`: its flags as the help shows them, by its long name. */
export const lintOptionFlags: Readonly<Record<string, string>> = {
  format: '--format <FORMAT>',
  rule: options.lint.flag,
  rules: '--rules',
  strict: options.strict.flag,
  'max-warnings': '--max-warnings <COUNT>',
  quiet: ownFlags.quiet.flag,
  ...articleFlags,
  help: ownFlags.help.flag,
}

interface RawLint extends RawOptions {
  format?: string
  rule?: string[]
  rules?: boolean
  maxWarnings?: string
}

/** @throws UsageError */
export function parseLint(argv: readonly string[], words: Wording, lintWords: LintWording): ParsedLint {
  const {inputs, raw} = readCommand<RawLint>(argv, lintOptionFlags, words)
  const {format = 'pretty', rule = [], rules, maxWarnings, ...rest} = raw
  if (rest.help) return {kind: 'help'}
  if (rules) return {kind: 'rules'}
  if (!(lintFormats as readonly string[]).includes(format)) {
    throw new UsageError(words.wrongChoice('--format', format, lintFormats))
  }
  if (maxWarnings !== undefined && !/^\d+$/.test(maxWarnings)) {
    throw new UsageError(lintWords.wrongCount(maxWarnings))
  }
  const conversion = checkFlags(inputs, rest, words)
  const most = maxWarnings === undefined ? undefined : Number(maxWarnings)
  return {
    kind: 'lint',
    flags: {
      conversion,
      format: format as LintFormat,
      levels: Object.fromEntries(rule.map(each => readLevel(each, lintWords))),
      maxWarnings: conversion.options.strict ? 0 : most,
    },
  }
}

function readLevel(text: string, words: LintWording): [string, string] {
  const [, name, level] = /^([^=\s]+)=(off|info|warning|error)$/.exec(text) ?? []
  if (name === undefined || level === undefined) throw new UsageError(words.wrongLevel(text))
  return [name, level]
}
