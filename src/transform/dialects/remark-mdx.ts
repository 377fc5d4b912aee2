import type {Paragraph, Root, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../rules/report.ts'
import {paragraphOf, splitLines} from '../typography/inline-lines.ts'

const importLine = /^import\s+(?:[\w*{}\s,$]+\s+from\s+)?(['"])[^'"]+\1\s*;?$/
const exportLine = /^export\s+(?:default\b|(?:const|let|var|function|class|async)\s+[\w$]+)/

/**
 * `import Tabs from '@theme/Tabs'` and `export const …` of MDX: lines for the site's code, told by a component that the
 * document uses, or by what they import. In other documents they are text.
 */
export function remarkMdx() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value)
    if (!/^(?:import|export)\s/m.test(source)) return
    const known = /^import\s.*['"](?:@theme|@site|@docusaurus|@components|@\/|\.{1,2}\/)/m.test(source)
    if (!known && !/<[A-Z][\w.]*(?:\s[^<>]*)?\/?>/.test(source) && !/\.mdx$/i.test(file.path ?? '')) return
    tree.children = tree.children.flatMap(node =>
      node.type === 'paragraph' ? cut(node, source, file) : [node],
    )
  }
}

function cut(paragraph: Paragraph, source: string, file: VFile): RootContent[] {
  const [start, end] = [paragraph.position?.start.offset ?? 0, paragraph.position?.end.offset ?? 0]
  const text = source.slice(start, end)
  if (!/^(?:import|export)\s/m.test(text)) return [paragraph]
  const tell = () => report(file, 'mdx-dropped', paragraph, {line: text.split(/\r\n|\n|\r/)[0]!.slice(0, 80)})
  if (exportLine.test(text)) {
    tell()
    return []
  }
  const written = text.split(/\r\n|\n|\r/)
  const lines = splitLines(paragraph.children)
  if (!written.some(each => importLine.test(each.trim()))) return [paragraph]
  tell()
  if (written.length !== lines.length) return []
  const rest = lines.filter((_, index) => !importLine.test(written[index]!.trim()))
  return rest.length > 0 ? [paragraphOf(rest)] : []
}
