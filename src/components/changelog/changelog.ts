import type {BlockContent, PhrasingContent} from 'mdast'
import {type Component, line, section, text} from '../component.ts'

/** `section.changelog > p.changelog-version + section.change-group > p.change-tag + list` */
export const changelog: Component = {
  names: ['changelog', 'changes', 'release', '更新日志', '更新', '版本'],
  attributes: [
    {key: 'version', zh: '版本号', en: 'a version'},
    {key: 'date', zh: '日期', en: 'a date'},
  ],
  body: {zh: '标题（### 新增）和它下面的列表', en: 'headings, each with its list below'},
  build({title, values: {version = '', date = ''}, children}) {
    if (!children.some(child => child.type === 'list')) return undefined
    const groups: {tag: PhrasingContent[]; blocks: BlockContent[]}[] = []
    for (const child of children) {
      if (child.type === 'heading') groups.push({tag: child.children, blocks: []})
      else {
        if (groups.length === 0) groups.push({tag: [], blocks: []})
        groups[groups.length - 1]!.blocks.push(child)
      }
    }
    const heading: PhrasingContent[] = [
      ...text(version),
      ...(version !== '' && title.length > 0 ? text(' ') : []),
      ...title,
      ...text(date === '' ? '' : version === '' && title.length === 0 ? date : ` · ${date}`),
    ]
    return [
      section('changelog', [
        ...line('changelog-version', heading),
        ...groups.map(({tag, blocks}) => section('change-group', [...tagLine(tag), ...blocks])),
      ]),
    ]
  },
  css: () => import('./changelog.css?raw'),
  purpose: {zh: '版本更新：按新增、修复等分组', en: 'Releases: changes in groups'},
  specimen: `::: changelog {version="v2.4.0" date="2026-05-01"}
### 新增
- 支持热补丁
- 安装器可选中文字体

### 修复
- 深色模式下图标看不清
:::`,
}

/** A paragraph with one box in it. */
function tagLine(tag: readonly PhrasingContent[]): BlockContent[] {
  if (tag.length === 0) return []
  const word: PhrasingContent = {
    type: 'emphasis',
    children: [...tag],
    data: {hName: 'span', hProperties: {className: ['change-name']}},
  }
  return line('change-tag', [word])
}
