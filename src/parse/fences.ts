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

/** Finds closing fences with too few marks, in order. */
export function findWrongFences(document: string, start: number): Fix[] {
  // Quote marks, list markers and indents may stand in front.
  const fence = /^(?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t])*(`{2,}|~{2,})([^`\r\n]*)$/gm
  const reading = new Reading()
  fence.lastIndex = start
  for (;;) {
    const match = fence.exec(document)
    if (match) {
      const [whole, marks = '', info = ''] = match
      reading.read({marks, end: match.index + whole.length - info.length}, info.trim() === '')
      continue
    }
    const again = reading.end()
    if (again === undefined) return reading.fixes
    fence.lastIndex = again
  }
}

class Reading {
  readonly fixes: Fix[] = []
  #open: Fence | undefined
  /** The first that may have been meant to close the open one. */
  #wrong: Fence | undefined
  #nested = 0
  /** Bare fences with too few marks since the open one. */
  #shorts = 0
  /** One that was closed, by what opens another if the next short one closes that: then both were closed wrongly. */
  #doubtful: {open: Fence; wrong: Fence; closer: Fence} | undefined

  /** @param bare without a language, so that it may close */
  read(found: Fence, bare: boolean): void {
    const open = this.#open
    if (!open) this.#begin(found, bare)
    else if (found.marks[0] !== open.marks[0]) return
    else if (bare && found.marks.length >= open.marks.length) {
      const wrong = this.#shorts === 1 ? this.#wrong : undefined
      this.#doubtful = wrong && {open, wrong, closer: found}
      this.#reset()
    } else if (bare) {
      this.#shorts++
      if (this.#nested > 0) this.#nested--
      else this.#wrong ??= found
    } else if (found.marks.length < open.marks.length) this.#nested++
    else if (this.#wrong) {
      // A new fence opens, with its language: the one before was meant to be closed.
      this.#fix(open, this.#wrong)
      this.#open = found
    }
  }

  /** @returns where to read on, since what stands below was not read yet; undefined where all is done */
  end(): number | undefined {
    const [open, wrong] = [this.#open, this.#wrong]
    if (open && !wrong && this.#closesAnother(open)) this.#fixBoth(open)
    if (!open || !wrong) return undefined
    // Nothing else closes it.
    this.#fix(open, wrong)
    return wrong.end
  }

  #begin(found: Fence, bare: boolean): void {
    if (found.marks.length >= 3) this.#open = found
    else if (bare && this.#closesAnother(found)) this.#fixBoth(found)
    if (!bare) this.#doubtful = undefined
  }

  #closesAnother({marks}: Fence): boolean {
    const other = this.#doubtful?.closer.marks
    return other !== undefined && marks[0] === other[0] && marks.length < other.length
  }

  #fixBoth(closed: Fence): void {
    const {open, wrong, closer} = this.#doubtful!
    this.#fix(open, wrong)
    this.#fix(closer, closed)
  }

  #fix(opened: Fence, closed: Fence): void {
    const missing = opened.marks.slice(closed.marks.length)
    this.fixes.push({at: closed.end, missing, opened: opened.marks, closed: closed.marks})
    this.#doubtful = undefined
    this.#reset()
  }

  #reset(): void {
    this.#open = this.#wrong = undefined
    this.#nested = this.#shorts = 0
  }
}
