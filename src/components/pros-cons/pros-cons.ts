import type {BlockContent, List, PhrasingContent} from 'mdast'
import {type Component, line, section, text, titleLine} from '../component.ts'
import {aroundList, blocksOf} from '../read.ts'

const css = () => import('./pros-cons.css?raw')

type Kind = 'pros' | 'cons'

const called = {pros: {zh: '优点', en: 'Pros'}, cons: {zh: '不足', en: 'Cons'}} as const
const marks = {pros: '✓', cons: '✗'} as const

/** `section.pros > p.verdict-title + section.point > section.point-mark + section.point-text`, `section.cons` likewise. */
function one(
  kind: Kind,
  names: readonly [string, ...string[]],
  purpose: Component['purpose'],
  specimen: string,
): Component {
  return {
    names,
    attributes: [],
    body: {zh: '一个列表', en: 'a list'},
    build({title, children, lang}) {
      const found = aroundList(children)
      if (!found) return undefined
      const heading = title.length > 0 ? title : text(called[kind][lang])
      return [column(kind, heading, found.list, found.before, found.after)]
    },
    css,
    purpose,
    specimen,
  }
}

export const pros = one(
  'pros',
  ['pros', '优点', '优势'],
  {zh: '优点', en: 'What is good'},
  '::: pros\n- 启动快\n- 文档全\n:::',
)
export const cons = one(
  'cons',
  ['cons', '缺点', '不足', '劣势'],
  {zh: '不足', en: 'What is not'},
  '::: cons\n- 插件少\n:::',
)

/** `section.verdict > section.pros + section.cons`, of two lists. */
export const prosCons: Component = {
  names: ['pros-cons', 'proscons', '优缺点', '优劣'],
  attributes: [],
  body: {
    zh: '两个列表：先优点，后不足（各有一行标题，或用 - 和 * 开头分开）',
    en: 'two lists, the good one first, each below its name or with another mark',
  },
  build(use) {
    const lists = use.children.filter(child => child.type === 'list')
    if (lists.length !== 2) return undefined
    const columns: BlockContent[] = []
    let before: BlockContent[] = []
    let heading: readonly PhrasingContent[] = []
    for (const child of use.children) {
      if (child.type === 'list') {
        const kind: Kind = columns.length === 0 ? 'pros' : 'cons'
        columns.push(column(kind, heading.length > 0 ? heading : text(called[kind][use.lang]), child, before))
        before = []
        heading = []
      } else if (child.type === 'heading' || (child.type === 'paragraph' && isBold(child.children))) {
        heading = child.type === 'heading' ? child.children : boldOf(child.children)
      } else before.push(child)
    }
    return [...titleLine(use), section('verdict', columns), ...before]
  },
  css,
  purpose: {zh: '评测：优点和不足两栏', en: 'Reviews: what is good and what is not'},
  specimen: `::: pros-cons
#### 喜欢
- 启动只要两秒
- 深色模式完整

#### 希望改进
- 插件还不多
:::`,
}

const isBold = (children: readonly PhrasingContent[]) =>
  children.length === 1 && children[0]!.type === 'strong'
const boldOf = ([bold]: readonly PhrasingContent[]) => (bold?.type === 'strong' ? bold.children : [])

function column(
  kind: Kind,
  heading: readonly PhrasingContent[],
  {children}: List,
  before: readonly BlockContent[] = [],
  after: readonly BlockContent[] = [],
): BlockContent {
  const points = children.map(item =>
    section('point', [
      section('point-mark', line('point-sign', text(marks[kind]))),
      section('point-text', blocksOf(item)),
    ]),
  )
  return section(kind, [...line('verdict-title', heading), ...before, ...points, ...after])
}
