import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it, onTestFinished} from 'vitest'
import {convertFile, createFileConverter} from '../../src/node.ts'
import {weimark} from '../cli/terminal.ts'
import {listen, running} from '../preview/running.ts'

const published = (id: string) => `https://mp.weixin.qq.com/s/${id}`
const page = (id: string, text = '') => `---\ntitle: ${id}\nwechatUrl: ${published(id)}\n---\n\n${text}正文\n`

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'weimark-links-'))
})
afterAll(() => rm(root, {recursive: true}))

async function writeTree(folder: string, files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), {recursive: true})
    await writeFile(join(folder, name), text)
  }
}

/** Where the links of an article lead, by their texts; null for what is text. */
async function linksOf(file: string, texts: readonly string[]): Promise<Record<string, string | null>> {
  const {html} = await convertFile(join(root, file))
  return Object.fromEntries(
    texts.map(text => {
      const [, href] = new RegExp(`<a href="([^"]*)"[^>]*>${text}</a>`).exec(html) ?? []
      return [text, href ?? null]
    }),
  )
}

/** Writes a site whose article has one link per row, and tells where each led. */
async function site(
  name: string,
  files: Record<string, string>,
  article: string,
  links: Record<string, string>,
) {
  const markdown = Object.values(links)
    .map(link => `看${link}。`)
    .join('\n\n')
  await writeTree(join(root, name), {...files, [article]: `---\ntitle: 甲\n---\n\n${markdown}\n`})
  return linksOf(join(name, article), Object.keys(links))
}

describe('links between articles of a site', () => {
  it('of Hugo lead where the other was published', async () => {
    const links = await site(
      'hugo',
      {
        'hugo.toml': 'defaultContentLanguage = "zh"\n[languages.zh]\ncontentDir = "content/zh"\n',
        'content/zh/blog/b.md': page('b'),
        'content/zh/blog/c/index.md': page('c'),
        'content/zh/blog/plain.md': '---\ntitle: 无\n---\n\n正文\n',
      },
      'content/zh/blog/a.md',
      {
        一: '[一](./b.md)',
        二: '[二](b.md#节)',
        三: '[三](/zh/blog/b/)',
        四: '[四]({{< ref "b.md" >}})',
        五: '[五]({{< relref "/blog/c" >}})',
        六: '[六](c/)',
        七: '<a href="b.md">七</a>',
        八: '[八](<b.md> "题")',
        九: '[九](plain.md)',
        十: '[十](missing.md)',
        百: '[百]({{% relref "c" %}})',
        千: '[千](../b/)',
      },
    )
    expect(links).toEqual({
      一: published('b'),
      二: published('b'),
      三: published('b'),
      四: published('b'),
      五: published('c'),
      六: published('c'),
      七: published('b'),
      八: published('b'),
      九: null,
      十: null,
      百: published('c'),
      千: published('b'),
    })
  })

  it('of a vault are found by name, the nearest first', async () => {
    const links = await site(
      'vault',
      {
        '.obsidian/app.json': '{}',
        '日记/b.md': page('near'),
        '旧/b.md': page('far'),
        '资料/深/丙.md': page('c'),
      },
      '日记/a.md',
      {文: '[[b|文]]', 丙: '[[丙]]', 深: '[[资料/深/丙#节|深]]', 无: '[[无]]', 链: '[链](丙.md)'},
    )
    expect(links).toEqual({
      文: published('near'),
      丙: published('c'),
      深: published('c'),
      无: null,
      链: published('c'),
    })
  })

  it('of Jekyll, Docusaurus and VitePress are found by their rules', async () => {
    expect(
      await site(
        'jekyll',
        {'_config.yml': 'title: x\n', '_posts/2020-01-02-b.md': page('b')},
        '_posts/2021-01-01-a.md',
        {
          一: '[一]({% post_url 2020-01-02-b %})',
          二: '[二]({% link _posts/2020-01-02-b.md %})',
          三: '[三]({{ site.baseurl }}{% link _posts/2020-01-02-b.md %})',
          四: '[四](/2020/01/02/b.html)',
        },
      ),
    ).toEqual({一: published('b'), 二: published('b'), 三: published('b'), 四: published('b')})
    expect(
      await site(
        'docusaurus',
        {'docusaurus.config.js': 'module.exports = {}\n', 'docs/guide/b.mdx': page('b')},
        'docs/a.md',
        {一: '[一](@site/docs/guide/b.mdx)', 二: '[二](./guide/b)', 三: '[三](/docs/guide/b)'},
      ),
    ).toEqual({一: published('b'), 二: published('b'), 三: published('b')})
    expect(
      await site(
        'vitepress',
        {'docs/.vitepress/config.js': 'export default {base: "/x/"}\n', 'docs/guide/b.md': page('b')},
        'docs/a.md',
        {一: '[一](/guide/b.html)', 二: '[二](/x/guide/b)', 三: '[三](guide/b.html#节)'},
      ),
    ).toEqual({一: published('b'), 二: published('b'), 三: published('b')})
  })

  it('leave WeChat addresses alone that are none', async () => {
    const files = {'.git/HEAD': '', 'b.md': '---\nwechatUrl: https://evil.example/s/b\n---\n\n正文\n'}
    expect(await site('other', files, 'a.md', {一: '[一](b.md)'})).toEqual({一: null})
  })

  it('are told once for an article', async () => {
    await writeTree(join(root, 'told'), {
      '.git/HEAD': '',
      'a.md': '# 题\n\n看[甲](x.md)、[乙](/y/)与[[丙]]。\n\n[丁](x.md)\n',
    })
    const {messages} = await convertFile(join(root, 'told/a.md'), {lang: 'zh'})
    expect(messages.map(({ruleId, line, column, reason}) => [ruleId, line, column, reason])).toEqual([
      ['link-dead', 3, 2, '链接 x.md、/y/ 在公众号里打不开，只保留文字'],
      ['wiki-link', 3, 21, '笔记链接 丙 只保留文字'],
    ])
  })

  it('are read anew when the other article says something else', async () => {
    await writeTree(join(root, 'anew'), {'.git/HEAD': '', 'a.md': '[乙](b.md)\n', 'b.md': '正文\n'})
    const looked: string[] = []
    const converter = await createFileConverter({onFile: file => void looked.push(file)})
    const before = await converter.convertFile(join(root, 'anew/a.md'))
    expect(before.html).not.toContain('<a ')
    expect(looked).toEqual([join(root, 'anew/b.md')])
    await writeTree(join(root, 'anew'), {'b.md': page('b')})
    const after = await converter.convertFile(join(root, 'anew/a.md'))
    expect(after.html).toContain(`<a href="${published('b')}"`)
  })

  it('keep to the article’s folder without a site', async () => {
    await writeTree(join(root, 'off'), {'.git/HEAD': '', 'a.md': '[乙](b.md)\n', 'b.md': page('b')})
    const {html} = await convertFile(join(root, 'off/a.md'), {siteRoot: false})
    expect(html).not.toContain('<a ')
  })

  it('are asked of the caller’s own hook first', async () => {
    await writeTree(join(root, 'own'), {
      '.git/HEAD': '',
      'a.md': '[乙](b.md) [丙](c.md)\n',
      'b.md': page('b'),
      'c.md': page('c'),
    })
    const resolve = ({url}: {url: string}) => (url === 'b.md' ? published('own') : undefined)
    const {html} = await convertFile(join(root, 'own/a.md'), {links: {resolve}})
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      published('own'),
      published('c'),
    ])
  })

  it('cost one link where the hook fails', async () => {
    await writeTree(join(root, 'fails'), {'a.md': '# 题\n\n[乙](b.md) [丙](https://mp.weixin.qq.com/s/x)\n'})
    const resolve = () => {
      throw new Error('坏了')
    }
    const {html, messages} = await convertFile(join(root, 'fails/a.md'), {links: {resolve}})
    expect(html).toContain('乙')
    expect(html).toContain('href="https://mp.weixin.qq.com/s/x"')
    expect(messages.map(({ruleId, line, column}) => [ruleId, line, column])).toEqual([
      ['link-resolve', 3, 1],
      ['link-dead', 3, 1],
    ])
  })
})

it('an address that is none of WeChat’s is named in its own article', async () => {
  await writeTree(join(root, 'named'), {
    'b.md': '---\ntitle: 乙\n发布地址: https://evil.example/s/b\n---\n\n正文\n',
  })
  const {messages} = await convertFile(join(root, 'named/b.md'))
  expect(messages.map(({ruleId, line, column}) => [ruleId, line, column])).toEqual([['wechat-url', 3, 1]])
})

describe('the other article’s address', () => {
  const before = {'.git/HEAD': '', 'a.md': '# 题\n\n[乙](b.md)\n', 'b.md': '# 乙\n\n正文\n'}

  it('makes what links to it anew, though that did not change', async () => {
    const cwd = join(root, 'memory')
    await writeTree(cwd, before)
    expect((await weimark(['.'], cwd)).code).toBe(0)
    await writeTree(cwd, {'b.md': page('b')})
    expect((await weimark(['.'], cwd)).code).toBe(0)
    expect(await readFile(join(cwd, 'a.html'), 'utf8')).toContain(`href="${published('b')}"`)
  })

  it('is shown by an open preview', async () => {
    const cwd = join(root, 'preview')
    await writeTree(cwd, before)
    const {port} = await running(join(cwd, 'a.md'), {port: 0})
    const events = await listen(port, {article: 'a.md'})
    onTestFinished(() => events.close())
    await events.until('article', ({shown}) => shown !== undefined)
    await writeTree(cwd, {'b.md': page('b')})
    await events.until('article', ({shown}) => shown?.html.includes(published('b')) ?? false)
  })
})
