import type {DotObject} from './json.ts'

/**
 * The words of a part's label as its source has them; `drawn` where they stand in HTML or fields, which only Graphviz
 * reads, or among labels of other kinds.
 */
export function wordsOfLabel({name, label, shape, style, xlabel}: DotObject, drawn: string): string {
  const isPlain = typeof label === 'string' && !/^\s*<|&\w+;|&#/.test(label) && !/record/i.test(shape ?? '')
  if (!isPlain || xlabel !== undefined || shape === 'point' || /\binvis\b/.test(style ?? '')) return drawn
  const written = label.replace(/\\(.)/gs, (_, letter: string) => {
    if (letter === 'N') return name
    return letter === 'n' || letter === 'l' || letter === 'r'
      ? ' '
      : letter === 'G' || letter === 'L'
        ? '\0'
        : letter
  })
  return written.includes('\0') ? drawn : written.replace(/\s+/g, '')
}
