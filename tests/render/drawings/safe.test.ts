import {describe, expect, it} from 'vitest'
import {convert} from '../../../src/index.ts'
import {parseHtml} from '../../../src/tree/html.ts'

/** What an article's drawings say that a browser could fetch or run, and the rules that spoke. */
async function drawn(markdown: string): Promise<[string[], string[]]> {
  const {html, messages} = await convert(`# 题\n\n文\n\n${markdown}\n\n文\n`)
  const values = parseHtml(html)('svg, svg *')
    .toArray()
    .flatMap(({attribs}) => Object.entries(attribs))
    .filter(([name]) => name !== 'aria-label' && name !== 'xmlns')
    .filter(([name, value]) => /^on|href/i.test(name) || /\/\/|script:|url\(|\\|image-set/i.test(value))
    .map(([name, value]) => `${name}=${value}`)
  return [values, [...new Set(messages.map(each => each.ruleId ?? ''))]]
}

const addresses = [
  'url(//host/)',
  'url(https://host/a.png)',
  'javascript:alert(1)',
  'u\\72l(//host/)',
  'image-set("//host/")',
]
const commands: readonly ((value: string) => string)[] = [
  value => `\\color{${value}}x`,
  value => `\\textcolor{${value}}{x}`,
  value => `\\colorbox{${value}}{x}`,
  value => `\\fcolorbox{${value}}{red}{x}`,
  value => `\\fcolorbox{red}{${value}}{x}`,
  value => `\\cancel[mathcolor=${value}]{x}`,
  value => `\\enclose{circle}[mathcolor=${value}]{x}`,
  value => `\\mmlToken{mi}[mathcolor=${value}]{x}`,
  value => `\\definecolor{a}{named}{${value}}\\color{a}x`,
  value => `\\ce{\\color{${value}}H2O}`,
]

describe('paint of a formula', () => {
  it.each(addresses.flatMap(value => commands.map(command => command(value))))(
    '%s fetches nothing',
    async tex => {
      const [values, rules] = await drawn(`$$\n${tex}\n$$`)
      expect(values).toEqual([])
      expect(rules.filter(each => /^(?:drawing-colour|formula-broken)$/.test(each)).length).toBe(1)
    },
  )

  it.each([
    '\\color{red}x',
    '\\color{#f00}x',
    '\\color[rgb]{1,0,0}x',
    '\\color[RGB]{255,0,0}x',
    '\\fcolorbox{red}{#abc}{x}',
  ])('%s is a colour', async tex => expect(await drawn(`$$\n${tex}\n$$`)).toEqual([[], []]))

  it.each([
    '\\href{javascript:alert(1)}{x}',
    '\\url{https://host}',
    '\\class{a}{x}',
    '\\style{color:red}{x}',
    '\\require{html}x',
  ])('%s is inert', async tex => expect((await drawn(`$$\n${tex}\n$$`))[0]).toEqual([]))
})

describe('a formula without end', () => {
  const bomb = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm']
    .map((name, at, all) => `\\def\\${name}q{\\${all[at + 1] ?? 'x'}q\\${all[at + 1] ?? 'x'}q}`)
    .join('')
  it.each([
    ['macros', `${bomb}\\def\\xq{x}\\aq`],
    ['a macro in itself', '\\def\\a{\\a\\a}\\a'],
    ['braces', `${'{'.repeat(3000)}x${'}'.repeat(3000)}`],
    ['fractions', `${'\\frac{1}{'.repeat(400)}x${'}'.repeat(400)}`],
    ['brackets', `${'\\left('.repeat(400)}x${'\\right)'.repeat(400)}`],
    ['matrices', `${'\\begin{matrix}'.repeat(100)}x${'\\end{matrix}'.repeat(100)}`],
    ['letters', 'x'.repeat(20_000)],
  ])('%s: stays as written, with a message', async (_, tex) => {
    expect((await drawn(`$$\n${tex}\n$$`))[1]).toEqual(['formula-broken'])
  })

  it('deep and long formulas of people are drawn', async () => {
    expect((await drawn(`$$\n${'\\frac{1}{1+'.repeat(20)}x${'}'.repeat(20)}\n$$`))[1]).toEqual([])
  })
})

describe('paint of an author’s drawing', () => {
  const svg = (attribute: string) => `<svg viewBox="0 0 9 9"><rect width="9" height="9" ${attribute}/></svg>`

  it.each(
    addresses
      .filter(each => !each.startsWith('java'))
      .flatMap(value => ['fill', 'stroke'].map(name => `${name}='${value}'`)),
  )('%s is removed', async attribute =>
    expect(await drawn(svg(attribute))).toEqual([[], ['html-attribute-removed']]),
  )

  it('keeps colours', async () => {
    expect(await drawn(svg('fill="rgb(0 0 0 / 50%)" stroke="red"'))).toEqual([[], []])
  })
})
