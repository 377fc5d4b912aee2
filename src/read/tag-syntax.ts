import type {CompileContext, Extension as FromMarkdown, Token} from 'mdast-util-from-markdown'
import type {Code, Construct, Effects, Extension, State, TokenizeContext} from 'micromark-util-types'

/** A site generator's tag, as written: `{% note info %}`, `{{< figure … >}}`, `{:.class}`, `::: tip`. */
export interface Tag {
  type: 'tag'
  value: string
  /** The title of a container, which may have marks. */
  children: import('mdast').PhrasingContent[]
  position?: import('unist').Position | undefined
}

declare module 'mdast' {
  interface PhrasingContentMap {
    tag: Tag
  }
  interface RootContentMap {
    tag: Tag
  }
  interface BlockContentMap {
    tag: Tag
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    tagLine: 'tagLine'
    tagText: 'tagText'
    tagTextData: 'tagTextData'
    tagCodeOpen: 'tagCodeOpen'
  }
}

/**
 * Reads the tags of Hexo, Jekyll, Hugo and VitePress as nodes of their own. In the parser and not on text
 * nodes, so that a tag on a line of its own ends the paragraph or the list before it (`- a⏎:::`), that code
 * between two tags stays code, and that quotes, `_` and `<…>` inside a tag are nothing but the tag.
 */
export function tagSyntax(): Extension {
  return {
    flow: {
      123: [
        {name: 'tagCode', tokenize: tokenizeTagCode, concrete: true},
        {name: 'tagLine', tokenize: tokenizeTagLine},
      ],
      58: {name: 'tagContainer', tokenize: tokenizeContainer},
    },
    text: {123: {name: 'tagText', tokenize: tokenizeTagText}},
  }
}

/** Tags that are words of a sentence even on a line of their own. */
const inlineNames =
  /^(?:post_link|post_path|asset_link|asset_path|link|label|span|kbd|emp|wavy|u|del|psw|ref|relref|emoji|raw|endraw)\b/

const singleTag = /^(?:\{%((?:(?!%\}).)*)%\}|\{\{<((?:(?!>\}\}).)*)>\}\}|\{\{%((?:(?!%\}\}).)*)%\}\})$/
const attributeList = /^\{:[ \t]*(?:[.#/A-Za-z][^{}]*)?\}$/

function isTagLine(line: string): boolean {
  const text = line.trimEnd()
  if (attributeList.test(text)) return true
  const tag = singleTag.exec(text)
  if (!tag) return false
  const inside = (tag[1] ?? tag[2] ?? tag[3] ?? '').replace(/^-|-$/g, '').trim()
  return inside === 'raw' || inside === 'endraw' || !inlineNames.test(inside)
}

const isEnd = (code: Code): code is null | -5 | -4 | -3 => code === null || (code < -2 && code > -6)
const isSpace = (code: Code) => code === 32 || code === -2 || code === -1
const charOf = (code: NonNullable<Code>) => (code === -2 ? '\t' : code < 0 ? '' : String.fromCharCode(code))

function tokenizeTagLine(effects: Effects, ok: State, nok: State): State {
  let line = ''
  const inside: State = code => {
    if (isEnd(code)) {
      effects.exit('tagLine')
      return isTagLine(line) ? ok(code) : nok(code)
    }
    line += charOf(code)
    // Most lines that begin with these characters are no tags.
    if (line.length === 2 && !/^\{[%{:]/.test(line)) return nok(code)
    effects.consume(code)
    return inside
  }
  return code => {
    effects.enter('tagLine')
    return inside(code)
  }
}

/** `:::` alone, or with a name and a title. `::: {.class}` is pandoc's. */
function tokenizeContainer(effects: Effects, ok: State, nok: State): State {
  let colons = 0
  const sequence: State = code => {
    if (code === 58) {
      colons++
      effects.consume(code)
      return sequence
    }
    return colons < 3 ? nok(code) : beforeName(code)
  }
  const beforeName: State = code => {
    if (isEnd(code)) return end(code)
    if (!isSpace(code)) return /[\p{L}@]/u.test(charOf(code)) ? name(code) : nok(code)
    effects.consume(code)
    return beforeName
  }
  const name: State = code => {
    if (isEnd(code)) return end(code)
    if (isSpace(code) || code === 91 || code === 123) return beforeTitle(code)
    // `:::name:::` is no container.
    if (code === 58) return nok(code)
    effects.consume(code)
    return name
  }
  const beforeTitle: State = code => {
    if (isEnd(code)) return end(code)
    if (isSpace(code)) {
      effects.consume(code)
      return beforeTitle
    }
    effects.enter('chunkText', {contentType: 'text'})
    return title(code)
  }
  const title: State = code => {
    if (isEnd(code)) {
      effects.exit('chunkText')
      return end(code)
    }
    effects.consume(code)
    return title
  }
  const end: State = code => {
    effects.exit('tagLine')
    return ok(code)
  }
  return code => {
    effects.enter('tagLine')
    return sequence(code)
  }
}

/** The tags between which code stands, each with the one that ends it. */
const codeOpen =
  /^(?:\{%-?\s*(codeblock|highlight|code)(?:\s[^%]*)?%\}|\{\{[<%]\s*(highlight|code)(?:\s.*)?[%>]\}\})\s*$/
const codeClose =
  /^[ \t]*(?:\{%-?\s*end(?:codeblock|highlight|code)\s*-?%\}|\{\{[<%]\s*\/\s*(?:highlight|code)\s*[%>]\}\})\s*$/

/** As CommonMark's fenced code, and with its tokens, so that it becomes a `code` node like any other. */
function tokenizeTagCode(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
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
          return codeClose.test(text) ? innerOk(code) : innerNok(code)
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
    if (line.length === 2 && line !== '{%' && line !== '{{') return nok(code)
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

const liquid = /^\{\{-?\s*(?:site|page|post|layout|include|paginator|theme|config|content)\b[^{}]*\}\}$/
const whole: readonly (readonly [start: string, pattern: RegExp])[] = [
  ['{%', /^\{%[\s\S]*%\}$/],
  ['{{<', /^\{\{<[\s\S]*>\}\}$/],
  ['{{%', /^\{\{%[\s\S]*%\}\}$/],
  ['{{', liquid],
  ['{:', /^\{:[ \t]*[.#/A-Za-z][^{}\n]*\}$/],
]

function tokenizeTagText(effects: Effects, ok: State, nok: State): State {
  let raw = ''
  const inside: State = code => {
    if (code === null) return nok(code)
    if (isEnd(code)) {
      raw += '\n'
      effects.exit('tagTextData')
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      effects.enter('tagTextData')
      return inside
    }
    raw += charOf(code)
    if (raw.length === 2 && !/^\{[%{:]/.test(raw)) return nok(code)
    // A second opening: this one was none. It also keeps a thousand openings from being looked through each.
    if (raw.length > 3 && (raw.endsWith('{%') || raw.endsWith('{{') || raw.endsWith('{:'))) return nok(code)
    effects.consume(code)
    if (code !== 125 || raw.length < 4) return inside
    const kind = whole.find(([start]) => raw.startsWith(start))
    if (!kind?.[1].test(raw)) return inside
    effects.exit('tagTextData')
    effects.exit('tagText')
    return ok
  }
  return code => {
    effects.enter('tagText')
    effects.enter('tagTextData')
    return inside(code)
  }
}

/** Tokens → mdast. */
export function tagFromMarkdown(): FromMarkdown {
  function enterTag(this: CompileContext, token: Token): undefined {
    this.enter({type: 'tag', value: '', children: []}, token)
    this.buffer()
  }
  function exitText(this: CompileContext, token: Token): undefined {
    const value = this.resume()
    const node = this.stack[this.stack.length - 1]
    if (node?.type === 'tag') node.value = value
    this.exit(token)
  }
  return {
    enter: {
      tagText: enterTag,
      tagTextData(token) {
        this.config.enter.data!.call(this, token)
      },
      tagLine(token) {
        this.enter({type: 'tag', value: this.sliceSerialize(token).trim(), children: []}, token)
      },
    },
    exit: {
      tagText: exitText,
      tagTextData(token) {
        this.config.exit.data!.call(this, token)
      },
      tagLine(token) {
        this.exit(token)
      },
      tagCodeOpen(token) {
        const node = this.stack[this.stack.length - 1]
        if (node?.type !== 'code') return
        node.meta = this.sliceSerialize(token).trim()
      },
    },
  }
}
