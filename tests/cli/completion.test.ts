import {execFile, execFileSync} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {describe, expect, it} from 'vitest'
import {commands} from '../../src/cli/commands.ts'
import {optionFlags} from '../../src/cli/option-flags.ts'
import {codeThemeNames, themeNames} from '../../src/index.ts'
import {folder} from '../images/site.ts'
import {weimark} from './terminal.ts'

const script = async (shell: string) => (await weimark(['completion', shell], '.')).out

function has(program: string): boolean {
  try {
    execFileSync(program, ['--version'], {stdio: 'ignore'})
    return true
  } catch {
    return false
  }
}

const files = {'a.md': '', '文 章.md': '', 'posts/b.md': ''}
const names = Object.keys(commands)
const long = Object.values(optionFlags).flatMap(text => /--[\w-]+/.exec(text)?.[0] ?? [])

describe.skipIf(!has('bash'))('bash completes', async () => {
  const text = await script('bash')
  /** What is offered after what was typed; a last '' for a new word. */
  async function offered(...words: string[]): Promise<string[]> {
    const cwd = folder(files)
    writeFileSync(join(cwd, 'c.sh'), text)
    const line = words.map(word => `'${word}'`).join(' ')
    const run = `source ./c.sh; COMP_WORDS=(weimark ${line}); COMP_CWORD=${words.length}; _weimark; printf '%s\\n' "\${COMPREPLY[@]}"`
    const {stdout} = await promisify(execFile)('bash', ['--norc', '-c', run], {cwd})
    return stdout.split('\n').filter(Boolean)
  }

  it('commands and files', async () => {
    expect(await offered('')).toEqual(expect.arrayContaining([...names, 'a.md', '文 章.md', 'posts']))
    expect(await offered('co')).toEqual(['config', 'copy', 'completion'])
  })

  it('options, of each command its own, and their values', async () => {
    expect([...(await offered('a.md', '--'))].sort()).toEqual([...long].sort())
    expect(await offered('lint', '--ru')).toEqual(['--rule', '--rules'])
    expect(await offered('lint', '--format', '')).toEqual(['pretty', 'json', 'sarif', 'github'])
    expect(await offered('a.md', '--format', '')).toEqual(['page', 'fragment', 'json'])
    expect(await offered('a.md', '-t', '')).toEqual(themeNames)
    expect(await offered('copy', 'a.md', '--code-theme', 'n')).toEqual(
      codeThemeNames.filter(name => name[0] === 'n'),
    )
    expect(await offered('completion', '')).toEqual(['bash', 'zsh', 'fish', 'powershell'])
    expect(await offered('draft', 'd')).toEqual(['diff', 'delete'])
    // Left to the shell, which knows how to quote paths.
    expect(await offered('a.md', '--css', '')).toEqual([])
  })
})

it.each(['zsh', 'fish'])('%s takes its script', async shell => {
  const text = await script(shell)
  const missing = [...names, ...themeNames].filter(name => !text.includes(name))
  expect(missing).toEqual([])
  if (!has(shell)) return
  const cwd = folder({c: text})
  await promisify(execFile)(shell, ['-n', join(cwd, 'c')])
})

it('powershell names every command and option; others are refused', async () => {
  const text = await script('powershell')
  expect([...names, ...long].filter(name => !text.includes(`'${name}'`))).toEqual([])
  const {code, err} = await weimark(['completion', 'tcsh'], '.')
  expect(code).toBe(2)
  expect(err).toMatch(/^weimark: SHELL is "tcsh", expected bash, zsh, fish, powershell\./)
})
