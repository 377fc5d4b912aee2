import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {load} from 'cheerio/slim'
import {type AnyNode, isTag, isText} from 'domhandler'
import {describe, expect, it} from 'vitest'
import type {Article} from '../src/article.ts'
import {convert} from '../src/convert.ts'
import type {Options} from '../src/options.ts'
import {fixtures, testTheme} from './articles.ts'

/**
 * Each folder of `fixtures/` is an article (`input.md`, and `options.json` where it needs options) with what
 * becomes of it. `UPDATE=1 npx vitest run tests/fixtures.test.ts` writes the results anew, to be read in review.
 */
const update = process.env.UPDATE === '1'

const blocks = new Set(
  'section p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre figure figcaption table caption thead tbody tr td th hr'.split(
    ' ',
  ),
)

/** The exact HTML with a line for each block: taking `\n` and the spaces behind it out gives it back. */
function inLines(html: string): string {
  const $ = load(html, {xml: {xmlMode: false, withStartIndices: true, withEndIndices: true}}, false)
  const lines: string[] = []
  const holdsBlocks = (node: AnyNode): boolean =>
    isTag(node) && node.children.some(child => isTag(child) && (blocks.has(child.name) || holdsBlocks(child)))
  const write = (node: AnyNode, depth: number) => {
    const indent = '  '.repeat(depth)
    if (!isTag(node) || !holdsBlocks(node)) {
      const last = lines.length - 1
      // Words and what stands among them share a line.
      if (last >= 0 && !isBlock(node) && continues) lines[last] += outer(node)
      else lines.push(indent + outer(node))
      continues = !isBlock(node)
      return
    }
    const [open] = outer(node).split('>', 1)
    lines.push(`${indent}${open}>`)
    continues = false
    for (const child of node.children) write(child, depth + 1)
    lines.push(`${indent}</${node.name}>`)
    continues = false
  }
  const isBlock = (node: AnyNode) => isTag(node) && blocks.has(node.name)
  const outer = (node: AnyNode) => (isText(node) ? node.data : sliceOf(node))
  const sliceOf = (node: AnyNode) => html.slice(node.startIndex ?? 0, (node.endIndex ?? 0) + 1)
  let continues = false
  for (const node of $.root()[0]!.children) write(node, 0)
  return `${lines.join('\n')}\n`
}

/** What there is beside the HTML, each place as `line:column`. */
function beside({meta, images, messages}: Article) {
  return {
    meta,
    images: images.map(({position, ...image}) => ({
      ...image,
      at: position && `${position.start.line}:${position.start.column}`,
    })),
    messages: messages.map(({line, column, ruleId, severity, reason}) => ({
      at: line && `${line}:${column}`,
      ruleId,
      severity,
      reason,
    })),
  }
}

describe('fixtures', () => {
  it.each(fixtures)('$name', async ({folder, markdown}) => {
    const optionsFile = join(folder, 'options.json')
    const options: Options = existsSync(optionsFile) ? JSON.parse(readFileSync(optionsFile, 'utf8')) : {}
    const article = await convert(markdown, {theme: testTheme, ...options})
    const compare = (name: string, text: string) => {
      const path = join(folder, name)
      if (update) writeFileSync(path, text)
      expect(text).toBe(readFileSync(path, 'utf8'))
    }
    const lines = inLines(article.html)
    expect(lines.replace(/\n */g, '')).toBe(article.html)
    compare('output.html', lines)
    compare('article.json', `${JSON.stringify(beside(article), null, 2)}\n`)
  })
})
