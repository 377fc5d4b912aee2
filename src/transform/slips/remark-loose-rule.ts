import type {Heading, Paragraph, Root} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../../rules/report.ts'
import {SKIP, visitNodes} from '../../tree/visit.ts'

/**
 * `---` right below a line makes that line a heading, where many authors mean a rule. It is a rule below a blank
 * of non-breaking spaces, below a picture and below a line that ends as a sentence does, since no heading does.
 */
export function remarkLooseRule() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value)
    if (!/^(?:&nbsp;|[ \t>\u00A0])*-+[ \t]*$/m.test(source)) return
    visitNodes(tree, (node, index, parent) => {
      if (node.type === 'paragraph') {
        if (!parent || index === undefined || !isPadded(node)) return SKIP
        const rule = {type: 'thematicBreak' as const, ...(node.position ? {position: node.position} : {})}
        report(file, 'syntax-rule', rule)
        parent.children.splice(index, 1, rule)
        return [SKIP, index + 1]
      }
      if (node.type !== 'heading' || !parent || index === undefined || !node.position) return
      if (!isUnderlined(source, node) || !isNoHeading(node)) return SKIP
      const paragraph: Paragraph = {type: 'paragraph', children: node.children, position: node.position}
      const {line, offset} = node.position.end
      const rule = {
        type: 'thematicBreak' as const,
        position: {
          start: {line, column: 1, ...(offset === undefined ? {} : {offset})},
          end: node.position.end,
        },
      }
      report(file, 'syntax-rule', rule)
      parent.children.splice(index, 1, paragraph, rule)
      return [SKIP, index + 2]
    })
  }
}

/** `&nbsp; ---`, to keep the rule from the text above it. */
function isPadded({children: [only, ...others]}: Paragraph): boolean {
  return only?.type === 'text' && others.length === 0 && /^\u00A0[\s\u00A0]*-{3,}\s*$/.test(only.value)
}

/** Setext with dashes; the offsets are those of the whole file. */
function isUnderlined(source: string, {position, depth}: Heading): boolean {
  if (depth !== 2 || position!.end.line === position!.start.line) return false
  const end = position!.end.offset ?? 0
  return /-[ \t]*$/.test(source.slice(source.lastIndexOf('\n', end - 1) + 1, end))
}

function isNoHeading({children}: Heading): boolean {
  const last = children[children.length - 1]
  if (!last) return true
  const seen = children.filter(child => child.type !== 'text' || child.value.trim() !== '')
  if (seen.every(child => child.type === 'image')) return true
  return last.type === 'text' && /[。；，、][”’」』）)]?\s*$/.test(last.value)
}
