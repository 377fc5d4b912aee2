/** A passage that differs: as it was, as it is; undefined where there is none. */
export interface Difference {
  was: string | undefined
  now: string | undefined
}

/** Beyond that the middle of two articles is compared as one piece. */
const MANY = 4000

/** The passages in which two articles differ, in order. */
export function differences(was: readonly string[], now: readonly string[]): Difference[] {
  let start = 0
  while (start < was.length && start < now.length && was[start] === now[start]) start++
  let end = 0
  const shorter = Math.min(was.length, now.length) - start
  while (end < shorter && was.at(-1 - end) === now.at(-1 - end)) end++
  const [one, other] = [was.slice(start, was.length - end), now.slice(start, now.length - end)]
  if (one.length * other.length > MANY * MANY) return pair(one, other)
  return walk(one, other, lengths(one, other))
}

/** Length of the longest common rest from each pair of places. */
function lengths(one: readonly string[], other: readonly string[]): Uint16Array[] {
  const table = Array.from({length: one.length + 1}, () => new Uint16Array(other.length + 1))
  for (let a = one.length - 1; a >= 0; a--) {
    for (let b = other.length - 1; b >= 0; b--) {
      table[a]![b] =
        one[a] === other[b] ? table[a + 1]![b + 1]! + 1 : Math.max(table[a + 1]![b]!, table[a]![b + 1]!)
    }
  }
  return table
}

function walk(one: readonly string[], other: readonly string[], table: readonly Uint16Array[]): Difference[] {
  const found: Difference[] = []
  let [gone, come]: [string[], string[]] = [[], []]
  const flush = () => {
    found.push(...pair(gone, come))
    gone = []
    come = []
  }
  let [a, b] = [0, 0]
  while (a < one.length || b < other.length) {
    if (a < one.length && b < other.length && one[a] === other[b]) {
      flush()
      a++
      b++
    } else if (b >= other.length || (a < one.length && table[a + 1]![b]! >= table[a]![b + 1]!)) {
      gone.push(one[a++]!)
    } else come.push(other[b++]!)
  }
  flush()
  return found
}

/** What goes and what comes in one place belong together. */
function pair(gone: readonly string[], come: readonly string[]): Difference[] {
  return Array.from({length: Math.max(gone.length, come.length)}, (_, at) => ({was: gone[at], now: come[at]}))
}
