import {describe, expect, it} from 'vitest'
import {type Article, convert, UserError} from '../../src/index.ts'

const body = '\n\n正文\n'

/** The article, or why there is none; anything but a UserError is a fault. */
async function attempt(markdown: string): Promise<Article | UserError> {
  try {
    return await convert(markdown)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return error
  }
}

describe('prototypes', () => {
  const keys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf']
  const polluted = () => ({}) as Record<string, unknown>

  it.each([
    ...keys.map(key => `---\n${key}: {polluted: true}\ntitle: 题\n---`),
    ...keys.map(key => `---\n${key}:\n  ${key}:\n    polluted: true\n---`),
    ...keys.map(key => `---\ntheme: {name: default, ${key}: {polluted: true}}\n---`),
    ...keys.map(key => `---\nweimark: {lint: {${key}: {polluted: true}}}\n---`),
    ...keys.map(key => `---\nheader: {image: {${key}: {polluted: true}}}\n---`),
    '---\nconstructor: {prototype: {polluted: true}}\n---',
    '---\n? __proto__\n: {polluted: true}\n---',
    '---\na: &a {polluted: true}\n__proto__: *a\n<<: *a\n---',
    '---\n"__proto__.polluted": true\n---',
    ...keys.map(key => `+++\n[${key}]\npolluted = true\n+++`),
    '+++\n[constructor.prototype]\npolluted = true\n+++',
    ...keys.map(key => `{"${key}": {"polluted": true}, "title": "题"}`),
    '{"constructor": {"prototype": {"polluted": true}}}',
  ])('are left alone by %j', async front => {
    await attempt(front + body)
    expect(polluted().polluted).toBeUndefined()
    expect(polluted().toString).toBe(Object.prototype.toString)
    expect(polluted().constructor).toBe(Object)
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('a key of theirs is a key like any other', async () => {
    const {meta} = await convert(`{"constructor": 1, "toString": 2, "title": "题"}${body}`)
    expect(meta.title).toBe('题')
    expect(Object.entries(meta.extra)).toEqual([
      ['constructor', 1],
      ['toString', 2],
    ])
  })
})

describe('bombs', () => {
  const laughs = (levels: number, width: number) =>
    Array.from({length: levels}, (_, at) => {
      const inner = at === 0 ? '哈' : Array.from({length: width}, () => `*a${at - 1}`).join(', ')
      return `a${at}: &a${at} [${inner}]`
    }).join('\n')

  it.each([
    ['aliases of aliases', laughs(12, 9)],
    ['wide aliases', laughs(4, 200)],
    ['an alias of itself', 'a: &a [*a]'],
    ['merged aliases', `${laughs(8, 8)}\n<<: {b: *a7}`],
  ])('of %s are refused at their place', async (_, yaml) => {
    const answer = await attempt(`---\ntitle: 题\n${yaml}\n---${body}`)
    if (answer instanceof UserError)
      expect([answer.code, answer.place?.column]).toEqual(['front-matter', expect.any(Number)])
    else
      expect(answer.html.length + JSON.stringify(Object.keys(answer.meta.extra)).length).toBeLessThan(10_000)
  })

  it.each([
    ['brackets', `a: ${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['braces', `a: ${'{b: '.repeat(5000)}1${'}'.repeat(5000)}`],
    ['indentation', Array.from({length: 1000}, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
    ['dashes', `a:\n  ${'- '.repeat(3000)}1`],
    ['open brackets', `a: ${'['.repeat(5000)}`],
    ['open quotes', `a: "${'\\u0041'.repeat(50_000)}`],
  ])('of nested %s end in an article or a place', async (_, yaml) => {
    const answer = await attempt(`---\n${yaml}\n---${body}`)
    if (answer instanceof UserError) expect(answer.code).toMatch(/^(?:front-matter(?:-open)?|too-deep)$/)
    else expect(answer.html).toContain('正文')
  })

  it.each([
    [
      'YAML',
      `---\ntitle: 题\n${Array.from({length: 20_000}, (_, at) => `key${at}: 值${at}`).join('\n')}\n---`,
    ],
    [
      'TOML',
      `+++\ntitle = "题"\n${Array.from({length: 20_000}, (_, at) => `key${at} = "值${at}"`).join('\n')}\n+++`,
    ],
    [
      'JSON',
      JSON.stringify({
        title: '题',
        ...Object.fromEntries(Array.from({length: 20_000}, (_, at) => [`key${at}`, `值${at}`])),
      }),
    ],
    ['one long value', `---\ntitle: 题\nkey: ${'长'.repeat(1_000_000)}\n---`],
  ])('a huge front matter (%s) is read', async (_, front) => {
    const {meta} = await convert(front + body)
    expect(meta.title).toBe('题')
  })
})
