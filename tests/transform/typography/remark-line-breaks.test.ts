import {describe, expect, it} from 'vitest'
import {remarkLineBreaks} from '../../../src/transform/typography/remark-line-breaks.ts'
import {transformed} from '../transformed.ts'

const html = (markdown: string, lineBreaks: 'auto' | 'join' | 'keep' = 'auto') =>
  transformed(markdown, remarkLineBreaks({lineBreaks})).html.replaceAll('<br>\n', '⏎')

const p = (text: string) => `<p>${text}</p>`

describe('remarkLineBreaks', () => {
  it.each([
    [
      '在讨论过程中，\n专家们认为这一方向值得长期投入，也愿意为此提供算力与测试环境的支持',
      '在讨论过程中，专家们认为这一方向值得长期投入，也愿意为此提供算力与测试环境的支持',
    ],
    ['作为共建方，OpenAtom\nopenEuler（简称 openEuler）', '作为共建方，OpenAtom openEuler（简称 openEuler）'],
    ['openEuler\nTC 委员会', 'openEuler TC 委员会'],
    ['入选**OSC\nA类会议**', '入选<strong>OSC A类会议</strong>'],
    ['plain English\nwrapped anywhere', 'plain English wrapped anywhere'],
    ['a **b\nc** d', 'a <strong>b c</strong> d'],
  ])('joins %j', (before, after) => expect(html(before)).toBe(p(after)))

  it.each([
    ['时间：5 月 16 日\n地点：青石湾', '时间：5 月 16 日⏎地点：青石湾'],
    ['1、备料\n2、落笔', '1、备料⏎2、落笔'],
    ['（一）山\n（二）水', '（一）山⏎（二）水'],
    ['① 山\n② 水', '① 山⏎② 水'],
    ['● 山\n● 水', '● 山⏎● 水'],
    ['今天天气很好。\n明天也不错。', '今天天气很好。⏎明天也不错。'],
    ['春风又绿江南岸，\n明月何时照我还。', '春风又绿江南岸，⏎明月何时照我还。'],
    ['青石湾\n白石滩\n黑石岭', '青石湾⏎白石滩⏎黑石岭'],
    ['**时间：**今天\n**地点：**这里', '<strong>时间：</strong>今天⏎<strong>地点：</strong>这里'],
  ])('keeps %j', (before, after) => expect(html(before)).toBe(p(after)))

  it('joins where a whole document was wrapped at one width', () => {
    const line = '这是一个被编辑器在固定宽度处折断的段落它没有标点也没'
    const source = [line, line, line, line, '有别的线索'].join('\n')
    expect(html(source)).toBe(p(source.replaceAll('\n', '')))
  })

  it('ends a line once where there is a br already', () => {
    expect(html('春眠不觉晓，<br>\n处处闻啼鸟。<br/>\n夜来风雨声')).toBe(
      p('春眠不觉晓，<br>处处闻啼鸟。<br/>夜来风雨声'),
    )
    expect(html('甲。\n<br>乙。')).toBe(p('甲。<br>乙。'))
  })

  it('leaves hard breaks', () => {
    expect(html('甲\\\n乙  \n丙')).toBe(p('甲⏎乙⏎丙'))
    expect(html('甲\\\n乙', 'join')).toBe(p('甲⏎乙'))
  })

  it('can join or keep all', () => {
    expect(html('时间：今天\n地点：这里', 'join')).toBe(p('时间：今天地点：这里'))
    expect(html('plain\nEnglish', 'keep')).toBe(p('plain⏎English'))
  })

  it('does headings, and items too', () => {
    expect(html('标题\n两行\n===')).toBe('<h1>标题⏎两行</h1>')
    expect(html('- openEuler\n  TC 委员会')).toBe('<ul>\n<li>openEuler TC 委员会</li>\n</ul>')
  })

  it('leaves code and raw HTML alone', () => {
    const source = '<div>\n甲\n</div>\n'
    expect(html(source)).toBe('<div>\n甲\n</div>')
    expect(html('    甲\n    乙')).toBe('<pre><code>甲\n乙\n</code></pre>')
  })

  it('reads every kind of line end', () => {
    expect(html('openEuler\r\nTC 委员会')).toBe(p('openEuler TC 委员会'))
    expect(html('openEuler\rTC 委员会')).toBe(p('openEuler TC 委员会'))
  })
})
