import {dataOf} from '../../rules/data.ts'
import {type Component, line, section, text} from '../component.ts'

/** `section.contents > p.contents-title + list`: the list is `rehypeToc`'s. */
export const toc: Component = {
  names: ['toc', 'contents', '目录', '本文目录'],
  attributes: [],
  body: {zh: '什么也不用写', en: 'nothing'},
  single: true,
  build({title, children, file, lang}) {
    dataOf(file).hasToc = true
    const heading = title.length > 0 ? title : text({zh: '目录', en: 'Contents'}[lang])
    const place = {
      type: 'thematicBreak' as const,
      data: {hName: 'section', hProperties: {className: ['toc']}},
    }
    return [section('contents', [...line('contents-title', heading), place, ...children])]
  },
  css: () => import('./toc.css?raw'),
  purpose: {zh: '长文的目录：各级标题，没有链接', en: 'The headings of a long article, without links'},
  specimen: `::: toc 本文内容
:::`,
}
