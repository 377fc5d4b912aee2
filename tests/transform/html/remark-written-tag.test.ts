import {describe, expect, it} from 'vitest'
import {remarkWrittenTag} from '../../../src/transform/html/remark-written-tag.ts'
import {transformed} from '../transformed.ts'

const run = (markdown: string) => transformed(markdown, remarkWrittenTag())

describe('remarkWrittenTag', () => {
  it.each([
    ['在 <title> 里', '<p>在 &#x3C;title> 里</p>'],
    ['写 <title>标题</title> 即可', '<p>写 &#x3C;title>标题&#x3C;/title> 即可</p>'],
    ['**<script>** 与 <style> 标签', '<p><strong>&#x3C;script></strong> 与 &#x3C;style> 标签</p>'],
    ['## <template> 的用法', '<h2>&#x3C;template> 的用法</h2>'],
    ['<script setup> 是语法糖', '<script setup> 是语法糖'],
    ['语法糖 <script setup> 很好', '<p>语法糖 &#x3C;script setup> 很好</p>'],
    ['先 <select> 后 <SELECT>a</SELECT>', '<p>先 &#x3C;select> 后 <SELECT>a</SELECT></p>'],
    ['| <body> |\n| - |\n| <form> |', tableOf('&#x3C;body>', '&#x3C;form>')],
    ['把 <name> 和 <your-key> 换掉', '<p>把 &#x3C;name> 和 &#x3C;your-key> 换掉</p>'],
    ['List<String>、vector<int>', '<p>List&#x3C;String>、vector&#x3C;int></p>'],
    ['cp <path> <dir>', '<p>cp &#x3C;path> &#x3C;dir></p>'],
    ['<font color="red">改成 <host></font>', '<p><font color="red">改成 &#x3C;host></font></p>'],
    ['少了 </dependency> 一行', '<p>少了 &#x3C;/dependency> 一行</p>'],
    ['<名称>\n\n<your-name>', '<p>&#x3C;名称></p>\n<p>&#x3C;your-name></p>'],
  ])('shows %j', (markdown, html) => expect(run(markdown).html).toBe(html))

  it.each([
    ['甲<iframe src="x"></iframe>乙'],
    ['甲<svg><title>图</title></svg>乙'],
    ['甲 <b>乙</b> <u>'],
    ['甲<script>a()</script>乙'],
    ['甲<name>乙</name>丙'],
    ['甲 <Badge/> <x-y a="b">'],
    ['甲<br>乙</font>'],
    ['甲<svg><path><g></g></svg>乙'],
  ])('leaves %j', markdown => {
    expect(run(markdown).html).toBe(`<p>${markdown}</p>`)
    expect(run(markdown).messages).toEqual([])
  })

  it('leaves code', () => expect(run('`<title>`').html).toBe('<p><code>&#x3C;title></code></p>'))

  it('drops one with attributes that nothing ends, and says so', () => {
    const {html, messages} = run('甲<iframe src="x">乙')
    expect(html).toBe('<p>甲乙</p>')
    expect(messages).toEqual(['1:2-1:18: <iframe> cannot live in a WeChat article; it was removed'])
  })

  it('says where a tag is shown', () =>
    expect(run('在 <title> 里').messages).toEqual([
      '1:3-1:10: <title> is a tag in a sentence; it is shown as text',
    ]))
})

function tableOf(head: string, cell: string): string {
  return [
    '<table>',
    '<thead>',
    '<tr>',
    `<th>${head}</th>`,
    '</tr>',
    '</thead>',
    '<tbody>',
    '<tr>',
    `<td>${cell}</td>`,
    '</tr>',
    '</tbody>',
    '</table>',
  ].join('\n')
}
