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
export {codeThemeNames, themeNames} from './builtin/themes.ts'
export {type Converter, convert, createConverter, type Input} from './convert.ts'
export type {ContrastInMode, ContrastNotice, ContrastRun} from './darkmode/audit.ts'
export {auditContrast, toDark} from './darkmode/lazy.ts'
export type {Finding} from './lint/finding.ts'
export {createLinter, type Linter, type LintHtmlOptions, lint, lintHtml} from './linter.ts'
export {type Config, defineConfig} from './options/define-config.ts'
export type {
  ArticleSettings,
  CssSource,
  ImageContext,
  ImageFacts,
  ImageOptions,
  LintLevels,
  Options,
  ResolvedImage,
  ResolveImage,
  Target,
} from './options/options.ts'
export type {OptionSource, Used} from './options/settings.ts'
export {UserError} from './rules/user-error.ts'
export {describeTheme, type ThemeDescription, type ThemeVariable} from './style/describe.ts'
