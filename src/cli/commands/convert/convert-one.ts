import {basename, dirname, extname} from 'node:path'
import type {Article, Language} from '../../../article.ts'
import {copyLabel} from '../../../deliver/page.ts'
import {
  type ArticleFormat,
  formatArticle,
  type PlainMessage,
  plainMessage,
  writeArticle,
} from '../../../deliver/write.ts'
import {decodeForeign} from '../../../disk/decode.ts'
import type {Finding} from '../../../index.ts'
import {createFileConverter} from '../../../node/convert.ts'
import type {NodeOptions} from '../../../node/options.ts'
import type {Options} from '../../../options/options.ts'
import {type Failure, failureOf} from '../../failure.ts'
import type {Job} from './outputs.ts'

/** What all articles of a run share. Goes to worker threads, so plain data only. */
export interface RunSettings {
  cwd: string
  /** Of messages. */
  lang: Language
  /** Of the page, where it was asked for. */
  pageLang: Language | undefined
  format: ArticleFormat
  strict: boolean
  /** What no front matter can say, stronger than the configuration. */
  fixed: Pick<NodeOptions, 'siteRoot' | 'embedImages' | 'images'>
  /** What is stronger than an article's front matter. */
  overrides: Options
  /** Whether articles are only looked over. */
  lint?: true
}

/** What became of one article. */
export interface Outcome {
  failure?: Failure
  messages: PlainMessage[]
  /** Whether the article was kept back because of `--strict`. */
  keptBack: boolean
  adaptations: Record<string, number>
  /** Whether it was not converted, since nothing had changed; the rest is from the last time. */
  unchanged?: true
  /** What was found, where the article was only looked over; `messages` says the same. */
  findings?: readonly Finding[]
  /** The article, where it goes to standard output. */
  text?: string
  /** What the copy button says, where a page was written. */
  button?: string
  /** Absolute paths of what it was made of beside its own file: pictures, those that were not found, too; its theme. */
  files?: string[]
  /** Milliseconds. */
  converting: number
  writing: number
}

/** Makes or looks over one article. Never rejects: what goes wrong is in the outcome. */
export type Runner = (job: Job, stdin?: Uint8Array) => Promise<Outcome>

/**
 * What the converter or the linter of a run is made with. What no front matter can say goes with the
 * configuration, as its stronger part: a converter then keeps what its articles share.
 */
export function nodeOptions(settings: RunSettings, config: NodeOptions = {}): NodeOptions {
  const {cwd, lang, fixed, format} = settings
  const all = {...config, ...fixed, images: {...config.images, ...fixed.images}}
  // Pasting brings pictures along only if they are in the page; published ones have their address.
  const embeds = format === 'page' && all.images.base === undefined
  return {...all, cwd, lang, strict: settings.strict, embedImages: embeds && (all.embedImages ?? true)}
}

/** What articles with the same configuration share, made for the first of them. */
export function byConfig<Shared>(
  settings: RunSettings,
  make: (options: NodeOptions) => Promise<Shared>,
): (config: string | undefined) => Promise<Shared> {
  const known = new Map<string | undefined, Promise<Shared>>()
  const open = async (config: string | undefined) => {
    if (config === undefined) return make({})
    const {loadConfig} = await import('../../../config/load.ts')
    return make((await loadConfig(config, settings)).options)
  }
  return config => {
    const shared = known.get(config) ?? open(config)
    known.set(config, shared)
    return shared
  }
}

/** Converts and writes the articles of a run, one at a time. Never rejects: what goes wrong is in the outcome. */
export function articleRunner(settings: RunSettings): Runner {
  // Where each article goes, for the relative addresses of its pictures.
  const pageFolders = new Map<string | undefined, string>()
  const namedFolders = new Map<string | undefined, string>()
  // What each article under way was made of.
  const filesOf = new Map<string | undefined, Set<string>>()
  const {lang} = settings
  const converterOf = byConfig(settings, config =>
    createFileConverter({
      ...nodeOptions(settings, config),
      relativeTo: path => pageFolders.get(path),
      folder: path => namedFolders.get(path),
      onFile: (file, path) => filesOf.get(path)?.add(file),
    }),
  )
  return async (job, stdin) => {
    const outcome: Outcome = {messages: [], keptBack: false, adaptations: {}, converting: 0, writing: 0}
    const path = job.file === undefined ? undefined : job.shown
    try {
      const start = performance.now()
      if (job.output !== undefined) pageFolders.set(path, dirname(job.output))
      if (job.file !== undefined) namedFolders.set(path, folderAbove(job.file, job.below))
      filesOf.set(path, new Set())
      const {convert, convertFile} = await converterOf(job.config)
      const article = stdin
        ? await convert(await decodeForeign(stdin, job.shown, lang), settings.overrides)
        : await convertFile(job.shown, settings.overrides)
      const converted = performance.now()
      outcome.converting = Math.round(converted - start)
      outcome.messages = article.messages.map(plainMessage)
      outcome.adaptations = article.adaptations
      outcome.keptBack = settings.strict && article.messages.some(({severity}) => severity !== 'info')
      if (!outcome.keptBack) await deliver(article, job, settings, outcome)
      outcome.writing = Math.round(performance.now() - converted)
    } catch (error) {
      outcome.failure = failureOf(error)
    }
    outcome.files = [...(filesOf.get(path) ?? [])]
    filesOf.delete(path)
    return outcome
  }
}

/** The folder that was named: what is left of a path without the part below it. */
export function folderAbove(file: string, below: string): string {
  return below.split(/[\\/]/).reduce(each => dirname(each), file)
}

async function deliver(article: Article, job: Job, settings: RunSettings, outcome: Outcome): Promise<void> {
  const {format, pageLang, cwd} = settings
  const title = job.file === undefined ? {} : {title: basename(job.file, extname(job.file))}
  const lang = settings.overrides.lang ?? article.meta.settings?.lang ?? pageLang
  const page = {...title, ...(lang === undefined ? {} : {lang})}
  if (job.output === undefined) outcome.text = formatArticle(article, format, page)
  else await writeArticle(article, job.shownOutput, {...page, format, cwd})
  if (format === 'page') outcome.button = copyLabel(article, lang)
}
