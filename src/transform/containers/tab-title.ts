import type {Html, Paragraph, PhrasingContent, RootContent} from 'mdast'
import {type Line, paragraphOf, splitLines} from '../typography/inline-lines.ts'

/** The name of a tab, as a line of its own above what the tab shows. */
export function tabTitle(children: readonly PhrasingContent[]): Paragraph {
  return {type: 'paragraph', children: [{type: 'strong', children: [...children]}]}
}

/** Containers whose parts have names of their own. */
export const tabbed: ReadonlySet<string> = new Set([
  'tabs',
  'tabpane',
  'code-tabs',
  'subtabs',
  'subsubtabs',
  'timeline',
  'folders',
  'grid',
  'tabset',
])

/** `<!-- tab 名称@icon -->`, `<!-- timeline 01-02 -->` */
const comment = /^<!--\s*(?:(?:tab|timeline|node|folder|cell|pane)(?:\s+([\s\S]*?))?|end\w+)\s*-->$/
/** `@tab:active 名称#id` of VuePress, `== 名称` and `=== 名称` of VitePress. */
const line = /^(?:@tab(?::\w+)?|={2,3})[ \t]+/

/** What stands in a container of tabs, with the names of its tabs to be seen. */
export function nameTabs(children: readonly RootContent[]): RootContent[] {
  return children.flatMap(node => {
    if (node.type === 'html') return nameComment(node)
    return node.type === 'paragraph' ? nameLines(node) : [node]
  })
}

function nameLines(paragraph: Paragraph): RootContent[] {
  const lines = splitLines(paragraph.children)
  if (!lines.some(isName)) return [paragraph]
  const blocks: RootContent[] = []
  let rest: Line[] = []
  const flush = () => {
    if (rest.length > 0) blocks.push(paragraphOf(rest))
    rest = []
  }
  for (const each of lines) {
    if (!isName(each)) {
      rest.push(each)
      continue
    }
    flush()
    blocks.push(tabTitle(nameOf(each)))
  }
  flush()
  return blocks
}

function isName({nodes: [first]}: Line): boolean {
  return first?.type === 'text' && line.test(first.value)
}

function nameOf({nodes}: Line): PhrasingContent[] {
  const name = nodes.map(node => ({...node}))
  const [first] = name
  const last = name[name.length - 1]
  if (first?.type === 'text') first.value = first.value.replace(line, '')
  if (last?.type === 'text') last.value = last.value.replace(/(?<=\S)#[\w-]+\s*$/, '')
  return name
}

function nameComment(node: Html): RootContent[] {
  const match = comment.exec(node.value.trim())
  if (!match) return [node]
  const name = (match[1] ?? '').replace(/@[\w\s-]*$/, '').trim()
  return name === '' ? [] : [tabTitle([{type: 'text', value: name}])]
}
