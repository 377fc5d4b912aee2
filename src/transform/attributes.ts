/** Pandoc's `{#id .class key="value"}`. */
export interface Attributes {
  classes: string[]
  values: Map<string, string>
  /** Characters from the opening brace to the closing one, both included. */
  length: number
}

const attribute =
  /\s*(?:#[^\s{}"'=]+|\.([^\s{}"'=]+)|([A-Za-z_][\w:.-]*)=(?:"([^"]*)"|'([^']*)'|([^\s{}"']*))|-)(?=[\s}])/gy

/** Reads attributes at a place of a text; undefined where there are none: `{喜|xǐ}`, `{1,3}`, `{: .x}`. */
export function readAttributes(text: string, at = 0): Attributes | undefined {
  if (text[at] !== '{') return undefined
  const classes: string[] = []
  const values = new Map<string, string>()
  let end = at + 1
  for (const match of text.slice(end).matchAll(attribute)) {
    const [whole, name, key, double, single, word] = match
    end = at + 1 + match.index + whole.length
    if (name !== undefined) classes.push(name)
    if (key !== undefined) values.set(key, double ?? single ?? word ?? '')
  }
  if (end === at + 1) return undefined
  while (/\s/.test(text[end] ?? '')) end++
  return text[end] === '}' ? {classes, values, length: end + 1 - at} : undefined
}
