import type {AnyNode, Element} from 'domhandler'
import {isTag, isText} from 'domhandler'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import type {Styles} from '../../css/styles.ts'
import type {RuleId} from '../../rules/catalogue.ts'
import {report} from '../../rules/report.ts'
import {blockTags, nativeTags} from '../../wechat/tags.ts'

/** What the rules over an article's HTML share. */
export interface Look {
  root: {children: AnyNode[]}
  styles: Styles
  /** Adds a finding where the element comes from. */
  report(ruleId: RuleId, element: Element, data?: Data): void
  /** The same for what editors write on every element: told once, where it is first, with its `count`. */
  gather(ruleId: RuleId, element: Element, data: Data): void
  /** Tells what was gathered. */
  flush(): void
}

type Data = Readonly<Record<string, string | number>>

/** @param placeOf the element's own place; where there is none, that of the nearest element around it counts */
export function openLook(
  root: Look['root'],
  file: VFile,
  styles: Styles,
  placeOf: (element: Element) => Position | undefined,
): Look {
  const gathered = new Map<string, {ruleId: RuleId; element: Element; data: Data; count: number}>()
  const look: Look = {
    root,
    styles,
    report(ruleId, element, data) {
      let place: Position | undefined
      for (let node: Element | null = element; node && !place; ) {
        place = placeOf(node)
        node = node.parent && isTag(node.parent) ? node.parent : null
      }
      report(file, ruleId, place, data)
    },
    gather(ruleId, element, data) {
      const key = JSON.stringify([ruleId, data])
      const group = gathered.get(key)
      if (group) group.count++
      else gathered.set(key, {ruleId, element, data, count: 1})
    },
    flush() {
      for (const {ruleId, element, data, count} of gathered.values()) {
        look.report(ruleId, element, {...data, count})
      }
      gathered.clear()
    },
  }
  return look
}

/** Visits every element outside the editor's own components, parents first. `inSvg` is true inside `svg` only. */
export function eachIn(
  root: {children: AnyNode[]},
  visit: (element: Element, inSvg: boolean) => void,
  inSvg = false,
): void {
  for (const node of root.children) {
    if (!isTag(node)) continue
    visit(node, inSvg)
    if (nativeTags.has(node.name.toLowerCase())) continue
    // What stands in a foreignObject is HTML again.
    const name = node.name.toLowerCase()
    eachIn(node, visit, name === 'svg' || (inSvg && name !== 'foreignobject'))
  }
}

/** The words in a node, white space and invisible characters left out. */
export function wordsOf(node: AnyNode): string {
  if (isText(node)) return node.data.replace(/[\s\u00A0\u200B-\u200D\u2060\uFEFF]+/g, '')
  return 'children' in node ? node.children.map(wordsOf).join('') : ''
}

/** The lines that an element's own text is begun in, blocks inside it left out. */
export function linesOf(block: Element): string[] {
  const lines = ['']
  const read = (nodes: readonly AnyNode[]) => {
    for (const node of nodes) {
      if (isText(node)) lines[lines.length - 1] += node.data
      else if (isTag(node) && node.name === 'br') lines.push('')
      else if (isTag(node) && !blockTags.has(node.name) && node.name !== 'svg') read(node.children)
    }
  }
  read(block.children)
  return lines
}
