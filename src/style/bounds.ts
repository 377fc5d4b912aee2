import type {Place} from '../rules/user-error.ts'

/** Brackets and blocks in each other; every parser after this calls itself for each. */
const MAX_DEPTH = 64
/** Selectors that one selector of a theme may stand for: parents, `:is()`, `:not()` and `:has()` multiply. */
const MAX_SELECTORS = 500
/** The same for a whole theme; the largest of other tools have some thousand. */
const MAX_IN_THEME = 20_000
/** Characters of one selector, once its parents are written into it. */
const MAX_LENGTH = 2000

/**
 * A style sheet with blanks in place of the rules that are nested without end, so that every place stays.
 *
 * @param tell is told where each of them begins
 */
export function withoutDeepRules(css: string, tell: (place: Place) => void): string {
  let depth = 0
  let start = 0
  let isDeep = false
  let kept = ''
  let done = 0
  const close = (end: number) => {
    if (isDeep) {
      const text = css.slice(start, end)
      const from = start + text.search(/\S/)
      kept += css.slice(done, from) + css.slice(from, end).replace(/[^\r\n]/g, ' ')
      done = end
      tell(placeIn(css, from))
    }
    start = end
    isDeep = false
  }
  for (let at = 0; at < css.length; at++) {
    const char = css[at]!
    if ('([{'.includes(char)) isDeep = ++depth > MAX_DEPTH || isDeep
    else if (depth > 0 && ')]}'.includes(char)) depth--
    if (depth === 0 && (char === '}' || char === ';')) close(at + 1)
  }
  close(css.length)
  return kept + css.slice(done)
}

function placeIn(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split(/\r\n?|\n/)
  return {line: lines.length, column: lines.at(-1)!.length + 1}
}

/** What a selector stands for grew beyond every use. */
export class TooManySelectors extends Error {}

/** Room for what selectors are written out to: `a,b{a,b{…` and `:is(a,b) :is(a,b) …` double with each piece. */
export class SelectorRoom {
  #inTheme = MAX_IN_THEME
  #left = 0

  /** Begins a selector of the theme. */
  open(): void {
    this.#left = Math.min(MAX_SELECTORS, this.#inTheme)
  }

  /**
   * Takes a place for a selector.
   *
   * @throws TooManySelectors when there is none left
   */
  take(selector: string): string {
    if (this.#left-- <= 0 || selector.length > MAX_LENGTH) throw new TooManySelectors()
    this.#inTheme--
    return selector
  }
}
