import type {Image, PhrasingContent, Root, Text} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../messages.ts'
import {SKIP, visitNodes} from '../visit.ts'

/**
 * `![图](图 1.png)`: many editors write paths with spaces as they are, where CommonMark wants `<…>` or `%20` and
 * otherwise shows the whole thing as text. With a picture's extension before the bracket there is no doubt.
 */
export function remarkLooseImage() {
  return (tree: Root, file: VFile): undefined => {
    visitNodes(tree, (node, index, parent) => {
      if (node.type !== 'text' || !parent || index === undefined || !node.value.includes('](')) return
      const parts = split(node, file)
      if (parts[0] === node) return
      parent.children.splice(index, 1, ...(parts as typeof parent.children))
      return [SKIP, index + parts.length]
    })
  }
}

const loose =
  /!\[([^\]\n]*)\]\(\s*([^\n<>]*?\.(?:png|jpe?g|gif|webp|bmp|svg|avif))(?:\s+["“]([^"”\n]*)["”])?\s*\)/gi

function split(node: Text, file: VFile): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let at = 0
  for (const match of node.value.matchAll(loose)) {
    if (match.index > at) parts.push({type: 'text', value: node.value.slice(at, match.index)})
    const url = match[2]!.replace(/\\(?=[ ()])/g, '')
    const image: Image = {type: 'image', url, alt: match[1]!, title: match[3] ?? null}
    if (node.position) image.position = node.position
    report(file, 'image-loose', node, {source: url})
    parts.push(image)
    at = match.index + match[0].length
  }
  if (parts.length === 0) return [node]
  if (at < node.value.length) parts.push({type: 'text', value: node.value.slice(at)})
  return parts
}
