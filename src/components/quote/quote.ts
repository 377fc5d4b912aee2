import type {PhrasingContent} from 'mdast'
import {type Component, line, section, text} from '../component.ts'

/** `section.quotation > blocks + p.quotation-by > span.quotation-name + span.quotation-source` */
export const quote: Component = {
  names: ['quote', '引语', '引言', '名言'],
  attributes: [
    {key: 'by', zh: '说话的人', en: 'who said it'},
    {key: 'source', zh: '出处', en: 'where it was said'},
  ],
  body: {zh: '引用的文字', en: 'the words'},
  // Callouts and quotes of Hexo, Obsidian and Docusaurus have the name too, without braces.
  isForeign: ({name}, braces) => name === 'quote' && braces.trim() === '',
  build({title, values: {by = '', source = ''}, children}) {
    if (children.length === 0) return undefined
    const name: PhrasingContent[] = by === '' ? [...title] : text(by)
    const parts = [...name, ...text(name.length > 0 && source !== '' ? `，${source}` : source)]
    const words = by !== '' && title.length > 0 ? line('component-title', title) : []
    const signed = parts.length > 0 ? line('quotation-by', [...text('—— '), ...parts]) : []
    const inner = children.flatMap(child =>
      child.type === 'blockquote' && !child.data ? child.children : [child],
    )
    return [...words, section('quotation', [...(inner as typeof children), ...signed])]
  },
  css: () => import('./quote.css?raw'),
  purpose: {zh: '访谈、书摘：一句话和说它的人', en: 'Interviews: words and who said them'},
  specimen: `::: quote {by="林晓" source="社区技术委员会"}
开源不是把代码放出来，而是把决定放出来。
:::`,
}
