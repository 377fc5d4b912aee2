import {type Component, line, section, titleLine} from '../component.ts'
import {aroundList, named} from '../read.ts'

/** `section.timeline > section.timeline-item > p.timeline-date + p` */
export const timeline: Component = {
  names: ['timeline', '时间线', '时间轴', '大事记'],
  attributes: [],
  body: {
    zh: '一个列表，每项以加粗的时间开头：- **2024** 文字',
    en: 'a list whose items begin with a bold time: - **2024** text',
  },
  // Hexo's and VuePress's parts have their names in comments and lines.
  isForeign: ({children}) => children.some(child => child.type === 'html'),
  build(use) {
    const found = aroundList(use.children)
    if (!found) return undefined
    const {before, list, after} = found
    const items = list.children.map(item => {
      const {name, rest} = named(item)
      return section('timeline-item', [...line('timeline-date', name), ...rest])
    })
    return [section('timeline', [...titleLine(use), ...before, ...items, ...after])]
  },
  css: () => import('./timeline.css?raw'),
  purpose: {zh: '大事记、日程：时间和发生的事', en: 'News, history: times and what happened'},
  specimen: `::: timeline 社区大事记
- **2019 年 12 月** 代码开源，社区成立。
- **2021 年** 首个长期支持版本发布。
- **2024 年 6 月** 装机量突破 1000 万套。
:::`,
}
