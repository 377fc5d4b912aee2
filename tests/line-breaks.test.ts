import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {load} from 'cheerio/slim'
import {type AnyNode, isTag, isText} from 'domhandler'
import {afterAll, describe, expect, it, vi} from 'vitest'
import {convert} from '../src/convert.ts'
import {evidence, type weighBreaks} from '../src/transform/typography/line-evidence.ts'
import {examples, fixtures, root, testTheme} from './articles.ts'

/** Paragraphs of more than one line, as `remarkLineBreaks` hands them over to be decided. */
const decided = vi.hoisted(() => {
  // Files of one process share their modules: this one needs its own, and leaves none behind.
  vi.resetModules()
  return {paragraphs: [] as string[][]}
})

afterAll(() => {
  vi.doUnmock('../src/transform/typography/line-evidence.ts')
  vi.resetModules()
})

vi.mock('../src/transform/typography/line-evidence.ts', async importOriginal => {
  const module = await importOriginal<typeof import('../src/transform/typography/line-evidence.ts')>()
  return {
    ...module,
    decideBreaks: (...parameters: Parameters<typeof module.decideBreaks>) => {
      decided.paragraphs.push(module.weighBreaks(...parameters))
      return module.decideBreaks(...parameters)
    },
  }
})

/**
 * Each `line-breaks/*.md` is an article with the intended result written into it: a line that ends in `‸` was
 * wrapped and is joined with the next, one that ends in `˽` is joined with a space, every other line stays.
 */
const folder = join(root, 'tests', 'line-breaks')
const articles = readdirSync(folder).map(name => ({name, text: readFileSync(join(folder, name), 'utf8')}))
const source = (text: string) => text.replace(/[‸˽]/g, '')

/** The lines that a reader sees: of paragraphs, items and quotes, each block's end being one. */
function seen(html: string): string[] {
  const lines = ['']
  const walk = (node: AnyNode) => {
    if (isText(node)) lines[lines.length - 1] += node.data
    if (!isTag(node)) return
    const block = /^(?:section|p|h\d|li|ul|ol|blockquote|t[dhr]|table|br)$/.test(node.name)
    if (block) lines.push('')
    node.children.forEach(walk)
    if (block) lines.push('')
  }
  load(html, null, false).root()[0]!.children.forEach(walk)
  return lines.map(line => line.replace(/\u00A0/g, ' ').trim()).filter(line => line !== '')
}

/** The same from the intended result, with its marks taken off. */
function intended(text: string): string[] {
  const joined = text.replace(/‸\n(?:[> ] ?)*/g, '').replace(/˽\n(?:[> ] ?)*/g, ' ')
  return joined
    .split(/\n|<br>/)
    .filter(line => !/^\| -/.test(line))
    .flatMap(line => (line.startsWith('|') ? line.split('|') : [line]))
    .map(line =>
      line
        .replace(/\]\([^)]*\)/g, '')
        .replace(/^(?:(?:#+|[>-]) )|^ {2}|[*`[\\]/g, '')
        .trim(),
    )
    .filter(line => line !== '')
}

describe('line ends of real kinds', () => {
  it.each(articles)('$name', async ({text}) => {
    const {html} = await convert(source(text), {theme: testTheme, references: 'none'})
    expect(seen(html)).toEqual(intended(text))
  })
})

describe('docs/syntax.md', () => {
  it('counts what each kind of evidence decides', async () => {
    decided.paragraphs.length = 0
    for (const {markdown} of [...examples, ...fixtures]) await convert(markdown, {theme: testTheme})
    for (const {text} of articles) await convert(source(text), {theme: testTheme})
    const found = decided.paragraphs as ReturnType<typeof weighBreaks>[]
    const rows = Object.entries(evidence).map(([name, kept]) => {
      const ends = found.flat().filter(each => each === name).length
      const paragraphs = found.filter(each => each.includes(name as keyof typeof evidence)).length
      return `| ${name} | ${kept ? 'kept' : 'joined'} | ${ends} | ${paragraphs} |`
    })
    const table = [
      `| evidence | line end | line ends | of ${found.length} paragraphs |`,
      '|---|---|---:|---:|',
      ...rows,
    ].join('\n')
    const path = join(root, 'docs', 'syntax.md')
    const text = readFileSync(path, 'utf8')
    const [before, , after] = text.split(/(?<=<!-- line ends -->\n)([\s\S]*?)(?=\n<!-- \/line ends -->)/)
    if (process.env.UPDATE === '1') writeFileSync(path, `${before}${table}${after}`)
    expect(readFileSync(path, 'utf8')).toBe(`${before}${table}${after}`)
    expect(found.length).toBeGreaterThan(100)
    // Every kind of evidence is met.
    expect(rows.filter(row => row.includes('| 0 |'))).toEqual([])
  })
})
