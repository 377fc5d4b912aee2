import {describe, expect, it} from 'vitest'
import {htmlOf} from '../../render/rendered.ts'

describe('a stray </p>', () => {
  it.each([
    ['in bold', '**甲</p>乙**', '<p><strong>甲<br>乙</strong></p>'],
    ['in a highlight', '==甲</p>乙==', '<p><mark>甲<br>乙</mark></p>'],
    ['at the end', '甲</p>', '<p>甲</p>'],
    ['in front', '*甲* ~~</p>乙~~', '<p><em>甲</em> <del>乙</del></p>'],
    [
      'in a list',
      '- **甲</p>乙**',
      '<ul><li><section class="list-item"><strong>甲<br>乙</strong></section></li></ul>',
    ],
    ['two', '甲</p></P >乙', '<p>甲<br>乙</p>'],
  ])('%s', async (_, markdown, expected) =>
    expect(await htmlOf(`文\n\n${markdown}`)).toBe(`<p>文</p>${expected}`),
  )

  it('is none where a <p> began', async () => {
    expect(await htmlOf('甲<p>乙</p>丙')).toBe('<p>甲</p><p>乙</p><p>丙</p>')
  })
})
