import {expect, it} from 'vitest'
import {adapted} from './adapted.ts'

it('takes class, id and every other attribute that means nothing there', () => {
  expect(
    adapted('<p class="a" id="b" data-x="c" title="d" style="color:red"><em class="e">一</em></p>'),
  ).toBe('<p style="color:red"><em>一</em></p>')
})

it('takes only the hooks of a drawing', () => {
  expect(
    adapted(
      '<section><svg class="a" viewBox="0 0 1 1"><g id="b" fill="red"><path class="c" d="M0 0"></path></g></svg></section>',
    ),
  ).toBe('<section><svg viewBox="0 0 1 1"><g fill="red"><path d="M0 0"></path></g></svg></section>')
})

it.each([
  ['<p style="color:red"><a href="https://mp.weixin.qq.com/s/x">一</a></p>'],
  ['<ol start="3" reversed="" type="a"><li value="4"><section style="color:red">一</section></li></ol>'],
  ['<table><tbody><tr><td colspan="2" rowspan="3" style="color:red">一</td></tr></tbody></table>'],
  ['<p style="color:red" lang="en" dir="ltr" role="note" aria-label="a">one</p>'],
  [
    '<section style="color:red"><mp-common-profile class="a" id="b" data-id="c"></mp-common-profile></section>',
  ],
  ['<section><svg viewBox="0 0 1 1" style="width:1em"><path d="M0 0"></path></svg></section>'],
])('leaves %j', html => expect(adapted(html)).toBe(html))
