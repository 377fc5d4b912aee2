import type {BlockContent, Paragraph, Root, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {dataOf} from '../../rules/data.ts'
import {block} from '../containers/callout.ts'
import {type Block, readBlocks} from './blocks.ts'
import {type Evidence, evidence, type Standing} from './evidence.ts'
import {markAddress, markFigure, markTitle, name} from './marks.ts'
import {weigh} from './weigh.ts'

/**
 * Gives short lines that stand alone the class of what they are, and puts those that belong together in one `section`.
 * Not a letter of the text changes.
 */
export function remarkStanding() {
  return (tree: Root, file: VFile): undefined => {
    const blocks = readBlocks(tree)
    const seen = tree.children.filter((_, at) => blocks[at] !== undefined)
    const visible = blocks.filter(each => each !== undefined)
    const {title, digest} = dataOf(file).meta ?? {}
    const found = weigh(visible, {title, digest})
    if (found.every(each => each === undefined)) return
    const lines = new Map(
      seen.map((node, at): [RootContent, Line] => {
        const why = found[at]
        return [node, {block: visible[at]!, why, standing: why && evidence[why]}]
      }),
    )
    dataOf(file).standing = [...lines].flatMap(([{position}, {why, standing, block}]) =>
      why && standing ? [{standing, evidence: why, text: block.text, position}] : [],
    )
    for (const [node, {why}] of lines) if (why) mark(node as Paragraph, why)
    tree.children = gather(tree.children, lines)
  }
}

interface Line {
  block: Block
  why: Evidence | undefined
  standing: Standing | undefined
}

/** What a paragraph is called, and what in it. */
function mark(node: Paragraph, why: Evidence): void {
  const standing = evidence[why]
  if (standing === 'subhead') markTitle(node, /numbered$/.test(why))
  else if (standing === 'address') markAddress(node)
  else if (standing === 'more') name(node, ['more-title'])
  else if (standing === 'key' || standing === 'byline') name(node, [standing])
  if (why === 'figures') markFigure(node)
}

/** Lines that belong together become one block. */
function gather(nodes: readonly RootContent[], lines: ReadonlyMap<RootContent, Line>): RootContent[] {
  const result: RootContent[] = []
  for (let at = 0; at < nodes.length; ) {
    const node = nodes[at]!
    const className = sectionOf(lines.get(node))
    let end = at + 1
    if (className) {
      while (end < nodes.length && belongs(className, lines.get(nodes[end]!))) end++
      const members = nodes.slice(at, end) as BlockContent[]
      result.push(block(className.split(' '), members, node.position))
    } else result.push(node)
    at = end
  }
  return result
}

function sectionOf(line: Line | undefined): string | undefined {
  if (line?.why === 'figures') return 'keys'
  if (line?.standing === 'lead') return 'lead opening'
  return line?.standing === 'sign-off' || line?.standing === 'more' ? line.standing : undefined
}

/** Whether a block belongs to the section that one before it began. */
function belongs(section: string, line: Line | undefined): boolean {
  if (!line) return false
  const {block, standing, why} = line
  if (section === 'keys') return why === 'figures'
  if (section === 'more') return block.links && standing === undefined
  return (
    section === 'sign-off' && (standing === 'sign-off' || standing === 'address' || block.kind === 'picture')
  )
}
