import type {CssNode} from 'css-tree'
import generate from 'css-tree/generator'

/** What stands beside its like in a value with nothing but a space between. */
const components: ReadonlySet<string> = new Set([
  'Dimension',
  'Function',
  'Hash',
  'Identifier',
  'Number',
  'Parentheses',
  'Percentage',
  'String',
  'UnicodeRange',
  'Url',
])

/** What css-tree writes with; `emit` is where its text comes out. */
interface Handlers {
  node(node: CssNode): void
  emit(text: string, type?: number, isAuto?: boolean): void
}

/**
 * A value as text, its parts parted by spaces. css-tree leaves out every space that a tokeniser can do without:
 * `0 -1em` is `0-1em` then, which WeChat's filters, and we ourselves, take for one word.
 */
export function cssText(value: CssNode): string {
  const decorator = (handlers: Handlers): Handlers => {
    let length = 0
    let componentEnd = 0
    let endsInSpace = false
    return {
      ...handlers,
      node(node) {
        const isComponent = components.has(node.type)
        if (isComponent && length > 0 && length === componentEnd) this.emit(' ')
        handlers.node(node)
        if (isComponent) componentEnd = length
      },
      emit(text, type, isAuto) {
        if (isAuto && text === ' ' && endsInSpace) return
        handlers.emit(text, type, isAuto)
        length += text.length
        endsInSpace = text.endsWith(' ')
      },
    }
  }
  return generate(value, {decorator} as unknown as Parameters<typeof generate>[1])
}
