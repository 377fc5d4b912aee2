import {expect, it} from 'vitest'
import {htmlOf} from './rendered.ts'

it('wraps the article twice: the editor takes the outer one’s style away', async () => {
  // `htmlOf` fails without `section > section.weimark`.
  expect(await htmlOf('正文')).toBe('<p>正文</p>')
  expect(await htmlOf('')).toBe('')
})

it.each([1, 2, 3, 4, 5, 6])('gives the words of an h%i a hook of their own', async depth => {
  expect(await htmlOf(`文\n\n${'#'.repeat(depth)} 甲 **乙**`)).toBe(
    `<p>文</p><h${depth}><span class="heading-text">甲 <strong>乙</strong></span></h${depth}>`,
  )
})

it.each(['#', '# &nbsp;', '# <br>', '# <span> </span>'])('takes the empty heading %j out', async heading => {
  expect(await htmlOf(`文\n\n${heading}\n\n文`)).toBe('<p>文</p><p>文</p>')
})
