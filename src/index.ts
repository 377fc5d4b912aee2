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
export {UserError} from './errors.ts'
export type {CssSource, ImageContext, ImageOptions, Options, ResolvedImage, ResolveImage} from './options.ts'
export {themeNames} from './style/builtin.ts'
