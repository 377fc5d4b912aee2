import type {Element, Properties} from 'hast'
import type {
  Definition,
  FootnoteDefinition,
  FootnoteReference,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Nodes,
  Parents,
} from 'mdast'
import type {Handlers, State} from 'mdast-util-to-hast'

/**
 * mdast → hast where remark-rehype's own way loses something: addresses stay as written (they are encoded
 * once, at the end), and footnotes stay where they are until references number them together with links.
 */
export const handlers: Handlers = {
  link: (state: State, node: Link) => anchor(state, node, node),
  linkReference(state: State, node: LinkReference) {
    const definition = state.definitionById.get(node.identifier.toUpperCase())
    return definition ? anchor(state, node, definition) : state.all(node)
  },
  image: (state: State, node: Image) => picture(state, node, node),
  imageReference(state: State, node: ImageReference) {
    const definition = state.definitionById.get(node.identifier.toUpperCase())
    return definition ? picture(state, node, definition) : undefined
  },
  // A root inside the root: rehype-raw reads on through it, where an element would be in the tags' way.
  inlineHtml: (state: State, node: Parents) =>
    ({type: 'root', children: state.all(node)}) as unknown as Element,
  math: (state: State, node: BlockFormula) =>
    formula(state, node, 'section', {className: ['block-equation']}),
  inlineMath: (state: State, node: InlineFormula) =>
    formula(state, node, 'span', {
      className: ['inline-equation'],
      ...(node.display ? {dataDisplay: 'true'} : {}),
    }),
  footnoteReference(state: State, node: FootnoteReference) {
    const mark: Element = {
      type: 'element',
      tagName: 'sup',
      properties: {dataFootnoteReference: node.identifier},
      children: [],
    }
    state.patch(node, mark)
    return mark
  },
  footnoteDefinition(state: State, node: FootnoteDefinition) {
    const note: Element = {
      type: 'element',
      tagName: 'section',
      properties: {dataFootnoteDefinition: node.identifier},
      children: state.all(node),
    }
    state.patch(node, note)
    return note
  },
}

type BlockFormula = Extract<Nodes, {type: 'math'}>
type InlineFormula = Extract<Nodes, {type: 'inlineMath'}>

/** `rehypeFormula` draws it. */
function formula(
  state: State,
  node: BlockFormula | InlineFormula,
  tagName: string,
  properties: Properties,
): Element {
  const {value, written} = node
  const element: Element = {
    type: 'element',
    tagName,
    properties: {...properties, dataTex: value, ...(written === undefined ? {} : {dataWritten: written})},
    children: [{type: 'text', value}],
  }
  state.patch(node, element)
  return element
}

function anchor(state: State, node: Link | LinkReference, target: Link | Definition): Element {
  const properties: Properties = {href: target.url}
  if (target.title) properties.title = target.title
  const element: Element = {type: 'element', tagName: 'a', properties, children: state.all(node)}
  state.patch(node, element)
  return element
}

function picture(state: State, node: Image | ImageReference, target: Image | Definition): Element {
  const properties: Properties = {src: target.url, alt: node.alt ?? ''}
  if (target.title) properties.title = target.title
  const element: Element = {type: 'element', tagName: 'img', properties, children: []}
  state.patch(node, element)
  // A size that the author gave.
  return state.applyData(node, element)
}
