import type {CssNode, Value} from 'css-tree'
import {parse} from './parse.ts'
import {cssText} from './text.ts'
import {MAX_DEPTH, nestingOf, readValue} from './value.ts'

/** One declaration of a `style` attribute. */
export interface Declaration {
  /** Lower-case; a custom property's as written. */
  property: string
  /** Without `!important`, its parts parted by single spaces; can be read again as CSS. */
  value: string
  important: boolean
  /** The value as written, quotes and spaces and all, without `!important`. */
  source?: string
}

/**
 * The declarations of a `style` attribute, in order: the only reader of such attributes. It never throws. One that
 * cannot be read (`color:#`, `color:red:blue`, `*zoom:1`) is left out, as browsers do, and the next one counts.
 *
 * @param unread is told of each piece that was left out, as written, and of how many declarations stand before it
 */
export function readDeclarations(
  style: string,
  unread: (piece: string, before: number) => void = () => {},
): Declaration[] {
  const declarations: Declaration[] = []
  let rest: string | undefined = style
  for (let rounds = 0; rest !== undefined && rest.trim() !== ''; rounds++) {
    const lost: {piece: string; before: number}[] = []
    readList(rest, declarations, piece => lost.push({piece, before: declarations.length}))
    // An open bracket or quotation mark takes everything to the end with it: what follows the next `;` is read anew.
    const last: string = lost.at(-1)?.piece ?? ''
    const end: number = rounds < MAX_ROUNDS && rest.trimEnd().endsWith(last) ? last.indexOf(';') : -1
    lost.forEach(({piece, before}, at) => {
      unread(end !== -1 && at === lost.length - 1 ? piece.slice(0, end) : piece, before)
    })
    rest = end === -1 ? undefined : last.slice(end + 1)
  }
  return declarations
}

/** Each is a look at all that is left. */
const MAX_ROUNDS = 8

function readList(style: string, declarations: Declaration[], unread: (piece: string) => void): void {
  // What is nested without end would overflow the parser of values: then each value is looked at by itself.
  const parseValue = nestingOf(style) <= MAX_DEPTH
  const list = parse(style, {context: 'declarationList', positions: true, parseValue, onParseError: () => {}})
  if (list.type !== 'DeclarationList') return
  list.children.forEach(node => {
    const declaration = node.type === 'Declaration' ? readOne(node, style) : undefined
    if (declaration) declarations.push(declaration)
    else if (node.type !== 'Comment') unread(pieceOf(node, style))
  })
}

/** A `style` attribute; undefined for one without declarations. The only writer. */
export function writeDeclarations(declarations: readonly Declaration[]): string | undefined {
  if (declarations.length === 0) return undefined
  return declarations.map(writeDeclaration).join(';')
}

export function writeDeclaration({property, value, important}: Declaration): string {
  return `${property}:${value}${important ? '!important' : ''}`
}

function readOne(
  {property: written, value, important}: Extract<CssNode, {type: 'Declaration'}>,
  style: string,
): Declaration | undefined {
  const custom = written.startsWith('--')
  const source = pieceOf(value, style)
  // `!ie` is no importance, and `*zoom` no property, for any browser of today.
  if (!/^-{0,2}[\w\u0080-\uFFFF-]+$/.test(written) || typeof important === 'string') return undefined
  const property = custom ? written : written.toLowerCase()
  if (custom) return /[{}]|^$/.test(source) ? undefined : {property, value: source, important, source}
  const tree = value.type === 'Value' ? value : readValue(source)
  const text = tree && valueText(tree)
  return text ? {property, value: text, important, source} : undefined
}

/** Undefined for what would be read otherwise the next time, and for a brace, with which juice would end the rule. */
function valueText(value: Value): string | undefined {
  const text = cssText(value)
  if (/[{}]/.test(text)) return undefined
  const again = readValue(text)
  return again && cssText(again) === text ? text : undefined
}

function pieceOf({loc}: CssNode, style: string): string {
  return loc
    ? style
        .slice(loc.start.offset, loc.end.offset)
        .replace(/[;\s]+$/, '')
        .trimStart()
    : ''
}
