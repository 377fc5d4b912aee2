/** Strings, comments and brackets in each other that a grammar is given; code of people has some twenty. */
const MAX_DEPTH = 80
/** Characters of a block that is coloured. */
const MAX_LENGTH = 500_000

/**
 * Whether highlighting would cost too much: grammars whose strings hold code and whose comments hold comments
 * take for `"$(a "$(a …` the square of its length and more, and what they make overflows every later step.
 */
export function costsTooMuch(code: string): boolean {
  if (code.length > MAX_LENGTH) return true
  let brackets = 0
  let comments = 0
  for (const [mark] of code.matchAll(/\/[*+]|\*\/|\+\/|\(\*|\*\)|--\[|[([{]|[)\]}]/g)) {
    if (mark === '/*' || mark === '/+' || mark === '(*') comments++
    else if (mark === '*/' || mark === '+/' || mark === '*)') comments = Math.max(0, comments - 1)
    else if (/[([{]$/.test(mark)) brackets++
    else brackets = Math.max(0, brackets - 1)
    if (brackets > MAX_DEPTH || comments > MAX_DEPTH) return true
  }
  return false
}
