import {type AnyNode, Element, isTag, isText} from 'domhandler'
import {appendChild, prepend} from 'domutils'
import {nativeTags} from '../wechat/tags.ts'
import type {Pass} from './pass.ts'

/**
 * For the API: each run of text gets the editor's own mark, `<span leaf="">`, without which a draft made by the
 * API opens as one block that nobody can edit. The editor sets the marks itself when an article is pasted.
 */
export const leaves: Pass = (root, {target}) => (target === 'api' ? mark(root) : 0)

function mark(parent: Element): number {
  let changed = 0
  let run: AnyNode[] = []
  const end = () => {
    if (run.some(isText) || parent.children.length === run.length) changed += wrap(run)
    run = []
  }
  for (const child of [...parent.children]) {
    if (isText(child) || (isTag(child) && child.name === 'br')) {
      run.push(child)
      continue
    }
    end()
    if (isTag(child) && !isClosed(child)) changed += mark(child)
  }
  end()
  return changed
}

/** Marked by the author, one of the editor's own components, or a drawing. */
function isClosed({name, attribs}: Element): boolean {
  return (
    name === 'svg' || nativeTags.has(name) || attribs.leaf !== undefined || attribs.nodeleaf !== undefined
  )
}

/** Text and line breaks, never a block. */
function wrap(run: readonly AnyNode[]): number {
  const [first] = run
  if (!first) return 0
  const leaf = new Element('span', {leaf: ''})
  prepend(first, leaf)
  for (const node of run) appendChild(leaf, node)
  return 1
}
