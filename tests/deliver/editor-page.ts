/** An editor built on ProseMirror whose schema takes what WeChat's takes, which is every box, line and inline element with its
 * style. Code that runs in a page; `copy.test.ts` puts it there. */
import {DOMParser, DOMSerializer, type Mark, type Node, Schema, Slice} from 'prosemirror-model'
import {EditorState} from 'prosemirror-state'
import {EditorView} from 'prosemirror-view'

const boxes =
  'section blockquote figure figcaption p h1 h2 h3 h4 h5 h6 pre ul ol li table thead tbody tfoot tr td th'.split(
    ' ',
  )
const inline = 'span strong em b i u s del sub sup a code'.split(' ')

interface Attributes {
  tag: string
  attributes: Record<string, string>
}

const attributesOf = (element: HTMLElement): Attributes => ({
  tag: element.localName,
  attributes: Object.fromEntries([...element.attributes].map(({name, value}) => [name, value])),
})
const holdsBoxes = (element: Element) => [...element.children].some(each => boxes.includes(each.localName))
/** Inline elements beside boxes are lines of their own, as items of a flex row are. */
const standsBesideBoxes = (element: Element) =>
  element.parentElement !== null && holdsBoxes(element.parentElement)
const write = ({attrs}: Node | Mark, hole: [] | [0]) => [attrs.tag, attrs.attributes, ...hole] as const

const own = {tag: {default: 'section'}, attributes: {default: {}}}

let count = 0

const schema = new Schema({
  nodes: {
    doc: {content: 'block+'},
    line: {
      group: 'block',
      content: 'inline*',
      attrs: own,
      parseDOM: [
        {
          tag: boxes.join(),
          preserveWhitespace: 'full',
          getAttrs: element => !holdsBoxes(element) && attributesOf(element),
        },
        {
          tag: inline.join(),
          priority: 60,
          getAttrs: element => standsBesideBoxes(element) && attributesOf(element),
        },
      ],
      toDOM: node => write(node, [0]),
    },
    box: {
      group: 'block',
      content: 'block+',
      attrs: own,
      parseDOM: [
        // Said first of lists, so that a list in a list stays where it is.
        {tag: 'ul,ol', getAttrs: element => holdsBoxes(element) && attributesOf(element)},
        {tag: boxes.join(), getAttrs: element => holdsBoxes(element) && attributesOf(element)},
      ],
      toDOM: node => write(node, [0]),
    },
    rule: {
      group: 'block',
      attrs: own,
      parseDOM: [{tag: 'hr', getAttrs: attributesOf}],
      toDOM: node => write(node, []),
    },
    leaf: {
      group: 'inline',
      inline: true,
      attrs: own,
      parseDOM: [{tag: 'img,br', getAttrs: attributesOf}],
      toDOM: node => write(node, []),
    },
    drawing: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: {html: {}},
      parseDOM: [{tag: 'svg', getAttrs: element => ({html: element.outerHTML})}],
      toDOM: ({attrs}) => {
        const holder = document.createElement('template')
        holder.innerHTML = attrs.html
        return holder.content.firstChild as SVGElement
      },
    },
    text: {group: 'inline'},
  },
  marks: {
    element: {
      attrs: {...own, count: {}},
      excludes: '',
      // Two elements of one style stay two.
      parseDOM: [
        {
          tag: inline.join(),
          getAttrs: (element: HTMLElement) => ({...attributesOf(element), count: ++count}),
        },
      ],
      toDOM: mark => write(mark, [0]),
    },
  },
})

export function open(place: HTMLElement): EditorView {
  const doc = DOMParser.fromSchema(schema).parse(document.createElement('div'))
  return new EditorView(place, {
    state: EditorState.create({doc, schema}),
    // What is pasted keeps its outer boxes, as WeChat's editor keeps them.
    transformPasted: ({content}) => new Slice(content, 0, 0),
  })
}

/** The document as the editor saves it. */
export function saved({state}: EditorView): string {
  const holder = document.createElement('div')
  holder.append(DOMSerializer.fromSchema(schema).serializeFragment(state.doc.content))
  return holder.innerHTML
}
