import {stat} from 'node:fs/promises'
import {dirname, join, resolve} from 'node:path'
import {configNames} from '../../../config/find.ts'
import {isThemePath} from '../../../node/theme.ts'
import {openBrowser} from '../../../preview/open.ts'
import {start} from '../../../preview/start.ts'
import {type Editor, editors} from '../../../preview/state.ts'
import type {PreviewSettings} from '../../../preview/studio.ts'
import {checkFlags, type Flags, type RawOptions} from '../../arguments.ts'
import {command, everyFlag, type World} from '../../command.ts'
import {configure} from '../../configure.ts'
import type {Deps} from '../../deps.ts'
import {articleFlags} from '../../option-flags.ts'
import {stopped} from '../../stopped.ts'
import {UsageError} from '../../usage-error.ts'
import {wordings} from '../../wording.ts'
import {nodeOptions} from '../convert/convert-one.ts'
import {settle} from '../convert/settings.ts'
import {previewWords} from './words.ts'

/** Every option of `weimark preview`. */
export const previewFlags: Readonly<Record<string, string>> = {
  port: '--port <PORT>',
  open: '--open',
  account: '--account <NAME>',
  editor: '--editor <NAME>',
  ...articleFlags,
  ...everyFlag,
}

interface Raw extends RawOptions {
  port?: string
  open?: boolean
  account?: string
  editor?: string
}

/** `weimark preview`: shows articles in the browser until it is ended. */
export const previewCommand = command<Raw>({
  flags: previewFlags,
  words: previewWords,
  takes: [0, 1],
  async run({inputs, raw: {port = '0', open, account = '', editor = 'code', ...raw}}, deps, world) {
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
      throw new UsageError(previewWords[world.lang].wrongPort(port))
    }
    if (!isEditor(editor)) throw new UsageError(previewWords[world.lang].wrongEditor(editor, editors))
    const flags = checkFlags(inputs, raw, world.words)
    const [path = '.'] = inputs
    const lang = await languageOf(path, flags, deps, world)
    const words = previewWords[lang]
    const {cwd} = deps
    const read = (article: string) => settingsOf(article, flags, deps, lang)
    const running = await start({path, cwd, port: Number(port), account, editor, lang, read})
    try {
      await world.stdout.write(`${words.running(running.url)}\n`)
      await world.stderr.write(`${words.howToEnd}\n`)
      const end = stopped(deps)
      const system = {env: deps.env, platform: deps.platform ?? process.platform}
      if (open && !(await openBrowser(running.url, system))) await world.stderr.write(`${words.notOpened}\n`)
      await end
    } finally {
      await running.close()
    }
    return 0
  },
})

function isEditor(name: string): name is Editor {
  return (editors as readonly string[]).includes(name)
}

/** The language that the configuration of the article or the folder wants. */
async function languageOf(path: string, flags: Flags, deps: Deps, {lang}: World): Promise<'zh' | 'en'> {
  if (flags.options.lang) return flags.options.lang
  const file = resolve(deps.cwd, path)
  const isFolder = (await stat(file).catch(() => undefined))?.isDirectory() ?? false
  const article = isFolder ? join(file, 'article.md') : file
  const {run} = await configure([{shown: path, file: article, below: ''}], flags.config, deps, lang)
  return run?.run.lang ?? lang
}

/** What holds for an article, from the command line and the configuration that is nearest to it. */
async function settingsOf(
  article: string,
  flags: Flags,
  deps: Deps,
  lang: 'zh' | 'en',
): Promise<PreviewSettings> {
  const {cwd} = deps
  const {run} = await configure([{shown: article, file: article, below: ''}], flags.config, deps, lang)
  const settings = await settle(flags, {cwd, lang, format: 'page'}, wordings[lang], run)
  const {theme, css = []} = flags.options
  const named = [...css, ...(theme !== undefined && isThemePath(theme) ? [theme] : [])]
  // One that is made later counts, too.
  const possible = [dirname(article), cwd].flatMap(folder =>
    [...configNames, 'package.json'].map(name => join(folder, name)),
  )
  return {
    options: nodeOptions(settings, run?.options),
    overrides: settings.overrides,
    files: [
      ...named.map(path => resolve(cwd, path)),
      ...(run?.files ?? []),
      ...(flags.config === undefined ? possible : []),
    ],
  }
}
