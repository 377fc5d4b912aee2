import type {Root} from 'mdast'
import {expect, it} from 'vitest'
import {remarkFormula} from '../../../src/transform/dialects/remark-formula.ts'
import {transformed} from '../transformed.ts'

/** The blocks that the plugin leaves, and its messages. */
function read(markdown: string): unknown[] {
  let blocks: unknown[] = []
  const {messages} = transformed(markdown, (tree: Root, file) => {
    remarkFormula()(tree, file)
    blocks = tree.children.map(node => ('value' in node ? [node.type, node.value] : [node.type]))
    // remark-rehype knows no formulas without our handlers.
    tree.children = []
  })
  return [...blocks, ...messages]
}

const open = 'A formula begins with $$ and never ends; read as text'

it.each([
  ['```math\nx\n```', [['math', 'x']]],
  ['~~~ KaTeX\nx\n~~~', [['math', 'x']]],
  ['```latex\nx\n```', [['code', 'x']]],
  ['$$x$$', [['math', 'x']]],
  ['$$\nx\n$$', [['math', 'x']]],
  ['$x$', [['paragraph']]],
  ['甲 $$x$$', [['paragraph']]],
  ['$$x$$ $$y$$', [['paragraph']]],
  ['$$\nx', [['paragraph'], `1:1-2:2: ${open}`]],
  ['甲\n$$\nx', [['paragraph'], ['paragraph'], `2:1-3:2: ${open}`]],
  ['`$$`', [['paragraph']]],
])('%j', (markdown, expected) => expect(read(markdown)).toEqual(expected))
