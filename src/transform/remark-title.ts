import type {Heading, Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {report} from '../messages.ts'

/**
 * Settles the title. Without one in the front matter it is the first heading; a first `h1` that says the same
 * is taken out of the body, since WeChat prints the title above the article.
 */
export function remarkTitle() {
  return (tree: Root, file: VFile): undefined => {
    const meta = file.data.meta
    if (!meta) return
    const heading = tree.children.find((node): node is Heading => node.type === 'heading')
    const text = heading ? textOf(heading).replace(/\s+/g, ' ').trim() : ''
    if (meta.title === undefined && text !== '') {
      meta.title = text
      meta.sources.title = 'heading'
    }
    if (meta.title === undefined) report(file, 'title-missing')
    const first = tree.children.findIndex(
      node => node.type !== 'html' || !/^<!--[\s\S]*-->$/.test(node.value),
    )
    if (heading?.depth === 1 && tree.children[first] === heading && same(text, meta.title)) {
      tree.children.splice(first, 1)
    }
  }
}

function same(heading: string, title: string | undefined): boolean {
  return heading !== '' && heading === title?.replace(/\s+/g, ' ').trim()
}
