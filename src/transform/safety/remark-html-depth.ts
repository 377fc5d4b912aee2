import type {Html, Root} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../rules/report.ts'
import {visitNodes} from '../../tree/visit.ts'
import {tagAt} from '../html/html-pieces.ts'

/** Levels, as for Markdown's own nesting. */
const DEEPEST = 100

/** Elements without an end, or that the next of their kind ends: they do not nest by themselves. */
const flat = new Set(
  [
    'area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen',
    'p li dt dd td th tr tbody thead tfoot caption colgroup option optgroup rt rp rb rtc',
  ]
    .join(' ')
    .split(' '),
)

/**
 * Cuts the nesting of raw HTML at a depth that nobody reads, as `remarkDepth` does for Markdown's own: tags
 * inside a hundred open ones go, with the tags that end them, and their text stays.
 */
export function remarkHtmlDepth() {
  return (tree: Root, file: VFile): undefined => {
    if (!/<[a-z]/i.test(String(file.value))) return
    const open = new OpenTags()
    let told = false
    visitNodes(tree, node => {
      if (node.type !== 'html') return
      const value = cut(node, open)
      if (value === node.value) return
      if (!told) report(file, 'nesting-too-deep', node, {limit: DEEPEST})
      told = true
      node.value = value
    })
  }
}

function cut({value}: Html, open: OpenTags): string {
  let kept = ''
  let from = 0
  for (let at = value.indexOf('<'); at !== -1; ) {
    const {name, end, closing} = tagAt(value, at)
    const selfClosing = value[end - 2] === '/' && value[end - 1] === '>'
    if (/^[a-z]/i.test(name) && !selfClosing && !open.keep(name.toLowerCase(), closing)) {
      kept += value.slice(from, at)
      from = end
    }
    at = value.indexOf('<', Math.max(end, at + 1))
  }
  return from === 0 ? value : kept + value.slice(from)
}

/** Tags that nothing has ended yet. */
class OpenTags {
  private readonly kept: string[] = []
  private readonly dropped: string[] = []

  /** Whether a tag may stay. */
  keep(name: string, closing: boolean): boolean {
    if (flat.has(name)) return true
    if (!closing) {
      const fits = this.kept.length < DEEPEST
      ;(fits ? this.kept : this.dropped).push(name)
      return fits
    }
    const top = this.dropped.lastIndexOf(name)
    if (top !== -1) {
      this.dropped.splice(top)
      return false
    }
    const at = this.kept.lastIndexOf(name)
    if (at !== -1) this.kept.splice(at)
    return true
  }
}
