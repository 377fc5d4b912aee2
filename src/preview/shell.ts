import {toHtml} from 'hast-util-to-html'
import {h} from 'hastscript'
import type {Language} from '../article.ts'
import type {Start} from './state.ts'

/** The page that the script fills; every view is this page. */
export function shell(start: Start): string {
  // The script's text is no HTML: only `<` could end it.
  const data = JSON.stringify(start).replaceAll('<', '\\u003c')
  const page = h(null, [
    {type: 'doctype'},
    h('html', {lang: tags[start.lang]}, [
      h('head', [
        h('meta', {charSet: 'utf-8'}),
        h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
        h('meta', {name: 'description', content: descriptions[start.lang]}),
        h('title', start.article ?? 'weimark'),
        h('link', {rel: 'icon', href: 'data:,'}),
        h('link', {rel: 'stylesheet', href: '/-/client.css'}),
      ]),
      h('body', [
        h('noscript', noScript[start.lang]),
        h('script', {type: 'application/json', id: 'start'}, data),
        h('script', {src: '/-/client.js'}),
      ]),
    ]),
  ])
  return `${toHtml(page)}\n`
}

const tags: Readonly<Record<Language, string>> = {zh: 'zh-CN', en: 'en'}

const descriptions: Readonly<Record<Language, string>> = {
  zh: 'weimark 预览：文章在微信里的样子',
  en: 'weimark preview: the article as WeChat shows it',
}

const noScript: Readonly<Record<Language, string>> = {
  zh: '预览需要启用 JavaScript',
  en: 'The preview needs JavaScript',
}

/** Nothing but the preview's own script runs, in the page and in the article's frame, which inherits it. */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  'img-src * data: blob:',
  'media-src * data: blob:',
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
