import type {Code, Construct, Effects, Extension, State, TokenizeContext} from 'micromark-util-types'
import {eastAsian} from './bracket-evidence.ts'
import {charOf, isEnd, isSpace} from './codes.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    formula: 'formula'
    formulaText: 'formulaText'
    formulaFence: 'formulaFence'
    formulaData: 'formulaData'
  }
}

const DOLLAR = 36
const BACKSLASH = 92
const BRACE = 123

/** Lines and characters after which a `$` is taken for one that is never closed. */
const MOST_LINES = 60
const MOST_CHARACTERS = 2_000

/**
 * TeX between dollars: `$a^2$` in a line, `$$a^2$$` on lines of its own or in a line. What stands between them is
 * not Markdown. Sums of money (`$5 和 $10`), variables of shells and templates (`$HOME`, `${a}`) are no formulas:
 * see {@link isFormula}. A `$$` that is never closed is text.
 */
export function formulaSyntax(): Extension {
  const block: Construct = {name: 'formula', tokenize: tokenizeBlock, concrete: true}
  const inline: Construct = {name: 'formulaText', tokenize: tokenizeText, previous: isOutsideWord}
  return {flow: {[DOLLAR]: block}, text: {[DOLLAR]: inline}}
}

/** A dollar behind a letter or digit is a sum (`US$5`) or part of a name. */
function isOutsideWord(this: TokenizeContext, code: Code): boolean {
  return !isWord(code) && code !== DOLLAR
}

function isWord(code: Code): boolean {
  return code !== null && code > 0 && /[A-Za-z0-9]/.test(String.fromCharCode(code))
}

/** Whether what stands between two dollars is TeX. */
export function isFormula(content: string): boolean {
  const text = content.trim()
  if (text === '') return false
  const isTex = /\\[A-Za-z,;:!{}|\\]|[\^_={}<>+*/|]/.test(text)
  // One space on both sides is somebody's habit; on one side the dollar belongs to something else.
  const isPadded = /^\s/.test(content)
  if (isPadded !== /\s$/.test(content)) return false
  if (isPadded && !isTex && !/^[A-Za-z]$/.test(text)) return false
  // `${NAME}`, which TeX would set as a product of letters.
  if (/^\{[A-Za-z_][\w.]+\}/.test(text)) return false
  // `$(pwd)/$(ls)` of shells; `^a+$|^b+$` and `\d+$` of regular expressions.
  if (/^\([a-z][\w.-]+[\s)]/.test(text) && !/\\[A-Za-z]{2}/.test(text)) return false
  if (/^\|\^|\\[dwsSDWB](?![A-Za-z])/.test(text)) return false
  // Chinese stands inside `\text{…}`.
  return !eastAsian.test(text) || /\\[A-Za-z]|[\w)}\]][\^_][\w{(\\]|[A-Za-z]\s*=/.test(text)
}

/** What stands between two dollars each; not the number of a shell's process, nor the body of a function in SQL. */
function isDisplay(content: string): boolean {
  const text = content.trim()
  if (text === '' || /\\[A-Za-z]{2}|[\^_]/.test(text)) return text !== ''
  if (/^\s/.test(content) !== /\s$/.test(content) && /[;&|"']/.test(text)) return false
  return !/[A-Za-z]{2,}[\s;(]+[A-Za-z]{2,}.*;/s.test(text) && (!eastAsian.test(text) || isFormula(text))
}

function tokenizeText(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let size = 0
  let content = ''
  let closing = 0
  const open: State = code => {
    if (code === DOLLAR && size < 2) {
      size++
      effects.consume(code)
      return open
    }
    effects.exit('formulaFence')
    if (code === DOLLAR) return nok(code)
    return between(code)
  }
  const between: State = code => {
    if (code === null || content.length > MOST_CHARACTERS) return nok(code)
    if (code === DOLLAR) {
      closing = 0
      effects.enter('formulaFence')
      return close(code)
    }
    if (isEnd(code)) {
      content += '\n'
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return between
    }
    effects.enter('formulaData')
    return data(code)
  }
  const data: State = code => {
    if (isEnd(code) || code === DOLLAR) {
      effects.exit('formulaData')
      return between(code)
    }
    content += charOf(code)
    effects.consume(code)
    return code === BACKSLASH ? escaped : data
  }
  const escaped: State = code => {
    if (code !== DOLLAR && code !== BACKSLASH) return data(code)
    content += charOf(code)
    effects.consume(code)
    return data
  }
  const close: State = code => {
    if (code === DOLLAR && closing < size) {
      closing++
      effects.consume(code)
      return close
    }
    effects.exit('formulaFence')
    if (closing < size || code === DOLLAR || code === BRACE || isWord(code)) return nok(code)
    if (size === 1 ? !isFormula(content) : !isDisplay(content)) return nok(code)
    effects.exit('formulaText')
    return ok(code)
  }
  return code => {
    effects.enter('formulaText')
    effects.enter('formulaFence')
    return open(code)
  }
}

function tokenizeBlock(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let lines = 0
  let isOpenLine = true
  let isBlank = true
  let lineIsBlank = false
  let content = ''
  const fence = (next: State): State => {
    const second: State = code => {
      if (code !== DOLLAR) return nok(code)
      effects.consume(code)
      effects.exit('formulaFence')
      return next
    }
    return code => {
      effects.enter('formulaFence')
      effects.consume(code!)
      return second
    }
  }
  const opened: State = code => (code === DOLLAR ? nok(code) : between(code))
  const between: State = code => {
    if (code === null || lines > MOST_LINES) return nok(code)
    if (isEnd(code)) {
      // A blank line ends what began beside its fence.
      if (lineIsBlank && !isBlank) return nok(code)
      if (isOpenLine) isBlank = content.trim() === ''
      isOpenLine = false
      // Whether a paragraph ends here can be told only from this line.
      if (this.interrupt) return isBlank || /\\begin\b/.test(content) ? ok(code) : nok(code)
      return effects.attempt({tokenize: nextLine, partial: true}, lineStart, nok)(code)
    }
    if (code === DOLLAR) return effects.attempt({tokenize: closing, partial: true}, done, dollar)(code)
    effects.enter('formulaData')
    return data(code)
  }
  const lineStart: State = code => {
    lines++
    lineIsBlank = true
    return between(code)
  }
  /** A dollar inside a block: `\text{$a$}`. Two are an end with something behind it. */
  const dollar: State = code => {
    effects.enter('formulaData')
    take(code)
    return next => (next === DOLLAR ? nok(next) : data(next))
  }
  const take: State = code => {
    lineIsBlank &&= isSpace(code)
    content += charOf(code!)
    effects.consume(code!)
    return code === BACKSLASH ? escaped : data
  }
  const data: State = code => {
    if (isEnd(code) || code === DOLLAR) {
      effects.exit('formulaData')
      return between(code)
    }
    return take(code)
  }
  const escaped: State = code => (code === DOLLAR || code === BACKSLASH ? take(code) : data(code))
  const done: State = code => {
    if (content.trim() === '') return nok(code)
    effects.exit('formula')
    return ok(code)
  }
  return code => {
    effects.enter('formula')
    return fence(opened)(code)
  }
}

/** `$$` and nothing behind it on the line but its name. */
function closing(effects: Effects, ok: State, nok: State): State {
  const first: State = code => {
    if (code !== DOLLAR) return nok(code)
    effects.consume(code)
    effects.exit('formulaFence')
    return effects.attempt({tokenize: equationEnd, partial: true}, ok, nok)
  }
  return code => {
    effects.enter('formulaFence')
    effects.consume(code!)
    return first
  }
}

/** Blanks behind a formula on lines of its own, and the name that pandoc and Quarto refer to it by: `{#eq:1}`. */
export function equationEnd(effects: Effects, ok: State, nok: State): State {
  let rest = ''
  const next: State = code => {
    if (isEnd(code)) {
      if (rest !== '') effects.exit('formulaFence')
      return equationName.test(rest) ? ok(code) : nok(code)
    }
    if (rest === '') effects.enter('formulaFence')
    rest += charOf(code) || ' '
    if (rest.length > 120 || !/^\s*(?:\{|$)/.test(rest)) return nok(code)
    effects.consume(code)
    return next
  }
  return next
}

const equationName = /^\s*(?:\{#[\w:.-]+[^{}]*\}\s*)?$/

/** A line that belongs to the same quote or item. */
export function nextLine(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const start: State = code => (this.parser.lazy[this.now().line] ? nok(code) : ok(code))
  return code => {
    if (code === null) return nok(code)
    effects.enter('lineEnding')
    effects.consume(code)
    effects.exit('lineEnding')
    return start
  }
}
