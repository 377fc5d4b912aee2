import {describe, expect, it} from 'vitest'
import {convert} from '../../src/index.ts'
import {parseHtml} from '../../src/tree/html.ts'

/** What a theme costs: messages about it, by rule and place, and whether its last rule still holds. */
async function told(css: string): Promise<[string[], boolean]> {
  const {html, messages} = await convert('字**字**\n', {
    theme: {css: `${css}\n\nstrong{color:#123456}`, path: 'a.css'},
  })
  const found = messages.filter(({ruleId}) => /^theme-(?!header|format)/.test(ruleId ?? ''))
  const strong = parseHtml(html)('strong').attr('style') ?? ''
  return [found.map(({ruleId, reason}) => `${ruleId}: ${reason}`), strong.includes('color:#123456')]
}

const nested = (selector: string, depth: number) =>
  `${`${selector}{`.repeat(depth)}color:red${'}'.repeat(depth)}`
const doubling = (count: number) =>
  `:root{--a0:1px;${Array.from({length: count}, (_, at) => `--a${at + 1}:var(--a${at}) var(--a${at})`).join(';')}}`

describe('a theme that multiplies', () => {
  it.each([
    ['nested lists', nested('p,b', 30), 'theme-too-much'],
    ['nested lists with &', nested('& p,& b', 30), 'theme-too-much'],
    ['parents in each other', `p{${nested('& &', 30)}}`, 'theme-too-much'],
    [':is()', `${':is(p,b) '.repeat(40)}{color:red}`, 'theme-too-much'],
    [
      ':is() in itself',
      `${':is(p,b,'.repeat(40)}i${')'.repeat(40)} ${':is(p,b) '.repeat(20)}{color:red}`,
      'theme-too-much',
    ],
    [':has()', `p${':has(a,b)'.repeat(40)}{color:red}`, 'theme-too-much'],
    ['variables', `${doubling(19)}p{margin:var(--a19)}`, 'theme-not-kept'],
    ['brackets', `p{color:${'('.repeat(2000)}${')'.repeat(2000)}}`, 'theme-too-deep'],
    ['blocks', nested('p', 2000), 'theme-too-deep'],
    ['selectors', `p${':not('.repeat(2000)}b${')'.repeat(2000)}{color:red}`, 'theme-too-deep'],
  ])('%s: names the rule, and the next one holds', async (_, css, rule) => {
    const [messages, holds] = await told(css)
    expect(holds).toBe(true)
    expect(messages.filter(each => each.startsWith(`${rule}: `)).length).toBeGreaterThan(0)
  })

  it.each([
    ['lists in lists', nested('p,b,i', 4)],
    ['many selectors', `${Array.from({length: 3000}, (_, at) => `.a${at}`).join(',')}{color:red}`],
    ['variables in variables', `${doubling(6)}p{margin:var(--a1)}`],
    [':is()', ':is(h1,h2,h3) :is(a,b,i) :is(code,em){color:red}'],
  ])('of a sound size: %s', async (_, css) => expect(await told(css)).toEqual([[], true]))

  it('a rule without its parent does not hold everywhere', async () => {
    const [messages, holds] = await told(`${':is(p,b) '.repeat(40)}{strong{color:red!important}}`)
    expect([messages[0]?.startsWith('theme-too-much: '), holds]).toEqual([true, true])
  })
})

describe('a selector that cannot be read', () => {
  it.each([
    '& p',
    'p|a',
    'p:not()',
    'p:has()',
    'p:nth-child()',
    'p:nth-child(1 of b)',
    'p[a="b" x]',
    'p >>> b',
    'p:not(:nth-child(1 of b))',
  ])('%s: a finding, and the next rule holds', async selector => {
    const [messages, holds] = await told(`${selector}{color:red}`)
    expect(holds).toBe(true)
    expect(messages.length).toBe(1)
    expect(messages[0]).toMatch(/^theme-(?:selector|syntax): /)
  })
})
