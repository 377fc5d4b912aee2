import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {load} from 'cheerio/slim'
import {describe, expect, it} from 'vitest'
import {passNames} from '../../src/adapt/adapt.ts'
import {convert} from '../../src/convert.ts'
import {root} from '../articles.ts'

const doc = readFileSync(join(root, 'docs', 'survival.md'), 'utf8')

/** The rows of each table, by its heading. */
const tables = new Map(
  doc
    .split(/^## /m)
    .slice(1)
    .map(section => [
      section.split('\n')[0]!.split(' · ')[1]!,
      section
        .split('\n')
        .filter(line => line.startsWith('| ') && !line.startsWith('|---'))
        .slice(1)
        .map(line => line.split(' | ').map(cell => cell.replace(/^\| | \|$/g, ''))),
    ]),
)

const files = (cell: string | undefined) => (cell?.match(/`[^`]+`/g) ?? []).map(each => each.slice(1, -1))

describe('docs/survival.md', () => {
  it('has a row for every rule and every pass, in their order', () => {
    expect(tables.get('Rules')!.map(([rule]) => Number(rule))).toEqual(
      Array.from({length: 28}, (_, at) => at + 1),
    )
    expect(tables.get('Adaptations')!.map(([pass]) => pass)).toEqual(passNames)
  })

  it.each([...tables].flatMap(([name, rows]) => rows.map(row => [`${name}: ${row[0]}`, row] as const)))(
    '%s names files that there are, and tests',
    (_, row) => {
      const [code, tests] = [files(row.at(-2)), files(row.at(-1))]
      expect(code.length).toBeGreaterThan(0)
      expect(tests.length).toBeGreaterThan(0)
      expect([...code, ...tests].filter(path => !existsSync(join(root, path)))).toEqual([])
      expect(code.every(path => path.startsWith('src/'))).toBe(true)
      expect(tests.every(path => /^tests\/.+\.test\.ts$/.test(path))).toBe(true)
    },
  )

  it('names every pass that there is', () => {
    const shared = [
      'adapt',
      'pass',
      'style',
      'elements',
      'colour',
      'colour-names',
      'colour-spaces',
      'length',
      'pass-wording',
    ]
    const passes = readdirSync(join(root, 'src', 'adapt')).map(name => name.replace(/\.ts$/, ''))
    expect(passes.filter(name => !shared.includes(name)).sort()).toEqual([...passNames].sort())
  })
})

it.each([
  'desktop: this theme 的 position: fixed; top: 0 !important',
  'font-family: serif; color: red; url("a.png") var(--a) calc(1px + 2px)',
  'class="a" id="b" 和 &nbsp; 这些字',
])('prose is no CSS and no HTML: %s', async text => {
  const {html} = await convert(`${text.replaceAll('&', '\\&').replaceAll('"', '\\"')}`)
  expect(load(html, null, false).text()).toBe(text)
})
