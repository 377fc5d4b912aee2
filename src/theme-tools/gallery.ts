import type {Element, ElementContent, Root} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {h} from 'hastscript'
import type {Language} from '../article.ts'
import {codeThemeNames} from '../builtin/themes.ts'
import {createConverter} from '../convert.ts'
import {toDark} from '../darkmode/to-dark.ts'
import {describeTheme, type ThemeDescription} from '../style/describe.ts'
import {frameCss, galleryCss} from './gallery-style.ts'
import {readSpecimen, specimenPicture} from './specimen.ts'

const wordings = {
  zh: {
    title: '主题画廊',
    intro: (themes: number, palettes: number) =>
      `${themes} 个主题，同一篇样张，左边是浅色模式，右边是公众号的深色模式，都是手机的宽度。每一栏都能单独滚动。任何主题都能配 ${palettes} 种代码配色。`,
    contents: '主题',
    light: '浅色',
    dark: '深色',
    frame: (name: string, mode: string) => `${name}，${mode}模式`,
    use: '使用',
    start: '改成自己的',
    tags: '标签',
    variables: '变量',
    palettes: '代码配色',
    check: '检查自己的主题',
    top: '回到开头',
  },
  en: {
    title: 'Theme gallery',
    intro: (themes: number, palettes: number) =>
      `${themes} themes on one specimen, on the left in light mode, on the right in WeChat’s dark mode, as wide as a phone. Each column scrolls by itself. Any theme goes with any of ${palettes} code palettes.`,
    contents: 'Themes',
    light: 'light',
    dark: 'dark',
    frame: (name: string, mode: string) => `${name}, ${mode} mode`,
    use: 'Use it',
    start: 'Make it your own',
    tags: 'Tags',
    variables: 'Variables',
    palettes: 'Code palettes',
    check: 'Check a theme of your own',
    top: 'Back to the top',
  },
}

type Wording = (typeof wordings)[Language]

/** Nothing is loaded and nothing runs. The frames have the same policy. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/**
 * One page with every theme on the specimen, light and dark side by side. It needs nothing else: no network, no
 * script. A theme is laid out when it is scrolled to.
 */
export async function renderGallery(names: readonly string[], lang: Language): Promise<string> {
  const words = wordings[lang]
  const specimen = await readSpecimen()
  const converter = createConverter({images: {resolve: specimenPicture}})
  const themes = await Promise.all(names.map(name => describeTheme(name, lang)))
  const sections: Element[] = []
  for (const [at, name] of names.entries()) {
    const {html} = await converter.convert(specimen, {theme: name})
    sections.push(section(name, themes[at]!, html, lang))
  }
  const page: Root = {
    type: 'root',
    children: [
      {type: 'doctype'},
      h('html', {lang: tags[lang]}, [
        head(words),
        h('body', [
          h('header', {id: 'top'}, [
            h('h1', `weimark · ${words.title}`),
            h('p.intro', words.intro(names.length, codeThemeNames.length)),
            contents(names, themes, words, lang),
          ]),
          h('main', sections),
          h('footer', [
            h('p', [`${words.palettes}: `, h('code', codeThemeNames.join(' '))]),
            h('p', [`${words.check}: `, h('code', 'weimark themes check my-theme.css')]),
            h('p', h('a', {href: '#top'}, words.top)),
          ]),
        ]),
      ]),
    ],
  }
  return `${toHtml(page)}\n`
}

const tags: Readonly<Record<Language, string>> = {zh: 'zh-CN', en: 'en'}

function head({title}: Wording): Element {
  return h('head', [
    h('meta', {charSet: 'utf-8'}),
    h('meta', {httpEquiv: 'Content-Security-Policy', content: policy}),
    h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
    h('title', `weimark · ${title}`),
    h('style', galleryCss),
  ])
}

function contents(
  names: readonly string[],
  themes: readonly ThemeDescription[],
  {contents: label}: Wording,
  lang: Language,
): Element {
  const items = names.map((name, at) =>
    h('li', h('a', {href: `#${name}`}, [themes[at]!.title?.[lang] ?? name, ' ', h('code', name)])),
  )
  return h('nav', {ariaLabel: label}, h('ul', items))
}

function section(name: string, theme: ThemeDescription, html: string, lang: Language): Element {
  const words = wordings[lang]
  const title = theme.title?.[lang] ?? name
  return h('section.theme', {id: name, ariaLabelledby: `${name}-title`}, [
    h('h2', {id: `${name}-title`}, [title, ' ', h('code', name)]),
    h('p', theme.description?.[lang] ?? ''),
    h('dl', [
      ...fact(words.use, h('code', `weimark article.md -t ${name}`)),
      ...fact(words.start, h('code', `weimark themes new my-${name} --from ${name}`)),
      ...(theme.tags.length > 0 ? fact(words.tags, theme.tags.join(' · ')) : []),
    ]),
    h('div.pair', [
      column(title, words.light, frame(html, 'light'), words),
      column(title, words.dark, frame(toDark(html), 'dark'), words),
    ]),
  ])
}

function fact(term: string, value: ElementContent | string): Element[] {
  return [h('dt', term), h('dd', [value])]
}

function column(title: string, mode: string, srcDoc: string, words: Wording): Element {
  // Without scripts, and without a way out of the frame.
  const frame = h('iframe', {
    title: words.frame(title, mode),
    srcDoc,
    loading: 'lazy',
    sandbox: '',
    width: 375,
    height: 760,
  })
  return h('figure', [h('figcaption', mode), frame])
}

/** The article's own document: styles of two themes do not meet. */
function frame(html: string, mode: 'light' | 'dark'): string {
  const page: Root = {
    type: 'root',
    children: [
      {type: 'doctype'},
      h('html', {lang: 'zh-CN'}, [
        h('head', [h('meta', {charSet: 'utf-8'}), h('title', mode), h('style', frameCss(mode))]),
        h('body', {tabIndex: 0}, h('div', {class: 'reader'}, {type: 'raw', value: html})),
      ]),
    ],
  }
  return toHtml(page, {allowDangerousHtml: true})
}
