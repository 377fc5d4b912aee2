import {expect, it} from 'vitest'
import {adapted} from './adapted.ts'

const p = (inner: string) => `<p>${inner}</p>`

it('says that no picture is wider than the column, and takes the attributes away', () => {
  expect(adapted(p('<img src="a.png" alt="图" width="900" height="20" title="题" loading="lazy">'))).toBe(
    p('<img src="a.png" alt="图" style="max-width:100%">'),
  )
})

it('keeps a size that a theme or an author gave, and the natural size', () => {
  const html = p('<img src="a.png" alt="" data-w="900" data-ratio="0.5" style="width:50%;max-width:300px">')
  expect(adapted(html)).toBe(html)
})
