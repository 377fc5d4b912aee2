import type {CompileContext, Extension as FromMarkdown, Token} from 'mdast-util-from-markdown'
import type {Construct, Effects, Extension, State, TokenizeContext, Tokenizer} from 'micromark-util-types'
import {charOf, isEnd, isSpace} from './codes.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    admonition: 'admonition'
    admonitionSign: 'admonitionSign'
  }
}

/** What MkDocs indents below a line of its own; the first child is that line. */
interface Admonition {
  data?: import('mdast').Data | undefined
  type: 'admonition'
  children: import('mdast').BlockContent[]
  position?: import('unist').Position | undefined
}

declare module 'mdast' {
  interface RootContentMap {
    admonition: Admonition
  }
  interface BlockContentMap {
    admonition: Admonition
  }
}

/** Columns by which the blocks below the first line are indented. */
const INDENT = 4

/** `!!! note inline end "标题"`, `???+ tip`, `=== "标签页"` */
const admonitionLine =
  /^(?:(!!!|\?\?\?\+?)[ \t]+(?=["\p{L}])((?:[\p{L}\p{N}_-]+(?:[ \t]+|(?=")|$))*)(?:"(.*)")?|(===[!+]?)[ \t]+"(.+)")[ \t]*$/u

/**
 * `!!! note "标题"`, `??? note` and `=== "标签页"` of MkDocs. As a container in the parser: what is indented below
 * is blocks like any other, where CommonMark would take it for code.
 */
export function admonitionSyntax(): Extension {
  const admonition: Construct = {
    name: 'admonition',
    tokenize: tokenizeStart,
    continuation: {tokenize: tokenizeContinuation},
    exit(effects) {
      effects.exit('admonition')
    },
  }
  return {document: {33: admonition, 61: admonition, 63: admonition}}
}

function tokenizeStart(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const {containerState} = this
  const [, before] = this.events[this.events.length - 1] ?? []
  const margin = before?.type === 'linePrefix' ? this.sliceSerialize(before, true).length : 0
  let line = ''
  let at = 0
  /** Consumes the line; what stands between its outer quotes is text with marks. */
  const read: State = code => {
    const [open, close] = [line.indexOf('"'), line.lastIndexOf('"')]
    const hasTitle = close > open + 1
    if (hasTitle && at === open + 1) {
      effects.exit('admonitionSign')
      effects.enter('chunkText', {contentType: 'text'})
    } else if (hasTitle && at === close) {
      effects.exit('chunkText')
      effects.enter('admonitionSign')
    }
    if (isEnd(code)) {
      effects.exit('admonitionSign')
      effects.exit('tagLine')
      if (containerState) containerState.size = margin + INDENT
      return ok(code)
    }
    effects.consume(code)
    at += charOf(code).length
    return read
  }
  const begin: State = code => {
    effects.enter('admonition', {_container: true})
    effects.enter('tagLine')
    effects.enter('admonitionSign')
    return read(code)
  }
  const seen = (text: string) => {
    line = text
  }
  return effects.check({tokenize: look(seen)}, begin, nok)
}

/** Looks whether the line is one of these, and tells what it says. */
function look(seen: (line: string) => void): Tokenizer {
  return (effects, ok, nok) => {
    let line = ''
    const next: State = code => {
      if (isEnd(code)) {
        effects.exit('tagLine')
        seen(line)
        return admonitionLine.test(line) ? ok(code) : nok(code)
      }
      line += charOf(code)
      // Most lines that begin with these characters are something else.
      if (line.length === 4 && !/^(?:!!!|\?\?\?|===)[ \t+!]/.test(line)) return nok(code)
      effects.consume(code)
      return next
    }
    return code => {
      effects.enter('tagLine')
      return next(code)
    }
  }
}

/** A line that is indented, or blank. */
function tokenizeContinuation(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const size = Number(this.containerState?.size)
  let columns = 0
  const indent: State = code => {
    if (isSpace(code) && columns < size) {
      if (columns === 0) effects.enter('listItemIndent')
      columns++
      effects.consume(code)
      return indent
    }
    if (columns > 0) effects.exit('listItemIndent')
    return columns === size || isEnd(code) ? ok(code) : nok(code)
  }
  return indent
}

/** Tokens → mdast. */
export function admonitionFromMarkdown(): FromMarkdown {
  return {
    enter: {
      admonition(this: CompileContext, token: Token) {
        this.enter({type: 'admonition', children: []}, token)
      },
    },
    exit: {
      admonition(this: CompileContext, token: Token) {
        this.exit(token)
      },
    },
  }
}
