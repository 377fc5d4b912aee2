import type {Element, ElementContent, Parents, Root} from 'hast'
import {h} from 'hastscript'
import {isElement} from '../blocks.ts'
import {isMeaningfulAlt} from './alt-text.ts'

/**
 * `看![图](a.png "说明")这里`: a phone shows no titles. That of a picture in a line becomes a note, of a linked one the
 * name of the link's reference; a picture of its own has it for its caption (see `rehypeFigure`).
 */
export function rehypeImageTitle() {
  return (tree: Root): undefined => {
    const notes: Element[] = []
    walk(tree, undefined, notes)
    tree.children.push(...notes)
  }
}

function walk(parent: Parents, link: Element | undefined, notes: Element[]): void {
  for (let at = 0; at < parent.children.length; at++) {
    const child = parent.children[at] as ElementContent
    if (!isElement(child) || child.tagName === 'figure') continue
    if (child.tagName !== 'img') {
      walk(child, child.tagName === 'a' ? child : link, notes)
      continue
    }
    const title = titleOf(child)
    if (title === undefined) continue
    if (link) link.properties.title ??= title
    else {
      const id = `image-title-${notes.length + 1}`
      parent.children.splice(at + 1, 0, h('sup', {dataFootnoteReference: id}))
      notes.push(h('section', {dataFootnoteDefinition: id}, [h('p', title)]))
      at++
    }
  }
}

/** A title that a person wrote and that says more than the alternative text: of `:smile:` it does not. */
function titleOf({properties: {title, alt, src}}: Element): string | undefined {
  const text = typeof title === 'string' ? title.trim() : ''
  const bare = (value: string) => value.replace(/[:\s]/g, '').toLowerCase()
  const same = bare(text) === bare(String(alt ?? ''))
  return !same && isMeaningfulAlt(text, String(src ?? '')) ? text : undefined
}
