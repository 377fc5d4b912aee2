import {describe, expect, it} from 'vitest'
import {convert, UserError} from '../../src/index.ts'

const yaml = (text: string) => `---\ntitle: 题\n${text}\n---\n\n正文\n`
const toml = (text: string) => `+++\ntitle = "题"\n${text}\n+++\n\n正文\n`
const deep = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth)
const stairs = (depth: number) => Array.from({length: depth}, (_, at) => `${' '.repeat(at)}a:`).join('\n')

describe('a front matter that is too much', () => {
  it.each([
    [
      'JSON objects',
      `{"title":"题","a":${'{"a":'.repeat(1200)}1${'}'.repeat(1200)}}\n\n正文\n`,
      'nested too deep',
    ],
    ['JSON lists', `{"title":"题","a":${deep('[', ']', 20_000)}}\n\n正文\n`, 'nested too deep'],
    ['YAML flow lists', yaml(`a: ${deep('[', ']', 5000)}`), 'nested too deep'],
    ['YAML flow maps', yaml(`a: ${'{a: '.repeat(2000)}1${'}'.repeat(2000)}`), 'nested too deep'],
    ['YAML blocks', yaml(stairs(700)), 'nested too deep'],
    ['YAML lists on one line', yaml(`a:\n  ${'- '.repeat(5000)}b`), 'nested too deep'],
    ['YAML keys on one line', yaml(`${'? '.repeat(5000)}b`), 'nested too deep'],
    ['TOML lists', toml(`a = ${deep('[', ']', 5000)}`), 'nested too deep'],
    ['TOML keys', toml(`a${'.a'.repeat(9000)} = 1`), 'nested too deep'],
    ['TOML quoted keys', toml(`"a"${' . "a"'.repeat(9000)} = 1`), 'nested too deep'],
    ['TOML tables', toml(`[a${'.a'.repeat(9000)}]`), 'nested too deep'],
    ['TOML inline tables', toml(`a = ${'{a = '.repeat(2000)}1${'}'.repeat(2000)}`), 'nested too deep'],
    ['an alias in itself', yaml('a: &a [*a]'), 'an alias holds itself'],
    ['an alias in itself, far below', yaml('a: &a {b: {c: [1, {d: *a}]}}'), 'an alias holds itself'],
    ['a wide list', yaml(`a: [${'1, '.repeat(120_000)}1]`), 'too large'],
    ['a wide TOML list', toml(`a = [${'1, '.repeat(120_000)}1]`), 'too large'],
    ['a wide JSON list', `{"title":"题","a":[${'1,'.repeat(120_000)}1]}\n\n正文\n`, 'too large'],
    ['a long text', yaml(`a: ${'字'.repeat(2_100_000)}`), 'too large'],
  ])('%s: a UserError with its place, twice in one process', async (_, markdown, detail) => {
    for (let time = 0; time < 2; time++) {
      const error = await convert(markdown).then(
        () => undefined,
        (error: unknown) => error,
      )
      expect(error).toBeInstanceOf(UserError)
      const {code, message, place} = error as UserError
      expect([code, message.includes(detail), place !== undefined]).toEqual(['front-matter', true, true])
    }
  })

  it.each([
    ['YAML', yaml(`a: ${deep('[', ']', 40)}\nb:\n  - - - - c\n  - d: e`)],
    ['YAML aliases', yaml('a: &a [1, 2]\nb: *a\nc: [*a, *a]')],
    ['TOML', toml(`a${'.a'.repeat(40)} = 1\nb = "${'a.'.repeat(300)}"`)],
    ['JSON', `{"title":"题","a":${deep('[', ']', 40)}}\n\n正文\n`],
    ['text with brackets', yaml(`digest: ${'（[见](a) {b}）'.repeat(100)}`)],
    ['two thousand keys', yaml(Array.from({length: 2000}, (_, at) => `k${at}: ${at}`).join('\n'))],
  ])('%s of a sound size is read', async (_, markdown) => {
    expect((await convert(markdown)).meta.title).toBe('题')
  })
})
