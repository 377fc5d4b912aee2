import {describe, expect, it} from 'vitest'
import {htmlOf} from '../rendered.ts'

const figure = (inner: string, caption?: string) =>
  `<figure>${inner}${caption === undefined ? '' : `<figcaption>${caption}</figcaption>`}</figure>`
const img = (alt = '', src = 'a.png') => `<img src="${src}" alt="${alt}">`

describe('rehypeFigure', () => {
  it.each([
    ['![](a.png)', figure(img())],
    ['![一江春水](a.png)', figure(img('一江春水'), '一江春水')],
    ['![一江春水](a.png "向东流")', figure(img('一江春水'), '向东流')],
    ['![IMG_256](a.png)', figure(img('IMG_256'))],
    ['![IMG_256](a.png "向东流")', figure(img('IMG_256'), '向东流')],
    ['![一江春水](a.png)\n\n图为：春水', figure(img('一江春水'), '图为：春水')],
    ['![一江春水](a.png "向东流")\n\n图为：春水', `${figure(img('一江春水'), '向东流')}<p>图为：春水</p>`],
    ['![](a.png)\n\n图 1：春**水**', figure(img(), '图 1：春<strong>水</strong>')],
    ['![](a.png)\n\nFigure 2. Water', figure(img(), 'Figure 2. Water')],
    ['![](a.png)\n\n▲春水', figure(img(), '▲春水')],
    ['![](a.png)\n![](b.png)', figure(img()) + figure(img('', 'b.png'))],
    ['![](a.png)![](b.png)\n\n图为：右', figure(img()) + figure(img('', 'b.png'), '图为：右')],
    ['**![](a.png)**', figure(img())],
    [
      '[![一江春水](a.png)](https://mp.weixin.qq.com/s/x)',
      figure(`<a href="https://mp.weixin.qq.com/s/x">${img('一江春水')}</a>`, '一江春水'),
    ],
    ['- ![](a.png)', `<ul><li><section class="list-item">${figure(img())}</section></li></ul>`],
    ['> ![](a.png)', `<blockquote>${figure(img())}</blockquote>`],
    ['<div><img src="a.png" alt=""></div>', `<section>${figure(img())}</section>`],
    ['![][a]\n\n[a]: a.png "题"', figure(img(), '题')],
  ])('%j', async (markdown, html) => expect(await htmlOf(`文\n\n${markdown}`)).toBe(`<p>文</p>${html}`))

  it.each([
    // A picture among words, in a heading, in a figure that the author wrote.
    ['文![一江春水](a.png)文', `<p>文${img('一江春水')}文</p>`],
    ['## ![一江春水](a.png)', `<h2><span class="heading-text">${img('一江春水')}</span></h2>`],
    [
      '<figure><img src="a.png" alt="一江春水"><figcaption>甲</figcaption></figure>',
      figure(img('一江春水'), '甲'),
    ],
    // Prose that begins as a caption does.
    ['![](a.png)\n\n图为什么是这样。', `${figure(img())}<p>图为什么是这样。</p>`],
    ['![](a.png)\n\n图 1 说明了一切。', `${figure(img())}<p>图 1 说明了一切。</p>`],
    [`![](a.png)\n\n图为：${'长'.repeat(100)}`, `${figure(img())}<p>图为：${'长'.repeat(100)}</p>`],
    ['![](a.png)\n\n文\n\n图为：春水', `${figure(img())}<p>文</p><p>图为：春水</p>`],
  ])('leaves %j', async (markdown, html) =>
    expect(await htmlOf(`文\n\n${markdown}`)).toBe(`<p>文</p>${html}`),
  )
})
