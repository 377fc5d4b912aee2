import type {BlockContent, PhrasingContent} from 'mdast'
import {type Component, line, section, text, titleLine, trim} from '../component.ts'
import {blocksOf, isImage, namedLine} from '../read.ts'

/** `section.people > section.person > figure.portrait + section.person-text > p.person-name + p.person-role + blocks` */
export const people: Component = {
  names: ['people', 'person', 'author', 'speakers', 'team', '人物', '作者', '嘉宾', '讲师', '团队'],
  attributes: [
    {key: 'name', zh: '名字', en: 'a name'},
    {key: 'role', zh: '身份', en: 'a role'},
  ],
  body: {zh: '图片和文字，或每人一项的列表', en: 'a picture and words, or a list of people'},
  build(use) {
    const {children, values, title} = use
    const persons = partsOf(children).map(part => person(part))
    const [first] = persons
    if (!first) return undefined
    if (values.name !== undefined) first.name = text(values.name)
    if (values.role !== undefined) first.role = text(values.role)
    if (persons.length === 1 && first.name.length === 0 && title.length > 0) {
      first.name = [...title]
      return [section('people', [assemble(first)])]
    }
    return [section('people', [...titleLine(use), ...persons.map(assemble)])]
  },
  css: () => import('./people.css?raw'),
  purpose: {zh: '人物、作者、嘉宾：圆形头像、名字、身份', en: 'Persons: a round portrait, a name, a role'},
  specimen: `::: people 嘉宾
- ![](img/river-evening.jpeg) **周岚** 内核维护者

  做了十二年调度器，最近在写内存压缩。
- ![](img/release-card.jpeg) **林晓** 社区技术委员会

  负责版本发布。
:::`,
}

interface Person {
  picture: PhrasingContent | undefined
  name: PhrasingContent[]
  role: PhrasingContent[]
  rest: BlockContent[]
}

/** Each person's blocks: an item's, or all from one picture to the next. */
function partsOf(children: readonly BlockContent[]): BlockContent[][] {
  const parts: BlockContent[][] = []
  for (const child of children) {
    if (child.type === 'list' && !parts[parts.length - 1]?.some(beginsWithImage)) {
      parts.push(...child.children.map(blocksOf))
    } else if (parts.length === 0 || beginsWithImage(child)) parts.push([child])
    else parts[parts.length - 1]!.push(child)
  }
  return parts
}

function beginsWithImage(block: BlockContent): boolean {
  const first = block.type === 'paragraph' ? trim(block.children)[0] : undefined
  return first !== undefined && isImage(first)
}

function person(blocks: readonly BlockContent[]): Person {
  const [first, ...others] = blocks
  if (first?.type !== 'paragraph') return {picture: undefined, name: [], role: [], rest: [...blocks]}
  const words = trim(first.children)
  const picture = words[0] && isImage(words[0]) ? words[0] : undefined
  let said = picture ? trim(words.slice(1)) : words
  let rest = others
  if (said.length === 0 && others[0]?.type === 'paragraph') {
    said = others[0].children
    rest = others.slice(1)
  }
  const {name, rest: role} = namedLine({type: 'paragraph', children: said})
  if (name.length === 0) return {picture, name, role: [], rest: [...role, ...rest]}
  return {picture, name, role: role[0]?.children ?? [], rest}
}

function assemble({picture, name, role, rest}: Person): BlockContent {
  const portrait: BlockContent[] = picture
    ? [
        {
          type: 'paragraph',
          children: [picture],
          data: {hName: 'figure', hProperties: {className: ['portrait']}},
        },
      ]
    : []
  return section('person', [
    ...portrait,
    section('person-text', [...line('person-name', name), ...line('person-role', role), ...rest]),
  ])
}
