import type {FootnoteDefinition, Parents, PhrasingContent, Root} from 'mdast'
import {toString as mdastText} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {hasCjk} from '../../chinese.ts'
import {report} from '../../rules/report.ts'
import {fill} from '../../tree/replace.ts'
import {visitNodes} from '../../tree/visit.ts'
import {joinTexts} from '../join-texts.ts'
import {isEscaped} from '../replace-text.ts'

/**
 * `^[note]` is a footnote written where it is referred to. It becomes a reference and a definition, numbered
 * with all others. `[文]^(注)` and `^[1]^` are no notes.
 */
export function remarkInlineNote() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value)
    if (source.includes('[^')) tellUndefined(tree, source, file)
    if (!source.includes('^[')) return
    const notes: FootnoteDefinition[] = []
    visitNodes(tree, node => {
      if (!('children' in node) || node.type === 'link') return
      const children = node.children as PhrasingContent[]
      if (children.some(child => child.type === 'text' && child.value.includes('^[')))
        take(node, notes, source)
    })
    tree.children.push(...notes)
  }
}

/** `[^1]` that nobody defined is text to Markdown; `[^0-9]` is none of ours. */
function tellUndefined(tree: Root, source: string, file: VFile): void {
  visitNodes(tree, node => {
    if (node.type !== 'text' || !node.value.includes('[^') || isEscaped(node, source, '[')) return
    for (const {1: label} of node.value.matchAll(/\[\^((?!\w-\w\])[\p{L}\p{N}_-]{1,40})\](?![+*?{$])/gu)) {
      report(file, 'footnote-undefined', node, {label: label!})
    }
  })
}

function take(parent: Parents, notes: FootnoteDefinition[], source: string): void {
  const result: PhrasingContent[] = []
  /** Where in `result` an open note begins, and how many brackets are open in it. */
  let open = -1
  let depth = 0
  for (const child of parent.children as PhrasingContent[]) {
    if (child.type !== 'text' || isEscaped(child, source, '^[')) {
      result.push(child)
      continue
    }
    let from = 0
    const push = (to: number) => {
      if (to > from) result.push({...child, value: child.value.slice(from, to)})
      from = to
    }
    for (const match of child.value.matchAll(/\^\[(?!\^)|\[|\](?:\^(?!\[))?/g)) {
      if (open === -1) {
        if (!match[0].startsWith('^')) continue
        push(match.index)
        open = result.length
        depth = 1
        push(match.index + 2)
      } else if (!match[0].startsWith(']')) depth++
      else if (--depth === 0) {
        push(match.index)
        // `^[1]^`
        if (match[0] === ']') {
          from = match.index + 1
          const content = result.slice(open + 1)
          const last = result[open - 1]
          const before = last && last.type !== 'text' ? 'a' : textOf(last).slice(-1)
          if (isClass(content.map(textOf).join(''), before, child.value[from] ?? '')) from = match.index
          else {
            result.splice(open)
            if (content.length > 0) result.push(note(content, notes, child.position))
          }
        }
        open = -1
      }
    }
    push(child.value.length)
  }
  fill(parent, joinTexts(result))
}

const textOf = (node: PhrasingContent | undefined) => (node ? mdastText(node) : '')

/**
 * `^[a-z]+$`: a class of characters at the start of a regular expression. It has ranges or escapes, or is repeated;
 * a note has words and stands close behind one.
 */
function isClass(content: string, before: string, after: string): boolean {
  if (/[\s，。；：]/.test(content)) return false
  if (/[+*?{$]/.test(after)) return true
  if (
    /^(?:\^|\\\w+|[^\s\]]-[^\s\]]|[\w.:/%@])+$/.test(content) &&
    /\\[wdsuxpb]|(?<!\w)\w-\w(?!-)/.test(content)
  )
    return true
  return !hasCjk(content) && !/[\p{L}\d）)”"']/u.test(before)
}

function note(
  content: PhrasingContent[],
  notes: FootnoteDefinition[],
  position: PhrasingContent['position'],
): PhrasingContent {
  const identifier = `inline-note-${notes.length + 1}`
  notes.push({
    type: 'footnoteDefinition',
    identifier,
    label: identifier,
    children: [{type: 'paragraph', children: content}],
    position,
  })
  return {type: 'footnoteReference', identifier, label: identifier, position}
}
