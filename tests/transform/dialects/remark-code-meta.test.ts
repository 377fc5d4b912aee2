import type {Code, Root} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {remarkSyntax} from '../../../src/syntax/remark-syntax.ts'
import {remarkCodeMeta} from '../../../src/transform/dialects/remark-code-meta.ts'
import {everything} from '../../features.ts'

function read(markdown: string) {
  const tree: Root = unified().use(remarkParse).use(remarkSyntax, everything).parse(markdown)
  remarkCodeMeta()(tree, new VFile(markdown))
  const code = tree.children.find((node): node is Code => node.type === 'code')!
  const {dataTitle, dataLines} = code.data?.hProperties ?? {}
  return [code.lang, dataTitle, dataLines, code.value]
}

const none = undefined

describe('remarkCodeMeta', () => {
  it.each([
    ['```js{1,3-5}\na\n```', ['js', none, '1:highlight 3:highlight 4:highlight 5:highlight', 'a']],
    ['```ts:line-numbers=3 {2} [a.ts]\na\n```', ['ts', 'a.ts', '2:highlight', 'a']],
    ['```js [a.js~vscode-icons:file]\na\n```', ['js', 'a.js', none, 'a']],
    ['```c++ title="a b.cc"\na\n```', ['c++', 'a b.cc', none, 'a']],
    ["```js filename='a.js'\na\n```", ['js', 'a.js', none, 'a']],
    ['```js src/a.js https://a.org\na\n```', ['js', 'src/a.js', none, 'a']],
    ['```js linenos\na\n```', ['js', none, none, 'a']],
    ['```\na\n```', [null, none, none, 'a']],
    ['```js {% raw %}\na\n```', ['js', none, none, 'a']],
    ['```js\na // [!code hl:2]\nb\n```', ['js', none, '1:highlight 2:highlight', 'a\nb']],
    ['```html\n<p> <!-- [!code focus] -->\n```', ['html', none, '1:focus', '<p>']],
    ['```css\na /* [!code warning] */\n```', ['css', none, '1:warning', 'a']],
    ['```js\na // [!code x]\n```', ['js', none, none, 'a // [!code x]']],
    ['```js\n"// [!code ++]" + a\n```', ['js', none, none, '"// [!code ++]" + a']],
    ['{% codeblock %}\na\n{% endcodeblock %}', [null, none, none, 'a']],
    [
      '{% codeblock a.js lang:js https://a.org 文 %}\na\n\n\tb\n{% endcodeblock %}',
      ['js', 'a.js 文', none, 'a\n\n\tb'],
    ],
    ['{% highlight ruby %}\na\n{% endhighlight %}', ['ruby', none, none, 'a']],
    [
      '{{< highlight go "linenos=table,hl_lines=1 3-4" >}}\na\n{{< / highlight >}}',
      ['go', none, '1:highlight 3:highlight 4:highlight', 'a'],
    ],
    ['{{< highlight go >}}\n{{% x %}}\n# a\n- b', ['go', none, none, '{{% x %}}\n# a\n- b']],
    ['{% codeblock %}\n\n\n{% endcodeblock %}', [null, none, none, '\n']],
  ])('%j', (markdown, result) => expect(read(markdown)).toEqual(result))
})
