import type {Root} from 'mdast'
import type {Processor} from 'unified'
import type {Point} from 'unist'
import type {VFile} from 'vfile'
import {dataOf} from '../rules/data.ts'
import {report} from '../rules/report.ts'
import {visitNodes} from '../tree/visit.ts'
import {type Fix, findWrongFences} from './fences.ts'

/**
 * A fence closed with too few marks (` ```` ` with ` ``` `, ` ``` ` with ` `` `) stays open and swallows the
 * rest of the article. The parser reads it with the marks that are missing; every node keeps the place it has in
 * the file. Only where nothing else closes the fence: fewer marks inside a longer fence are an example.
 */
export function remarkLooseFence(this: Processor): undefined {
  const parse = this.parser as ((document: string, file: VFile) => Root) | undefined
  if (!parse) throw new Error('remarkLooseFence needs remark-parse before it')
  this.parser = (document, file) => {
    const fixes = /^[ \t>]*(?:`{3}|~{3})/m.test(document)
      ? findWrongFences(document, dataOf(file).bodyStart ?? 0)
      : []
    if (fixes.length === 0) return parse(document, file)
    let text = ''
    let from = 0
    for (const {at, missing} of fixes) {
      text += document.slice(from, at) + missing
      from = at
    }
    const tree = parse(text + document.slice(from), file)
    moveBack(tree, fixes)
    reportAll(document, fixes, file)
    return tree
  }
}

/** Takes the added marks out of every place. */
function moveBack(tree: Root, fixes: readonly Fix[]): void {
  let added = 0
  const starts = fixes.map(({at, missing}) => {
    const start = at + added
    added += missing.length
    return {start, added, missing: missing.length}
  })
  const move = (point: Point) => {
    let [low, high] = [0, starts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (starts[middle]!.start < (point.offset ?? 0)) low = middle + 1
      else high = middle
    }
    const last = starts[low - 1]
    if (!last || point.offset === undefined) return point
    const inside = point.offset <= last.start + last.missing
    const column = inside ? point.column - (point.offset - last.start) : point.column
    return {
      line: point.line,
      column,
      offset: inside ? last.start - last.added + last.missing : point.offset - last.added,
    }
  }
  visitNodes(tree, node => {
    if (node.position) node.position = {start: move(node.position.start), end: move(node.position.end)}
    return undefined
  })
}

function reportAll(document: string, fixes: readonly Fix[], file: VFile): void {
  let line = 1
  let counted = 0
  for (const {at, opened, closed} of fixes) {
    line += document.slice(counted, at).split(/\r\n|\n|\r/).length - 1
    counted = at
    const end = at - Math.max(document.lastIndexOf('\n', at - 1), document.lastIndexOf('\r', at - 1))
    const place = {
      start: {line, column: end - closed.length, offset: at - closed.length},
      end: {line, column: end, offset: at},
    }
    report(file, 'syntax-fence', place, {opened, closed})
  }
}
