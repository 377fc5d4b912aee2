import type {Place} from '../rules/user-error.ts'

/** A line of a text without its end, which may be CR alone, and where the next one begins. */
export function lineAt(source: string, start: number): {text: string; next: number} {
  for (let at = start; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code !== 10 && code !== 13) continue
    const next = code === 13 && source.charCodeAt(at + 1) === 10 ? at + 2 : at + 1
    return {text: source.slice(start, at), next}
  }
  return {text: source.slice(start), next: source.length}
}

/** The place of one offset. */
export function placeAt(source: string, offset: number): Place {
  return placesIn(source)(offset)
}

/** Tells places of offsets, for many of them. */
export function placesIn(source: string): (offset: number) => Place {
  const starts = [0]
  for (const end of source.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length)
  return offset => {
    let [from, to] = [0, starts.length]
    while (to - from > 1) {
      const middle = (from + to) >> 1
      if (starts[middle]! <= offset) from = middle
      else to = middle
    }
    return {line: from + 1, column: offset - starts[from]! + 1}
  }
}
