import type {Part, Setting, Value} from './save-setting.ts'

interface Line {
  text: string
  /** Offset in the file. */
  start: number
}

/** The text with a key set in its TOML, in the ways that keep the rest; the best first. */
export function tomlCandidates({text, block, key, value, eol}: Setting): string[] {
  const lines = linesOf(block.text, block.start)
  const firstTable = lines.findIndex(line => /^\s*\[/.test(line.text))
  const head = firstTable === -1 ? lines : lines.slice(0, firstTable)
  const own = head.find(line => keyOf(line.text) === key)
  if (own) return [withValue(text, own, tomlText(value))]
  const table = lines.findIndex(line => new RegExp(`^\\s*\\[\\s*${key}\\s*\\]\\s*(?:#.*)?$`).test(line.text))
  if (table !== -1) return [inTable(text, lines.slice(table), value, eol)]
  const line = `${key} = ${tomlText(value)}${eol}`
  const end = firstTable === -1 ? block.start + block.text.length : lines[firstTable]!.start
  // A line of an array may look like a table.
  return [end, block.start].map(at => text.slice(0, at) + line + text.slice(at))
}

/** `[theme]`: each value in its own line; lines of what is not wanted any more go. */
function inTable(text: string, [header, ...below]: Line[], value: Value, eol: string): string {
  const next = below.findIndex(line => /^\s*\[/.test(line.text))
  const lines = next === -1 ? below : below.slice(0, next)
  const wanted = new Map(Object.entries(typeof value === 'object' ? value : {name: value}))
  const last = lines.findLast(line => keyOf(line.text) !== undefined) ?? header!
  // A table of its own stays where it is.
  const missing = [...wanted].filter(
    ([name, each]) => typeof each !== 'object' && !lines.some(line => keyOf(line.text) === name),
  )
  const at = last.start + last.text.length
  const added = missing.map(([name, each]) => `${eol}${bareKey(name)} = ${tomlText(each)}`).join('')
  let result = text.slice(0, at) + added + text.slice(at)
  // From the end, so that places stay.
  for (const line of [...lines].reverse()) {
    const name = keyOf(line.text)
    if (name === undefined) continue
    const each = wanted.get(name)
    if (each !== undefined) result = withValue(result, line, tomlText(each))
    else result = result.slice(0, line.start) + result.slice(line.start + line.text.length + eol.length)
  }
  return result
}

function withValue(text: string, {text: line, start}: Line, value: string): string {
  const begin = /^[^=]*=\s*/.exec(line)![0].length
  const end = begin + valueLength(line.slice(begin))
  return text.slice(0, start + begin) + value + text.slice(start + end)
}

/** Up to a comment, which a `#` in quotes does not begin. */
function valueLength(text: string): number {
  const [value = ''] = /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^"'#])*/.exec(text) ?? []
  return value.trimEnd().length
}

/** The key that a line sets. */
function keyOf(line: string): string | undefined {
  const [, quoted, bare] = /^\s*(?:"([^"]*)"|'?([\w-]+)'?)\s*=/.exec(line) ?? []
  return quoted ?? bare
}

function tomlText(value: Value | Part): string {
  if (typeof value !== 'object') return JSON.stringify(value)
  return `{ ${Object.entries(value)
    .map(([name, each]) => `${bareKey(name)} = ${tomlText(each)}`)
    .join(', ')} }`
}

const bareKey = (name: string) => (/^[\w-]+$/.test(name) ? name : JSON.stringify(name))

function linesOf(text: string, start: number): Line[] {
  const lines: Line[] = []
  let at = start
  for (const line of text.split('\n')) {
    lines.push({text: line.replace(/\r$/, ''), start: at})
    at += line.length + 1
  }
  return lines
}
