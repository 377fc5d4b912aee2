export type {
  Article,
  ArticleMessage,
  ImageRef,
  Language,
  Meta,
  MetaField,
  Severity,
  ThemeChoice,
} from './article.ts'
export {type Converter, convert, createConverter, type Input} from './convert.ts'
export type {ContrastInMode, ContrastNotice, ContrastRun} from './darkmode/audit.ts'
export {auditContrast, toDark} from './darkmode/lazy.ts'
export type {Finding} from './lint/finding.ts'
export {createLinter, type Linter, type LintHtmlOptions, lint, lintHtml} from './linter.ts'
export {type Config, defineConfig} from './options/define-config.ts'
export type {
  CssSource,
  ImageContext,
  ImageFacts,
  ImageOptions,
  LintLevels,
  Options,
  ResolvedImage,
  ResolveImage,
} from './options/options.ts'
export {UserError} from './rules/user-error.ts'
export {codeThemeNames, themeNames} from './style/builtin.ts'
export {describeTheme, type ThemeDescription, type ThemeVariable} from './style/describe.ts'
