import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {load} from 'cheerio/slim'
import {beforeAll, describe, expect, it} from 'vitest'
import {codeThemeNames, layerNames, themeNames} from '../../src/builtin/themes.ts'
import {convert, createConverter} from '../../src/convert.ts'
import {contrast} from '../../src/css/colour/contrast.ts'
import {parseColour} from '../../src/css/colour/rgba.ts'
import {auditContrast} from '../../src/darkmode/audit.ts'
import {describeTheme} from '../../src/style/describe.ts'
import {readHeader} from '../../src/style/theme-header.ts'
import {readRules} from '../../src/style/theme-rules.ts'
import {examples, root} from '../articles.ts'

const names = (folder: string) =>
  readdirSync(join(root, 'themes', folder))
    .filter(name => name.endsWith('.css'))
    .map(name => name.slice(0, -'.css'.length))
    .sort()

const css = (path: string) => readFileSync(join(root, 'themes', `${path}.css`), 'utf8')

describe('what there is', () => {
  it.each([
    ['.', themeNames],
    ['layers', layerNames],
    ['code', codeThemeNames],
  ])('every file of themes/%s is registered', (folder, registered) => {
    expect([...registered].sort()).toEqual(names(folder))
  })

  it.each([
    ...themeNames.map(name => [name, name]),
    ...layerNames.map(name => [`layers/${name}`, name]),
    ...codeThemeNames.map(name => [`code/${name}`, name]),
  ])('%s names itself, in both languages', (path, name) => {
    const {name: own, title, description, broken} = readHeader(css(path!))
    expect(own).toBe(name)
    expect(broken).toEqual([])
    for (const text of [title, description]) {
      expect(text?.zh).toMatch(/\p{Script=Han}/u)
      expect(text?.en).toMatch(/^[\x20-\x7e]+$/)
    }
  })

  it.each(themeNames)('%s leaves the colours of code to palettes', name => {
    const {rules, variables, header} = readRules(css(name), name)
    expect(rules.filter(({selector}) => selector.includes('.hljs')).map(each => each.selector)).toEqual([])
    expect([...variables.keys()].filter(each => /^--code-(?!theme$|size$)/.test(each))).toEqual([])
    expect(header.layers).toContain('code')
  })
})

describe('the cascade', () => {
  const header = '/*\n@theme a\n@title 甲\n@description 乙\n@author c\n@format native\n@layers base\n*/\n'
  const styleOf = async (theme: string, markdown: string, selector: string) => {
    const {html, messages} = await convert(markdown, {theme: {css: theme}})
    expect(messages.filter(({ruleId}) => ruleId !== 'title-missing').map(String)).toEqual([])
    return load(html, null, false)(selector).attr('style')
  }

  it('a theme is stronger than a layer, whatever the selectors weigh', async () => {
    const own = `${header}p { color: #123456; margin: 0 }`
    expect(await styleOf(own, '- 甲\n\n  乙', 'li p')).toMatch(/(?:^|;)color:#123456/)
    expect(await styleOf(own, '- 甲\n\n  乙', 'li p')).toMatch(/margin-bottom:0(?:;|$)/)
    expect(await styleOf(own, '甲', 'p')).toMatch(/text-align:justify/)
  })

  it('a layer is nothing to a theme that does not name it', async () => {
    expect(await styleOf(header.replace('@layers base\n', ''), '甲', 'p')).toBe('color:rgba(0,0,0,0.9)')
  })

  it('a theme changes what a layer draws, and takes it away', async () => {
    const layer = header.replace('base', 'window')
    const code = '```\na\n```'
    const spans = async (theme: string) => {
      const {html} = await convert(code, {theme: {css: theme}})
      return load(html, null, false)('section > span').length
    }
    expect(await spans(layer)).toBe(1)
    expect(await spans(`${layer}.code-block::before { content: none }`)).toBe(0)
  })

  it('a theme’s variable counts in the layers below', async () => {
    const own = `${header}:root { --text: #112233 }`
    expect(await styleOf(own, '甲', 'p')).toMatch(/color:#112233/)
  })

  it('a variable that is initial drops what uses it', async () => {
    expect(await styleOf(header, '甲', 'p')).not.toMatch(/text-indent/)
    expect(await styleOf(`${header}:root { --indent: 2em }`, '甲', 'p')).toMatch(/text-indent:2em/)
    expect(await styleOf(`${header}h2 { margin: var(--indent, 3px) }`, '## 甲', 'h2')).toMatch(/margin:3px/)
  })

  it('a file is what it is by its name', async () => {
    const markdown = readFileSync(join(root, 'examples/specimen.md'), 'utf8')
    const byName = await convert(markdown, {theme: 'default'})
    const byPath = await convert(markdown, {theme: {css: css('default'), path: 'themes/default.css'}})
    expect({...byPath, used: byName.used}).toEqual(byName)
  })

  it('says what there is no layer and no palette of', async () => {
    const theme = {css: `${header.replace('base', 'base, bsae')}:root { --code-theme: nihgt }`}
    const {messages} = await convert('# 甲', {theme})
    expect(messages.map(({ruleId, reason}) => `${ruleId} ${reason}`)).toEqual([
      'theme-layer @layers names bsae, which there is not; not used',
    ])
    const named = {css: `${header.replace('base', 'code')}:root { --code-theme: nihgt }`}
    expect((await convert('# 甲', {theme: named})).messages.map(({reason}) => reason)).toEqual([
      '--code-theme names nihgt, which there is not; not used',
    ])
  })
})

describe('palettes', () => {
  const tokens =
    'comment quote keyword doctag selector-tag template-tag string regexp char selector-attr selector-pseudo number literal symbol bullet title section selector-id selector-class link type built_in attr attribute property name tag variable template-variable meta formula subst addition deletion emphasis strong'
  const marks = ['', 'highlight', 'add', 'remove', 'focus', 'warning', 'error']
  // Every token, plain and in each kind of marked line.
  const markdown = marks
    .map(mark => {
      const spans = tokens.split(' ').map(token => `<span class="hljs-${token}">${token}</span>`)
      const line = mark === '' ? spans.join('') : `<span class="code-line ${mark}">${spans.join('')}</span>`
      return `<section class="code-block"><p class="code-title">a.js</p><section class="code-rows"><section class="code-numbers">1</section><p class="x">${line}</p></section></section>`
    })
    .join('\n\n')

  it.each(codeThemeNames)('%s can be read in light and in dark', async name => {
    // `code` inside `pre` is highlighted anew, so the tokens stand in a paragraph of the code's colour.
    const css = '.x { color: var(--code-text) }'
    const {html, messages} = await convert(markdown, {codeTheme: name, css})
    expect(messages.filter(({severity}) => severity === 'error').map(String)).toEqual([])
    const runs = auditContrast(html)
    expect(runs.length).toBeGreaterThanOrEqual(tokens.split(' ').length)
    expect(runs.filter(run => run.light.contrast < 4.5 || run.dark.contrast < 4.5)).toEqual([])
  })

  it.each(codeThemeNames)('%s has a value for every colour and no other', async name => {
    const wanted = readHeader(css('layers/code')).variables.map(each => each.name)
    const {variables} = readRules(css(`code/${name}`), name)
    expect([...variables.keys()]).toEqual(wanted)
    const [back, front] = ['--code-background', '--code-text'].map(each => parseColour(variables.get(each)!))
    expect(contrast(back!, front!)).toBeGreaterThan(7)
    expect(readHeader(css(`code/${name}`)).tags).toEqual([
      contrast(back!, parseColour('#ffffff')!) > 5 ? 'dark' : 'light',
    ])
  })

  const background = async (options: Parameters<typeof convert>[1], markdown = '```js\nlet a\n```') => {
    const {html} = await convert(markdown, options)
    const $ = load(html, null, false)
    return /background-color:(#\w+)/.exec($('pre').closest('section').attr('style') ?? '')?.[1]
  }

  it.each([
    ['by the option', {codeTheme: 'night'}, '#31364a'],
    ['as a variable', {variables: {'code-theme': 'night'}}, '#31364a'],
    ['as a variable in another spelling', {variables: {codeTheme: 'night'}}, '#31364a'],
    [
      'over a theme without it',
      {theme: {css: '.code-block { background-color: red }'}, codeTheme: 'night'},
      '#31364a',
    ],
    ['by nobody', {}, '#f7f7f7'],
  ])('chosen %s', async (_, options, expected) => expect(await background(options)).toBe(expected))

  it('chosen by the front matter, which an override beats', async () => {
    const article = '---\ncodeTheme: slate\n---\n\n```js\nlet a\n```'
    expect(await background({}, article)).toBe('#343d44')
    expect(await background({codeTheme: 'night'}, article)).toBe('#343d44')
    const named = '---\ntheme: {name: default, code-theme: dusk}\n---\n\n```js\nlet a\n```'
    expect(await background({}, named)).toBe('#3c3347')
  })

  it('of an unknown name is an error at its place', async () => {
    await expect(convert('甲', {codeTheme: 'nihgt'})).rejects.toMatchObject({
      code: 'code-theme-unknown',
      message: 'Unknown code theme "nihgt"',
      hint: `Did you mean night? Code themes: ${codeThemeNames.join(', ')}`,
      place: undefined,
    })
    await expect(convert('---\ntitle: 甲\ncodeTheme: nihgt\n---\n', {lang: 'zh'})).rejects.toMatchObject({
      message: '没有 "nihgt" 这个代码配色',
      place: {line: 3, column: 1},
    })
  })
})

describe('contrast in light and in dark', () => {
  // One converter each: what it remembers is not worked out again for every article.
  const converters = new Map(themeNames.map(theme => [theme, createConverter({theme})]))
  const faults = async (markdown: string, theme: string, options: Parameters<typeof convert>[1] = {}) => {
    const {html} = await converters.get(theme)!.convert(markdown, options)
    return auditContrast(html)
      .filter(run => !run.passes || run.refused || run.notices.length > 0)
      .map(({text, light, dark, notices}) => [text, light.contrast, dark.contrast, notices])
  }
  const specimen = examples.find(({name}) => name === 'specimen.md')!

  it.each(themeNames.flatMap(theme => examples.map(({name, markdown}) => ({theme, name, markdown}))))(
    '$theme: $name',
    async ({theme, markdown}) => expect(await faults(markdown, theme)).toEqual([]),
  )

  it.each(themeNames.flatMap(theme => codeThemeNames.map(codeTheme => ({theme, codeTheme}))))(
    '$theme with $codeTheme',
    async ({theme, codeTheme}) => {
      const options = {codeTheme, codeWindow: true, lineNumbers: true}
      expect(await faults(specimen.markdown, theme, options)).toEqual([])
    },
  )
})

describe('the window', () => {
  const dots = async (
    options: Parameters<typeof convert>[1],
    markdown = '```js a.js\nlet a\n```\n\n```\nb\n```',
  ) => {
    const $ = load((await convert(markdown, options)).html, null, false)
    return $('[style*="box-shadow"]').length
  }
  const own = {css: '/*\n@theme a\n@layers base code window\n*/'}

  it.each([
    [{}, 0],
    [{codeWindow: true}, 2],
    [{theme: own}, 2],
    [{theme: own, codeWindow: false}, 0],
  ])('%j', async (options, expected) => expect(await dots(options)).toBe(expected))

  it('by the front matter', async () => {
    expect(await dots({}, '---\ncodeWindow: true\n---\n\n```\nb\n```')).toBe(1)
  })
})

describe('describeTheme', () => {
  let described: Awaited<ReturnType<typeof describeTheme>>
  beforeAll(async () => {
    described = await describeTheme({
      css: '/*\n@theme a\n@title 甲 / A\n@author c\n@tags x, y\n@layers base code\n@var --stamp color 印 / Stamp\n@var --kind choice round|square\n*/\n:root { --stamp: red; --kind: round; --own: 1px; --font-size: 17px }',
    })
  })

  it('tells the header', () => {
    const {variables: _, codeThemes, ...header} = described
    expect(header).toEqual({
      name: 'a',
      title: {zh: '甲', en: 'A'},
      description: undefined,
      author: 'c',
      format: 'native',
      tags: ['x', 'y'],
      layers: ['base', 'code'],
    })
    expect(codeThemes).toEqual(codeThemeNames)
  })

  it('tells each variable with type, default and range', () => {
    const of = (name: string) => described.variables.find(each => each.name === name)
    expect(of('stamp')).toEqual({
      name: 'stamp',
      type: 'color',
      default: 'red',
      allowed: undefined,
      title: {zh: '印', en: 'Stamp'},
    })
    expect(of('kind')).toMatchObject({type: 'choice', default: 'round', allowed: 'round|square'})
    expect(of('own')).toMatchObject({type: undefined, default: '1px'})
    expect(of('font-size')).toEqual({
      name: 'font-size',
      type: 'length',
      default: '17px',
      allowed: '14px..18px',
      title: {zh: '字号', en: 'Font size'},
    })
    expect(of('code-keyword')).toBeUndefined()
    expect(of('code-theme')).toMatchObject({type: 'palette', default: 'plain'})
  })

  it.each(themeNames)('%s has a default within the range of each variable', async name => {
    const {variables} = await describeTheme(name)
    const all = Object.fromEntries(variables.map(each => [each.name, each.default]))
    await expect(convert('甲', {theme: {name, ...all}})).resolves.toBeTruthy()
    expect(variables.filter(each => each.type === undefined).map(each => each.name)).toEqual([])
  })
})
