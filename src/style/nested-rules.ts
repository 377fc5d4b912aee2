import type {Block, CssNode, SyntaxParseError} from 'css-tree'
import {tokenize, tokenTypes} from 'css-tree/tokenizer'
import {parse} from '../css/parse.ts'
import type {Place} from '../rules/user-error.ts'

const {LeftCurlyBracket, LeftParenthesis, LeftSquareBracket, Function: functionToken} = tokenTypes
const {RightCurlyBracket, RightParenthesis, RightSquareBracket, Semicolon, WhiteSpace, Comment} = tokenTypes
const opening = new Set([LeftCurlyBracket, LeftParenthesis, LeftSquareBracket, functionToken])
const closing = new Set([RightCurlyBracket, RightParenthesis, RightSquareBracket])

interface Hooks {
  /** A piece, or its value, is not broken: it has been read again. */
  onReread: (node: CssNode) => void
  onError: (error: SyntaxParseError, broken: CssNode) => void
}

/**
 * What stands in a rule's block, in order. css-tree takes a nested rule for one only when it begins with `&`, and
 * anything else up to the next semicolon for one broken piece, or for the value of a declaration (`a:hover {…}`).
 * These are read again as CSS Syntax 3 says (§5.5.4, a block's contents): what has a block of its own is a rule.
 *
 * @param css the sheet that the block's places count in
 */
export function contentsOf(block: Block, css: string, hooks: Hooks): CssNode[] {
  return block.children.toArray().flatMap(node => {
    const {loc} = node
    const mayHoldRules =
      node.type === 'Raw' || (node.type === 'Declaration' && !node.property.startsWith('--'))
    if (!mayHoldRules || !loc) return [node]
    const text = css.slice(loc.start.offset, loc.end.offset)
    const pieces = text.includes('{') ? piecesOf(text) : []
    if (!pieces.some(({isRule}) => isRule)) return [node]
    hooks.onReread(node)
    if (node.type === 'Declaration') hooks.onReread(node.value)
    return pieces.flatMap(({start, end, isRule}) => {
      const tree = parse(text.slice(start, end), {
        context: isRule ? 'stylesheet' : 'declarationList',
        positions: true,
        offset: loc.start.offset + start,
        ...placeIn(text, start, loc.start),
        onParseError: hooks.onError,
      })
      return 'children' in tree && tree.children ? tree.children.toArray() : []
    })
  })
}

interface Piece {
  /** Offsets in the text. */
  start: number
  end: number
  isRule: boolean
}

/** A semicolon ends a piece, and so does the block of a rule. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let depth = 0
  let start = -1
  let isRule = false
  const finish = (end: number) => {
    if (start >= 0) pieces.push({start, end, isRule})
    start = -1
    isRule = false
  }
  tokenize(text, (type, from, to) => {
    if (type === Semicolon && depth === 0) return finish(from)
    if (start < 0 && type !== WhiteSpace && type !== Comment) start = from
    // The value of `--x: {…}` is no rule.
    if (type === LeftCurlyBracket && depth === 0) isRule = !text.startsWith('--', start)
    if (opening.has(type)) depth++
    else if (closing.has(type)) depth--
    if (type === RightCurlyBracket && depth === 0 && isRule) finish(to)
  })
  finish(text.length)
  return pieces
}

function placeIn(text: string, offset: number, {line, column}: Place): Place {
  const lines = text.slice(0, offset).split(/\r\n|[\n\r\f]/)
  const last = lines.at(-1)!.length
  return lines.length === 1
    ? {line, column: column + last}
    : {line: line + lines.length - 1, column: last + 1}
}
