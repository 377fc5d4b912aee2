import type {Position} from 'unist'
import type {VFile} from 'vfile'
import type {Level} from '../options/levels.ts'
import type {LintLevels} from '../options/options.ts'
import {ruleIds} from '../rules/catalogue.ts'
import {dataOf} from '../rules/data.ts'
import {report} from '../rules/report.ts'
import {suggest} from '../rules/suggest.ts'
import {isLevel} from './rules.ts'

/** How each rule is reported that somebody spoke of. */
export type Settings = ReadonlyMap<string, Level>

/**
 * Options < front matter (`weimark: {lint: {…}}`) < overrides. What cannot be understood is a finding, at its
 * place where it stands in the front matter.
 */
export function readSettings(file: VFile, options: LintLevels, overrides: LintLevels): Settings {
  const settings = new Map<string, Level>()
  read(options, settings, file)
  read(ofArticle(file), settings, file, name => placeOf(name, file))
  read(overrides, settings, file)
  return settings
}

/** The front matter's own settings, whatever is written there. */
function ofArticle(file: VFile): Record<string, unknown> {
  const own = dataOf(file).meta?.extra.weimark
  const lint = isRecord(own) ? own.lint : undefined
  return isRecord(lint) ? lint : {}
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function read(
  levels: Readonly<Record<string, unknown>>,
  settings: Map<string, Level>,
  file: VFile,
  place: (name: string) => Position | undefined = () => undefined,
): void {
  for (const [name, value] of Object.entries(levels)) {
    // YAML 1.1 tools write `off` as false.
    const level = value === false ? 'off' : value
    if (!ruleIds.has(name)) reportUnknownRule(name, place(name), file)
    else if (isLevel(level)) settings.set(name, level)
    else report(file, 'rule-level', place(name), {name, value: JSON.stringify(value) ?? String(value)})
  }
}

export function reportUnknownRule(name: string, position: Position | undefined, file: VFile): void {
  const suggestion = suggest(name, ruleIds, dataOf(file).lang ?? 'en', 'clause')
  report(file, 'rule-unknown', position, {name, suggestion})
}

/** The line of the front matter that begins with the rule's name, in any of its formats. */
function placeOf(name: string, file: VFile): Position | undefined {
  const lines = String(file.value)
    .slice(0, dataOf(file).bodyStart ?? 0)
    .split(/\r?\n/)
  for (const [index, text] of lines.entries()) {
    const at = text.indexOf(name)
    const before = text[at - 1] ?? ' '
    const after = text.slice(at + name.length)
    if (at === -1 || !/[\s"'{,]/.test(before) || !/^["']?\s*[:=]/.test(after)) continue
    const line = index + 1
    return {start: {line, column: at + 1}, end: {line, column: at + 1 + name.length}}
  }
  return undefined
}
