import type {CssNode, FunctionNode} from 'css-tree'
import {parse} from '../css/parse.ts'
import {isCounterStyle} from './counter-styles.ts'

/** One number of a `content`. */
interface CounterPart {
  counter: string
  style: string
  /** Between the numbers of nested counters, `counters()`; undefined for the innermost alone. */
  separator: string | undefined
}

/** What `content` makes: words and numbers in turn, or nothing at all (`none`). */
export type Content = readonly (string | CounterPart)[] | 'none'

/** Reads the value of `content`; undefined for what an article cannot show: a picture, an attribute. */
export function readContent(value: string): Content | undefined {
  if (/^(?:none|normal)$/i.test(value.trim())) return 'none'
  const ast = parse(value, {context: 'value'})
  if (ast.type !== 'Value') return undefined
  const parts: (string | CounterPart)[] = []
  for (const node of ast.children.toArray()) {
    const part = readPart(node)
    if (part === undefined) return undefined
    const last = parts.length - 1
    // Several strings in a row are one text.
    if (typeof part === 'string' && typeof parts[last] === 'string') parts[last] += part
    else parts.push(part)
  }
  return parts.length === 0 ? undefined : parts
}

function readPart(node: CssNode): string | CounterPart | undefined {
  // css-tree decodes the escapes.
  if (node.type === 'String') return node.value
  return node.type === 'Function' ? readCounter(node) : undefined
}

/** `counter(h2)`, `counter(h2, upper-roman)`, `counters(item, ".")` */
function readCounter(node: FunctionNode): CounterPart | undefined {
  const name = node.name.toLowerCase()
  if (name !== 'counter' && name !== 'counters') return undefined
  const [counter, ...rest] = node.children.toArray().filter(each => each.type !== 'Operator')
  const separator = name === 'counters' ? rest.shift() : undefined
  const [style] = rest
  if (counter?.type !== 'Identifier' || rest.length > 1) return undefined
  if (name === 'counters' && separator?.type !== 'String') return undefined
  if (style && (style.type !== 'Identifier' || !isCounterStyle(style.name))) return undefined
  return {
    counter: counter.name,
    style: style?.type === 'Identifier' ? style.name.toLowerCase() : 'decimal',
    separator: separator?.type === 'String' ? separator.value : undefined,
  }
}
