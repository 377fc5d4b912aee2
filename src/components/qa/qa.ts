import type {BlockContent, PhrasingContent} from 'mdast'
import {type Component, line, section, titleLine} from '../component.ts'

/** `section.qa > section.qa-item > p.question + section.answer` */
export const qa: Component = {
  names: ['qa', 'q&a', '问答', '常见问题'],
  attributes: [],
  body: {zh: '标题（### 问题）和它下面的回答', en: 'headings, each with its answer below'},
  build(use) {
    const items: {question: PhrasingContent[]; answer: BlockContent[]}[] = []
    const before: BlockContent[] = []
    for (const child of use.children) {
      if (child.type === 'heading') items.push({question: child.children, answer: []})
      else (items[items.length - 1]?.answer ?? before).push(child)
    }
    if (items.length === 0) return undefined
    const blocks = items.map(({question, answer}) =>
      section('qa-item', [
        ...line('question', question),
        ...(answer.length > 0 ? [section('answer', answer)] : []),
      ]),
    )
    return [section('qa', [...titleLine(use), ...before, ...blocks])]
  },
  css: () => import('./qa.css?raw'),
  purpose: {zh: '常见问题：标题是问题，下面是回答', en: 'Questions, each a heading, and answers'},
  specimen: `::: qa
### 需要提前报名吗？
需要。现场不设签到补录。

### 没有显卡能参加动手实验吗？
可以，实验环境在云上，带一台能上网的电脑就行。
:::`,
}
