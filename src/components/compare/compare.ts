import type {BlockContent, List, PhrasingContent, Table} from 'mdast'
import {type Component, line, section, titleLine, trim} from '../component.ts'

interface Side {
  title: readonly PhrasingContent[]
  blocks: BlockContent[]
}

/** `section.compare > section.compare-side > p.compare-title + blocks`, of a table's columns or of lists below their names. */
export const compare: Component = {
  names: ['compare', 'vs', 'versus', '对比', '比较'],
  attributes: [],
  body: {
    zh: '一张两列的表格，或两个列表（每个上面一行标题）',
    en: 'a table of two columns, or two lists, each below its name',
  },
  build(use) {
    const sides = sidesOf(use.children)
    if (sides?.length !== 2) return undefined
    const cards = sides.map(({title, blocks}) =>
      section('compare-side', [...line('compare-title', title), ...blocks]),
    )
    return [...titleLine(use), section('compare', cards)]
  },
  css: () => import('./compare.css?raw'),
  purpose: {zh: '两个方案并排比较', en: 'Two things beside each other'},
  specimen: `::: compare
| 传统部署 | 容器部署 |
|---|---|
| 启动约 40 秒 | 启动约 2 秒 |
| 每台机器手工配置 | 一份镜像到处运行 |
| 升级要停机 | 滚动升级，不中断服务 |
:::`,
}

function sidesOf(children: readonly BlockContent[]): Side[] | undefined {
  const [only] = children
  if (children.length === 1 && only?.type === 'table') return columns(only)
  const sides: Side[] = []
  let title: readonly PhrasingContent[] = []
  for (const child of children) {
    if (child.type === 'list') {
      sides.push({title, blocks: [child]})
      title = []
    } else if ((child.type === 'heading' || child.type === 'paragraph') && title.length === 0) {
      title = bare(child.children)
    } else return undefined
  }
  return title.length > 0 ? undefined : sides
}

/** A line that is all bold is a title as it is. */
function bare(children: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const words = trim(children)
  const [only] = words
  return words.length === 1 && only?.type === 'strong' ? only.children : words
}

function columns({children: [head, ...rows]}: Table): Side[] | undefined {
  if (!head || rows.length === 0 || head.children.length !== 2) return undefined
  return head.children.map((cell, column) => {
    const points = rows.flatMap(row => {
      const words = row.children[column]?.children ?? []
      return words.length === 0 ? [] : [words]
    })
    const list: List = {
      type: 'list',
      ordered: false,
      spread: false,
      children: points.map(words => ({
        type: 'listItem',
        spread: false,
        children: [{type: 'paragraph', children: words}],
      })),
    }
    return {title: cell.children, blocks: points.length === 0 ? [] : [list]}
  })
}
