const LONGEST = 60

/** A value in a message, whatever it is, in one short line. */
export function shownValue(value: unknown): string {
  const text = textOf(value)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, LONGEST + 1))
  if (typeof value === 'function') return 'function'
  if (typeof value === 'bigint') return `${value}n`
  if (value === null || typeof value !== 'object') return String(value)
  const kind = Object.prototype.toString.call(value).slice(8, -1)
  if (Array.isArray(value)) return listOf('[', value.map(part), ']')
  // An object's own words may be those of anybody, and run anything: its keys tell enough.
  if (kind !== 'Object') return kind
  return listOf(
    '{',
    Object.keys(value).map(key => `${JSON.stringify(key)}:${part(Reflect.get(value, key))}`),
    '}',
  )
}

/** What stands in a list or an object: one level is shown. */
function part(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]'
  if (value !== null && typeof value === 'object') return Object.keys(value).length === 0 ? '{}' : '{…}'
  return textOf(value)
}

function listOf(open: string, parts: readonly string[], close: string): string {
  return `${open}${parts.slice(0, 20).join(',')}${close}`
}
