import type {Code, Construct, Effects, Extension, State, Token, TokenizeContext} from 'micromark-util-types'
import {isBracketFormula} from './bracket-evidence.ts'
import {charOf, isEnd, isSpace} from './codes.ts'
import {equationEnd, nextLine} from './formula-syntax.ts'

const BACKSLASH = 92

/** Lines and characters after which a bracket is taken for one that is never closed. */
const MOST_LINES = 60
const MOST_CHARACTERS = 4_000
/** Environments of one name in one another. */
const DEEPEST = 20

/** `\(`, `\[`, the same with the second backslash that Jekyll and Hexo want, and what TeX opens by itself. */
const opening = /^(\\{1,2})([([])$|^\\begin\{([A-Za-z]+(?:\\?\*)?)\}$/
const openingSoFar = /^\\{1,2}[([]?$|^\\b(?:e(?:g(?:i(?:n(?:\{(?:[A-Za-z]{0,12}\\?\*?\}?)?)?)?)?)?)?$/

/** Environments that are formulas by themselves, and inner ones that people leave bare. */
const environments =
  /^(?:(?:equation|align|alignat|flalign|gather|multline|eqnarray|displaymath|math|aligned|alignedat|gathered|split|cases|rcases|dcases|array|subarray|smallmatrix|[bBpvV]?matrix|CD)(?:\\?\*)?)$/

interface Opened {
  /** What ends it: a bracket with its backslash, or the environment's name. */
  close: string
  bracket: '(' | '[' | undefined
}

/**
 * TeX in TeX's own brackets, as chatbots and MathJax's manuals write it: `\(a^2\)` in a line, `\[a^2\]` and
 * `\begin{align}…\end{align}` on lines of their own. To Markdown these are escaped brackets: see
 * {@link isBracketFormula}.
 *
 * @param known whether the document has such a formula that can be nothing else
 */
export function bracketSyntax(known: boolean): Extension {
  const block: Construct = {name: 'formula', concrete: true, tokenize: reader(true, known)}
  const inline: Construct = {name: 'formulaText', tokenize: reader(false, known)}
  return {flow: {[BACKSLASH]: block}, text: {[BACKSLASH]: inline}}
}

function readOpening(text: string): Opened | undefined {
  const [, slashes, bracket, environment] = opening.exec(text) ?? []
  if (slashes) {
    const close = slashes + (bracket === '(' ? ')' : ']')
    return {close, bracket: bracket as '(' | '['}
  }
  if (!environment || !environments.test(environment)) return undefined
  return {close: environment.replace('\\', ''), bracket: undefined}
}

function reader(isBlock: boolean, known: boolean) {
  return function (this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const before = isBlock || this.previous === null ? '' : charBefore(this.previous)
    let start = ''
    let opened: Opened | undefined
    let content = ''
    let lines = 0
    let lineIsBlank = false
    let depth = 1
    let fence: Token | undefined
    const open: State = code => {
      if (code === null || isEnd(code)) return nok(code)
      start += charOf(code)
      if (!openingSoFar.test(start)) return nok(code)
      effects.consume(code)
      opened = readOpening(start)
      if (!opened) return open
      if (isBlock && opened.bracket === '(') return nok
      if (opened.bracket) effects.exit('formulaFence')
      else {
        // The command that opens an environment belongs to its TeX.
        fence!.type = 'formulaData'
        effects.exit('formulaData')
        content = start
      }
      return between
    }
    const between: State = code => {
      if (code === null || lines > MOST_LINES) return nok(code)
      if (isEnd(code)) {
        if (lineIsBlank) return nok(code)
        content += '\n'
        lines++
        lineIsBlank = true
        if (!isBlock) {
          effects.enter('lineEnding')
          effects.consume(code)
          effects.exit('lineEnding')
          return between
        }
        // Whether a paragraph ends here can be told only from this line.
        if (this.interrupt) return opensBlock(content) ? ok(code) : nok(code)
        return effects.attempt({tokenize: nextLine, partial: true}, between, nok)(code)
      }
      if (code === BACKSLASH && opened!.bracket) {
        return effects.attempt({tokenize: closer(opened!.close), partial: true}, closed, data)(code)
      }
      return data(code)
    }
    const opensBlock = (text: string) => !opened!.bracket || text.trim() === '' || holds(text, false)
    const data: State = code => {
      effects.enter('formulaData')
      return take(code)
    }
    const take: State = code => {
      if (content.length > MOST_CHARACTERS || depth > DEEPEST) return nok(code)
      if (!isSpace(code)) lineIsBlank = false
      content += charOf(code!)
      effects.consume(code!)
      if (code === BACKSLASH) return escaped
      if (code === 125 && !opened!.bracket && ends()) {
        effects.exit('formulaData')
        return closed
      }
      return inside
    }
    const inside: State = code => {
      if (!isEnd(code) && !(code === BACKSLASH && opened!.bracket)) return take(code)
      effects.exit('formulaData')
      return between(code)
    }
    const escaped: State = code => {
      if (isEnd(code)) return inside(code)
      // The bracket opens again: this one was none. So a thousand openings are not looked through each.
      if (opened!.bracket && charOf(code) === opened!.bracket) return nok(code)
      content += charOf(code)
      effects.consume(code)
      return inside
    }
    /** The end of an environment; one of its own name may stand in it. */
    const ends = () => {
      const [, command, name] = /\\(begin|end)\{([A-Za-z]+(?:\\?\*)?)\}$/.exec(content.slice(-40)) ?? []
      if (name?.replace('\\', '') !== opened!.close) return false
      depth += command === 'begin' ? 1 : -1
      return depth === 0
    }
    const holds = (text: string, apart: boolean) =>
      isBracketFormula({content: text, bracket: opened!.bracket!, before, apart, known})
    const closed: State = code => {
      const apart = isBlock && /^[ \t]*\n[\s\S]*\n[ \t]*$/.test(content)
      if (opened!.bracket && !holds(content, apart)) return nok(code)
      if (!isBlock) {
        effects.exit('formulaText')
        return ok(code)
      }
      return effects.attempt({tokenize: equationEnd, partial: true}, done, nok)(code)
    }
    const done: State = code => {
      effects.exit('formula')
      return ok(code)
    }
    return code => {
      effects.enter(isBlock ? 'formula' : 'formulaText')
      fence = effects.enter('formulaFence')
      return open(code)
    }
  }
}

function charBefore(code: Code): string {
  return code === null || code < 0 ? '' : String.fromCharCode(code)
}

function closer(close: string) {
  return (effects: Effects, ok: State, nok: State): State => {
    let at = 0
    const next: State = code => {
      if (code !== close.charCodeAt(at)) return nok(code)
      effects.consume(code)
      at++
      if (at < close.length) return next
      effects.exit('formulaFence')
      return ok
    }
    return code => {
      effects.enter('formulaFence')
      return next(code)
    }
  }
}
