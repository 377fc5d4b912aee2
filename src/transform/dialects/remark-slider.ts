import type {Image, Paragraph, Root} from 'mdast'
import type {VFile} from 'vfile'
import {visitNodes} from '../../tree/visit.ts'
import {block} from '../containers/callout.ts'

/**
 * `<![甲](a.png),![乙](b.png)>` is a row of pictures to be pushed sideways, in mdnice and its kin:
 * `section.slider`, marked as wider than the column, so that it scrolls.
 */
export function remarkSlider() {
  return (tree: Root, file: VFile): undefined => {
    if (!String(file.value).includes('<![')) return
    visitNodes(tree, (node, index, parent) => {
      if (node.type !== 'paragraph' || !parent || index === undefined) return
      const images = picturesOf(node)
      if (!images) return
      const slides = images.map((image): Paragraph => ({type: 'paragraph', children: [image]}))
      const slider = block(['slider'], slides, node.position, {dataIgnoreWidth: 'true'})
      parent.children[index] = slider
      return index + 1
    })
  }
}

/** The pictures of a paragraph that is `<`, pictures with commas between, `>`, and nothing else. */
function picturesOf({children}: Paragraph): Image[] | undefined {
  const images: Image[] = []
  const last = children.length - 1
  for (const [index, child] of children.entries()) {
    if (child.type === 'image') images.push(child)
    else if (child.type !== 'text') return undefined
    else {
      const expected = index === 0 ? /^<$/ : index === last ? /^>$/ : /^[,，]$/
      if (!expected.test(child.value.trim())) return undefined
    }
  }
  return images.length >= 2 && children[0]!.type === 'text' && children[last]!.type === 'text'
    ? images
    : undefined
}
