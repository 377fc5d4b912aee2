import type {Nodes, Paragraph, Root, RootContent, ThematicBreak} from 'mdast'
import type {VFile} from 'vfile'
import {dataOf} from '../../rules/data.ts'
import {report} from '../../rules/report.ts'
import {fill} from '../../tree/replace.ts'
import {visitNodes} from '../../tree/visit.ts'
import {paragraphOf, splitLines} from '../typography/inline-lines.ts'
import {findGenerated, isAttribute, isMark, isMarkBlock} from './toc-marks.ts'

/**
 * Tables of contents, in the spellings of all tools: `[TOC]`, `[[toc]]`, `@[TOC](目录)`, `{:toc}`, `{{TOC}}`, `<TOC/>`, and the
 * list that a tool keeps between `<!-- toc -->` and `<!-- tocstop -->`. `list`: the headings' text stands in their place
 * (see `rehypeToc`), since nothing in WeChat leads to a place in the article. `drop`: they go.
 */
export function remarkToc({toc}: {toc: 'list' | 'drop'}) {
  return (tree: Root, file: VFile): undefined => {
    if (!/toc|tableofcontents|table-of-contents/i.test(String(file.value))) return
    const place = (node: Nodes): RootContent[] => {
      if (toc === 'drop') report(file, 'toc-dropped', node)
      else dataOf(file).hasToc = true
      return toc === 'drop' ? [] : [placeholder(node)]
    }
    visitNodes(tree, node => {
      if (!/^(?:root|blockquote)$/.test(node.type) || !('children' in node)) return
      fill(node, replace(node.children as RootContent[], place, file))
    })
  }
}

/** A block without content to every plugin. */
function placeholder({position}: Nodes): ThematicBreak {
  const data = {hName: 'section', hProperties: {className: ['toc']}}
  return {type: 'thematicBreak', data, ...(position ? {position} : {})}
}

function replace(
  nodes: readonly RootContent[],
  place: (node: Nodes) => RootContent[],
  file: VFile,
): RootContent[] {
  const kept: RootContent[] = []
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!
    const end = findGenerated(nodes, at)
    if (end !== undefined) {
      kept.push(...place(nodes[Math.min(at + 1, end)]!))
      at = end
    } else if (node.type === 'list' && isAttribute(nodes[at + 1])) {
      kept.push(...place(node))
      at++
    } else if (isMarkBlock(node)) kept.push(...place(node))
    else if (node.type === 'paragraph') kept.push(...replaceLines(node, place, file))
    else kept.push(node)
  }
  return kept
}

function replaceLines(
  paragraph: Paragraph,
  place: (node: Nodes) => RootContent[],
  file: VFile,
): RootContent[] {
  const source = sourceOf(paragraph, file)
  if (source === undefined) return [paragraph]
  if (isMark(source)) return place(paragraph)
  const lines = splitLines(paragraph.children)
  // Marks that span lines keep them together.
  const written = source.split(/\r\n|\n|\r/)
  if (written.length !== lines.length || !written.some(isMark)) return [paragraph]
  const result: RootContent[] = []
  let from = 0
  for (let at = 0; at <= lines.length; at++) {
    if (at < lines.length && !isMark(written[at]!)) continue
    if (at > from) result.push(paragraphOf(lines.slice(from, at)))
    if (at < lines.length) result.push(...place(paragraph))
    from = at + 1
  }
  return result
}

/** A paragraph as it was written: `@[TOC](目录)` is a link to the parser. Undefined where no mark can be in it. */
function sourceOf({position}: Paragraph, file: VFile): string | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset]
  if (start === undefined || end === undefined) return undefined
  const source = String(file.value).slice(start, end)
  return /toc|tableofcontents/i.test(source) ? source.replace(/^[ \t>]+/gm, '').trim() : undefined
}
