import type {NamesIn} from './row.ts'
import type {OptionValues, Table, ValuesIn} from './table.ts'

export type {ImageContext, ImageFacts, ImageRef, ImageRule, ResolvedImage, ResolveImage} from './images.ts'
export type {LintLevels} from './levels.ts'
export type {LinkContext, LinkTarget, NoteText, ReadNote, ResolveLink} from './links.ts'
export type {CssSource, ThemeChoice} from './theme.ts'

/** What an article is made with. Each option is documented, with its default, where the table declares it. */
export interface Options extends ValuesIn<'code'> {}

export type ImageOptions = NonNullable<Options['images']>

export type LinkOptions = NonNullable<Options['links']>

/** Where an article goes: pasted into the editor, or handed to the draft-box API. */
export type Target = NonNullable<Options['target']>

/** Options with a key of their own in the front matter, beside `weimark`. */
export type Keyed = {
  [Name in keyof Table]: Table[Name] extends {keys: readonly string[]} ? Name : never
}[keyof Table]

/** Those options as the front matter has them. */
export type KeyedOptions = Pick<OptionValues, Keyed>

/**
 * Options that an article sets for itself, in the front matter's `weimark: {…}`. What is a path, or decides about
 * files, is none of them.
 */
export interface ArticleSettings
  extends Pick<OptionValues, Exclude<NamesIn<Table, 'article'>, Keyed | 'lint'>> {}

/** All that an article may say. */
export interface ArticleOptions extends ArticleSettings, KeyedOptions {}
