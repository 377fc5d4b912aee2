import type {List} from 'mdast'
import {type Component, section, text, titleLine} from '../component.ts'
import {aroundList, blocksOf} from '../read.ts'

/** `section.steps > section.step > section.step-number + section.step-body` */
export const steps: Component = {
  names: ['steps', 'step', '步骤', '流程'],
  attributes: [],
  body: {zh: '一个编号列表（1. 2. 3.）', en: 'a numbered list'},
  build(use) {
    const found = aroundList(use.children)
    if (!found) return undefined
    const {before, list, after} = found
    return [section('steps', [...titleLine(use), ...before, ...stepsOf(list), ...after])]
  },
  css: () => import('./steps.css?raw'),
  purpose: {zh: '教程、流程：编号列表的每一步', en: 'Tutorials: each step of a numbered list'},
  specimen: `::: steps 三步发布
1. **写**：用任何编辑器写 Markdown。
2. **看**：运行 \`weimark preview\`，改一个字就刷新。

   手机宽度和深色模式都要看。
3. **发**：复制，粘贴到公众号后台。
:::`,
}

function stepsOf({start, children}: List) {
  return children.map((item, index) =>
    section('step', [
      section('step-number', [{type: 'paragraph', children: text(String((start ?? 1) + index))}]),
      section('step-body', blocksOf(item)),
    ]),
  )
}
