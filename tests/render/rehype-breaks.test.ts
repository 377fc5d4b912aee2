import type {Element, Root} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {h} from 'hastscript'
import {describe, expect, it} from 'vitest'
import {rehypeBreaks} from '../../src/render/rehype-breaks.ts'

const br = h('br')
const clean = (...children: (Element | string)[]) => {
  const tree = h(null, children) as Root
  rehypeBreaks()(tree)
  return toHtml(tree)
}

describe('rehypeBreaks', () => {
  it('keeps one of a run', () => {
    expect(clean(h('p', ['甲', br, ' ', br, br, '乙']))).toBe('<p>甲<br> 乙</p>')
    expect(clean(h('p', [h('strong', ['甲', br, br, '乙'])]))).toBe('<p><strong>甲<br>乙</strong></p>')
  })

  it('keeps none at the edge of a block', () => {
    expect(clean(h('p', [br, '甲', br]))).toBe('<p>甲</p>')
    expect(clean(br, h('p', '甲'), br, br, h('p', '乙'), br)).toBe('<p>甲</p><p>乙</p>')
    expect(clean('甲', br, h('p', '乙'))).toBe('甲<p>乙</p>')
  })

  it('leaves code', () => {
    expect(clean(h('pre', ['甲', br, br, '乙']))).toBe('<pre>甲<br><br>乙</pre>')
  })

  it('leaves one between two lines', () => {
    expect(clean(h('p', ['甲', br, '乙', br, '丙']))).toBe('<p>甲<br>乙<br>丙</p>')
    expect(clean(h('p', [h('strong', ['甲', br]), '乙']))).toBe('<p><strong>甲<br></strong>乙</p>')
  })
})
