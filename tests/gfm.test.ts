import {readFileSync} from 'node:fs'
import type {Code, Nodes, RootContent} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {toString as textOf} from 'mdast-util-to-string'
import {type DefaultTreeAdapterMap, parseFragment, serialize} from 'parse5'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {schema} from '../src/render/safety/sanitize-schema.ts'
import {remarkSyntax} from '../src/syntax/remark-syntax.ts'
import {remarkMark} from '../src/transform/dialects/remark-mark.ts'
import {remarkScript} from '../src/transform/dialects/remark-script.ts'
import {remarkWrittenTag} from '../src/transform/html/remark-written-tag.ts'
import {remarkBareUrl} from '../src/transform/typography/remark-bare-url.ts'
import {everything} from './features.ts'

interface Example {
  section: string
  rule: string
  markdown: string
  /** What GFM makes of it. */
  html: string
  /** What we make of it instead, and why. */
  ours: string | undefined
  reason: string | undefined
}

/** Every `###` of `gfm/examples.md` with its blocks of code. */
function readExamples(): Example[] {
  const text = readFileSync(new URL('gfm/examples.md', import.meta.url), 'utf8')
  const {children} = fromMarkdown(text)
  const groups: RootContent[][] = []
  let section = ''
  return children
    .reduce((all, node) => {
      if (node.type === 'heading') all.push([node])
      else all[all.length - 1]?.push(node)
      return all
    }, groups)
    .flatMap(([heading, ...nodes]) => {
      if (heading?.type !== 'heading') return []
      if (heading.depth === 2) section = textOf(heading)
      if (heading.depth !== 3) return []
      const [markdown, html, ours] = nodes.filter((node): node is Code => node.type === 'code')
      const reason = nodes.find(node => node.type === 'paragraph')
      return {
        section,
        rule: textOf(heading),
        markdown: markdown!.value,
        html: html!.value,
        ours: ours?.value,
        reason: reason && textOf(reason as Nodes),
      }
    })
}

/** The parser as articles meet it, with what finds addresses and what keeps HTML safe. */
const processor = unified()
  .use(remarkParse)
  .use(remarkSyntax, everything)
  .use([remarkWrittenTag, remarkBareUrl, remarkMark, remarkScript])
  .use(remarkRehype, {allowDangerousHtml: true})
  .use(rehypeRaw)
  .use(rehypeSanitize, schema)
  .use(rehypeStringify)
  .freeze()

/** The same tree is the same HTML; the specification has no classes and no order of attributes. */
function normal(html: string): string {
  const tree = parseFragment(html.trim())
  const tidy = (node: DefaultTreeAdapterMap['node']) => {
    if ('attrs' in node) {
      node.attrs = node.attrs
        .filter(({name}) => name !== 'class')
        .sort((a, b) => a.name.localeCompare(b.name))
    }
    if ('childNodes' in node) node.childNodes.forEach(tidy)
  }
  tidy(tree)
  return serialize(tree)
}

const examples = readExamples()

describe('GFM', () => {
  it('has examples for every extension', () => {
    const counts = new Map<string, number>()
    for (const {section} of examples) counts.set(section, (counts.get(section) ?? 0) + 1)
    expect(Object.fromEntries(counts)).toEqual({
      Tables: 23,
      'Task list items': 8,
      Strikethrough: 10,
      Autolinks: 22,
      'Disallowed raw HTML': 3,
    })
  })

  it.each(examples)('$section: $rule', ({markdown, html, ours, reason}) => {
    expect(normal(String(processor.processSync(markdown)))).toBe(normal(ours ?? html))
    // A difference that is none any more, or has no reason, has to go.
    if (ours !== undefined) expect(normal(ours)).not.toBe(normal(html))
    expect(reason === undefined).toBe(ours === undefined)
  })
})
