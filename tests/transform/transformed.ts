import type {Root} from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {readMeta} from '../../src/front-matter/meta.ts'
import {remarkFrontMatter} from '../../src/parse/remark-front-matter.ts'
import {remarkSyntax} from '../../src/syntax/remark-syntax.ts'
import {everything} from '../features.ts'

export interface Transformed {
  html: string
  file: VFile
  messages: string[]
}

/** What one plugin makes of an article, as HTML without its front matter. */
export function transformed(markdown: string, plugin: (tree: Root, file: VFile) => undefined): Transformed {
  const file = new VFile(markdown)
  readMeta(file)
  const html = unified()
    .use(remarkParse)
    .use(remarkFrontMatter)
    .use(remarkSyntax, everything)
    .use(() => plugin)
    .use(remarkRehype, {allowDangerousHtml: true})
    .use(rehypeStringify, {allowDangerousHtml: true})
    .processSync(file)
  return {html: String(html), file, messages: file.messages.map(String)}
}
