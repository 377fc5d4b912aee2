import type {Construct, Effects, State, TokenizeContext} from 'micromark-util-types'
import {charOf, isEnd} from './codes.ts'

/** The tags between which code stands, each with the one that ends it. */
const codeOpen =
  /^(?:\{%-?\s*(codeblock|highlight|code|mermaid)(?:\s[^%]*)?%\}|\{\{[<%]\s*(highlight|code|mermaid)(?:\s.*)?[%>]\}\}|:{3,}[ \t]*mermaid)\s*$/
const codeClose =
  /^[ \t]*(?:\{%-?\s*end(?:codeblock|highlight|code|mermaid)\s*-?%\}|\{\{[<%]\s*\/\s*(?:highlight|code|mermaid)\s*[%>]\}\})\s*$/

/** As CommonMark's fenced code, and with its tokens, so that it becomes a `code` node like any other. */
export function tokenizeTagCode(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let line = ''
  const nonLazy: Construct = {
    partial: true,
    tokenize: (inner, innerOk, innerNok) => code => {
      if (code === null) return innerNok(code)
      inner.enter('lineEnding')
      inner.consume(code)
      inner.exit('lineEnding')
      return next => (this.parser.lazy[this.now().line] ? innerNok(next) : innerOk(next))
    },
  }
  const close: Construct = {
    partial: true,
    tokenize(inner, innerOk, innerNok) {
      let text = ''
      const inside: State = code => {
        if (isEnd(code)) {
          inner.exit('codeFencedFence')
          const closes = line.startsWith(':') ? /^[ \t]*:{3,}\s*$/ : codeClose
          return closes.test(text) ? innerOk(code) : innerNok(code)
        }
        text += charOf(code)
        inner.consume(code)
        return inside
      }
      return code => {
        inner.enter('lineEnding')
        inner.consume(code)
        inner.exit('lineEnding')
        return next => {
          // Tokens are never empty.
          if (isEnd(next)) return innerNok(next)
          inner.enter('codeFencedFence')
          return inside(next)
        }
      }
    },
  }
  const after: State = code => {
    effects.exit('codeFenced')
    return ok(code)
  }
  const atBreak: State = code => effects.attempt(close, after, beforeLine)(code)
  const beforeLine: State = code => {
    effects.enter('lineEnding')
    effects.consume(code)
    effects.exit('lineEnding')
    return lineStart
  }
  const lineStart: State = code => {
    if (isEnd(code)) return effects.check(nonLazy, atBreak, after)(code)
    effects.enter('codeFlowValue')
    return content(code)
  }
  const content: State = code => {
    if (isEnd(code)) {
      effects.exit('codeFlowValue')
      return lineStart(code)
    }
    effects.consume(code)
    return content
  }
  const opening: State = code => {
    if (isEnd(code)) {
      effects.exit('tagCodeOpen')
      effects.exit('codeFencedFence')
      if (!codeOpen.test(line)) return nok(code)
      return this.interrupt ? ok(code) : effects.check(nonLazy, atBreak, after)(code)
    }
    line += charOf(code)
    if (line.length === 2 && line !== '{%' && line !== '{{' && line !== '::') return nok(code)
    effects.consume(code)
    return opening
  }
  return code => {
    effects.enter('codeFenced')
    effects.enter('codeFencedFence')
    effects.enter('tagCodeOpen')
    return opening(code)
  }
}
