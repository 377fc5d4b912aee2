import {type AnyNode, Element, isTag, isText, Text} from 'domhandler'
import {appendChild, prepend, removeElement} from 'domutils'
import {eachElement} from './elements.ts'
import type {Pass} from './pass.ts'

const TAB = 4

/**
 * Code keeps its lines and columns only as `br` and non-breaking spaces: the editor collapses the rest, and
 * white space that stands alone between two highlighted words vanishes on save. The block scrolls on `code`,
 * since Tencent's checker finds a `pre` that is wider than itself.
 */
export const code: Pass = (root, {styles}) => {
  let changed = 0
  eachElement(root, element => {
    if (element.name !== 'pre') return
    const block = element.children.find(child => isTag(child) && child.name === 'code')
    if (!block || !isTag(block)) return
    const hardened = harden(block, {column: 0})
    const gathered = gather(block)
    if (hardened) keepLastLine(block)
    const clipped = styles.set(element, {overflow: 'hidden', 'max-width': '100%'})
    const scrolls = styles.set(block, {
      display: '-webkit-box',
      'overflow-x': 'auto',
      '-webkit-overflow-scrolling': 'touch',
      'white-space': 'nowrap',
      'text-align': 'left',
      'letter-spacing': '0',
      'word-spacing': '0',
    })
    if (hardened || gathered || clipped || scrolls) changed++
  })
  return changed
}

/** The last `br` of a block ends its line and shows none: an empty last line needs one more. */
function keepLastLine(block: Element): void {
  let last: AnyNode | null = block.lastChild
  while (last && isTag(last) && last.name !== 'br') last = last.lastChild
  if (last && isTag(last)) appendChild(block, new Element('br', {}))
}

/** @returns whether there was anything to harden */
function harden(element: Element, state: {column: number}): boolean {
  let changed = false
  for (const child of [...element.children]) {
    if (isTag(child)) changed = harden(child, state) || changed
    else if (isText(child) && /[ \t\n]/.test(child.data)) {
      replaceText(child, state)
      changed = true
    } else if (isText(child)) state.column += [...child.data].length
  }
  return changed
}

function replaceText(text: Text, state: {column: number}): void {
  const holder = new Element('span', {})
  text.data.split('\n').forEach((line, index) => {
    if (index > 0) {
      appendChild(holder, new Element('br', {}))
      state.column = 0
    }
    const hard = hardenLine(line, state)
    if (hard !== '') appendChild(holder, new Text(hard))
  })
  for (const part of [...holder.children]) prepend(text, part)
  removeElement(text)
}

/** Spaces harden one by one, tabs as far as the next tab stop. */
function hardenLine(line: string, state: {column: number}): string {
  let result = ''
  for (const char of line) {
    const width = char === '\t' ? TAB - (state.column % TAB) : 1
    result += char === '\t' || char === ' ' ? '\u00A0'.repeat(width) : char
    state.column += width
  }
  return result
}

/** White space that stands alone goes to the words beside it: into the last before it, else the next. */
function gather(parent: Element): boolean {
  let changed = false
  for (const child of [...parent.children]) {
    if (isTag(child)) changed = gather(child) || changed
    else if (isText(child) && /^\u00A0+$/.test(child.data)) changed = moveInto(child) || changed
  }
  return changed
}

function moveInto(space: Text): boolean {
  const before = wordsAt(space.previousSibling, 'last')
  const after = before ? undefined : wordsAt(space.nextSibling, 'first')
  if (before) before.data += space.data
  else if (after) after.data = space.data + after.data
  else return false
  removeElement(space)
  return true
}

/** The text at one end of an inline element or of text; none where a line ends there. */
function wordsAt(node: AnyNode | null, end: 'first' | 'last'): Text | undefined {
  if (!node || isText(node)) return node ?? undefined
  if (!isTag(node) || node.name === 'br') return undefined
  return wordsAt(end === 'last' ? node.lastChild : node.firstChild, end)
}
