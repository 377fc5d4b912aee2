import type {BlockContent} from 'mdast'
import {type Component, line, section, text} from '../component.ts'

/** `section.cover > p.cover-kicker + p.cover-title + p.cover-line + p.cover-meta` */
export const cover: Component = {
  names: ['cover', '封面', '刊头', '题图'],
  attributes: [
    {key: 'kicker', zh: '标题上方的一行字', en: 'a line above the title'},
    {key: 'date', zh: '日期', en: 'a date'},
    {key: 'author', zh: '作者', en: 'an author'},
  ],
  body: {zh: '标题（## 标题）和一行说明', en: 'a heading and a line'},
  build({title, values: {kicker = '', date = '', author = ''}, children}) {
    const at = title.length > 0 ? -1 : children.findIndex(child => child.type === 'heading')
    const heading = children[at]
    const words = title.length > 0 ? title : heading?.type === 'heading' ? heading.children : []
    if (words.length === 0) return undefined
    const rest = children
      .filter(child => child !== heading)

      .flatMap((child): BlockContent[] =>
        child.type === 'paragraph' ? line('cover-line', child.children) : [child],
      )
    return [
      section('cover', [
        ...line('cover-kicker', text(kicker)),
        ...line('cover-title', words),
        ...rest,
        ...line('cover-meta', text([author, date].filter(Boolean).join(' · '))),
      ]),
    ]
  },
  css: () => import('./cover.css?raw'),
  purpose: {zh: '文章开头的标题块', en: 'The title block of an article'},
  specimen: `::: cover {kicker="活动预告" date="2026-05-18" author="社区运营组"}
## 开发者大会 2026

两天，三个会场，四十场分享：一起看操作系统的下一步。
:::`,
}
