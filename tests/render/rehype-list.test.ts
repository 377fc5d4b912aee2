import {describe, expect, it} from 'vitest'
import {htmlOf} from './rendered.ts'

const li = (inner: string, more = '') => `<li${more}><section class="list-item">${inner}</section></li>`

describe('rehypeList', () => {
  it('puts the content of an item into one section', async () => {
    expect(await htmlOf('- **甲**：乙\n- 丙')).toBe(`<ul>${li('<strong>甲</strong>：乙')}${li('丙')}</ul>`)
    expect(await htmlOf('1. 甲\n\n2. 乙')).toBe(`<ol>${li('甲')}${li('乙')}</ol>`)
    expect(await htmlOf('- 甲\n\n  乙')).toBe(`<ul>${li('<p>甲</p><p>乙</p>')}</ul>`)
  })

  it('moves an inner list out of its item, in reading order', async () => {
    expect(await htmlOf('1. 一\n   - 中\n\n   尾\n2. 二')).toBe(
      `<ol>${li('一')}<ul>${li('中')}</ul>${li('尾', ' class="continued" style="display:block"')}${li('二')}</ol>`,
    )
  })

  it('does so five levels deep', async () => {
    const source = ['一', '二', '三', '四', '五'].map((text, i) => `${'  '.repeat(i)}- ${text}`).join('\n')
    expect(await htmlOf(source)).toBe(
      `<ul>${li('一')}<ul>${li('二')}<ul>${li('三')}<ul>${li('四')}<ul>${li('五')}</ul></ul></ul></ul></ul>`,
    )
  })

  it('makes characters of task boxes', async () => {
    expect(await htmlOf('- [x] 甲\n- [ ] 乙')).toBe(
      `<ul class="contains-task-list">${li('<span class="task-mark done">☑</span> 甲', ' class="task"')}${li('<span class="task-mark open">☐</span> 乙', ' class="task"')}</ul>`,
    )
  })

  it('makes characters of boxes outside lists too', async () => {
    expect(await htmlOf('<p>甲<input type="checkbox" checked>乙<input name="a"></p>')).toBe(
      '<p>甲<span class="task-mark done">☑</span>乙</p>',
    )
  })

  it('keeps numbers', async () => {
    expect(await htmlOf('8. 甲\n9. 乙')).toBe(`<ol start="8">${li('甲')}${li('乙')}</ol>`)
    expect(await htmlOf('<ol reversed><li value="3">甲</li></ol>')).toBe(
      `<ol reversed><li value="3"><section class="list-item">甲</section></li></ol>`,
    )
    // An item of nothing but a list has its number; an empty bullet says nothing.
    expect(await htmlOf('1. - 甲\n2. 乙')).toBe(`<ol>${li('')}<ul>${li('甲')}</ul>${li('乙')}</ol>`)
    expect(await htmlOf('- - 甲')).toBe(`<ul><ul>${li('甲')}</ul></ul>`)
  })

  it('makes items of what authors put into a list beside items', async () => {
    expect(await htmlOf('<ul>甲<li>乙</li><ul><li>丙</li></ul></ul>')).toBe(
      `<ul>${li('甲')}${li('乙')}<ul>${li('丙')}</ul></ul>`,
    )
  })

  it('keeps code and quotes in their item', async () => {
    expect(await htmlOf('- 甲\n\n      a\n\n  > 乙')).toBe(
      `<ul>${li('<p>甲</p><section class="code-block"><pre><code class="hljs">a</code></pre></section><blockquote><p>乙</p></blockquote>')}</ul>`,
    )
  })
})
