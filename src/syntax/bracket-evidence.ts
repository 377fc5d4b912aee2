/**
 * Whether `\(…\)` and `\[…\]` hold TeX. Pandoc, turndown and GitBook escape the brackets of prose in just this way
 * (`\[1\]`, `f\(x\)`, `\[编辑\]`), so what is inside decides; `docs/syntax.md` has the rule and its counts.
 */
export interface Bracketed {
  content: string
  bracket: '(' | '['
  /** The character in front of the opening bracket; '' at a line's start. */
  before: string
  /** Whether each bracket has a line to itself. */
  apart: boolean
  /** Whether the document writes its formulas so: see {@link writesBrackets}. */
  known: boolean
}

/** Words of Chinese, Japanese and Korean, and their marks: TeX has them as text alone. */
export const eastAsian =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}，。、；：！？（）《》“”]/u

/** A command of at least two letters; `C:\temp` and the `\d` of regular expressions are none. */
const command = /\\[A-Za-z]{2,}/
const path = /(?:^|[^A-Za-z])[A-Za-z]:\\|\\\\[A-Za-z]|\.(?:exe|dll|bat|txt|docx?|xlsx?)\b/

/** `x^2`, `x_{ij}`, `W_Q`; not the `^1` of a note, `snake_case` or `x86_64`. */
const script =
  /[\w)}\]|'!]\s?\^\s?(?:[\w{(+*-]|\\[A-Za-z])|(?<![A-Za-z0-9_])[A-Za-z]'?_(?:[A-Za-z0-9](?![A-Za-z])|\d+(?![A-Za-z])|\{|\\[A-Za-z])|[)}\]]_(?:[A-Za-z0-9](?![A-Za-z])|\{)/

/** Names that TeX has commands for. */
const functions = /\b(?:sin|cos|tan|cot|log|ln|lg|exp|max|min|sup|inf|lim|det|mod|gcd|deg|dim|arg|tr|Pr)\b/g

/** Letters one by one, numbers and signs. */
const symbols = /^[\sA-Za-z0-9()[\]{}+\-*/=<>≤≥≠≈≡±×÷·∈∞∑∫√→⇒Α-Ωα-ω,.;:|!'%…]+$/
const relation = /[=<>≤≥≠≈≡∈→⇒]/
const operation =
  /[A-Za-z0-9)\]}Α-Ωα-ω]\s*[+±×÷·]\s*[A-Za-z0-9([{Α-Ωα-ω-]|[A-Za-z)]\s?-\s?\d|\d\s-\s\d|[A-Za-z)] - [A-Za-z(]/

/** Whether it is TeX by what is inside. */
export function isBracketFormula({content, bracket, before, apart, known}: Bracketed): boolean {
  const text = content.trim()
  if (text === '' || path.test(text)) return false
  const strong = command.test(text)
  if (eastAsian.test(text)) return strong
  // `f\(x\)`, `arr\[i+1\]`: a call, an index.
  const isBound = /[A-Za-z0-9_)\]]/.test(before)
  if (strong || script.test(text)) return true
  if (isBound || /\\[A-Za-z*_`#]/.test(text)) return false
  if (readsAsSymbols(text)) {
    if (relation.test(text) ? /\w\s*\W+\s*[\w(|[]/.test(text) : operation.test(text)) return true
    // Beside formulas that can be nothing else a lone letter or number is one too; `\[1\]` is a source.
    if (bracket === '(' ? known : apart) return true
  }
  return bracket === '[' && apart && /[A-Za-z\d]/.test(text) && !/[A-Za-z]{3,}/.test(text)
}

/** No words: letters stand alone or are the names of functions. */
function readsAsSymbols(text: string): boolean {
  return symbols.test(text) && !/[A-Za-z]{3,}/.test(text.replace(functions, ''))
}

/** Whether a document writes formulas in brackets: one at least that can be nothing else. */
export function writesBrackets(source: string): boolean {
  if (!/\\[([]/.test(source)) return false
  for (const [, round, square] of source.matchAll(/\\\(([^\r\n]{1,300}?)\\\)|\\\[([\s\S]{1,600}?)\\\]/g)) {
    const content = round ?? square!
    if (path.test(content)) continue
    if (command.test(content) || script.test(content)) return true
  }
  return false
}
