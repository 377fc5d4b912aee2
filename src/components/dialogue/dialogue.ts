import type {BlockContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {type Component, line, section, titleLine} from '../component.ts'
import {aroundList, named} from '../read.ts'

/** `section.dialogue > section.turn(.left|.right) > p.turn-name + section.bubble` */
export const dialogue: Component = {
  names: ['dialogue', 'dialog', 'chat', 'conversation', '对话', '聊天', '访谈'],
  attributes: [],
  body: {
    zh: '一个列表，每项以加粗的名字开头：- **甲** 文字',
    en: 'a list whose items begin with a bold name: - **name** text',
  },
  build(use) {
    const found = aroundList(use.children)
    if (!found) return undefined
    const turns = found.list.children.map(named)
    if (turns.every(({name}) => name.length === 0)) return undefined
    let second: string | undefined
    let speaker = textOf({type: 'paragraph', children: turns.find(({name}) => name.length > 0)!.name})
    const first = speaker
    const blocks = turns.map(({name, rest}): BlockContent => {
      const before = speaker
      if (name.length > 0) speaker = textOf({type: 'paragraph', children: name})
      if (speaker !== first) second ??= speaker
      const side = speaker === second ? 'right' : 'left'
      const shown = name.length > 0 && (speaker !== before || name === turns[0]!.name) ? name : []
      return section(`turn ${side}`, [
        ...line('turn-name', shown),
        ...(rest.length > 0 ? [section('bubble', rest)] : []),
      ])
    })
    return [section('dialogue', [...titleLine(use), ...found.before, ...blocks, ...found.after])]
  },
  css: () => import('./dialogue.css?raw'),
  purpose: {zh: '访谈、聊天记录：左右两边的气泡', en: 'Interviews: bubbles left and right'},
  specimen: `::: dialogue
- **记者** 为什么选在这个时候开源？
- **周岚** 因为代码已经被三家公司用在生产里，再不公开，每家都会改成自己的样子。

  那时候合起来就难了。
- **记者** 最难的一步是什么？
- **周岚** 把内部的文档写成别人看得懂的样子。
:::`,
}
