import type {Construct, Effects, Extension, State, TokenizeContext} from 'micromark-util-types'
import {isBareBeside, isBareFormula} from './bare-evidence.ts'
import {charOf, isEnd} from './codes.ts'
import {equationEnd, nextLine} from './formula-syntax.ts'

const ROUND = 40
const SQUARE = 91
const BACKSLASH = 92

const MOST_LINES = 30
const MOST_CHARACTERS = 1_500

/**
 * `[ \frac{a}{b} ]` and `( \alpha )`: TeX's brackets without their backslashes.
 *
 * @param isApart whether the document has such a formula with a line to each bracket: a lone `[` ends a paragraph then
 */
export function bareSyntax(isApart: boolean): Extension {
  const block: Construct = {name: 'formula', concrete: true, tokenize: reader(SQUARE, 93, isApart)}
  const inline: Construct = {name: 'formulaText', tokenize: reader(ROUND, 41, false)}
  return {flow: {[SQUARE]: block}, text: {[ROUND]: inline}}
}

function reader(opening: number, closing: number, isApart: boolean) {
  const isBlock = opening === SQUARE
  return function (this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    let content = ''
    let depth = 1
    let lines = 0
    const {previous} = this
    const between: State = code => {
      if (code === null) return nok(code)
      if (code === closing && depth === 1) return close(code)
      if (!isEnd(code)) {
        effects.enter('formulaData')
        return data(code)
      }
      // An empty line ends it, as it ends everything.
      if (!isBlock || lines++ > MOST_LINES || /(?:^|\n)[ \t]*$/.test(content) !== (lines === 1))
        return nok(code)
      if (lines === 1 && content.trim() !== '') return nok(code)
      content += '\n'
      if (this.interrupt) return isApart ? ok(code) : nok(code)
      return effects.attempt({tokenize: nextLine, partial: true}, between, nok)(code)
    }
    const data: State = code => {
      if (content.length > MOST_CHARACTERS) return nok(code)
      if (isEnd(code)) {
        effects.exit('formulaData')
        return between(code)
      }
      if (code === closing && depth === 1) {
        effects.exit('formulaData')
        return close(code)
      }
      if (code === opening) depth++
      if (code === closing) depth--
      content += charOf(code!)
      effects.consume(code!)
      return code === BACKSLASH ? escaped : data
    }
    const escaped: State = code => {
      if (isEnd(code)) return data(code)
      content += charOf(code!)
      effects.consume(code!)
      return data
    }
    const close: State = code => {
      const holds = isBareFormula(content) || (!isBlock && isBareBeside(content))
      // Beside its bracket, or on lines between both.
      if (!holds || (lines > 0 && !/\n[ \t]*$/.test(content))) return nok(code)
      effects.enter('formulaFence')
      effects.consume(code!)
      effects.exit('formulaFence')
      if (isBlock) return effects.attempt({tokenize: equationEnd, partial: true}, done, nok)
      return next => {
        effects.exit('formulaText')
        return ok(next)
      }
    }
    const done: State = code => {
      effects.exit('formula')
      return ok(code)
    }
    return code => {
      // `f(\alpha)` is a formula that begins further left.
      if (!isBlock && previous !== null && /[\w)\]}\\$]/.test(charOf(previous))) return nok(code)
      effects.enter(isBlock ? 'formula' : 'formulaText')
      effects.enter('formulaFence')
      effects.consume(code!)
      effects.exit('formulaFence')
      return between
    }
  }
}
