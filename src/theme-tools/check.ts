import {VFile} from 'vfile'
import type {ArticleMessage, Language, ThemeFormat} from '../article.ts'
import {prepare} from '../convert.ts'
import {auditTree, type ContrastRun} from '../darkmode/audit.ts'
import {errorFinding, type Finding, findingOf} from '../lint/finding.ts'
import type {Watch} from '../lint/watch.ts'
import type {CssSource} from '../options/options.ts'
import {dataOf} from '../rules/data.ts'
import {UserError} from '../rules/user-error.ts'
import {openTheme} from '../style/compile-theme.ts'
import {reportProblems} from '../style/report-problems.ts'
import {loadTheme, type Theme} from '../style/theme.ts'
import {type ColourSources, colourRules, readColourSources} from './colour-sources.ts'
import {contrastFindings} from './contrast.ts'
import {type Coverage, measureCoverage} from './coverage.ts'
import {readOwnCss} from './own-css.ts'
import {type Report, reporterOf} from './report.ts'
import {readSpecimen, uploadedPicture} from './specimen.ts'
import {leftOutFindings, lostFindings, unknownClasses, variableFindings} from './survival.ts'

/** What was found in a theme. */
export interface ThemeCheck {
  path: string
  /** Whose markup it is written for; undefined where it cannot be used at all, as with the two below. */
  format: ThemeFormat | undefined
  /** In the order of the file; what belongs to no line comes last. */
  findings: Finding[]
  /** Of the specimen's texts: the least in each mode, and how many cannot be read. */
  contrast: {texts: number; light: number; dark: number; failing: number} | undefined
  coverage: Coverage | undefined
}

/**
 * Looks over a theme: whether it can be read, what of it WeChat keeps, whether every text of the specimen can
 * be read in light and dark mode, and which parts of an article it does not style.
 */
export async function checkTheme(source: CssSource, lang: Language): Promise<ThemeCheck> {
  const path = source.path ?? 'theme.css'
  try {
    return await look({...source, path}, lang)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const findings = [errorFinding(error, path)]
    return {path, format: undefined, findings, contrast: undefined, coverage: undefined}
  }
}

const blind = () => () => undefined

async function look(source: CssSource & {path: string}, lang: Language): Promise<ThemeCheck> {
  const {path} = source
  const theme = await loadTheme(source, [], {}, lang)
  const open = await openTheme(source, [], lang)
  const own = readOwnCss(source.css)
  const colours = await colourRules(open, own.variables)
  const {report, findings: found} = reporterOf(path, lang)
  let sources: ColourSources | undefined
  let coverage: Coverage | undefined
  let runs: ContrastRun[] = []
  const watch: Watch = {
    source: blind,
    raw: blind,
    rendered: blind,
    parsed($) {
      sources = readColourSources($, colours)
      coverage = measureCoverage($, theme.rules)
      // Other tools' articles have what ours have not.
      if (theme.format === 'native') unknownClasses($, own, report, lang)
    },
    article($) {
      const root = $.root()[0]!
      runs = auditTree(root)
      contrastFindings(runs, root, sources!, report)
    },
    written: html => lostFindings(html, own, report),
  }
  const {convert} = prepare({theme: source, lang, images: {resolve: uploadedPicture}}, watch)
  await convert(await readSpecimen())
  if (theme.format === 'native') {
    leftOutFindings(own, report)
    // Another tool's variables have its own types, and serve what is left out here too.
    await variableFindings(own, open, report, lang)
  }
  if (coverage) tellCoverage(coverage, report)
  const findings = inOrder([...loadingFindings(theme, path, lang), ...found], path)
  return {path, format: theme.format, findings, contrast: summary(runs), coverage}
}

/** What another tool's theme says for that tool and not for us is no fault of it. */
const foreign: ReadonlySet<string> = new Set([
  'theme-not-kept',
  'theme-selector',
  'theme-unknown-property',
  'theme-invalid-value',
])

/** What loading says. A conversion sums up what it leaves out of another tool's theme; here each has its line. */
function loadingFindings({format, problems}: Theme, path: string, lang: Language): Finding[] {
  const file = new VFile({path})
  dataOf(file).lang = lang
  reportProblems(file, problems, lang)
  return (file.messages as ArticleMessage[]).map(message => {
    const finding = findingOf(message, path)
    return format !== 'native' && foreign.has(finding.ruleId) ? {...finding, severity: 'info'} : finding
  })
}

function tellCoverage({missing}: Coverage, report: Report): void {
  if (missing.length === 0) return
  const selectors = missing.map(({selector}) => selector).join(', ')
  report('theme-coverage', {count: missing.length, selectors})
}

function summary(runs: readonly ContrastRun[]): ThemeCheck['contrast'] {
  const least = (mode: 'light' | 'dark') =>
    Math.floor(Math.min(...runs.map(run => run[mode].contrast)) * 100) / 100
  const failing = runs.filter(({passes}) => !passes).length
  return {texts: runs.length, light: least('light'), dark: least('dark'), failing}
}

/** Of the theme's own file first, by line. */
function inOrder(findings: readonly Finding[], path: string): Finding[] {
  const line = (each: Finding) => (each.file === path ? (each.line ?? 1e9) : 2e9)
  return [...findings].sort(
    (one, other) => line(one) - line(other) || (one.column ?? 0) - (other.column ?? 0),
  )
}
