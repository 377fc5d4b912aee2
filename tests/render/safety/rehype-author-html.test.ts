import {describe, expect, it} from 'vitest'
import {htmlOf} from '../rendered.ts'

const cases: [string, string][] = [
  ['<div align="center">甲</div>', '<section style="text-align:center">甲</section>'],
  ['<center>甲</center>', '<section style="text-align:center">甲</section>'],
  ['<p align="RIGHT">甲</p>', '<p style="text-align:right">甲</p>'],
  ['<p align="expression">甲</p>', '<p>甲</p>'],
  ['<p align="center" style="color:red">甲</p>', '<p style="text-align:center;color:red">甲</p>'],
  [
    '<article><header>甲</header><main>乙</main></article>',
    '<section><section>甲</section><section>乙</section></section>',
  ],
  ['<p><font color="red" size="5">甲</font></p>', '<p><span style="font-size:24px;color:red">甲</span></p>'],
  [
    '<p><font color="#a00" size="-1" face="Arial">甲</font></p>',
    '<p><span style="font-size:13px;color:#a00">甲</span></p>',
  ],
  ['<p><font color="red;x:y" size="9">甲</font></p>', '<p><span style="font-size:48px">甲</span></p>'],
  [
    '<p><big>甲</big><tt>乙</tt><strike>丙</strike><ins>丁</ins></p>',
    '<p class="mixed"><span style="font-size:1.2em">甲</span><code>乙</code><s>丙</s><u>丁</u></p>',
  ],
  [
    '<p><cite>甲</cite><abbr title="a">乙</abbr><q>丙</q></p>',
    '<p><em>甲</em><span title="a">乙</span><span>“丙”</span></p>',
  ],
  [
    '<p><ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby></p>',
    '<p><span class="ruby">汉<span class="ruby-text">（hàn）</span></span></p>',
  ],
  ['<p>超长<wbr>单词</p>', '<p>超长单词</p>'],
  [
    '<details open><summary>要点</summary>甲</details>',
    '<section class="details"><p class="summary">要点</p>甲</section>',
  ],
  [
    '<details><summary><h3>要点</h3></summary>甲</details>',
    '<section class="details"><section class="summary"><h3><span class="heading-text">要点</span></h3></section>甲</section>',
  ],
  [
    '<dl><dt>词</dt><dd>义</dd></dl>',
    '<section class="dl"><p class="dt">词</p><section class="dd">义</section></section>',
  ],
  ['<menu><li>甲</li></menu>', '<ul><li><section class="list-item">甲</section></li></ul>'],
  [
    '<p>甲<img src="a.png" width="300" height="200">乙</p>',
    '<p>甲<img src="a.png" style="height:auto;width:300px">乙</p>',
  ],
  ['<p>甲<img src="a.png" width="50%">乙</p>', '<p>甲<img src="a.png" style="height:auto;width:50%">乙</p>'],
  ['<p>甲<img src="a.png" height="20">乙</p>', '<p>甲<img src="a.png" style="width:auto;height:20px">乙</p>'],
  ['<p>甲<img src="a.png" width="0" height="a">乙</p>', '<p>甲<img src="a.png">乙</p>'],
  [
    '<table width="100%" bgcolor="#eeeeee"><tr valign="top"><td width="300" align="right">甲</td></tr></table>',
    '<section class="table-wrapper" data-ignore-width="true"><table style="width:100%;background-color:#eeeeee"><tbody><tr style="vertical-align:top"><td style="text-align:right">甲</td></tr></tbody></table></section>',
  ],
  // An HTML parser would end the paragraph where the block begins.
  ['<p>甲<button><p>乙</p></button></p>', '<section>甲<p>乙</p></section>'],
  ['<p>甲<math><mi><p>乙</p></mi></math></p>', '<section>甲<p>乙</p></section>'],
  // Parts of a table outside one.
  ['<p>甲<math><td>乙</td></math></p>', '<p>甲乙</p>'],
  // Parts of a drawing outside one.
  [
    '<p>甲<text x="1">乙</text><svg><text x="1">丙</text></svg></p>',
    '<p>甲乙<svg><text x="1">丙</text></svg></p>',
  ],
  // Links in a drawing.
  [
    '<p><svg viewBox="0 0 1 1"><a href="https://a.org"><text x="1">甲</text></a></svg></p>',
    '<p><svg viewBox="0 0 1 1"><text x="1">甲</text></svg></p>',
  ],
]

describe('rehypeAuthorHtml', () => {
  it.each(cases)('%s', async (before, after) => expect(await htmlOf(before)).toBe(after))

  it.each([
    '<p><strong>甲</strong><em>乙</em><u>丙</u><s>丁</s><del>戊</del><sub>己</sub><sup>庚</sup></p>',
    '<p><mark>甲</mark><kbd>乙</kbd><small>丙</small><samp>丁</samp></p>',
    '<section><p>甲</p></section>',
    '<figure><img src="a.png" alt=""><figcaption>甲</figcaption></figure>',
    '<section><mp-common-profile data-id="a" class="b"></mp-common-profile></section>',
  ])('leaves %s', async html => expect(await htmlOf(html)).toBe(html))
})
