import type {Image, Link, PhrasingContent, Root, Text} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../rules/report.ts'
import {replace} from '../../tree/replace.ts'
import {SKIP, visitNodes} from '../../tree/visit.ts'
import {readAttributes} from '../attributes.ts'
import {sizeImage} from '../dialects/remark-pandoc-attributes.ts'
import {isEscaped} from '../replace-text.ts'
import {sliceText} from '../typography/inline-lines.ts'

/**
 * `![图](图 1.png)`, `[文](My Notes.md)`: many editors write paths with spaces as they are, where CommonMark wants
 * `<…>` or `%20` and otherwise shows the whole thing as text. With a file's extension before the bracket, or the
 * beginning of an address behind it, there is no doubt.
 */
export function remarkLooseImage() {
  return (tree: Root, file: VFile): undefined => {
    visitNodes(tree, (node, index, parent) => {
      if (node.type !== 'text' || !parent || index === undefined || !node.value.includes('](')) return
      if (isEscaped(node, String(file.value), '[')) return
      const parts = split(node, file)
      if (parts[0] === node) return
      replace(parent, index, parts)
      return [SKIP, index + parts.length]
    })
  }
}

const loose =
  /!\[([^\]\n]{0,300})\]\(\s{0,9}([^\n<>]{0,500}?\.(?:png|jpe?g|gif|webp|bmp|svg|avif))(?:\s{1,9}["“]([^"”\n]{0,300})["”])?\s{0,9}\)|\[([^[\]\n]{1,300})\]\(\s{0,9}(https?:\/\/[^\n<>()]{1,500}|[^\n<>()]{0,500}?\.(?:md|html?|pdf|docx?|zip)(?:#[^\n<>()]{0,300})?)\s{0,9}\)/gi

function split(node: Text, file: VFile): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let at = 0
  for (const match of node.value.matchAll(loose)) {
    if (match.index > at) parts.push(sliceText(node, at, match.index))
    at = match.index + match[0].length
    if (match[5] !== undefined) {
      parts.push(linkOf(match[4]!, match[5], sliceText(node, match.index, at), file))
      continue
    }
    const url = match[2]!.replace(/\\(?=[ ()])/g, '')
    const image: Image = {type: 'image', url, alt: match[1]!, title: match[3] ?? null}
    if (node.position) image.position = node.position
    report(file, 'image-loose', node, {source: url})
    parts.push(image)
    const attributes = readAttributes(node.value, at)
    if (!attributes) continue
    sizeImage(image, attributes)
    at += attributes.length
  }
  if (parts.length === 0) return [node]
  if (at < node.value.length) parts.push(sliceText(node, at))
  return parts
}

function linkOf(text: string, address: string, whole: Text, file: VFile): Link {
  report(file, 'syntax-link', whole)
  const url = address.trim().replace(/\s/g, '%20')
  return {type: 'link', url, children: [{...whole, value: text}], position: whole.position}
}
