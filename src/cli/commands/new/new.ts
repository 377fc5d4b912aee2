import {join, resolve} from 'node:path'
import {stringify} from 'yaml'
import {mendable, userError} from '../../../rules/report.ts'
import {command, everyFlag} from '../../command.ts'
import {UsageError} from '../../usage-error.ts'
import {fileName, writeNew} from '../init/new-file.ts'
import {startWords} from '../init/start-words.ts'

/** Every option of `weimark new`. */
export const newFlags: Readonly<Record<string, string>> = {
  output: '-o, --output <FOLDER>',
  author: '--author <NAME>',
  ...everyFlag,
}

interface Raw {
  output?: string
  author?: string
}

/** `weimark new`: the beginning of an article, in a file named like it. */
export const newCommand = command<Raw>({
  flags: newFlags,
  words: {zh: startWords.zh.new, en: startWords.en.new},
  takes: [1, Number.POSITIVE_INFINITY],
  async run({inputs, raw}, {cwd}, {stdout, stderr, lang}) {
    const words = startWords[lang]
    const title = inputs.join(' ').trim()
    const name = fileName(title)
    if (name === '') throw new UsageError(words.noName(title))
    const shown = join(raw.output ?? '', `${name}.md`)
    const written = await writeNew(resolve(cwd, shown), skeleton(title, raw.author, words.body)).catch(
      cause => {
        const {code} = cause as NodeJS.ErrnoException
        throw code ? userError('file-unwritable', lang, {detail: code}, {file: shown, cause}) : cause
      },
    )
    if (!written) throw mendable('file-exists', words.exists, {file: shown})
    // The path alone, for a script that goes on with it.
    await stdout.write(`${shown}\n`)
    await stderr.write(`${words.nextPreview(shown)}\n`)
    return 0
  },
})

function skeleton(title: string, author: string | undefined, body: string): string {
  const now = new Date()
  const date = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map(part => String(part).padStart(2, '0'))
    .join('-')
  const front = stringify({title, author: author ?? '', date, digest: '', cover: ''}, {lineWidth: 0})
  return `---\n${front.replace(/: ""$/gm, ':')}---\n\n${body}`
}
