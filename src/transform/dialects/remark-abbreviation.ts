import type {FootnoteDefinition, PhrasingContent, Root, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {replace} from '../../tree/replace.ts'
import {SKIP, visitNodes} from '../../tree/visit.ts'

const line = /^\*\[([^[\]]{1,80})\]:[ \t]*(\S.*)$/

/**
 * `*[HTML]: Hyper Text Markup Language` of PHP Markdown Extra: a site shows it when one points at the word. A phone has no
 * pointer: it is a note at the word's first place. One whose word is nowhere stays as it is written.
 */
export function remarkAbbreviation() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value)
    if (!/^\*\[[^[\]\n]+\]:/m.test(source)) return
    const notes: FootnoteDefinition[] = []
    tree.children = tree.children.filter(node => !takeAll(node, tree, source, notes))
    tree.children.push(...notes)
  }
}

/** Whether a paragraph is nothing but such lines, each with a place for its note. */
function takeAll(node: RootContent, tree: Root, source: string, notes: FootnoteDefinition[]): boolean {
  const {start, end} = node.position ?? {}
  if (node.type !== 'paragraph' || start?.offset === undefined || end?.offset === undefined) return false
  const lines = source.slice(start.offset, end.offset).split(/\r\n|\n|\r/)
  const found = lines.map(each => line.exec(each.trim()))
  if (found.some(each => each === null)) return false
  if (found.some(each => !refer(each![1]!, '', tree, node))) return false
  for (const [, word = '', text = ''] of found as RegExpExecArray[]) {
    const identifier = `abbreviation-${notes.length + 1}`
    refer(word, identifier, tree, node)
    const value = `${word}：${text.trim()}`
    notes.push({
      type: 'footnoteDefinition',
      identifier,
      label: identifier,
      children: [{type: 'paragraph', children: [{type: 'text', value}]}],
      position: node.position,
    })
  }
  return true
}

/** Puts the note's mark behind the word's first place; with '' for an identifier it only looks for the place. */
function refer(word: string, identifier: string, tree: Root, own: RootContent): boolean {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const pattern = new RegExp(`(?<![A-Za-z0-9])${escaped}(?![A-Za-z0-9])`)
  let done = false
  visitNodes(tree, (node, index, parent) => {
    if (done || node === own || node.type === 'heading' || node.type === 'link') return SKIP
    const match = node.type === 'text' ? pattern.exec(node.value) : null
    if (node.type !== 'text' || !match || !parent || index === undefined) return
    done = true
    if (identifier === '') return SKIP
    const at = match.index + match[0].length
    const parts: PhrasingContent[] = [
      {...node, value: node.value.slice(0, at)},
      {type: 'footnoteReference', identifier, label: identifier, position: node.position},
      ...(at < node.value.length ? [{...node, value: node.value.slice(at)}] : []),
    ]
    replace(parent, index, parts)
    return [SKIP, index + parts.length]
  })
  return done
}
