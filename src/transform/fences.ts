/** A closing fence that lacks marks. */
export interface Fix {
  /** Where they belong. */
  at: number
  missing: string
  opened: string
  closed: string
}

interface Fence {
  marks: string
  /** Behind the marks. */
  end: number
}

/** Quote marks, list markers and indents may stand in front. */
const fence = /^(?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t])*(`{2,}|~{2,})([^`\r\n]*)$/gm

/** Finds closing fences with too few marks, in order. */
export function findWrongFences(document: string, start: number): Fix[] {
  const fixes: Fix[] = []
  let open: Fence | undefined
  let wrong: Fence | undefined
  let nested = 0
  const fix = (opened: Fence, closed: Fence) => {
    const missing = opened.marks.slice(closed.marks.length)
    fixes.push({at: closed.end, missing, opened: opened.marks, closed: closed.marks})
    wrong = undefined
    nested = 0
  }
  fence.lastIndex = start
  for (;;) {
    const match = fence.exec(document)
    if (!match) {
      if (!open || !wrong) return fixes
      // Nothing else closes it. What stands below was not read yet.
      fence.lastIndex = wrong.end
      fix(open, wrong)
      open = undefined
      continue
    }
    const [whole, marks = '', info = ''] = match
    const found = {marks, end: match.index + whole.length - info.length}
    const bare = info.trim() === ''
    if (!open) open = marks.length >= 3 ? found : undefined
    else if (marks[0] !== open.marks[0]) continue
    else if (bare && marks.length >= open.marks.length) {
      open = wrong = undefined
      nested = 0
    } else if (bare) {
      if (nested > 0) nested--
      else wrong ??= found
    } else if (marks.length < open.marks.length) nested++
    else if (wrong) {
      // A new fence opens, with its language: the one before was meant to be closed.
      fix(open, wrong)
      open = found
    }
  }
}
