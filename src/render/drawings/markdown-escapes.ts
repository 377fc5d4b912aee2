/**
 * Formulas went through Markdown for years that knew none: its escapes stand in them (`a\*b`, `x\_i`,
 * `\begin{align\*}`, `\\\\` for `\\`), written by hand or by a converter. What TeX has no meaning for is read as it was
 * meant; `\_`, `\>` and `\\` it has, so what stands beside them decides.
 */
export function withoutMarkdownEscapes(tex: string): string {
  if (!tex.includes('\\')) return tex
  const rows = readRows(tex)
  const hasWords = /\\(?:text|mbox)/.test(tex)
  return rows
    .replace(/\\(begin|end)\{([A-Za-z]+)\\\*\}/g, '\\$1{$2*}')
    .replace(
      /(\\(?:text(?:rm|bf|it|sf|tt|normal)?|mbox)\s*)\{([^{}]*)\}/g,
      (whole, command: string, words: string) =>
        words.includes('\\') ? `${command}{${readWords(words, command)}}` : whole,
    )
    .replace(/\\(?:begin|end)\{(?:displaymath|math)\}/g, '')
    .replace(/\\([\s\S])/g, (whole, char: string, at: number) => {
      // `\text{当 \(x\) 时}` is TeX within its words.
      if ((char === '(' || char === ')') && hasWords) return whole
      if (meaningless.has(char)) return char
      if (char === '_') return isIndex(rows, at) ? '_' : whole
      // TeX's `\>` is a space that nobody writes; Markdown's is a sign between two things.
      return char === '>' && /\s$/.test(rows.slice(0, at)) && /^\s/.test(rows.slice(at + 2)) ? '>' : whole
    })
    .trim()
}

/** What MathJax has no command for when a backslash stands in front. */
const meaningless = new Set('*^=.-+<~"\'`@?/[]()')

/** `x\_i` and `\theta\_{t}`; not `max\_len`, whose underscore is one. */
function isIndex(tex: string, at: number): boolean {
  const before = tex.slice(Math.max(0, at - 40), at)
  if (/^\\_\s*\{/.test(tex.slice(at, at + 4))) return true
  if (!/(?:\\[A-Za-z]+|[)}\]'|]|(?:^|[^A-Za-z\\])[A-Za-z0-9])\s*$/.test(before)) return false
  return /^(?:[A-Za-z0-9](?![A-Za-z])|\d+(?![A-Za-z])|\\[A-Za-z])/.test(tex.slice(at + 2, at + 8))
}

/** Text between braces knows no commands: they would be printed. A per cent sign would begin a comment. */
function readWords(words: string, command: string): string {
  return words.replace(/\\([_#&*^=.+<>~"'`@?/[\]-])/g, '$1').replaceAll('\\%', `}\\%${command}{`)
}

/** `\\\\` between rows is a row's end written twice where all ends are; `\\{a\\}` a set. */
function readRows(tex: string): string {
  if (/\\begin\{/.test(tex)) {
    const ends = tex.match(/\\{2,}(?![A-Za-z])/g) ?? []
    return ends.length > 0 && ends.every(end => end.length === 4) ? tex.replaceAll('\\\\\\\\', '\\\\') : tex
  }
  return /\\\\\{[^{}]*\\\\\}/.test(tex) ? tex.replace(/\\\\([{}])/g, '\\$1') : tex
}
