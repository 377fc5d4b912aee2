import type {Position} from 'unist'
import {VFile} from 'vfile'
import {createAdapt} from './adapt/adapt.ts'
import type {Article, ArticleMessage, ImageRef, ThemeFormat} from './article.ts'
import {inputText} from './disk/input.ts'
import {optionsOf, readMeta} from './front-matter/meta.ts'
import {mayEmbed, readNotes} from './front-matter/notes.ts'
import type {Watch} from './lint/watch.ts'
import {unlessAborted} from './options/abort.ts'
import type {Options} from './options/options.ts'
import {type ProcessorSettings, resolve, type Settings} from './options/settings.ts'
import {createProcessor} from './processor.ts'
import {dataOf} from './rules/data.ts'
import {joinDeadLinks} from './rules/dead-links.ts'
import {originOf} from './rules/origin.ts'
import {userError} from './rules/report.ts'
import {UserError} from './rules/user-error.ts'
import {inlineStyles} from './style/inline.ts'
import {reportedProblems} from './style/problem-groups.ts'
import {reportProblems} from './style/report-problems.ts'
import {loadTheme, type Theme} from './style/theme.ts'
import {detectFeatures, type Features} from './syntax/remark-syntax.ts'
import {parseHtml, serialiseHtml} from './tree/html.ts'

/** Markdown as text or bytes, or as a file whose path is shown in messages. */
export type Input = string | Uint8Array | VFile

/** Converts many articles with the same options, keeping what they share. */
export interface Converter {
  /**
   * @param overrides stronger than the article's front matter, which is stronger than the converter's options
   * @throws UserError when the article cannot be made: broken front matter, unknown theme
   */
  convert(input: Input, overrides?: Options): Promise<Article>
}

/**
 * Makes a WeChat article of a Markdown file with front matter.
 *
 * @param input the whole file, front matter included
 * @throws UserError when the article cannot be made: broken front matter, unknown theme
 */
export async function convert(input: Input, options: Options = {}): Promise<Article> {
  return createConverter(options).convert(input)
}

/** Prepares a conversion for many articles. */
export function createConverter(options: Options = {}): Converter {
  return prepare(options)
}

/** Processors that are kept: articles have different settings and need different syntax. */
const PROCESSORS = 64

/** A converter for those who look on: what they found is in the file's data. */
export interface Observed extends Converter {
  make(input: Input, overrides?: Options): Promise<{article: Article; file: VFile}>
}

/** @param watch what looks on; the article is the same with and without it */
export function prepare(options: Options, watch?: Watch): Observed {
  resolve(options)
  const adapt = createAdapt()
  const processors = new Map<string, ReturnType<typeof createProcessor>>()
  const processorFor = (
    settings: ProcessorSettings,
    features: Features,
    format: ThemeFormat,
    keeps: boolean,
  ) => {
    const {images: _, links: _l, ...plain} = settings
    const key = JSON.stringify([format, features, plain])
    const known = keeps ? processors.get(key) : undefined
    const processor = known ?? createProcessor(settings, features, watch, format)
    if (keeps && processors.size >= PROCESSORS) processors.delete(processors.keys().next().value!)
    if (keeps) processors.set(key, processor)
    return processor
  }
  const observed: Observed = {
    convert: async (input, overrides) => (await observed.make(input, overrides)).article,
    async make(input, overrides = {}) {
      const {lang} = resolve(options, overrides)
      const signals = [options.signal, overrides.signal]
      return unlessAborted(signals, async () => {
        const text = typeof input === 'string' ? input : await inputText(input, 'markdown', lang)
        return makeOne(text, input, overrides, () => {
          for (const signal of signals) signal?.throwIfAborted()
        })
      })
    },
  }
  return observed

  async function makeOne(text: string, input: Input, overrides: Options, goOn: () => void) {
    const file = open(text, input, resolve(options, overrides))
    const meta = readMeta(file)
    const settings = resolve(options, overrides, optionsOf(meta))
    dataOf(file).lang = settings.lang
    if (settings.signal) dataOf(file).signal = settings.signal
    if (watch) dataOf(file).imageFacts = new Map()
    const theme = await theming(file, settings)
    // What they write an article has to be able to show.
    const notes =
      mayEmbed(file, settings.processor) && (await readNotes(file, settings.processor.links.read!))
    const sources = [file, ...(notes ? [...notes.values()].map(({text}) => text) : [])]
    const features = detectFeatures(sources.map(String).join('\n'))
    // What a single call brought for pictures and links is not worth keeping.
    const keeps = overrides.images === undefined && overrides.links === undefined
    const processor = await processorFor(settings.processor, features, theme.format, keeps)
    try {
      const rendered = await process(processor, file)
      goOn()
      const $ = parseHtml(rendered)
      watch?.parsed($, file)
      inlineStyles($, await withComponents(theme, file, settings))
      const adaptations = adapt($, settings.target)
      watch?.article($, file)
      const {images = []} = dataOf(file)
      for (const image of images) settlePlace(image, file)
      const html = serialiseHtml($)
      watch?.written(html, file)
      const told = await settled(file, options, overrides)
      const messages = joinDeadLinks(notes ? distinct(told) : told, settings.lang)
      return {article: {html, meta, images, messages, used: settings.used, adaptations}, file}
    } catch (error) {
      throw isTooDeep(error) ? tooDeep(error, settings) : error
    }
  }
}

/** A note that is embedded twice says all twice. */
function distinct(messages: readonly ArticleMessage[]): ArticleMessage[] {
  const known = new Map(messages.map(each => [`${each.name}\0${each.ruleId}\0${each.reason}`, each]))
  return [...known.values()]
}

/** A picture of a note is where it stands in the note. */
function settlePlace(image: ImageRef, file: VFile): void {
  const origin = originOf(file, image.position)
  if (!origin) return
  image.position = origin.position
  if (origin.path !== undefined) image.path = origin.path
}

/** The messages, as far as nobody turned them off. */
async function settled(file: VFile, options: Options, overrides: Options): Promise<ArticleMessage[]> {
  const speaks =
    dataOf(file).lintComments || dataOf(file).meta?.extra.weimark || options.lint || overrides.lint
  // Nearly no article says anything about rules: the table of them is read when one does.
  if (!speaks) return file.messages as ArticleMessage[]
  const {settle} = await import('./lint/settle.ts')
  return settle(file, options.lint ?? {}, overrides.lint ?? {})
}

type ArticleProcessor = Awaited<ReturnType<typeof createProcessor>>

/** As `processor.process(file)`, whose own errors in the last step end the process instead of the promise. */
async function process(processor: ArticleProcessor, file: VFile): Promise<string> {
  const tree = await processor.run(processor.parse(file), file)
  return processor.stringify(tree, file)
}

/** Every step after the parsers recurses; only hostile HTML is so deep. */
export function isTooDeep(error: unknown): boolean {
  return error instanceof RangeError && /call stack/i.test(error.message)
}

function tooDeep(cause: unknown, {lang, path}: Settings): UserError {
  return userError('too-deep', lang, {}, path === undefined ? {cause} : {cause, file: path})
}

function open(text: string, input: Input, settings: Settings): VFile {
  // A file of the caller's is not written to: its messages and data are its own.
  // Without its byte order mark, which the parser does not count as a place.
  const value = text.replace(/^\uFEFF/, '')
  const file = new VFile({value, path: pathOf(input)})
  if (settings.path !== undefined) file.path = settings.path
  dataOf(file).lang = settings.lang
  return file
}

/** The path of a file; texts and bytes have none. */
export function pathOf(input: Input | undefined): string | undefined {
  return typeof input === 'string' || input instanceof Uint8Array ? undefined : input?.path
}

async function theming(file: VFile, settings: Settings): Promise<Theme> {
  const {
    code,
    theme: {source, variables},
  } = settings
  dataOf(file).lineNumbers = code.lineNumbers ?? false
  let theme: Theme
  try {
    theme = await loadTheme(source, settings.css, variables, settings.lang, code)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const position = themePlace(error, file, settings)
    if (!position) throw error
    const {hint, cause, subject} = error
    throw new UserError(error.code, error.message, {
      place: {line: position.start.line, column: position.start.column},
      ...(file.path ? {file: file.path} : {}),
      ...(hint === undefined ? {} : {hint}),
      ...(subject === undefined ? {} : {subject}),
      cause,
    })
  }
  reportProblems(file, reportedProblems(theme), settings.lang)
  return theme
}

/** The theme on the style sheets of the components that the article turned out to have. */
async function withComponents(
  theme: Theme,
  file: VFile,
  {code, theme: chosen, css, lang}: Settings,
): Promise<Theme> {
  const {components} = dataOf(file)
  if (!components) return theme
  return loadTheme(chosen.source, css, chosen.variables, lang, {...code, components: [...components].sort()})
}

/** Where in the front matter a theme's fault was written; undefined where it was not written there. */
function themePlace({subject}: UserError, file: VFile, {used}: Settings): Position | undefined {
  const {metaPlaces, variablePlaces} = dataOf(file)
  const name =
    subject === undefined ? 'theme' : subject === 'code-theme' ? 'codeTheme' : `variables.${subject}`
  if (used.sources[name] !== 'front-matter') return undefined
  return name === 'theme' || name === 'codeTheme' ? metaPlaces?.[name] : variablePlaces?.get(subject!)
}
