import type {Html, Root, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../rules/report.ts'
import {fill} from '../../tree/replace.ts'
import {visitNodes} from '../../tree/visit.ts'

/** `<<< @/a.js{1,3}`, `@include(./a.md)`, `@[code js](./a.js)`, `--8<-- "a.md"`, `<!-- @include: ./a.md -->`, `!include a.md`. */
const include =
  /^(?:<<<\s*(@?[^\s{}[\]]+)\S*.*|@include\(\s*([^()]+?)\s*\)|@\[code[^\]]*\]\(\s*([^()]+?)\s*\)|-{1,2}8<-{1,2}\s*["']([^"']+)["']|<!--\s*@?include:?\s*(\S+?)\s*-->|!include(?:\s+|\()([^()]+?)\)?)$/

/** A line that puts another file in its place: weimark has one article, so the file's name stays, with a message. */
export function remarkInclude() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value)
    if (!/<<<|include|@\[code|8<--?/.test(source)) return
    visitNodes(tree, node => {
      if (!/^(?:root|blockquote|listItem)$/.test(node.type) || !('children' in node)) return
      const children = node.children as RootContent[]
      const read = children.map((child): RootContent => {
        const html = child.type === 'html' ? (child as Html).value.trim() : undefined
        if (child.type !== 'paragraph' && html === undefined) return child
        const {start, end} = child.position ?? {}
        const text = html ?? source.slice(start?.offset ?? 0, end?.offset ?? 0).trim()
        const target = text.length > 300 ? undefined : include.exec(text)?.slice(1).find(Boolean)
        if (target === undefined) return child
        report(file, 'wiki-embed', child, {target})
        return {type: 'paragraph', children: [{type: 'text', value: target}], position: child.position}
      })
      fill(node, read)
    })
  }
}
