import type {Nodes, Root} from 'mdast'
import type {Processor} from 'unified'
import type {VFile} from 'vfile'
import {visitNodes} from '../tree/visit.ts'
import {TAG_END} from './tag-syntax.ts'

type Parse = (document: string, file: VFile) => Root

/** A shortcode over several lines, the last of which begins with its end. */
const open = /(\{\{<(?:(?!>\}\})[^{}]){1,2000}?[\r\n][ \t]*)>(?=\}\})/g

/**
 * `{{< figure⏎  src="a.png"⏎>}}`: Markdown takes the `>` of the last line for a quote. The parser reads another
 * character in its place, which is taken out again everywhere, code included; every place stays as it is.
 */
export function remarkTagEnd(this: Processor): undefined {
  const parse = this.parser as Parse | undefined
  if (!parse) throw new Error('remarkTagEnd needs remark-parse before it')
  this.parser = (document, file) => {
    if (!/^[ \t]*>\}\}/m.test(document) || document.includes(TAG_END)) return parse(document, file)
    const tree = parse(document.replace(open, `$1${TAG_END}`), file)
    visitNodes(tree, restore)
    return tree
  }
}

function restore(node: Nodes): undefined {
  const fields = node as unknown as Record<string, unknown>
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string' && value.includes(TAG_END)) fields[name] = value.replaceAll(TAG_END, '>')
  }
}
