import type {PhrasingContent, TableRow} from 'mdast'
import {type Component, line, section, titleLine} from '../component.ts'

/** `section.agenda > section.agenda-row(.agenda-head) > section.agenda-when > p + section.agenda-what > p.agenda-topic + p.agenda-speaker` */
export const agenda: Component = {
  names: ['agenda', 'schedule', '议程', '日程', '安排'],
  attributes: [],
  body: {zh: '一张表格：时间、主题、讲者', en: 'a table: time, topic, speaker'},
  build(use) {
    const at = use.children.findIndex(child => child.type === 'table')
    const table = use.children[at]
    if (table?.type !== 'table' || (table.children[0]?.children.length ?? 0) < 2) return undefined
    const [head, ...rows] = table.children
    if (rows.length === 0) return undefined
    return [
      section('agenda', [
        ...titleLine(use),
        ...use.children.slice(0, at),
        ...headLine(head!),
        ...rows.map(rowOf),
        ...use.children.slice(at + 1),
      ]),
    ]
  },
  css: () => import('./agenda.css?raw'),
  purpose: {zh: '活动议程：时间、主题、讲者', en: 'Events: time, topic, speaker'},
  specimen: `::: agenda 上午 · 主会场
| 时间 | 主题 | 讲者 |
|---|---|---|
| 09:00 | 签到 | |
| 09:30 | 操作系统的下一个十年 | 林晓 · 社区技术委员会 |
| 10:20 | 内存压缩：从论文到产线 | 周岚 · 内核维护者 |
:::`,
}

/** The names of the columns, in one quiet line. */
function headLine({children}: TableRow) {
  const words = children.flatMap(({children: cell}, index): PhrasingContent[] =>
    cell.length === 0 ? [] : index === 0 ? cell : [{type: 'text', value: ' / '}, ...cell],
  )
  return line('agenda-head', words)
}

function rowOf({children: [time, topic, ...others]}: TableRow) {
  const what = [
    ...line('agenda-topic', topic?.children ?? []),
    ...others.flatMap(cell => line('agenda-speaker', cell.children)),
  ]
  return section('agenda-row', [
    section('agenda-when', line('agenda-time', time?.children ?? [])),
    ...(what.length > 0 ? [section('agenda-what', what)] : []),
  ])
}
