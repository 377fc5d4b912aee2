import {createHash} from 'node:crypto'
import type {Element, Root} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {h} from 'hastscript'
import type {Article, Language} from '../article.ts'
import {hasCjk} from '../chinese.ts'
import {copyScript} from './copy-script.ts'
import {HOLDER, pageCss} from './page-style.ts'

export interface PageOptions {
  /**
   * Language of the page around the article.
   *
   * @default 'zh' for an article with Chinese text, else 'en'
   */
  lang?: Language
  /** Title of an article that has none. */
  title?: string
}

const wordings = {
  zh: {
    copy: '复制到公众号',
    ready: '复制后粘贴到公众号编辑器',
    done: '已复制，请到公众号编辑器里粘贴（Ctrl+V，Mac 按 ⌘V）',
    failed: '浏览器不允许复制。文章已选中，请按 Ctrl+C（Mac 按 ⌘C）',
    noScript: '复制按钮需要启用 JavaScript',
    digest: '摘要',
    source: '阅读原文',
    untitled: '未命名文章',
  },
  en: {
    copy: 'Copy for WeChat',
    ready: 'Copy, then paste into the WeChat editor',
    done: 'Copied. Now paste it: Ctrl+V, on a Mac ⌘V',
    failed: 'The browser refused. The article is selected: press Ctrl+C, on a Mac ⌘C',
    noScript: 'The copy button needs JavaScript',
    digest: 'Digest',
    source: 'Read more',
    untitled: 'Untitled article',
  },
} satisfies Record<Language, Record<string, string>>

type Wording = (typeof wordings)[Language]

/** What a page needs of an article. */
export type PageArticle = Pick<Article, 'html' | 'meta'>

/**
 * A complete page that shows the article as WeChat's reader does, at phone width, with a button that copies
 * it as rich text. It needs nothing else: no network, no server. The article's HTML is in it unchanged.
 */
export function renderPage(article: PageArticle, options: PageOptions = {}): string {
  const lang = pageLanguage(article, options.lang)
  const words = wordings[lang]
  const title = article.meta.title || options.title || words.untitled
  const page: Root = {
    type: 'root',
    children: [
      {type: 'doctype'},
      h('html', {lang: tags[lang]}, [
        head(title, article.meta.digest || title),
        h('body', [
          bar(words),
          h('main.sheet', {lang: tags[pageLanguage(article)]}, [
            ...heading(title, article, words),
            h('div', {id: 'article', class: HOLDER}, {type: 'raw', value: article.html}),
            ...readMore(article, words),
          ]),
          h('script', copyScript),
        ]),
      ]),
    ],
  }
  return `${toHtml(page, {allowDangerousHtml: true})}\n`
}

const tags: Readonly<Record<Language, string>> = {zh: 'zh-CN', en: 'en'}

function pageLanguage(article: PageArticle, asked?: Language): Language {
  return asked ?? (hasCjk(article.meta.title ?? '') || hasCjk(article.html) ? 'zh' : 'en')
}

/** What the button on the article's page says. */
export function copyLabel(article: PageArticle, lang?: Language): string {
  return wordings[pageLanguage(article, lang)].copy
}

function head(title: string, description: string): Element {
  const scriptHash = createHash('sha256').update(copyScript).digest('base64')
  // The article's HTML is sanitised; should anything slip through, the page still runs its own script only.
  const policy = [
    "default-src 'none'",
    'img-src * data: blob: file:',
    'media-src * data: file:',
    "style-src 'unsafe-inline'",
    `script-src 'sha256-${scriptHash}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return h('head', [
    h('meta', {charSet: 'utf-8'}),
    h('meta', {httpEquiv: 'Content-Security-Policy', content: policy}),
    h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
    // WeChat's picture servers answer a foreign referrer with a placeholder.
    h('meta', {name: 'referrer', content: 'no-referrer'}),
    h('meta', {name: 'description', content: description}),
    h('title', title),
    // Nothing is asked for where the page is served.
    h('link', {rel: 'icon', href: 'data:,'}),
    h('style', pageCss),
  ])
}

function bar(words: Wording): Element {
  const {copy, done, failed} = words
  return h('header.bar', [
    h('div.bar-inner', [
      h('p', {id: 'status', class: 'status', role: 'status', ariaLive: 'polite'}, [
        words.ready,
        h('noscript', ` · ${words.noScript}`),
      ]),
      h('button', {id: 'copy', class: 'copy', type: 'button', dataDone: done, dataFailed: failed}, copy),
    ]),
  ])
}

/** Title, account line and digest, as the reader page has them. */
function heading(title: string, {meta}: PageArticle, words: Wording): Element[] {
  const line = [
    meta.author ? h('span.author', meta.author) : undefined,
    meta.date ? h('span.date', meta.date) : undefined,
  ].filter(each => each !== undefined)
  return [
    h('h1.title', title),
    ...(line.length > 0 ? [h('p.meta', line)] : []),
    ...(meta.digest ? [h('p.digest', [h('b', words.digest), meta.digest])] : []),
  ]
}

/** WeChat's own link below the article. */
function readMore({meta}: PageArticle, words: Wording): Element[] {
  if (!meta.sourceUrl || !/^https?:\/\//i.test(meta.sourceUrl)) return []
  return [h('p.source', h('a', {href: meta.sourceUrl, target: '_blank', rel: 'noopener'}, words.source))]
}
