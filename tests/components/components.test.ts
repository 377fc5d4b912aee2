import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {type Component, line, section, text} from '../../src/components/component.ts'
import {components, library} from '../../src/components/components.ts'
import {createLibrary} from '../../src/components/library.ts'
import {convert} from '../../src/convert.ts'
import {remarkContainer} from '../../src/transform/containers/remark-container.ts'
import {root} from '../articles.ts'
import {transformed} from '../transform/transformed.ts'

const folder = join(root, 'src', 'components')
const html = (markdown: string) => transformed(markdown, remarkContainer({library})).html.replace(/\n/g, '')
const rules = async (markdown: string, path = 'a.md') => {
  const {messages} = await convert(`---\ntitle: 题\n---\n\n${markdown}`, {path, lang: 'en'})
  return messages.map(({line, column, ruleId}) => `${line}:${column} ${ruleId}`)
}

describe('the list', () => {
  it('names each folder', () => {
    const folders = readdirSync(folder, {withFileTypes: true}).filter(each => each.isDirectory())
    const listed = readFileSync(join(folder, 'components.ts'), 'utf8')
    for (const {name} of folders) expect(listed).toContain(`from './${name}/${name}.ts'`)
  })

  it('has no name twice, and none of a callout', () => {
    const names = components.flatMap(each => each.names)
    expect(new Set(names).size).toBe(names.length)
  })

  it('is all that an added component needs', () => {
    const mine: Component = {
      names: ['poem', '诗'],
      attributes: [{key: 'by', zh: '谁写的', en: 'who wrote it'}],
      body: {zh: '诗', en: 'lines'},
      build: ({values, children}) => [section('poem', [...children, ...line('poet', text(values.by ?? ''))])],
      css: () => Promise.resolve({default: '.poem { color: #333333; }'}),
      purpose: {zh: '诗', en: 'A poem'},
      specimen: '',
    }
    const {html} = transformed(
      '::: 诗 {by="甲" buy=x}\n乙\n:::',
      remarkContainer({library: createLibrary([...components, mine])}),
    )
    expect(html).toBe('<section class="poem">\n<p>乙</p>\n<p class="poet">甲</p>\n</section>')
  })

  it('is known by nothing else: no other source imports a component', () => {
    const sources = readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'})
    const others = sources.filter(name => name.endsWith('.ts') && !name.startsWith('components'))
    const pattern = /components\/(?!components|library|sheets)[\w-]+/
    const importers = others.filter(name =>
      pattern.test(
        readFileSync(join(root, 'src', name), 'utf8')
          .match(/^import .*$/gm)
          ?.join('\n') ?? '',
      ),
    )
    expect(importers).toEqual([])
  })
})

describe.each(components.map(each => [each.names[0], each] as const))('%s', (name, component) => {
  const body = component.specimen.replace(/^:::+[^\n]*\n/, '')
  it('is shown by its specimen without a message', async () => {
    expect(await rules(`## 节\n\n${component.specimen}`)).toEqual([])
  })

  it.each(component.names.slice(1))('is called %s too', other => {
    // Blocks of other tools keep a name that is theirs; an attribute is ours.
    const braces =
      component.attributes[0] && !component.attributes[0].allowed
        ? `{${component.attributes[0].key}="甲"}`
        : ''
    expect(html(`::: ${other} ${braces}\n${body}\n\n中`)).toBe(html(`:::${name}${braces}\n${body}\n\n中`))
  })

  it('says what it does not know, and keeps what stands in it', async () => {
    const {html, messages} = await convert(
      `---\ntitle: 题\n---\n\n## 节\n\n::: ${component.names[1]}[题目]{zzz=1}\n${body}`,
      {lang: 'en'},
    )
    expect(messages.map(({line, column, ruleId}) => `${line}:${column} ${ruleId}`)).toEqual([
      '7:1 component-attribute',
    ])
    expect(html).not.toContain('zzz')
  })

  it('shows any other body as it stands', async () => {
    const {html} = await convert(`::: ${name}[题目]\n> 引\n\n$a$ 文字\n\n\`\`\`\n代码\n\`\`\`\n:::\n\n后文`, {
      lang: 'en',
    })
    for (const word of ['引', '文字', '代码', '后文']) expect(html).toContain(word)
  })

  it('costs only itself where it has no end', async () => {
    const {html} = await convert(`::: ${name}[题目]\n文字\n\n- 项\n\n后文`, {lang: 'en'})
    for (const word of ['文字', '项', '后文']) expect(html).toContain(word)
  })

  it('stands in another container, in a list and in a quote', () => {
    const inner = html(component.specimen)
    expect(html(`:::: tip 外\n\n${component.specimen}\n\n::::`)).toContain(inner)
    expect(html(`> ${component.specimen.replaceAll('\n', '\n> ')}`)).toContain(inner)
    expect(html(component.specimen.replaceAll('\n', '\r\n'))).toBe(inner)
  })
})

describe('what is wrong is told at its place', () => {
  it.each([
    ['::: timelin\n- **1** 甲\n:::', '5:1 tag-unknown'],
    ['::: timeline\n文字\n:::', '5:1 component-body'],
    ['::: steps\n:::', '5:1 component-empty'],
    ['::: compare\n| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n:::', '5:1 component-body'],
    ['::: gallery {cols=9}\n![甲](https://mmbiz.qpic.cn/a/0)\n:::', '5:1 component-value'],
    ['::: gallery {cols}\n![甲](https://mmbiz.qpic.cn/a/0)\n:::', '5:1 component-value'],
    ['::: gallery {col=2}\n![甲](https://mmbiz.qpic.cn/a/0)\n:::', '5:1 component-attribute'],
    ['::: dialogue\n- 没有名字\n:::', '5:1 component-body'],
    ['::: steps\n1. 甲', '5:1 tag-unpaired'],
    ['文字\n\n> ::: agenda\n> 文字\n> :::', '7:3 component-body'],
  ])('%j', async (markdown, expected) => {
    expect((await rules(markdown)).filter(each => !/image|picture/.test(each))).toEqual([expected])
  })

  it('with what was meant', async () => {
    const {messages} = await convert('::: timelin\n- 甲\n:::', {lang: 'en'})
    expect(messages.find(each => each.ruleId === 'tag-unknown')?.note).toBe(
      'Did you mean timeline? Delete it, or write it in Markdown',
    )
  })
})

describe('other tools’ blocks keep their meaning', () => {
  it.each([
    ['::: quote\n甲\n:::', '<blockquote><p>甲</p></blockquote>'],
    ['::: quote 鲁迅\n甲\n:::', '<blockquote><p>甲</p><p>——鲁迅</p></blockquote>'],
    ['{% timeline 2022 %}\n甲\n{% endtimeline %}', '<p><strong>2022</strong></p><p>甲</p>'],
    ['::: tabs\n@tab 一\n甲\n:::', '<p><strong>一</strong></p><p>甲</p>'],
    ['::: center\n甲\n:::', '<section style="text-align:center"><p>甲</p></section>'],
  ])('%j', (markdown, expected) => {
    expect(html(markdown)).toBe(expected)
  })

  it('leaves a line about components alone', () => {
    expect(html('写 `::: timeline` 就有时间线')).toBe('<p>写 <code>::: timeline</code> 就有时间线</p>')
  })
})
