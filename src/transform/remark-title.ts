import type {Heading, PhrasingContent, Root, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {dataOf} from '../rules/data.ts'
import {report} from '../rules/report.ts'
import {limits} from '../wechat/limits.ts'

/**
 * Settles the title. Without one in the front matter it is the first heading; an `h1` that says the same
 * above the text is taken out of the body, since WeChat prints the title above the article.
 */
export function remarkTitle() {
  return (tree: Root, file: VFile): undefined => {
    const meta = dataOf(file).meta
    if (!meta) return
    const heading = tree.children.find(
      (node): node is Heading => node.type === 'heading' && titleOf(node) !== '',
    )
    if (meta.title === undefined && heading) {
      meta.title = titleOf(heading)
      meta.sources.title = 'heading'
      checkLength(meta.title, heading, file)
    }
    if (meta.title === undefined) report(file, 'title-missing')
    const title = meta.title?.replace(/\s+/g, ' ').trim()
    // Exporters write it above the cover and again below it.
    for (let at = 0; at < tree.children.length; at++) {
      const node = tree.children[at]!
      if (isLead(node)) continue
      if (node.type !== 'heading' || node.depth !== 1 || hasPicture(node) || titleOf(node) !== title) return
      tree.children.splice(at--, 1)
    }
  }
}

/** What may stand above the title: comments and pictures. */
function isLead(node: RootContent): boolean {
  if (node.type === 'html') return /^<!--[\s\S]*-->$/.test(node.value)
  return (
    node.type === 'paragraph' && node.children.every(child => child.type === 'break' || hasPicture(child))
  )
}

/** A heading's words; those of a picture in it are the picture's. */
function titleOf(heading: Heading): string {
  return textOf(heading, {includeImageAlt: false, includeHtml: false}).replace(/\s+/g, ' ').trim()
}

function hasPicture(node: Heading | PhrasingContent): boolean {
  if (node.type === 'image' || node.type === 'imageReference') return true
  if (node.type === 'html') return /^<(?:img|svg)\b/i.test(node.value)
  return 'children' in node && node.children.some(hasPicture)
}

function checkLength(title: string, heading: Heading, file: VFile): void {
  const count = [...title].length
  const limit = limits.title.max
  if (count > limit) report(file, 'title-too-long', heading, {count, limit})
}
