/** Entries; a drawing is some 5 KB. */
const MOST = 200

/**
 * Remembers what a pure function made of each text, the last 200: a preview draws the same formulas and diagrams
 * again after every edit. Nothing of an article but the text itself is in it; each answer is a copy of its own.
 */
export function remember<Result>(make: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>()
  return text => {
    const result = known.get(text) ?? make(text)
    known.delete(text)
    known.set(text, result)
    if (known.size > MOST) known.delete(known.keys().next().value!)
    return structuredClone(result)
  }
}
