import {expect, it} from 'vitest'
import {convert} from '../../src/index.ts'

const html = async (markdown: string) => {
  const article = await convert(markdown, {theme: {css: ''}})
  return article.html.replace(/ style="[^"]*"/g, '')
}

it.each([
  ['a line of inline HTML', '<b>甲</b>', '<p><b>甲</b></p>'],
  ['inline HTML between blocks', '甲\n\n<b>乙</b>\n\n丙', '<p>甲</p><p><b>乙</b></p><p>丙</p>'],
  ['an inline element that holds blocks', '<small>\n\n甲\n', '<section><p>甲</p></section>'],
  [
    'a picture',
    '<img src="a.png">',
    '<p><br></p><figure><img src="a.png" data-ignore-width="true"></figure><p><br></p>',
  ],
])('gives %s a block that an HTML parser keeps', async (_, markdown, expected) => {
  expect(await html(markdown)).toBe(`<section><section>${expected}</section></section>`)
})

it('turns a heading round a heading into a section, since a parser would end it there', async () => {
  expect(await html('<h1><mtext><h1>甲\n')).toBe(
    '<section><section><section><h1>甲</h1></section></section></section>',
  )
})
