import type {Language} from './rule.ts'

/** How a suggestion is worded: a sentence of its own with a space behind it, or the end of another one. */
type Form = 'sentence' | 'clause'

/** What was probably meant by a word that is none of those known; nothing where none is near. */
export function suggest(
  word: string,
  known: Iterable<string>,
  lang: Language,
  form: Form = 'sentence',
): string {
  return didYouMean(nearest(word, known), lang, form)
}

/** The question whether something else was meant. */
export function didYouMean(meant: string | undefined, lang: Language, form: Form = 'sentence'): string {
  if (meant === undefined) return ''
  if (form === 'sentence') return {zh: `是不是 ${meant}？`, en: `Did you mean ${meant}? `}[lang]
  return {zh: `，是不是 ${meant}？`, en: `: did you mean ${meant}?`}[lang]
}

/**
 * The word of a list that another was probably meant to be: at most two letters inserted, deleted, replaced or
 * swapped, and fewer than half of them.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.min(3, word.length / 2)
  for (const name of known) {
    if (Math.abs(name.length - word.length) >= least) continue
    const far = distance(name, word)
    if (far < least) [best, least] = [name, far]
  }
  return best ?? likeBeginning(word, known)
}

/** `nite` for `night`: the only word of nearly the same length that begins like it, three letters apart at most. */
function likeBeginning(word: string, known: Iterable<string>): string | undefined {
  const half = Math.ceil(word.length / 2)
  if (word.length < 4) return undefined
  const like = [...known].filter(
    name =>
      name.startsWith(word.slice(0, half)) &&
      Math.abs(name.length - word.length) < 3 &&
      distance(name, word) <= 3,
  )
  return like.length === 1 ? like[0] : undefined
}

/** Letters to insert, delete, replace or swap between two words. */
function distance(a: string, b: string): number {
  let [beforeLast, last]: [number[], number[]] = [[], Array.from({length: b.length + 1}, (_, i) => i)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, beforeLast[j - 2]! + 1)
      row.push(cost)
    }
    ;[beforeLast, last] = [last, row]
  }
  return last[b.length]!
}
