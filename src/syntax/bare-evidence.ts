import {eastAsian} from './bracket-evidence.ts'

/**
 * Whether `[ … ]` and `( … )` hold TeX whose backslashes were lost: chatbots' answers are copied so. Brackets are prose's
 * own, so that a command of TeX has to stand in them and no word beside it; `docs/syntax.md` has the rule.
 */

/** What nobody writes but in TeX; names of files and signs of regular expressions are none. */
const command =
  /\\(?:[dt]?frac|sqrt|sum|prod|i?int|oint|lim|infty|partial|nabla|alpha|beta|gamma|delta|(?:var)?epsilon|zeta|eta|(?:var)?theta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|(?:var)?phi|chi|psi|omega|Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma|Phi|Psi|Omega|[clv]?dots?|times|div|pm|mp|leq?|geq?|neq?|approx|equiv|sim|propto|(?:not)?in|subset(?:eq)?|cup|cap|forall|exists|to|(?:Right|right|left|Left)arrow|mapsto|math(?:bf|bb|cal|rm|it|sf)|boldsymbol|bm|text|operatorname|hat|bar|vec|tilde|overline|underline|left|right|begin|log|ln|exp|sin|cos|tan|max|min|mid|[qb]?quad|Pr)(?![A-Za-z])/

/** Commands, and the words that TeX sets as words. */
const commands = /\\(?:text|textbf|textit|mathrm|mathbf|operatorname|begin|end)\*?\s*\{[^{}]*\}|\\[A-Za-z]+/g

/** Regular expressions, paths, other formulas, code. */
const other = /[$`]|\\[dwsSWDnrtbB](?![A-Za-z])|[A-Za-z]:\\|\\\\[A-Za-z]{2}|https?:/

/** Whether it can be nothing else. */
export function isBareFormula(content: string): boolean {
  return command.test(content) && isSigns(content)
}

/** `( x_i )`, `( L )`, `( a + b )`: formulas beside others in the same document, which are padded alike. */
export function isBareBeside(content: string): boolean {
  const padded = /^ \S(?:.*\S)? $/.test(content)
  return padded && isSigns(content) && (/[\^_=<>]/.test(content) || /^ [A-Za-z] $/.test(content))
}

/** No word of three letters and nothing Chinese, but where TeX sets it as text. */
function isSigns(content: string): boolean {
  if (content.trim() === '' || other.test(content)) return false
  const rest = content.replace(commands, ' ')
  return !eastAsian.test(rest) && !/[A-Za-z]{3,}/.test(rest)
}

const apart = /^[ \t>]*\[[ \t]*\r?\n([^\r\n][\s\S]{0,600}?)\r?\n[ \t>]*\][ \t]*$/gm
const inLine =
  /^[ \t>*+-]*\[([^\r\n]{1,600})\][ \t]*$|(?<![\w)\]}\\$])\(((?:[^()\r\n]|\([^()\r\n]{0,60}\)){1,300})\)/gm

/**
 * What decides whether their tokenizer runs at all: a source without such formulas pays for one look. `apart` where one of
 * them has a line to each bracket, which is a block of its own.
 */
export function findBare(source: string): 'none' | 'line' | 'apart' {
  if (!command.test(source)) return 'none'
  for (const [, inside] of source.matchAll(apart)) if (isBareFormula(inside!)) return 'apart'
  for (const [, square, round] of source.matchAll(inLine)) {
    if (isBareFormula((square ?? round)!)) return 'line'
  }
  return 'none'
}
