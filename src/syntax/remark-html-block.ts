import {htmlFlow} from 'micromark-core-commonmark'
import {htmlBlockNames} from 'micromark-util-html-tag-name'
import type {
  Code,
  Construct,
  ConstructRecord,
  Effects,
  State,
  TokenizeContext,
  Tokenizer,
} from 'micromark-util-types'
import type {Processor} from 'unified'
import {htmlNames} from '../tree/html-names.ts'
import {charOf, isEnd, isSpace} from './codes.ts'
import {HtmlPlace} from './html-place.ts'

/**
 * A heading, list, table, quote, fence, rule, formula or container on the line right after raw HTML, or inside it:
 * `<img …/>⏎## 标题`, `<details>⏎<summary>…</summary>⏎- 甲`. To CommonMark the HTML goes on to the next blank line
 * and all of that is printed; here it ends, as a paragraph would. Not inside a tag, a comment or an element of code,
 * and not at text.
 */
export function remarkHtmlBlock(this: Processor): undefined {
  const data = this.data() as {micromarkExtensions?: unknown[]}
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push({flow: {[LESS_THAN]: inText}})
}

const LESS_THAN = 60

/** Two constructs, the same but for whether lists and quotes are looked for at the next line. */
const inText: Construct = {...htmlFlow, name: 'htmlBlock', concrete: false, tokenize: tokenizeBlock}
const inCode: Construct = {...inText, concrete: true}

function tokenizeBlock(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const place = new HtmlPlace()
  let line = ''
  let isFirst = true
  /** Lines of a tag that has more than one; once it ends, none. */
  let tagLines = 0
  const data: State = code => {
    if (!isEnd(code)) {
      line += charOf(code)
      // `<!--`, `<?` and what is no tag at all.
      if (isFirst && line.length === 2 && !/^<[A-Za-z/]$/.test(line)) return nok(code)
      effects.consume(code)
      return data
    }
    effects.exit('htmlFlowData')
    if (isFirst) {
      const kind = kindOf(line)
      const interrupts = this.interrupt && !this.parser.lazy[this.now().line]
      if (kind === undefined || (kind !== 'block' && interrupts)) return nok(code)
      if (this.interrupt) return end(code)
      isFirst = false
      if (kind === 'open') tagLines = 1
    }
    place.read(line)
    if (tagLines > 0) {
      if (place.isTag) tagLines++
      else if (/>[ \t]*$/.test(line)) tagLines = 0
      else return nok(code)
      if (tagLines > 0 && (code === null || line.trim() === '' || tagLines > MOST_LINES)) return nok(code)
    }
    line = ''
    if (code === null) return end(code)
    this.currentConstruct = place.isText ? inText : inCode
    // A blank line in a tag that has no end yet shows that it is none.
    if (tagLines > 0) return next(code)
    return effects.check({partial: true, tokenize: lookForEnd(place.isText)}, end, next)(code)
  }
  const next: State = code => {
    effects.enter('lineEnding')
    effects.consume(code)
    effects.exit('lineEnding')
    return begin
  }
  const begin: State = code => {
    // Tokens are never empty: a tag ended by a blank line is none.
    if (isEnd(code) || this.parser.lazy[this.now().line]) return nok(code)
    effects.enter('htmlFlowData')
    return data(code)
  }
  const end: State = code => {
    effects.exit('htmlFlow')
    return ok(code)
  }
  return code => {
    effects.enter('htmlFlow')
    return begin(code)
  }
}

const blockStart = new RegExp(`^</?(?:${htmlBlockNames.join('|')})(?:[ \\t]|/?>|$)`, 'i')
const completeTag =
  /^<(?:\/[A-Za-z][A-Za-z0-9-]*|(?!(?:pre|script|style|textarea)[\s/>])[A-Za-z][A-Za-z0-9-]*(?:[ \t]+[A-Za-z_:][\w.:-]*(?:[ \t]*=[ \t]*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*[ \t]*\/?|\/[A-Za-z][A-Za-z0-9-]*[ \t]+)>[ \t]*$/i

/** `<img`, `<Tabs values={[`: the first line of a tag with several. */
const openTag = /^<([A-Za-z][\w.-]*)(?=\s|$)[^<>]*$/

/** Lines of one tag. */
const MOST_LINES = 60

/**
 * Which of CommonMark's kinds of HTML block a line begins, of the two that end at a blank line (6 and 7). `open`: the
 * second kind, but for the tag's end, which may be on one of the next lines.
 */
function kindOf(line: string): 'block' | 'complete' | 'open' | undefined {
  if (blockStart.test(line)) return 'block'
  if (completeTag.test(line)) return 'complete'
  const name = openTag.exec(line)?.[1]
  return name && (/^[A-Z]|-/.test(name) || htmlNames.has(name.toLowerCase())) ? 'open' : undefined
}

/** Columns from which on a line would be code. */
const CODE = 4

/** Whether the HTML ends at a line end: the next line is blank, belongs to no container of it, or is a block. */
function lookForEnd(mayBeMarkdown: boolean): Tokenizer {
  return function (this: TokenizeContext, effects, ok, nok) {
    const start: State = code => {
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return lineStart
    }
    let columns = 0
    const lineStart: State = code => {
      if (this.parser.lazy[this.now().line]) return ok(code)
      return indent(code)
    }
    const indent: State = code => {
      if (isSpace(code)) {
        if (columns === 0) effects.enter('linePrefix')
        columns++
        effects.consume(code)
        return indent
      }
      if (columns > 0) effects.exit('linePrefix')
      if (isEnd(code)) return ok(code)
      if (!mayBeMarkdown || columns >= CODE || !mayBegin(code)) return nok(code)
      const loose: State = next => effects.check(looseHeading, ok, nok)(next)
      return effects.interrupt(blocksOf(this), ok, loose)(code)
    }
    return start
  }
}

/** `##标题`, which is a heading later, see `remarkLooseHeading`. */
const looseHeading: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let text = ''
    const read: State = code => {
      if (isEnd(code)) return nok(code)
      text += charOf(code)
      if (text.length > 7 || !/^#{1,6}[^#]?$/.test(text)) return nok(code)
      effects.consume(code)
      if (text.endsWith('#')) return read
      effects.exit('data')
      return /^##+\p{Script=Han}$/u.test(text) ? ok : nok
    }
    return code => {
      effects.enter('data')
      return read(code)
    }
  },
}

const mayBegin = (code: Code) => code !== null && code !== LESS_THAN

const blocks = new WeakMap<object, ConstructRecord>()

/** Everything that is a block, but raw HTML and the underlines of headings, which need a text above them. */
function blocksOf({parser}: TokenizeContext): ConstructRecord {
  const {flow} = parser.constructs
  const known = blocks.get(flow)
  if (known) return known
  const record: ConstructRecord = {}
  for (const [code, constructs] of Object.entries(flow)) {
    const kept = [constructs ?? []].flat().filter(({name}) => name !== 'setextUnderline')
    if (code !== String(LESS_THAN)) record[code as `${number}` | 'null'] = kept
  }
  blocks.set(flow, record)
  return record
}
