import type {Effects, Extension, State} from 'micromark-util-types'
import {charOf, isEnd, isSpace} from './codes.ts'
import {tokenizeTagCode} from './tag-code.ts'

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
      58: [
        {name: 'tagCode', tokenize: tokenizeTagCode, concrete: true},
        {name: 'tagContainer', tokenize: tokenizeContainer},
      ],
    },
    text: {123: {name: 'tagText', tokenize: tokenizeTagText}},
  }
}

/** Stands for the `>` of a `>}}` at the start of a line (see `remarkTagEnd`): no character of any text. */
export const TAG_END = '\uFDD0'

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

const liquid = /^\{\{-?\s*(?:site|page|post|layout|include|paginator|theme|config|content)\b[^{}]*\}\}$/
const whole: readonly (readonly [start: string, pattern: RegExp])[] = [
  ['{%', /^\{%[\s\S]*%\}$/],
  ['{{<', new RegExp(`^\\{\\{<[\\s\\S]*[>${TAG_END}]\\}\\}$`)],
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
