import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {toString as textOf} from 'mdast-util-to-string'
import {gfmTable} from 'micromark-extension-gfm-table'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {readMeta} from '../src/front-matter/meta.ts'
import type {Options} from '../src/options/options.ts'
import {resolve} from '../src/options/settings.ts'
import {createProcessor} from '../src/processor.ts'
import {dataOf} from '../src/rules/data.ts'
import {detectFeatures} from '../src/syntax/remark-syntax.ts'

/** The structure before the theme, without the article's outer sections, and the rule ids of its messages. */
async function render(source: string, options: Options): Promise<{html: string; rules: string[]}> {
  const file = new VFile(source)
  dataOf(file).lang = 'en'
  readMeta(file)
  const html = String(
    await (await createProcessor(resolve(options).processor, detectFeatures(source))).process(file),
  )
  const rules = file.messages.map(message => String(message.ruleId)).filter(rule => rule !== 'title-missing')
  return {html: /^<section><section class="weimark">([\s\S]*)<\/section><\/section>$/.exec(html)![1]!, rules}
}

interface Row {
  group: string
  construct: string
  source: string
  result: string
  option: string
}

function readRows(): Row[] {
  const text = readFileSync(join(import.meta.dirname, '../docs/syntax.md'), 'utf8')
  const tree = fromMarkdown(text, {extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()]})
  const rows: Row[] = []
  let group = ''
  for (const node of tree.children) {
    if (node.type === 'heading') group = textOf(node)
    if (node.type !== 'table' || /^(?:evidence|lineline)/.test(textOf(node.children[0]!))) continue
    for (const row of node.children.slice(1)) {
      const [construct = '', source = '', result = '', option = ''] = row.children.map(cell => textOf(cell))
      rows.push({group, construct, source: decode(source), result: decode(result), option})
    }
  }
  return rows
}

function decode(cell: string): string {
  return cell.replaceAll('⏎', '\n').replaceAll('→', '\t').replaceAll('·', '\u00A0')
}

/** The outlines of formulas are MathJax's; `tests/render/drawings/rehype-formula.test.ts` has their frame. */
const drawn = (html: string) => html.replaceAll(/<svg [^>]*aria-label="([^"]*)".*?<\/svg>/g, '<svg>$1</svg>')

const rows = readRows()

test('the table has rows', () => {
  expect(rows.length).toBeGreaterThan(15)
  expect(new Set(rows.map(row => `${row.group}/${row.construct}`)).size).toBe(rows.length)
})

describe.each([...new Set(rows.map(row => row.group))])('%s', group => {
  test.each(rows.filter(row => row.group === group).map(row => [row.construct, row] as const))(
    '%s',
    async (_, row) => {
      const options = row.option.startsWith('{') ? (JSON.parse(row.option) as Options) : {}
      const {html, rules} = await render(row.source, options)
      // Non-breaking spaces are written as entities by the serialiser.
      expect(drawn(html).replaceAll('&nbsp;', '\u00A0').replaceAll('&#xA0;', '\u00A0')).toBe(row.result)
      if (!row.option.startsWith('{')) expect(rules.join(' ')).toBe(row.option)
    },
  )
})
