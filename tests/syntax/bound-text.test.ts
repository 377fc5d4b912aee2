import {expect, it} from 'vitest'
import {createConverter} from '../../src/convert.ts'
import {parseHtml} from '../../src/tree/html.ts'
import {testTheme} from '../articles.ts'

const converter = createConverter({theme: testTheme, punctuation: false, spacing: false})

async function read(markdown: string) {
  const {html, messages} = await converter.convert(markdown)
  return {
    text: parseHtml(html).root().text().replace(/\s/g, ''),
    told: messages.filter(({ruleId}) => ruleId === 'marks-too-many').map(({line, column}) => [line, column]),
  }
}

it.each([
  ['open brackets', '['.repeat(300), [[3, 101]]],
  ['failed addresses', '[a](b ('.repeat(300), [[3, 1410]]],
  ['emphasis', `${'*'.repeat(5000)}甲${'*'.repeat(5000)}`, [[3, 1]]],
  ['strikes', '~~甲'.repeat(600), [[3, 1]]],
])('keeps and tells %s', async (_, marks, told) => {
  expect(await read(`文\n\n${marks}\n\n后`)).toEqual({text: `文${marks.replace(/\s/g, '')}后`, told})
})

it('keeps what a long paragraph has', async () => {
  const {text, told} = await read('[甲](https://mp.weixin.qq.com/s/a)和`乙`与**丙**，'.repeat(300))
  expect({text, told}).toEqual({text: '甲和乙与丙，'.repeat(300), told: []})
})
