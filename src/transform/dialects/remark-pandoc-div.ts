import type {Heading, Paragraph, Root} from 'mdast'
import type {VFile} from 'vfile'
import {replace} from '../../tree/replace.ts'
import {SKIP, visitNodes} from '../../tree/visit.ts'
import {readAttributes} from '../attributes.ts'
import {isAccountCard} from '../containers/account-card.ts'
import {joinLines, type Line, paragraphOf, splitLines} from '../typography/inline-lines.ts'

/**
 * `::: {.class}` … `:::`, the divs of pandoc, are about a style that WeChat has no sheet for: their lines go,
 * what is between them stays. Named containers (`::: tip`) and their ends are left alone.
 */
export function remarkPandocDiv() {
  return (tree: Root, file: VFile): undefined => {
    if (!/^[ \t>]*:{3,}[ \t]*\{/m.test(String(file.value))) return
    /** The containers that are open, outermost first; true for a div. */
    const open: boolean[] = []
    visitNodes(tree, (node, index, parent) => {
      // The parser knows the other lines of colons.
      if (node.type === 'tag' && node.value.startsWith(':::') && parent && index !== undefined) {
        if (!isDivLine(node.value, open)) return SKIP
        parent.children.splice(index, 1)
        return [SKIP, index]
      }
      if (node.type === 'heading') {
        openAbove(node, open)
        return SKIP
      }
      if (node.type !== 'paragraph' || !parent || index === undefined) return
      if (!node.children.some(child => child.type === 'text' && child.value.includes(':::'))) return SKIP
      const blocks = split(node, open)
      replace(parent, index, blocks)
      return [SKIP, index + blocks.length]
    })
  }
}

/** A heading that is underlined takes the div's line above it for its own. */
function openAbove(heading: Heading, open: boolean[]): void {
  const lines = splitLines(heading.children)
  const own = lines.findIndex(({nodes: [first, second]}, index) => {
    return index === lines.length - 1 || first?.type !== 'text' || second || !isDivLine(first.value, open)
  })
  if (own > 0) heading.children = joinLines(lines.slice(own))
}

function split(paragraph: Paragraph, open: boolean[]): Paragraph[] {
  const groups: Line[][] = [[]]
  for (const line of splitLines(paragraph.children)) {
    const [first, second] = line.nodes
    if (first?.type === 'text' && !second && isDivLine(first.value, open)) groups.push([])
    else groups[groups.length - 1]!.push(line)
  }
  if (groups.length === 1) return [paragraph]
  return groups.filter(lines => lines.length > 0).map(paragraphOf)
}

function isDivLine(line: string, open: boolean[]): boolean {
  if (isAccountCard(line.trim())) return false
  const [, rest] = /^:{3,}[ \t]*(.*)$/.exec(line.trim()) ?? []
  if (rest === undefined) return false
  if (rest === '') return open.pop() === true
  const attributes = readAttributes(rest)
  const isDiv = attributes !== undefined && /^[ \t]*:*$/.test(rest.slice(attributes.length))
  // `::: tip 一句话 :::` is closed already.
  if (isDiv || !/:{3,}$/.test(rest)) open.push(isDiv)
  return isDiv
}
