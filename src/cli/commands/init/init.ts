import {readFile} from 'node:fs/promises'
import {join, relative, resolve} from 'node:path'
import {findConfig} from '../../../config/find.ts'
import {userError} from '../../../rules/report.ts'
import {command, everyFlag} from '../../command.ts'
import {writeNew} from './new-file.ts'
import {startWords} from './start-words.ts'

/** Every option of `weimark init`. */
export const initFlags: Readonly<Record<string, string>> = {...everyFlag}

/** `weimark init`: a configuration and an article to begin with. What is there stays. */
export const initCommand = command({
  flags: initFlags,
  words: {zh: startWords.zh.init, en: startWords.en.init},
  takes: [0, 1],
  async run({inputs: [path = '.']}, {cwd}, {stdout, stderr, lang}) {
    const words = startWords[lang]
    const folder = resolve(cwd, path)
    const shown = (name: string) => relative(cwd, join(folder, name))
    // One of another name, or in the package's file, is a configuration, too.
    const known = await findConfig(folder, {home: folder, lang})
    const config = 'weimark.config.yaml'
    const files = {...(known === undefined ? {[config]: words.config} : {}), [words.article]: words.example}
    if (known !== undefined) await stderr.write(`${words.kept(relative(cwd, known))}\n`)
    for (const [name, text] of Object.entries(files)) {
      const written = await writeNew(join(folder, name), text).catch(cause => {
        const {code} = cause as NodeJS.ErrnoException
        throw code ? userError('file-unwritable', lang, {detail: code}, {file: shown(name), cause}) : cause
      })
      if (written) await stdout.write(`${shown(name)}\n`)
      else await stderr.write(`${words.kept(shown(name))}\n`)
    }
    const ignored = await readFile(join(folder, '.gitignore'), 'utf8').catch(() => '')
    if (!/\.html\s*$/m.test(ignored)) await stderr.write(`${words.ignore}\n`)
    await stderr.write(`${words.nextConvert(shown(words.article))}\n`)
    return 0
  },
})
