/** A site generator's tag, taken apart. */
export interface ParsedTag {
  /** `container` is `:::`; `attributes` kramdown's `{:.class}`; `variable` Liquid's `{{ … }}`. */
  engine: 'container' | 'liquid' | 'hugo' | 'attributes' | 'variable'
  /** '' for a `:::` that ends a container. */
  name: string
  /** Whether it ends a block: `{% endnote %}`, `{{< /notice >}}`, `:::`. */
  closing: boolean
  /** Arguments by place, without their quotes. */
  words: string[]
  /** Arguments by name: `src="a.png"`. */
  named: Record<string, string>
  /** What follows the name, as written. */
  rest: string
  /** How many colons a container has; 0 for every other tag. */
  colons: number
}

const shapes: readonly (readonly [engine: ParsedTag['engine'], pattern: RegExp])[] = [
  ['liquid', /^\{%-?([\s\S]*?)-?%\}$/],
  ['hugo', /^\{\{<([\s\S]*?)\/?>\}\}$/],
  ['hugo', /^\{\{%([\s\S]*?)\/?%\}\}$/],
  ['variable', /^\{\{([\s\S]*?)\}\}$/],
  ['attributes', /^\{:([\s\S]*?)\}$/],
]

export function parseTag(raw: string): ParsedTag {
  if (raw.startsWith(':::')) return parseContainer(raw)
  for (const [engine, pattern] of shapes) {
    const inside = pattern.exec(raw)?.[1]?.trim()
    if (inside === undefined) continue
    const [, slash = '', first = '', rest = ''] = /^(\/?)\s*([^\s=]*)\s*([\s\S]*)$/.exec(inside) ?? []
    const end = engine === 'liquid' && /^end[a-z]/i.test(first)
    const name = end ? first.slice(3) : first
    return {engine, name, closing: end || slash !== '', rest, colons: 0, ...readArguments(rest)}
  }
  throw new Error(`Not a tag: ${raw}`)
}

/** `::: tip 标题`, `:::tip[标题]{.class}`, `:::` */
function parseContainer(raw: string): ParsedTag {
  const colons = /^:+/.exec(raw)![0].length
  const inside = raw.slice(colons).trim()
  const [, name = '', bracket, rest = ''] =
    /^([^\s[{]*)(?:\[([^\]]*)\])?(?:\{[^}]*\})?\s*(.*)$/.exec(inside) ?? []
  const title = [bracket, rest.replace(/\s*\{[^{}]*\}$/, '')].filter(Boolean).join(' ')
  return {
    engine: 'container',
    name,
    closing: name === '',
    words: [],
    named: {},
    rest: title,
    colons,
  }
}

function readArguments(text: string): {words: string[]; named: Record<string, string>} {
  const words: string[] = []
  const named: Record<string, string> = {}
  for (const match of text.matchAll(
    /(?:([\w-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s"'`][^\s]*))/g,
  )) {
    const quoted = match[2] ?? match[3]
    const value = quoted === undefined ? (match[4] ?? match[5] ?? '') : quoted.replace(/\\(["'\\])/g, '$1')
    if (match[1] === undefined) words.push(value)
    else named[match[1].toLowerCase()] = value
  }
  return {words, named}
}
