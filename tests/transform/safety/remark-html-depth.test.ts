import {describe, expect, it} from 'vitest'
import {remarkHtmlDepth} from '../../../src/transform/safety/remark-html-depth.ts'
import {transformed} from '../transformed.ts'

const run = (markdown: string) => transformed(markdown, remarkHtmlDepth())
const open = (count: number) => '<i>'.repeat(count)
const close = (count: number) => '</i>'.repeat(count)

describe('remarkHtmlDepth', () => {
  it('cuts tags inside a hundred open ones, with the tags that end them', () => {
    const {html, messages} = run(`文${open(103)}深${close(103)}后<b>粗</b>`)
    expect(html).toBe(`<p>文${open(100)}深${close(100)}后<b>粗</b></p>`)
    expect(messages).toHaveLength(1)
  })

  it('cuts where nothing ends them, over several blocks', () => {
    const {html} = run(`<div>${open(99)}甲\n\n乙<u>丙</u>\n`)
    expect(html).toBe(`<div>${open(99)}甲\n<p>乙丙</p>`)
  })

  it.each([
    ['a hundred levels', `${open(100)}深${close(100)}`],
    ['elements that do not nest', `${'<br>'.repeat(300)}甲${'<img src="a">'.repeat(300)}`],
    ['elements that the next one ends', `<u>甲</u>${'<p>乙'.repeat(300)}`],
    ['neighbours', '<b>甲</b>'.repeat(300)],
    ['a comment', `<!--${'<b>'.repeat(300)}-->`],
  ])('leaves %s', (_, markdown) => {
    const {html, messages} = run(`文${markdown}`)
    expect(html).toBe(`<p>文${markdown}</p>`)
    expect(messages).toEqual([])
  })
})
