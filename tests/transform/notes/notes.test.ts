import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {load} from 'cheerio'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {convert} from '../../../src/index.ts'
import {convertFile} from '../../../src/node.ts'
import {root} from '../../articles.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weimark-notes-'))
})
afterAll(() => rm(folder, {recursive: true}))

/** Writes a vault and converts its `a.md`: the texts of its blocks, and what was said where. */
async function vault(files: Record<string, string>, options = {}) {
  const own = await mkdtemp(join(folder, 'v-'))
  const picture = await readFile(join(root, 'examples/img/glyph-anatomy.png'))
  for (const [name, text] of Object.entries({'.obsidian/app.json': '{}', ...files})) {
    await mkdir(dirname(join(own, name)), {recursive: true})
    await writeFile(join(own, name), name.endsWith('.png') ? picture : text)
  }
  const {html, messages, images} = await convertFile('a.md', {cwd: own, lang: 'zh', ...options})
  const $ = load(html)
  const blocks = $('p, li > section:not(:has(p)), h1, h2, h3, th, td, pre, figure')
    .toArray()
    .map(each => $(each).text().trim())
  const said = messages
    .filter(({ruleId}) => ruleId !== 'title-missing')
    .map(({ruleId, file, line, column}) => `${ruleId} ${file}:${line}:${column}`)
  return {blocks, said, images, html, messages}
}

const head = '---\ntitle: 文\n---\n'

describe('notes in an article', () => {
  it('are put where they are embedded, without their front matter', async () => {
    const {blocks, said} = await vault({
      'a.md': `${head}前。\n\n![[笔记]]\n\n后。\n`,
      'sub/笔记.md': '---\ntitle: 某\ntags: [x]\n---\n\n一段**粗**。\n\n- 甲\n- 乙\n',
    })
    expect(blocks).toEqual(['前。', '一段粗。', '甲', '乙', '后。'])
    expect(said).toEqual([])
  })

  it('are cut to a heading, a heading below it, or a block', async () => {
    const note =
      '导语。\n\n## 甲\n\n甲文。\n\n### 细\n\n细文。\n\n## 乙\n\n### 细\n\n乙细。\n\n成块。 ^b1\n\n1. 一\n2. 二 ^b2\n\n> 引\n\n^b3\n'
    const {blocks, said} = await vault({
      'a.md': `${head}![[n#甲]]\n\n![[n#乙#细|别名]]\n\n![[n#^b1]]\n\n![[n.md#^b2]]\n\n![[n#^b3]]\n`,
      'n.md': note,
    })
    expect(blocks).toEqual([
      '甲',
      '甲文。',
      '细',
      '细文。',
      '细',
      '乙细。',
      '成块。',
      '一',
      '二',
      '引',
      '成块。',
      '二',
      '引',
    ])
    expect(said.filter(each => !each.startsWith('block-id'))).toEqual([])
  })

  it('in a line cut the paragraph; in a cell or a heading one paragraph is its words', async () => {
    const {blocks, said} = await vault({
      'a.md': `${head}前 ![[一]] 后\n\n## 题 ![[一]]\n\n| ![[一]] | ![[二]] |\n|-|-|\n\n- 项\n  ![[二]]\n`,
      '一.md': '就是**一句**',
      '二.md': '第一段\n\n第二段',
    })
    expect(blocks).toEqual([
      '前',
      '就是一句',
      '后',
      '题 就是一句',
      '就是一句',
      '二',
      '项',
      '第一段',
      '第二段',
    ])
    expect(said).toEqual(['wiki-embed a.md:8:12'])
  })

  it('find their pictures and links from their own place, and say where in them something is', async () => {
    const {said, images} = await vault({
      'a.md': `${head}![[sub/n]]\n`,
      'sub/n.md':
        '---\nx: 1\n---\n\n![图](p.png)\n\n<img src="q.png">\n\n![无](none.png)\n\n[断](b.md) <Foo>某</Foo>\n',
      'sub/p.png': '',
      'sub/q.png': '',
    })
    expect(images.map(({url, path, position}) => [url, path, position?.start.line])).toEqual([
      ['sub/p.png', 'sub/n.md', 5],
      ['sub/q.png', 'sub/n.md', 7],
      ['sub/none.png', 'sub/n.md', 9],
    ])
    expect(said).toEqual([
      'image-missing sub/n.md:9:1',
      'link-dead sub/n.md:11:1',
      'html-unknown sub/n.md:11:11',
    ])
  })

  it('have footnotes and addresses of their own', async () => {
    const {html} = await vault({
      'a.md': `${head}文[^1]，[链][x]。\n\n![[n#节]]\n\n[^1]: 文注。\n\n[x]: https://a.org/\n`,
      'n.md': '# 节\n\n记[^1]，[链][x]。\n\n# 余\n\n[^1]: 记注。\n\n[^2]: 不用。\n\n[x]: https://n.org/\n',
    })
    const text = load(html).text()
    expect(text.slice(text.indexOf('参考资料'))).toBe(
      '参考资料[1]文注。[2]链：https://a.org/[3]记注。[4]链：https://n.org/',
    )
  })

  it('bring formulas, tables and HTML that the article has not', async () => {
    const {html} = await vault({
      'a.md': `${head}![[n]]\n`,
      'n.md': '$a^2$\n\n| 甲 |\n|-|\n| 乙 |\n\n<u>丙</u>\n',
    })
    expect(load(html)('svg, table, u').length).toBe(3)
  })

  it('that embed each other, or a part of the article, end', async () => {
    const {blocks, said} = await vault({
      'a.md': `${head}![[b]]\n\n![[#末]]\n\n## 末\n\n末文 ![[a#末]]\n`,
      'b.md': '乙 ![[c]]\n',
      'c.md': '丙 ![[b]] ![[a]]\n',
    })
    expect(blocks).toEqual(['乙', '丙 b a', '末', '末文 a > 末', '末', '末文', '末', '末文 a > 末'])
    expect(said).toEqual(['note-cycle c.md:1:3', 'note-cycle c.md:1:10', 'note-cycle a.md:10:4'])
  })

  it('are bounded in depth and number', async () => {
    const deep = Object.fromEntries(
      Array.from({length: 9}, (_, at) => [`n${at}.md`, `第${at}层\n\n![[n${at + 1}]]\n`]),
    )
    const {blocks, said} = await vault({'a.md': `${head}![[n0]]\n`, ...deep, 'n9.md': '底'})
    expect(blocks).toEqual(['第0层', '第1层', '第2层', '第3层', '第4层', 'n5'])
    expect(said).toEqual(['note-limit n4.md:3:1'])
    const many = await vault({'a.md': `${head}${'![[s]]\n\n'.repeat(110)}`, 's.md': '句'})
    expect(many.blocks.filter(each => each === '句').length).toBe(100)
    expect(many.said).toHaveLength(10)
    const large = await vault({
      'a.md': `${head}![[big]]\n\n![[s]]\n`,
      'big.md': '大'.repeat(1_000_001),
      's.md': '句',
    })
    expect(large.said).toEqual(['note-limit a.md:4:1', 'note-limit a.md:6:1'])
  })

  it('that are not there, cannot be read, or have no such part, keep their names', async () => {
    const {blocks, said} = await vault({
      'a.md': `${head}![[无]]\n\n![[n#无]]\n\n![[n#^no]]\n\n![[坏]]\n\n![[a.canvas]]\n`,
      'n.md': '文',
      '坏.md': '---\ntitle: [\n---\n文',
      'a.canvas': '{}',
    })
    expect(blocks).toEqual(['无', 'n > 无', 'n', '坏', 'a.canvas'])
    expect(said).toEqual([
      'wiki-embed a.md:4:1',
      'note-part a.md:6:1',
      'note-part a.md:8:1',
      'note-unreadable a.md:10:1',
      'wiki-embed a.md:12:1',
    ])
  })

  it('in code stay as they are, and without a hook are names', async () => {
    const {blocks} = await vault({'a.md': `${head}\`![[n]]\`\n\n~~~\n![[n]]\n~~~\n`, 'n.md': '文'})
    expect(blocks).toEqual(['![[n]]', '![[n]]'])
    const {html, messages} = await convert(`${head}![[n]]`)
    expect([load(html).text(), messages.map(({ruleId}) => ruleId)]).toEqual(['n', ['wiki-embed']])
  })

  it('come from a hook of the caller', async () => {
    const read = ({url}: {url: string}, {path, article}: {path?: string | undefined; article?: string}) =>
      url === 'n'
        ? {path: 'x/n.md', text: `从 ${path} ![[m]]`}
        : {path: 'm.md', text: `从 ${path}，${article}`}
    const {html} = await convert(`${head}![[n]]`, {path: 'a.md', links: {read}})
    expect(
      load(html)('p')
        .toArray()
        .map(each => load(each).text()),
    ).toEqual(['从 a.md', '从 x/n.md，a.md'])
  })
})
