import type {Processor} from 'unified'
import {dataOf} from '../rules/data.ts'

/**
 * Makes the parser read the body only. The front matter becomes as many spaces, line ends kept, so every node
 * keeps the line, column and offset it has in the file. `dataOf(file).bodyStart` comes from `read/`.
 */
export function remarkFrontMatter(this: Processor): undefined {
  const parse = this.parser
  if (!parse) throw new Error('remarkFrontMatter needs remark-parse before it')
  this.parser = (document, file) => {
    const start = dataOf(file).bodyStart ?? 0
    if (start === 0) return parse(document, file)
    return parse(document.slice(0, start).replace(/[^\r\n]/g, ' ') + document.slice(start), file)
  }
}
