import type {Root} from 'hast'
import type {VFile} from 'vfile'
import {dataOf} from '../rules/data.ts'
import {visitAll} from '../tree/visit.ts'

/**
 * Notes down the comments that speak to the linter (`<!-- weimark-disable image-missing -->`), with their
 * places, in `dataOf(file).lintComments`. Like every comment they do not reach the article.
 */
export function rehypeLintComment() {
  return (tree: Root, file: VFile): undefined => {
    if (!String(file.value).includes('weimark-')) return
    const comments: {text: string; position: NonNullable<Root['position']>}[] = []
    visitAll(tree, node => {
      if (node.type !== 'comment' || !node.position || !node.value.includes('weimark-')) return
      comments.push({text: node.value.trim(), position: node.position})
    })
    dataOf(file).lintComments = comments
  }
}
