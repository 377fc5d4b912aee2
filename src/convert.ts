import {type CheerioAPI, load} from 'cheerio/slim'
import {isTag, isText, type ParentNode} from 'domhandler'
import type {Processor} from 'unified'
import {VFile} from 'vfile'
import {createAdapt} from './adapt/adapt.ts'
import type {Article, ArticleMessage} from './article.ts'
import {UserError} from './errors.ts'
import {report, userError} from './messages.ts'
import {chooseTheme, type Options, type ProcessorSettings, resolve, type Settings} from './options.ts'
import {createProcessor} from './processor.ts'
import {readMeta} from './read/meta.ts'
import {detectFeatures, type Features} from './read/remark-syntax.ts'
import {inlineStyles} from './style/inline.ts'
import {loadTheme, type Theme} from './style/theme.ts'

/** Markdown as text, or as a file whose path is shown in messages. */
export type Input = string | VFile

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
export function convert(input: Input, options: Options = {}): Promise<Article> {
  return createConverter(options).convert(input)
}

/** Prepares a conversion for many articles. */
export function createConverter(options: Options = {}): Converter {
  const base = resolve(options)
  const adapt = createAdapt()
  const processors = new Map<ProcessorSettings, Map<string, ArticleProcessor>>()
  const processorFor = (settings: ProcessorSettings, features: Features) => {
    // Settings that a single call brought are not worth keeping.
    const known = settings === base.processor ? (processors.get(settings) ?? new Map()) : new Map()
    if (settings === base.processor) processors.set(settings, known)
    const key = JSON.stringify(features)
    const processor = known.get(key) ?? createProcessor(settings, features)
    known.set(key, processor)
    return processor
  }
  return {
    async convert(input, overrides = {}) {
      const settings = resolve(options, overrides, base)
      const file = open(input, settings)
      const meta = readMeta(file)
      const theme = await theming(file, settings, overrides)
      const processor = processorFor(settings.processor, detectFeatures(String(file.value)))
      try {
        const $ = load(await process(processor, file), parserOptions, false)
        inlineStyles($, theme)
        const adaptations = adapt($)
        const {images = []} = file.data
        return {html: serialise($), meta, images, messages: file.messages as ArticleMessage[], adaptations}
      } catch (error) {
        throw isTooDeep(error) ? tooDeep(error, settings) : error
      }
    },
  }
}

type ArticleProcessor = Processor<never, never, never, never, string>

/** As `processor.process(file)`, whose own errors in the last step end the process instead of the promise. */
async function process(processor: ArticleProcessor, file: VFile): Promise<string> {
  const tree = await processor.run(processor.parse(file), file)
  return processor.stringify(tree, file)
}

/** Every step after the parsers recurses; only hostile HTML is so deep. */
function isTooDeep(error: unknown): boolean {
  return error instanceof RangeError && /call stack/i.test(error.message)
}

function tooDeep(cause: unknown, {lang, path}: Settings): UserError {
  return userError('too-deep', lang, {}, path === undefined ? {cause} : {cause, file: path})
}

/** htmlparser2, 3 × as fast as parse5 on our own well-formed HTML; cases of SVG names are kept. */
const parserOptions = {
  xml: {xmlMode: false, lowerCaseTags: false, lowerCaseAttributeNames: false, decodeEntities: true},
} as const

/** As an HTML parser writes it: Chinese as it is, `alt=""` with its value, `<path></path>` closed. */
function serialise($: CheerioAPI): string {
  escapeAll($.root()[0]!)
  return $.html({
    xml: {xmlMode: false, encodeEntities: false, emptyAttrs: true, selfClosingTags: false},
  } as never)
}

/** In place of dom-serializer's own escaping, which turns Chinese inside `svg` into entities. */
function escapeAll(parent: ParentNode): void {
  for (const node of parent.children) {
    if (isText(node)) node.data = escaped(node.data, /[&<>\u00A0]/g)
    if (!isTag(node)) continue
    for (const [name, value] of Object.entries(node.attribs)) {
      node.attribs[name] = escaped(value, /[&<>"\u00A0]/g)
    }
    escapeAll(node)
  }
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00A0': '&nbsp;',
}

function escaped(text: string, special: RegExp): string {
  return text.replace(special, char => entities[char]!)
}

function open(input: Input, settings: Settings): VFile {
  // A file of the caller's is not written to: its messages and data are its own.
  const file = new VFile({value: String(input), path: typeof input === 'string' ? undefined : input.path})
  if (settings.path !== undefined) file.path = settings.path
  file.data.lang = settings.lang
  return file
}

async function theming(file: VFile, settings: Settings, overrides: Options): Promise<Theme> {
  const {source, variables} = chooseTheme(settings, file.data.meta!, overrides)
  let theme: Theme
  try {
    theme = await loadTheme(source, settings.css, variables, settings.lang)
  } catch (error) {
    const position = file.data.metaPlaces?.theme
    if (!(error instanceof UserError) || overrides.theme !== undefined || !position) throw error
    const place = {line: position.start.line, column: position.start.column}
    const {hint, cause} = error
    throw new UserError(error.code, error.message, {
      place,
      ...(file.path ? {file: file.path} : {}),
      ...(hint === undefined ? {} : {hint}),
      cause,
    })
  }
  for (const {ruleId, path, place, data} of theme.problems) {
    const words = Object.entries(data).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : value[settings.lang],
    ])
    report(file, ruleId, {start: place, end: place}, Object.fromEntries(words))
    file.messages[file.messages.length - 1]!.file = path
  }
  return theme
}
