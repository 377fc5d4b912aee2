/** Entries; a drawing is some 10 KB. */
const MOST = 200

/**
 * Remembers what a pure function made of each text, the last 200: a preview draws the same diagrams again after every
 * edit. Nothing of an article but the text itself is in it; each answer is a copy of its own, and what failed is tried
 * again.
 */
export function rememberLater<Result>(
  make: (text: string) => Promise<Result>,
): (text: string) => Promise<Result> {
  const known = new Map<string, Promise<Result>>()
  return async text => {
    const result = known.get(text) ?? make(text)
    known.delete(text)
    known.set(text, result)
    result.catch(() => known.delete(text))
    if (known.size > MOST) known.delete(known.keys().next().value!)
    return structuredClone(await result)
  }
}
