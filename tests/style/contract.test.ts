import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {load} from 'cheerio/slim'
import {VFile} from 'vfile'
import {beforeAll, describe, expect, it} from 'vitest'
import {builtinLayer, builtinTheme, layerNames, themeNames} from '../../src/builtin/themes.ts'
import {readMeta} from '../../src/front-matter/meta.ts'
import {resolve} from '../../src/options/settings.ts'
import {createProcessor} from '../../src/processor.ts'
import {readRules} from '../../src/style/theme-rules.ts'
import {detectFeatures} from '../../src/syntax/remark-syntax.ts'
import {examples, fixtures, root} from '../articles.ts'

/** Classes of an article before the theme; highlight.js's own, and those that its author wrote, left out. */
async function classesOf(markdown: string, options = {}): Promise<Set<string>> {
  const file = new VFile(markdown)
  readMeta(file)
  const {processor} = resolve(options)
  const html = String(await (await createProcessor(processor, detectFeatures(markdown))).process(file))
  const $ = load(html, null, false)
  const found = $('[class]')
    .toArray()
    .filter(element => $(element).closest('code.hljs').length === 0 || $(element).hasClass('code-line'))
    .flatMap(element => element.attribs.class!.split(/\s+/))
  return new Set(found)
}

const readme = readFileSync(join(root, 'themes/README.md'), 'utf8')
const rows = /## The markup[\s\S]*?\n\n(\|[\s\S]*?)\n\n/.exec(readme)![1]!
const kinds = /x is ([a-z, ]+) or ([a-z]+)/.exec(rows)!
const contract = new Set(
  [...rows.matchAll(/`([^`]+)`/g)].flatMap(([, code]) =>
    [...code!.matchAll(/\.([a-z][\w-]*)/g)]
      .map(([, name]) => name!)
      .filter(name => !name.startsWith('hljs-')),
  ),
)
contract.delete('callout-x')
contract.delete('language-x')
for (const kind of [...kinds[1]!.split(', '), kinds[2]!]) contract.add(`callout-${kind}`)
contract.delete('qq')
contract.delete('com')

/** Classes of components: their rows in the syntax are where `themes/README.md` sends a theme's author. */
const syntax = readFileSync(join(root, 'docs/syntax.md'), 'utf8')
const componentRows = /^## Components$([\s\S]*?)(?=^## )/m.exec(syntax)![1]!
const ofComponents = new Set(
  [...componentRows.matchAll(/class="([^"]*)"/g)].flatMap(([, names]) => names!.split(' ')),
)

const specimen = examples.find(({name}) => name === 'specimen.md')!

describe('the markup contract', () => {
  const written = /class(?:Name)?=["']?([^"'>]*)/g
  let emitted: Set<string>

  beforeAll(async () => {
    emitted = new Set()
    for (const {markdown} of [...examples, ...fixtures]) {
      const own = new Set([...markdown.matchAll(written)].flatMap(([, names]) => names!.split(/\s+/)))
      for (const imageRows of ['stack', 'row']) {
        for (const name of await classesOf(markdown, {imageRows})) if (!own.has(name)) emitted.add(name)
      }
    }
  })

  it('has every class that an article can have', () => {
    const missing = [...emitted].filter(
      name =>
        !contract.has(name) && !ofComponents.has(name) && !name.startsWith('language-') && name !== 'hljs',
    )
    expect(missing).toEqual([])
  })

  it('is shown whole by the specimen', async () => {
    const shown = await classesOf(specimen.markdown)
    // Three digits need a hundred items; its lead is one that was written.
    const other = new Set(['digits-3', 'opening', 'hljs'])
    expect([...contract].filter(name => !shown.has(name) && !other.has(name))).toEqual([])
  })

  it('is what the layers style', async () => {
    const reserved = ['block-equation', 'inline-equation', 'diagram']
    for (const name of layerNames) {
      const {rules, problems} = readRules((await builtinLayer(name))!, name)
      expect(problems).toEqual([])
      const classes = rules.flatMap(({selector}) =>
        [...selector.matchAll(/\.([a-z][\w-]*)/g)].map(([, each]) => each!),
      )
      const unknown = classes.filter(
        each => !contract.has(each) && !each.startsWith('hljs-') && !reserved.includes(each),
      )
      // Parts of highlight.js's compound classes.
      expect(unknown.filter(each => !/_$/.test(each))).toEqual([])
    }
  })

  it('has no class, and no style sheet styles one, that neither an example nor docs/syntax.md shows', async () => {
    const shown = new Set<string>()
    for (const {markdown} of examples) {
      for (const imageRows of ['stack', 'row']) {
        for (const name of await classesOf(markdown, {imageRows})) shown.add(name)
      }
    }
    const syntax = readFileSync(join(root, 'docs/syntax.md'), 'utf8')
    for (const [, names] of syntax.matchAll(/class="([^"]*)"/g))
      for (const name of names!.split(' ')) shown.add(name)
    const styled = new Set<string>()
    const sheets = [...layerNames.map(builtinLayer), ...themeNames.map(builtinTheme)]
    for (const css of await Promise.all(sheets)) {
      for (const {selector} of readRules(css!, 'theme').rules) {
        for (const [, name] of selector.matchAll(/\.([a-z][\w-]*)/g)) styled.add(name!)
      }
    }
    // Of highlight.js; a theme's own outermost; a list of a hundred items.
    const other = (name: string) => /^hljs|_$|^(?:weimark|digits-3)$/.test(name)
    expect([...styled, ...contract].filter(name => !shown.has(name) && !other(name))).toEqual([])
  }, 60_000)

  it.each([
    'blockquote',
    'table',
    'ul',
    'ol',
    'hr',
    'h1',
    'h6',
    'pre',
    'figure',
    'mark',
    'kbd',
    'small',
    'u',
    'del',
    'em',
    'sub',
    'sup',
    'img',
    'a',
  ])('the specimen has %s', async tag => {
    const file = new VFile(specimen.markdown)
    readMeta(file)
    const html = String(
      await (await createProcessor(resolve({}).processor, detectFeatures(specimen.markdown))).process(file),
    )
    expect(load(html, null, false)(tag).length).toBeGreaterThan(0)
  })
})
