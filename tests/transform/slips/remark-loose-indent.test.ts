import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {remarkLooseIndent} from '../../../src/transform/slips/remark-loose-indent.ts'

function read(markdown: string) {
  const file = new VFile(markdown)
  const html = unified()
    .use(remarkParse)
    .use(remarkLooseIndent)
    .use(remarkRehype, {allowDangerousHtml: true})
    .use(rehypeStringify, {allowDangerousHtml: true})
    .processSync(file)
  return {html: String(html).replace(/\n/g, '⏎'), messages: file.messages.map(String)}
}

const say = 'Text indented by four columns is code to Markdown; read as text'

describe('remarkLooseIndent', () => {
  it.each([
    ['\t建模思路：', '<p>建模思路：</p>', '1:1-1:7'],
    ['    他说：**好**。', '<p>他说：<strong>好</strong>。</p>', '1:1-1:14'],
    ['甲\n\n    第一句。\n    第二句。', '<p>甲</p>⏎<p>第一句。⏎第二句。</p>', '3:1-4:9'],
    ['    Ollama是一款  \n大模型', '<p>Ollama是一款<br>⏎大模型</p>', '1:1-1:16'],
    ['    个数 = 条数，元素为：`a, b`', '<p>个数 = 条数，元素为：<code>a, b</code></p>', '1:1-1:23'],
    ['    ![图](a.png)', '<p><img src="a.png" alt="图"></p>', '1:1-1:16'],
    ['    <img src="a.png" />', '<img src="a.png" />', '1:1-1:24'],
    ['- 甲\n\n      乙，丙。', '<ul>⏎<li>⏎<p>甲</p>⏎<p>乙，丙。</p>⏎</li>⏎</ul>', '3:3-3:11'],
  ])('reads %j', (markdown, html, place) => {
    const result = read(markdown)
    expect(result.html).toBe(html)
    expect(result.messages).toEqual([`${place}: ${say}`])
  })

  it.each([
    'pip install jieba',
    "x = ['北京', '上海']",
    '// 注释，一句话。',
    '# 注释，一句话。',
    '目录\n├── 甲，乙。',
    '返回参数:\nDictVectorizer.get() 返回类别名称',
    '甲   乙   丙。',
    'print("你好，世界。"); // 好',
    '甲乙丙',
    '甲，乙。\n  丙，丁。',
  ])('leaves %j', code => {
    const indented = code.replace(/^/gm, '    ')
    const {html, messages} = read(indented)
    expect(html).toMatch(/^<pre><code>/)
    expect(messages).toEqual([])
  })

  it('leaves fenced code', () =>
    expect(read('```\n甲，乙。\n```').html).toBe('<pre><code>甲，乙。⏎</code></pre>'))
})
