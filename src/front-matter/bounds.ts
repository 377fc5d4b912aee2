import type {Format} from './format.ts'

/** Levels: what we read ourselves has three, and whatever a site generator wants has fewer than this. */
const MAX_DEPTH = 64
/** Characters of a front matter; the largest of real sites has some ten thousand. */
const MAX_LENGTH = 2_000_000
/** Values, each counted as often as an alias repeats it. */
const MAX_VALUES = 100_000

/** What is too much about a front matter, and where in its text. */
export interface Excess {
  kind: 'deep' | 'large' | 'cycle'
  at: number
}

/**
 * Looks before any parser does: each of them calls itself for each level, and some end the process with it.
 * Undefined for a front matter of a sound size.
 */
export function excessOf(text: string, format: Format): Excess | undefined {
  if (text.length > MAX_LENGTH) return {kind: 'large', at: 0}
  const at = deepBracket(text) ?? (format === 'yaml' ? deepIndent(text) : undefined)
  const dots = format === 'toml' ? dotted.exec(text) : null
  const found = at ?? dots?.index
  return found === undefined ? undefined : {kind: 'deep', at: found}
}

/** A TOML key, or a table's name, in too many parts. */
const dotted = new RegExp(
  `(?<=^|[[{,\\s])[^\\s.=,[\\]{}]+(?:[ \\t]*\\.[ \\t]*[^\\s.=,[\\]{}]+){${MAX_DEPTH},}(?=[ \\t]*[\\]=])`,
  'm',
)

function deepBracket(text: string): number | undefined {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '[' || char === '{') {
      if (++depth > MAX_DEPTH) return at
    } else if (depth > 0 && (char === ']' || char === '}')) depth--
  }
  return undefined
}

/** Levels that are made by indents, and by the marks of lists and keys on one line: `- - - a`. */
function deepIndent(text: string): number | undefined {
  const open: number[] = []
  for (const line of text.matchAll(/^( *)((?:[-?:][ \t]+)*)(?=\S)/gm)) {
    const [, indent = '', marks = ''] = line
    const columns = [indent.length]
    for (const mark of marks.matchAll(/[-?:][ \t]+/g))
      columns.push(indent.length + mark.index + mark[0].length)
    for (const column of columns) {
      while (open.length > 0 && open[open.length - 1]! >= column) open.pop()
      open.push(column)
    }
    if (open.length > MAX_DEPTH) return line.index
  }
  return undefined
}

/** The same of what came out of it: aliases repeat values, and one can hold itself. */
export function excessIn(values: unknown): Excess['kind'] | undefined {
  let count = 0
  const around = new Set<unknown>()
  const look = (value: unknown): Excess['kind'] | undefined => {
    if (++count > MAX_VALUES) return 'large'
    if (value === null || typeof value !== 'object') return undefined
    if (around.has(value)) return 'cycle'
    if (around.size > MAX_DEPTH) return 'deep'
    around.add(value)
    for (const inner of value instanceof Map ? [...value.keys(), ...value.values()] : Object.values(value)) {
      const found = look(inner)
      if (found) return found
    }
    around.delete(value)
    return undefined
  }
  return look(values)
}
