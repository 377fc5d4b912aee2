export type {Point, Position} from 'unist'
export type {
  Article,
  ArticleMessage,
  CoverCrop,
  CropBox,
  ImageRef,
  Language,
  Meta,
  MetaField,
  Severity,
  ThemeChoice,
} from './article.ts'
export {type CodeThemeName, codeThemeNames, type ThemeName, themeNames} from './builtin/themes.ts'
export {type Converter, convert, createConverter, type Input} from './convert.ts'
export type {ContrastInMode, ContrastNotice, ContrastRun} from './darkmode/audit.ts'
export {auditContrast, toDark} from './darkmode/lazy.ts'
export type {Finding} from './lint/finding.ts'
export {createLinter, type Linter, type LintHtmlOptions, lint, lintHtml} from './linter.ts'
export type {AccountEntry, Accounts} from './options/accounts.ts'
export {type Config, defineConfig} from './options/define-config.ts'
export type {Level as LintLevel} from './options/levels.ts'
export type {
  ArticleSettings,
  CssSource,
  ImageContext,
  ImageFacts,
  ImageOptions,
  ImageRule,
  Keyed as KeyedOptionName,
  KeyedOptions,
  LinkContext,
  LinkTarget,
  LintLevels,
  NoteText,
  Options,
  ReadNote,
  ResolvedImage,
  ResolveImage,
  ResolveLink,
  Target,
} from './options/options.ts'
export type {
  Kind as OptionKind,
  Kinds as OptionKinds,
  LiteralUnion,
  NamesIn as OptionNamesIn,
  Place as OptionPlace,
  ValueOf as OptionValueOf,
} from './options/row.ts'
export type {OptionSource, Used} from './options/settings.ts'
export type {OptionValues, Table as OptionTable, ValuesIn as OptionValuesIn} from './options/table.ts'
export type {Variables as ThemeVariables} from './options/theme.ts'
export type {RuleId} from './rules/catalogue.ts'
export {type Place, UserError, type UserErrorOptions} from './rules/user-error.ts'
export {describeTheme, type ThemeDescription, type ThemeVariable} from './style/describe.ts'
export type {Bilingual, VariableType} from './style/theme-header.ts'
