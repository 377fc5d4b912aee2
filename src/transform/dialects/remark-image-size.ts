import type {Image, Root} from 'mdast'
import type {VFile} from 'vfile'
import {visitNodes} from '../../tree/visit.ts'
import {sizeStyle} from '../image-style.ts'
import {replaceText} from '../replace-text.ts'

/** Sizes in two notations: `![说明|300x200](a.png)` of Obsidian, `![说明](a.png =300x)` of many editors. */
export function remarkImageSize() {
  return (tree: Root, file: VFile): undefined => {
    replaceText(tree, file, '](', loose, (match, place) => {
      const title = match[3] ?? null
      const node: Image = {type: 'image', url: match[2]!, alt: match[1]!, title, position: place}
      return [sized(node, match[4], match[5])]
    })
    if (!String(file.value).includes('|')) return
    visitNodes(tree, node => {
      if (node.type !== 'image' || !node.alt?.includes('|')) return
      const match = /^(.*?)\s*\|\s*(\d+%?)(?:x(\d+))?\s*$/.exec(node.alt)
      if (!match) return
      node.alt = match[1]!
      sized(node, match[2], match[3])
    })
  }
}

const loose = /!\[([^[\]\n]*)\]\(\s*([^\s()]+)(?:\s+"([^"\n]*)")?\s+=(\d*%?)x?(\d*)\s*\)/g

function sized(node: Image, width: string | undefined, height: string | undefined): Image {
  const style = sizeStyle(width, height)
  if (style) node.data = {...node.data, hProperties: {...node.data?.hProperties, style}}
  return node
}
