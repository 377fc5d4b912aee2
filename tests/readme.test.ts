import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {themeNames} from '../src/builtin/themes.ts'
import {parseArguments, readCommand} from '../src/cli/arguments.ts'
import type {CommandName} from '../src/cli/command-names.ts'
import {parseLint} from '../src/cli/commands/lint/arguments.ts'
import {lintWordings} from '../src/cli/commands/lint/words.ts'
import {parseThemes} from '../src/cli/commands/themes/arguments.ts'
import {themesWordings} from '../src/cli/commands/themes/words.ts'
import {commands} from '../src/cli/commands.ts'
import {wordings} from '../src/cli/wording.ts'
import {describeTheme} from '../src/style/describe.ts'
import {root} from './articles.ts'

const words = wordings.en

/** Each `weimark …` of a document: of its blocks of shell, and inside its lines. */
function commandsOf(text: string): string[] {
  const blocks = [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block]) => block!.split('\n'))
  const inline = [...text.matchAll(/`(weimark [^`]+)`/g)].map(([, code]) => code!)
  return [...blocks, ...inline]
    .map(line => line.replace(/\s+#\s.*$/, '').trim())
    .flatMap(line => line.split(/\s*(?:\||&&)\s*/))
    .filter(line => /^weimark\s/.test(line))
}

/** As a shell splits it; what is written to a file, or read from one, is not the command's. */
function split(line: string): string[] {
  const bare = line.replace(/\s*[<>]\s*\S+/g, '')
  return [...bare.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '').slice(1)
}

async function parse(argv: string[]): Promise<unknown> {
  const [name = ''] = argv
  if (name === 'lint') return parseLint(argv.slice(1), words, lintWordings.en)
  if (name === 'themes') return parseThemes(argv.slice(1), words, themesWordings.en)
  if (Object.hasOwn(commands, name))
    return readCommand(argv.slice(1), await commands[name as CommandName].flags(), words)
  return parseArguments(argv, words)
}

const documents = ['README.md', 'README.zh-CN.md', 'docs/themes.md', 'docs/lint.md', 'themes/README.md']

describe.each(documents)('%s', name => {
  const text = readFileSync(join(root, name), 'utf8')

  it.each([...new Set(commandsOf(text))])('%s', async line => {
    await expect(parse(split(line))).resolves.toBeDefined()
  })

  it('names only options that there are', async () => {
    const all = [
      await import('../src/cli/option-flags.ts').then(each => each.optionFlags),
      await import('../src/cli/commands/lint/arguments.ts').then(each => each.lintOptionFlags),
      ...(await Promise.all(Object.values(commands).map(each => each.flags()))),
    ].flatMap(flags => Object.keys(flags))
    const named = [...text.matchAll(/`--([a-z][a-z-]*)[ `=]/g)].map(([, flag]) => flag!)
    // Variables of themes are written in the same way.
    const themes = await Promise.all(themeNames.map(each => describeTheme(each)))
    const variables = new Set(themes.flatMap(each => each.variables.map(variable => variable.name)))
    // Of another tool, by which its themes are told.
    variables.add('md-primary-color')
    expect(named.filter(flag => !all.includes(flag) && !variables.has(flag))).toEqual([])
  })
})

describe('both READMEs', () => {
  const texts = ['README.md', 'README.zh-CN.md'].map(name => readFileSync(join(root, name), 'utf8'))

  it('show the same commands', () => {
    const [english, chinese] = texts.map(text => [...new Set(commandsOf(text))].sort())
    expect(chinese).toEqual(english)
  })

  it('name every theme', () => {
    for (const text of texts) {
      const themes = /^## (?:Themes|主题)$([\s\S]*?)^## /m.exec(text)![1]!
      expect(themeNames.filter(name => !themes.includes(`\`${name}\``))).toEqual([])
    }
  })
})
