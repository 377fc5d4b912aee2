import {createHash} from 'node:crypto'
import {isAbsolute} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Language} from '../../../article.ts'
import type {Finding} from '../../../index.ts'
import {docsUrl, fatalRules} from '../../../lint/rules.ts'
import {rules} from '../../../rules/catalogue.ts'
import {errors} from '../../../rules/errors.ts'
import {home} from '../../../rules/home.ts'
import {fill} from '../../../rules/report.ts'
import type {Rule} from '../../../rules/rule.ts'

/** What was found in one file. */
export interface FileFindings {
  /** As the user named it. */
  file: string
  findings: readonly Finding[]
}

export interface LintCounts {
  files: number
  errors: number
  warnings: number
  infos: number
}

/** All findings as JSON. Every key is always there; what a finding does not have is null. */
export function formatJson(files: readonly FileFindings[], counts: LintCounts): string {
  const plain = files.map(({file, findings}) => ({
    file,
    findings: findings.map(each => plainFinding(each, file)),
  }))
  return `${JSON.stringify({version: 1, files: plain, counts}, null, 2)}\n`
}

function plainFinding(finding: Finding, file: string): Record<string, unknown> {
  const {ruleId, severity, reason, note, line, column, endLine, endColumn, url} = finding
  return {
    ruleId,
    severity,
    reason,
    note,
    file: finding.file ?? file,
    line: line ?? null,
    column: column ?? null,
    endLine: endLine ?? null,
    endColumn: endColumn ?? null,
    url,
  }
}

const commands = {error: 'error', warning: 'warning', info: 'notice'} as const

/** Annotations of GitHub Actions, one line each. */
export function formatGithub(files: readonly FileFindings[]): string {
  return files
    .flatMap(({file, findings}) =>
      findings.map(finding => {
        const {severity, ruleId, reason, note, line, column, endLine, endColumn} = finding
        const properties = {
          file: slashed(finding.file ?? file),
          line: line ?? 1,
          endLine,
          col: column,
          // A range of columns is understood within one line only.
          endColumn: endLine === undefined || endLine === line ? endColumn : undefined,
          title: `weimark ${ruleId}`,
        }
        const list = Object.entries(properties).filter(([, value]) => value !== undefined)
        const head = list.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',')
        return `::${commands[severity]} ${head}::${escapeData(note ? `${reason} → ${note}` : reason)}\n`
      }),
    )
    .join('')
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

const slashed = (path: string) => path.replaceAll('\\', '/')

const levels = {error: 'error', warning: 'warning', info: 'note'} as const

/** SARIF 2.1.0, for code scanning. */
export function formatSarif(files: readonly FileFindings[], version: string, lang: Language): string {
  const ids = [...Object.keys(rules), ...fatalRules]
  const occurrences = new Map<string, number>()
  const results = files.flatMap(({file, findings}) =>
    findings.map(finding => sarifResult(finding, finding.file ?? file, ids, occurrences)),
  )
  const driver = {
    name: 'weimark',
    version,
    informationUri: home,
    rules: ids.map(id => sarifRule(id, lang)),
  }
  const run = {
    tool: {driver},
    language: lang === 'zh' ? 'zh-CN' : 'en',
    columnKind: 'utf16CodeUnits',
    results,
  }
  const log = {$schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run]}
  return `${JSON.stringify(log, null, 2)}\n`
}

function sarifRule(id: string, lang: Language): Record<string, unknown> {
  const rule = (rules as Readonly<Record<string, Rule>>)[id]
  const {reason, fix} = (rule ?? errors[id as keyof typeof errors])[lang]
  return {
    id,
    shortDescription: {text: withoutPlaces(reason)},
    help: {text: withoutPlaces(fix)},
    helpUri: docsUrl(id),
    defaultConfiguration: {level: levels[rule?.severity ?? 'error']},
  }
}

/** A wording without what only a finding knows. */
export function withoutPlaces(template: string): string {
  return fill(template.replace(/\{suggestion\}/g, ''), {}).replace(/\{\w+\}/g, '…')
}

function sarifResult(
  finding: Finding,
  file: string,
  ids: readonly string[],
  occurrences: Map<string, number>,
): Record<string, unknown> {
  const {ruleId, severity, reason, note, line, column, endLine, endColumn} = finding
  const artifactLocation = locationOf(file)
  const region = {
    startLine: line ?? 1,
    ...(column === undefined ? {} : {startColumn: column}),
    ...(endLine === undefined ? {} : {endLine}),
    ...(endColumn === undefined ? {} : {endColumn}),
  }
  return {
    ruleId,
    ruleIndex: ids.indexOf(ruleId),
    level: levels[severity],
    message: {text: note ? `${reason} → ${note}` : reason},
    locations: [{physicalLocation: {artifactLocation, region}}],
    partialFingerprints: {'weimark/v1': fingerprint([ruleId, artifactLocation.uri, reason], occurrences)},
  }
}

/** Relative to where the command ran, which is the repository's root; an absolute path is an address of its own. */
function locationOf(file: string): {uri: string; uriBaseId?: string} {
  // Addresses of the web may have brackets where those of SARIF may not.
  if (isAbsolute(file)) return {uri: pathToFileURL(file).href.replace(/[[\]|^]/g, encodeURIComponent)}
  const path = file.startsWith('<') ? 'stdin.md' : slashed(file)
  // With a colon in it a name would begin with a scheme.
  return {uri: encodeURI(path).replace(/[?#:]/g, encodeURIComponent), uriBaseId: '%SRCROOT%'}
}

/** Without the line, which moves with every edit above it; equal findings are told apart by their order. */
function fingerprint(parts: readonly string[], occurrences: Map<string, number>): string {
  const key = parts.join('\0')
  const count = occurrences.get(key) ?? 0
  occurrences.set(key, count + 1)
  return createHash('sha256').update(`${key}\0${count}`).digest('hex').slice(0, 32)
}
