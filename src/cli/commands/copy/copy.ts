import {basename} from 'node:path'
import type {Language} from '../../../article.ts'
import {ClipboardFailure, copyRich, NoClipboard, type System} from '../../../deliver/clipboard.ts'
import {plainText} from '../../../deliver/plain-text.ts'
import {plainMessage} from '../../../deliver/write.ts'
import {decodeForeign} from '../../../disk/decode.ts'
import {createFileConverter} from '../../../node/convert.ts'
import {mendable} from '../../../rules/report.ts'
import {parseHtml} from '../../../tree/html.ts'
import {checkFlags, type RawOptions} from '../../arguments.ts'
import {command, everyFlag} from '../../command.ts'
import {pageFlags} from '../../option-flags.ts'
import {ownFlags} from '../../own-flags.ts'
import {createReporter, wantsColour} from '../../reporter.ts'
import {byConfig, nodeOptions} from '../convert/convert-one.ts'
import {planRun} from '../convert/plan.ts'
import {readStdin} from '../convert/stdin.ts'
import {copyWords} from './words.ts'

/** Every option of `weimark copy`. */
export const copyFlags: Readonly<Record<string, string>> = {
  ...pageFlags,
  quiet: ownFlags.quiet.flag,
  ...everyFlag,
}

/** `weimark copy`: an article onto the system's clipboard, exactly as it would be in its page. */
export const copyCommand = command<RawOptions>({
  flags: copyFlags,
  words: copyWords,
  takes: [1, 1],
  async run({inputs, raw}, deps, world) {
    const flags = checkFlags(inputs, {...raw, format: 'page', output: '-'}, world.words)
    const {settings, jobs, words} = await planRun(flags, deps, world)
    const job = jobs[0]!
    const own = copyWords[settings.lang]
    const {convert, convertFile} = await byConfig(settings, config =>
      createFileConverter(nodeOptions(settings, config)),
    )(job.config)
    const article =
      job.file === undefined
        ? await convert(
            await decodeForeign(await readStdin(deps), job.shown, settings.lang),
            settings.overrides,
          )
        : await convertFile(job.shown, settings.overrides)
    const colour = wantsColour(deps.stderr, deps.env)
    const reporter = createReporter(world.stderr, words, {
      colour,
      quiet: flags.quiet,
      verbose: false,
      list: false,
    })
    const messages = article.messages.map(plainMessage)
    const keptBack = settings.strict && messages.some(({severity}) => severity !== 'info')
    const {adaptations} = article
    await reporter.outcome(job, {messages, keptBack, adaptations, converting: 0, writing: 0})
    if (keptBack) return 1
    const {tool, withText} = await put(article.html, settings.lang, {
      env: deps.env,
      platform: deps.platform ?? process.platform,
    })
    if (!flags.quiet) {
      const title = article.meta.title ?? basename(job.shown)
      await reporter.line(own.copied(title, embedded(article.html)))
      if (!withText) await reporter.line(own.htmlOnly(tool))
      await reporter.line(own.next)
    }
    return reporter.counts.errors > 0 ? 1 : 0
  },
})

/** @throws UserError that says what to install, or what the tool said */
async function put(html: string, lang: Language, system: System): Promise<{tool: string; withText: boolean}> {
  const own = copyWords[lang]
  try {
    return await copyRich({html, text: plainText(html)}, system)
  } catch (cause) {
    if (cause instanceof NoClipboard) {
      throw mendable('clipboard-missing', own.missing[cause.missing], {cause})
    }
    if (!(cause instanceof ClipboardFailure)) throw cause
    throw mendable('clipboard-failed', own.failed(cause.message), {cause})
  }
}

/** Pictures that come along, being in the article. */
function embedded(html: string): number {
  return parseHtml(html)('img[src^="data:"]').length
}
