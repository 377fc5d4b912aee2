import type {Root} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {remarkHtmlMarkdown} from '../../../src/transform/html/remark-html-markdown.ts'
import {visitNodes} from '../../../src/tree/visit.ts'

function run(markdown: string) {
  const file = new VFile(markdown)
  const processor = unified().use(remarkParse).use(remarkHtmlMarkdown)
  const tree = processor.runSync(processor.parse(file), file) as Root
  const nodes: [string, string][] = []
  visitNodes(tree, node => {
    const text = markdown.slice(node.position?.start.offset, node.position?.end.offset)
    if (!('children' in node) || node.type === 'strong' || node.type === 'link') nodes.push([node.type, text])
    return undefined
  })
  return {nodes, messages: file.messages.map(each => `${each.line}:${each.column} ${each.ruleId}`)}
}

describe('remarkHtmlMarkdown', () => {
  it('reads the text of a line, and knows where it stands', () => {
    const {nodes, messages} = run('文\n\n<div>\n<p>甲 **乙** </p>\n[丙](x)</div>')
    expect(nodes).toEqual([
      ['text', '文'],
      ['html', '<div>\n<p>'],
      ['text', '甲 '],
      ['strong', '**乙**'],
      ['text', '乙'],
      ['html', ' </p>\n'],
      ['link', '[丙](x)'],
      ['text', '丙'],
      ['html', '</div>'],
    ])
    expect(messages).toEqual(['3:1 syntax-html'])
  })

  it.each([
    ['<pre>\n**甲**\n</pre>'],
    ['<div><code>**甲**</code></div>'],
    ['<script>\nlet a = `b`\n</script>'],
    ['<style>\n/** 甲 **/\n</style>'],
    ['<!-- **甲** -->'],
    ['<p title="**甲**">乙</p>'],
    ['<div>a * b, 2*3*4, snake_case__x</div>'],
    ['<div><svg><text>**甲**</text></svg></div>'],
    ['<div>- 甲 \\* &amp;</div>'],
    ['<div>**甲</div>'],
  ])('leaves %j', markdown => {
    expect(run(markdown)).toEqual({nodes: [['html', markdown]], messages: []})
  })

  it('begins no block', () => {
    const {nodes} = run('<div>\n- **甲**\n# `乙`\n</div>')
    expect(nodes.map(([type]) => type)).toEqual([
      'html',
      'text',
      'strong',
      'text',
      'html',
      'text',
      'inlineCode',
      'html',
    ])
  })
})
