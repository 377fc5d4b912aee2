import type {CssNode, ParseOptions} from 'css-tree'
import parseWithTree from 'css-tree/parser'

/**
 * css-tree's parser; the only way to it. Its tokeniser keeps its buffers from text to text and, for a bracket closed
 * once too often, reads what the text before left behind its end: `(a)b)` after a longer text may never end
 * (css-tree 3.2.1, `TokenStream.setSource`). Such a text is read after as many semicolons.
 *
 * @throws SyntaxError for what is no CSS in the asked context
 */
export function parse(text: string, options?: ParseOptions): CssNode {
  if (closesTooOften(text)) parseWithTree(';'.repeat(text.length + 1), {onParseError: () => {}})
  return parseWithTree(text, options)
}

const openers: Readonly<Record<string, string>> = {')': '(', ']': '[', '}': '{'}

/** Those in strings and comments count too: a superfluous `true` costs nothing but time. */
function closesTooOften(text: string): boolean {
  const open: string[] = []
  for (const [bracket] of text.matchAll(/[()[\]{}]/g)) {
    const opener = openers[bracket]
    if (opener === undefined) open.push(bracket)
    else if (open.pop() !== opener) return true
  }
  return false
}
