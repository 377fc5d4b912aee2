import {expect, it} from 'vitest'
import {adapted} from './adapted.ts'

it('takes class, id and every other attribute that means nothing there', () => {
  expect(
    adapted('<p class="a" id="b" data-x="c" title="d" style="color:#ff0000"><em class="e">一</em></p>'),
  ).toBe('<p style="color:#ff0000"><em>一</em></p>')
})

it('takes only the hooks of a drawing', () => {
  expect(
    adapted(
      '<section><svg class="a" viewBox="0 0 1 1"><g id="b" fill="red"><path class="c" d="M0 0"></path></g></svg></section>',
    ),
  ).toBe('<section><svg viewBox="0 0 1 1"><g fill="red"><path d="M0 0"></path></g></svg></section>')
})

it.each([
  ['<p style="color:#ff0000"><a href="https://mp.weixin.qq.com/s/x">一</a></p>'],
  ['<ol start="3" reversed="" type="a"><li value="4"><section style="color:#ff0000">一</section></li></ol>'],
  ['<table><tbody><tr><td colspan="2" rowspan="3" style="color:#ff0000">一</td></tr></tbody></table>'],
  ['<p style="color:#ff0000" lang="en" dir="ltr" role="note" aria-label="a">one</p>'],
  [
    '<section style="color:#ff0000"><mp-common-profile class="a" id="b" data-id="c"></mp-common-profile></section>',
  ],
  [
    '<section class="mp_profile_iframe_wrp" nodeleaf=""><mp-common-profile data-id="c"></mp-common-profile></section>',
  ],
  ['<section><svg viewBox="0 0 1 1" fill="none" style="width:1em"><path d="M0 0"></path></svg></section>'],
])('leaves %j', html => expect(adapted(html)).toBe(html))
