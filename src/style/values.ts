import type {CssNode, FunctionNode, List, ListItem} from 'css-tree'
import walk from 'css-tree/walker'
import {parse} from '../css/parse.ts'
import {cssText} from '../css/text.ts'
import type {Said} from '../rules/rule.ts'

/** A value that cannot be written without `var()`, `calc()` or a colour function. */
export class UnusableValue extends Error {
  readonly why: Said
  /** Whether a variable says `initial`: CSS drops the declaration then, and that is no fault. */
  readonly unset: boolean

  constructor(zh: string, en: string, unset = false) {
    super(en)
    this.why = {zh, en}
    this.unset = unset
  }
}

/** Replacements nest in real themes three or four deep; a variable that contains itself would never end. */
const MAX_DEPTH = 20

/** Variables that one value may hold, each as often as it stands there: two in each of twenty would be a million. */
const MAX_VARIABLES = 500

/** Characters of a value, once its variables are written into it. */
const MAX_LENGTH = 10_000

function parseValue(value: string): CssNode {
  try {
    return parse(value, {context: 'value'})
  } catch (cause) {
    // css-tree's own, for what no value of any property looks like.
    if (!(cause instanceof SyntaxError)) throw cause
    throw new UnusableValue('不是 CSS 值', 'it is not a CSS value')
  }
}

/**
 * A declaration's value as WeChat needs it: variables replaced, `calc()` evaluated, colours as hex or rgba.
 *
 * @param variables values by name, `--` included
 * @throws UnusableValue when that cannot be done
 */
export async function plainValue(value: string, variables: ReadonlyMap<string, string>): Promise<string> {
  const expanded = /\bvar\(/i.test(value) ? expand(value, variables, 0, {left: MAX_VARIABLES}) : value
  if (!/[#(]|[a-z]{3}/i.test(expanded)) return expanded
  const ast = parseValue(expanded)
  evaluateCalc(ast)
  if (colourFunction.test(cssText(ast)) || hexWithAlpha.test(expanded)) await plainColours(ast)
  return cssText(ast)
}

const colourFunction = /\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix)\(/i
const hexWithAlpha = /#(?:[0-9a-f]{4}|[0-9a-f]{8})\b/i

function expand(
  value: string,
  variables: ReadonlyMap<string, string>,
  depth: number,
  room: {left: number},
): string {
  if (depth > MAX_DEPTH) throw new UnusableValue('var() 引用了自己', 'var() refers to itself')
  if (room.left-- <= 0 || value.length > MAX_LENGTH)
    throw new UnusableValue('变量展开后太长', 'its variables make it too long')
  const ast = parseValue(value)
  walk(ast, {
    visit: 'Function',
    enter(node: FunctionNode, item, list: List<CssNode>) {
      if (node.name.toLowerCase() !== 'var' || !item) return
      const name = node.children.first
      if (name?.type !== 'Identifier') throw new UnusableValue('var() 缺少变量名', 'var() without a name')
      const fallback = node.children
        .toArray()
        .slice(2)
        .map(child => cssText(child))
        .join(' ')
      const value = variables.get(name.name)
      const unset = value?.trim() === 'initial'
      const own = (unset ? undefined : value) ?? (node.children.size > 2 ? fallback : undefined)
      if (own === undefined && unset)
        throw new UnusableValue('变量是 initial', 'the variable is initial', true)
      if (own === undefined) throw new UnusableValue(`没有定义 ${name.name}`, `${name.name} is not defined`)
      list.replace(
        item,
        list.createItem({type: 'Raw', value: expand(own.trim(), variables, depth + 1, room)}),
      )
    },
  })
  const text = cssText(ast)
  if (text.length > MAX_LENGTH) throw new UnusableValue('变量展开后太长', 'its variables make it too long')
  return text
}

interface Quantity {
  value: number
  /** '' for a bare number. */
  unit: string
}

function evaluateCalc(ast: CssNode): void {
  walk(ast, {
    visit: 'Function',
    enter(node: FunctionNode, item, list: List<CssNode>) {
      if (node.name.toLowerCase() !== 'calc' || !item) return
      const {value, unit} = sum(node.children.toArray())
      const text = String(Math.round(value * 10000) / 10000)
      const result: CssNode =
        unit === '%'
          ? {type: 'Percentage', value: text}
          : unit === ''
            ? {type: 'Number', value: text}
            : {type: 'Dimension', value: text, unit}
      list.replace(item, list.createItem(result))
    },
  })
}

/** `a + b - c`, each a product. Units have to agree: nobody knows here how wide a percentage is. */
function sum(nodes: readonly CssNode[]): Quantity {
  const terms: {sign: 1 | -1; nodes: CssNode[]}[] = [{sign: 1, nodes: []}]
  for (const node of nodes) {
    const operator = node.type === 'Operator' ? node.value.trim() : ''
    if (operator === '+' || operator === '-') terms.push({sign: operator === '+' ? 1 : -1, nodes: []})
    else if (node.type !== 'WhiteSpace') terms[terms.length - 1]!.nodes.push(node)
  }
  return terms
    .map(term => ({...product(term.nodes), sign: term.sign}))
    .reduce<Quantity | undefined>((total, term) => {
      const signed = {value: term.value * term.sign, unit: term.unit}
      if (!total) return signed
      if (total.unit !== signed.unit && total.value !== 0 && signed.value !== 0) {
        throw new UnusableValue(
          `calc() 不能把 ${total.unit || '数'} 和 ${signed.unit || '数'} 相加`,
          `calc() cannot add ${total.unit || 'a number'} and ${signed.unit || 'a number'}`,
        )
      }
      return {value: total.value + signed.value, unit: total.value === 0 ? signed.unit : total.unit}
    }, undefined)!
}

function product(nodes: readonly CssNode[]): Quantity {
  let total: Quantity | undefined
  let divide = false
  for (const node of nodes) {
    if (node.type === 'Operator') {
      divide = node.value.trim() === '/'
      continue
    }
    const next = quantity(node)
    if (!total) total = next
    else if (divide && next.unit === '' && next.value !== 0)
      total = {value: total.value / next.value, unit: total.unit}
    else if (!divide && (next.unit === '' || total.unit === '')) {
      total = {value: total.value * next.value, unit: total.unit || next.unit}
    } else
      throw new UnusableValue('calc() 不能把两个长度相乘或相除', 'calc() multiplies or divides two lengths')
  }
  if (!total) throw new UnusableValue('calc() 没有值', 'calc() without a value')
  return total
}

function quantity(node: CssNode): Quantity {
  if (node.type === 'Number') return {value: Number(node.value), unit: ''}
  if (node.type === 'Percentage') return {value: Number(node.value), unit: '%'}
  if (node.type === 'Dimension') return {value: Number(node.value), unit: node.unit.toLowerCase()}
  if (node.type === 'Parentheses') return sum(node.children.toArray())
  if (node.type === 'Function' && node.name.toLowerCase() === 'calc') return sum(node.children.toArray())
  throw new UnusableValue(`calc() 不能使用 ${cssText(node)}`, `calc() cannot use ${cssText(node)}`)
}

/** Colours as hex, or rgba where they are not opaque: the forms every client and the dark mode read. */
async function plainColours(ast: CssNode): Promise<void> {
  const colour = await import('../css/colour/plain.ts')
  walk(ast, {
    enter(node: CssNode, item: ListItem<CssNode>, list: List<CssNode>) {
      if (!item) return
      const text = cssText(node)
      const isColour =
        (node.type === 'Function' && colourFunction.test(`${node.name}(`)) || node.type === 'Hash'
      if (!isColour) return
      const plain = colour.plainColour(text)
      if (plain === undefined) {
        if (node.type === 'Hash') return
        throw new UnusableValue(`${text} 不是颜色`, `${text} is not a colour`)
      }
      list.replace(item, list.createItem({type: 'Raw', value: plain}))
    },
  })
}
