import type {Finding} from '../../../index.ts'
import {checkTheme, type ThemeCheck} from '../../../theme-tools/check.ts'
import type {Deps} from '../../deps.ts'
import {createReporter, wantsColour} from '../../reporter.ts'
import type {Outcome} from '../convert/convert-one.ts'
import {asMessage} from '../lint/one.ts'
import type {ThemesCall} from './arguments.ts'
import {findTheme, type ThemesWorld} from './find-theme.ts'

type CheckCall = Extract<ThemesCall, {kind: 'check'}>

/**
 * Looks over themes. What is found goes to `stdout`: it is the result.
 *
 * @returns 1 when a theme has errors or warnings
 */
export async function checkThemes(call: CheckCall, deps: Deps, world: ThemesWorld): Promise<number> {
  const {lang, stdout} = world
  const found = await Promise.all(call.themes.map(name => findTheme(name, deps.cwd, lang)))
  const checks: ThemeCheck[] = []
  for (const {css, path} of found) checks.push(await checkTheme({css, path}, lang))
  const counts = count(checks.flatMap(({findings}) => findings))
  if (call.format === 'json') await stdout.write(formatJson(call, checks, counts))
  else await tell(call, checks, counts, deps, world)
  return counts.errors + counts.warnings > 0 || (call.strict && counts.infos > 0) ? 1 : 0
}

function count(findings: readonly Finding[]) {
  const of = (severity: Finding['severity']) => findings.filter(each => each.severity === severity).length
  return {errors: of('error'), warnings: of('warning'), infos: of('info')}
}

type Counts = ReturnType<typeof count>

async function tell(
  {quiet}: CheckCall,
  checks: readonly ThemeCheck[],
  counts: Counts,
  deps: Deps,
  {stdout, words, own}: ThemesWorld,
): Promise<void> {
  const colour = wantsColour(deps.stdout, deps.env)
  const reporter = createReporter(stdout, words, {colour, quiet, verbose: false, list: false})
  for (const {path, findings, contrast, coverage} of checks) {
    const job = {file: path, shown: path, below: path, output: undefined, shownOutput: '-'}
    const outcome: Outcome = {
      messages: findings.map(asMessage),
      keptBack: false,
      adaptations: {},
      converting: 0,
      writing: 0,
    }
    await reporter.outcome(job, outcome)
    if (quiet) continue
    const ratio = (value: number) => `${value.toFixed(1)} : 1`
    if (contrast) {
      const {texts, light, dark, failing} = contrast
      await reporter.line(`${path}  ${own.contrast(texts, ratio(light), ratio(dark), failing)}`)
    }
    if (coverage) {
      const {parts, missing} = coverage
      await reporter.line(`${path}  ${own.coverage(parts - missing.length, parts)}`)
    }
  }
  if (!quiet) await reporter.line(own.checked(counts))
}

/** Every key is always there; what a finding does not have is null. */
function formatJson({quiet}: CheckCall, checks: readonly ThemeCheck[], counts: Counts): string {
  const themes = checks.map(({path, format, findings, contrast, coverage}) => ({
    file: path,
    format: format ?? null,
    findings: findings.filter(({severity}) => !quiet || severity === 'error').map(plainFinding),
    contrast: contrast ?? null,
    coverage: coverage
      ? {parts: coverage.parts, missing: coverage.missing.map(({selector, title}) => ({selector, title}))}
      : null,
  }))
  return `${JSON.stringify({version: 1, themes, counts}, null, 2)}\n`
}

function plainFinding({ruleId, severity, reason, note, file, line, column, url}: Finding) {
  return {
    ruleId,
    severity,
    reason,
    note,
    file: file ?? null,
    line: line ?? null,
    column: column ?? null,
    url,
  }
}
