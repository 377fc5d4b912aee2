import type {Element, Root as HastRoot} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {Root as MdastRoot} from 'mdast'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {dataOf} from '../rules/data.ts'
import {report} from '../rules/report.ts'
import {visitElements} from '../tree/visit.ts'

interface Heading {
  level: number
  position: Position | undefined
  empty: boolean
}

export function noteTitle(tree: MdastRoot, file: VFile): void {
  const first = tree.children.find(node => node.type === 'heading')
  if (first?.depth === 1 && first.position) dataOf(file).lintTitle = first.position
}

/** Headings without words, levels left out, and several of level 1. */
export function checkHeadings(tree: HastRoot, file: VFile): void {
  const headings = collect(tree)
  const title = dataOf(file).lintTitle
  if (title && headings[0]?.position?.start.offset !== title.start.offset) {
    headings.unshift({level: 1, position: title, empty: false})
  }
  let before = 0
  let tops = 0
  for (const {level, position, empty} of headings) {
    if (empty) {
      report(file, 'heading-empty', position)
      continue
    }
    if (before > 0 && level > before + 1) {
      report(file, 'heading-jump', position, {from: before, to: level, expected: before + 1})
    }
    if (level === 1 && ++tops === 2) report(file, 'heading-several', position)
    before = level
  }
}

function collect(tree: HastRoot): Heading[] {
  const headings: Heading[] = []
  visitElements(tree, node => {
    const level = Number(/^h([1-6])$/.exec(node.tagName)?.[1])
    if (level > 0) headings.push({level, position: node.position, empty: isEmpty(node)})
    return undefined
  })
  return headings
}

function isEmpty(node: Element): boolean {
  let drawn = false
  visitElements(node, inner => {
    if (inner.tagName === 'img' || inner.tagName === 'svg') drawn = true
    return undefined
  })
  return !drawn && textOf(node).trim() === ''
}
