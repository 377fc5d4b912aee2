import {beforeEach, describe, expect, it, vi} from 'vitest'
import {htmlOf, rendered} from '../rendered.ts'

const block = (inner: string, language = '') =>
  `<section class="code-block"><pre><code class="hljs${language && ` language-${language}`}">${inner}</code></pre></section>`

describe('rehypeCodeBlock', () => {
  it('highlights what it knows, with classes', async () => {
    expect(await htmlOf('```js\nconst a = "甲" // 注\n```')).toBe(
      block(
        '<span class="hljs-keyword">const</span> a = <span class="hljs-string">"甲"</span> <span class="hljs-comment">// 注</span>',
        'js',
      ),
    )
  })

  it.each([
    ['```\na\n```', block('a')],
    ['```text\na\n```', block('a', 'text')],
    ['    a\n\n    b', block('a\n\nb')],
    ['```\n\na\n\n```', block('\na\n')],
    ['```\r\na\r\n\tb\r\n```', block('a\n\tb')],
    ['```{.JSON}\n1\n```', block('<span class="hljs-number">1</span>', 'json')],
    ['```js:no-line-numbers\n1\n```', block('<span class="hljs-number">1</span>', 'js')],
    ['```python,linenos\n1\n```', block('<span class="hljs-number">1</span>', 'python')],
    ['```c++\n1\n```', block('<span class="hljs-number">1</span>', 'c++')],
    ['<pre>a\nb</pre>', block('a\nb')],
    ['<pre><code class="language-js">1</code></pre>', block('<span class="hljs-number">1</span>', 'js')],
    ['<pre><code>a<br>b<br><span>c</span></code></pre>', block('a\nb\nc')],
    // The first blank line stays where raw HTML is near.
    ['```\n\na\n```\n\n<b>甲</b>', `${block('\na')}<p><b>甲</b></p>`],
  ])('%j', async (markdown, html) => expect(await htmlOf(markdown)).toBe(html))

  it('says which language it does not know', async () => {
    expect(await rendered('文\n\n```nosuch\na\n```')).toEqual({
      html: `<p>文</p>${block('a', 'nosuch')}`,
      images: [],
      messages: ['3:1 code-language: Unknown code language nosuch: not highlighted'],
    })
    expect((await rendered('```constructor\na\n```')).messages).toEqual([
      '1:1 code-language: Unknown code language constructor: not highlighted',
    ])
  })

  it('leaves inline code alone', async () => {
    expect(await htmlOf('`const a`')).toBe('<p class="mixed"><code>const a</code></p>')
  })
})

describe('languages inside languages', () => {
  const html = '```html\n<style>p { color: red }</style><script>let a = 1</script>\n```'
  const css = '```css\np { color: red }\n```'
  const js = '```js\nlet a = 1\n```'

  beforeEach(() => vi.resetModules())

  /** The last of several articles, each converted by a program of its own. */
  const last = async (...sources: string[]) => {
    const fresh = await import('../rendered.ts')
    let result = ''
    for (const source of sources) result = await fresh.htmlOf(source)
    return result
  }

  it('are highlighted the same whichever articles came before', async () => {
    const alone = await last(html)
    expect(alone).toContain('<span class="hljs-attribute">color</span>')
    vi.resetModules()
    expect(await last(css, js, html)).toBe(alone)
  })
})
