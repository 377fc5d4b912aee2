/** Entries; a drawing is some 5 to 10 KB. */
const MOST = 200

/**
 * Remembers what a pure function made of each text, the last 200: a preview draws the same formulas and diagrams
 * again after every edit. Nothing of an article but the text itself is in it; each answer is a copy of its own.
 */
export function remember<Result>(make: (text: string) => Result): (text: string) => Result {
  const recall = memoryOf(make)
  return text => structuredClone(recall(text).result)
}

/** The same for what takes a while; what failed is tried again. */
export function rememberLater<Result>(
  make: (text: string) => Promise<Result>,
): (text: string) => Promise<Result> {
  const recall = memoryOf(make)
  return async text => {
    const {result, forget} = recall(text)
    result.catch(forget)
    return structuredClone(await result)
  }
}

function memoryOf<Result>(make: (text: string) => Result) {
  const known = new Map<string, Result>()
  return (text: string): {result: Result; forget: () => void} => {
    const result = known.has(text) ? known.get(text)! : make(text)
    known.delete(text)
    known.set(text, result)
    if (known.size > MOST) known.delete(known.keys().next().value!)
    return {result, forget: () => void known.delete(text)}
  }
}
