import type {Root} from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {readMeta} from '../../src/front-matter/meta.ts'
import {remarkFrontMatter} from '../../src/parse/remark-front-matter.ts'
import {remarkSyntax} from '../../src/syntax/remark-syntax.ts'
import {remarkPageLink} from '../../src/transform/remark-page-link.ts'
import {everything} from '../features.ts'

export interface Transformed {
  html: string
  file: VFile
  messages: string[]
}

type Transform = (tree: Root, file: VFile) => undefined

/** What one plugin, and those that settle what it leaves, make of an article, as HTML without its front matter. */
export function transformed(
  markdown: string,
  plugin: Transform,
  ...after: readonly Transform[]
): Transformed {
  const file = new VFile(markdown)
  readMeta(file)
  const html = unified()
    .use(remarkParse)
    .use(remarkFrontMatter)
    .use(remarkSyntax, everything)
    .use(() => (tree: Root, file: VFile): undefined => {
      for (const each of [plugin, ...after]) each(tree, file)
    })
    .use(remarkRehype, {allowDangerousHtml: true})
    .use(rehypeStringify, {allowDangerousHtml: true})
    .processSync(file)
  return {html: String(html), file, messages: file.messages.map(String)}
}

/** Makes text of links to pages that nobody knows. */
export const settlePageLinks: Transform = (tree, file) => {
  remarkPageLink({links: {}})(tree, file)
  return undefined
}
