import {VFile} from 'vfile'
import {afterAll, beforeAll, describe, expect, expectTypeOf, it, vi} from 'vitest'
import type {Options} from '../../src/options/options.ts'
import {type Entry, everywhere, type ValueOf} from '../../src/options/row.ts'
import {folder} from '../images/site.ts'

const volume = {
  kind: 'choice',
  choices: ['soft', 'loud'],
  default: 'soft',
  in: everywhere,
  of: 'article',
  flag: '--volume <HOW>',
  processor: true,
  about: {zh: '音量', en: 'how loud it is'},
} as const satisfies Entry

async function load() {
  const [args, option, wording, check, schema, meta, settings, terminal] = await Promise.all([
    import('../../src/cli/arguments.ts'),
    import('../../src/cli/option-flags.ts'),
    import('../../src/cli/wording.ts'),
    import('../../src/config/check.ts'),
    import('../../src/config/schema.ts'),
    import('../../src/front-matter/meta.ts'),
    import('../../src/options/settings.ts'),
    import('../cli/terminal.ts'),
  ])
  return {...args, ...option, ...wording, ...check, ...schema, ...meta, ...settings, ...terminal}
}

let weimark: Awaited<ReturnType<typeof load>>

beforeAll(async () => {
  // The one row: whatever else there is to know of an option follows from it.
  vi.resetModules()
  vi.doMock('../../src/options/rows/text.ts', async original => {
    const {textRows} = await original<typeof import('../../src/options/rows/text.ts')>()
    return {textRows: {...textRows, volume}}
  })
  weimark = await load()
})

afterAll(() => {
  vi.doUnmock('../../src/options/rows/text.ts')
  vi.resetModules()
})

const loud = {volume: 'loud'} as Options

describe('a new option is one row', () => {
  it('has its type', () => {
    expectTypeOf<ValueOf<typeof volume>>().toEqualTypeOf<'soft' | 'loud'>()
    expectTypeOf<Options['lineBreaks']>().toEqualTypeOf<'auto' | 'join' | 'keep' | undefined>()
  })

  it('has its default, its precedence, and reaches the processor', () => {
    const {resolve} = weimark
    expect(resolve({}).processor).toHaveProperty('volume', 'soft')
    expect(resolve({}).used.sources).toHaveProperty('volume', 'default')
    expect(resolve(loud).processor).toHaveProperty('volume', 'loud')
    expect(resolve(loud, {}, {volume: 'soft'} as object).processor).toHaveProperty('volume', 'soft')
    const {processor, used} = resolve({}, loud, {volume: 'soft'} as object)
    expect([processor, used.options]).toEqual([
      expect.objectContaining({volume: 'loud'}),
      expect.objectContaining({volume: 'loud'}),
    ])
    expect(used.sources).toHaveProperty('volume', 'overrides')
  })

  it('is checked', () => {
    expect(() => weimark.resolve({volume: 'lod'} as Options)).toThrow('volume is "lod", expected soft, loud')
  })

  it('is read from the front matter', () => {
    const {readMeta} = weimark
    expect(readMeta(new VFile('---\nweimark: {volume: loud}\n---\n')).settings).toEqual(loud)
    const wrong = new VFile('---\nweimark: {volume: lou}\n---\n')
    expect(readMeta(wrong).settings).toBeUndefined()
    expect(wrong.messages[0]!.reason).toBe('weimark.volume is "lou"; it is not used: did you mean loud?')
  })

  it('is read from a configuration', () => {
    const {checkConfig, configSchema} = weimark
    const raw = {file: '/c.yaml', shown: 'c.yaml', files: [], placeOf: () => undefined}
    expect(checkConfig({...raw, value: loud}, 'en')).toEqual(loud)
    expect(() => checkConfig({...raw, value: {volume: 1}}, 'en')).toThrow('volume is 1, expected soft, loud')
    expect(() => checkConfig({...raw, value: {volum: 1}}, 'en')).toThrow(
      expect.objectContaining({hint: expect.stringContaining('Did you mean volume?')}),
    )
    expect(configSchema().properties).toHaveProperty('volume', {
      description: 'how loud it is · 音量',
      default: 'soft',
      enum: ['soft', 'loud'],
    })
  })

  it('is read from the command line', () => {
    const {checkFlags, optionFlags, readCommand} = weimark
    const words = weimark.wordings.en
    const {inputs, raw} = readCommand<Record<string, unknown>>(
      ['a.md', '--volume', 'loud'],
      optionFlags,
      words,
    )
    expect(checkFlags(inputs, raw, words).options).toEqual(loud)
    expect(() => checkFlags([], {volume: 'lod'}, words)).toThrow(
      words.wrongChoice('--volume', 'lod', ['soft', 'loud']),
    )
  })

  it('is in the help, in both languages, and is completed', async () => {
    const help = async (...argv: string[]) => (await weimark.weimark([...argv, '--help'], '.')).out
    expect(await help()).toMatch(/^ {6}--volume <HOW> +how loud it is$/m)
    expect(await help('--lang', 'zh')).toMatch(/^ {6}--volume <HOW> +音量$/m)
    for (const command of ['lint', 'preview', 'copy', 'config'])
      expect(await help(command)).toContain('--volume')
    expect((await weimark.weimark(['completion', 'bash'], '.')).out).toContain(
      "--volume) values='soft loud' ;;",
    )
  })

  it('is told by weimark config, with its place', async () => {
    const cwd = folder({
      'weimark.config.yaml': 'volume: loud\n',
      'a.md': '字',
      'b.md': '---\nweimark: {volume: soft}\n---\n',
    })
    const said = async (...argv: string[]) =>
      /^volume +(.*)$/m.exec((await weimark.weimark(['config', ...argv], cwd)).out)?.[1]
    expect(await said('a.md')).toMatch(/^loud +weimark\.config\.yaml:1:1$/)
    expect(await said('b.md')).toMatch(/^soft +b\.md:2:11$/)
    expect(await said('b.md', '--volume', 'loud')).toMatch(/^loud +--volume$/)
  })
})
