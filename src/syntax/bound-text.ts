import {
  characterEscape,
  characterReference,
  codeText,
  htmlText,
  labelEnd,
  labelStartImage,
  labelStartLink,
} from 'micromark-core-commonmark'
import type {Construct, Effects, Extension, State, TokenizeContext} from 'micromark-util-types'

/** Brackets in one block's text. A real article has some dozens in its longest paragraph. */
const MOST_BRACKETS = 2000

/** Brackets that stand open at once. */
const MOST_OPEN = 100

/** Characters of one block's text that may be looked through in vain. */
const MOST_VAIN = 40_000

/** Ends of labels in one block's text with an address or a label behind them that is none. Each may look at all that follows. */
const MOST_FAILED = 200

/** Tokens of one block's text, begun and ended: joining what is text between them moves all that follow. */
const MOST_EVENTS = 15_000

const ROUND = 40
const AMPERSAND = 38
const BACKSLASH = 92
const EXCLAMATION = 33
const LESS = 60
const OPEN = 91
const CLOSE = 93
const TICK = 96

/** What the constructs of one block's text have cost. */
interface Spent {
  brackets: number
  open: number
  vain: number
  failed: number
  told: boolean
}

/**
 * What CommonMark looks for through all that follows or all that stands before: links, code, HTML. Each looks as often
 * as it is begun, so that a paragraph of openings takes time that grows with the square of its length. Here they are
 * bounded as {@link boundText} does.
 */
export function boundCommonmark(): Extension {
  const bounded = [
    [EXCLAMATION, labelStartImage],
    [AMPERSAND, characterReference],
    [LESS, htmlText],
    [OPEN, labelStartLink],
    [BACKSLASH, characterEscape],
    [CLOSE, labelEnd],
    [TICK, codeText],
  ] as const
  const text = Object.fromEntries(
    bounded.map(([code, construct]) => [code, [{...construct, name: `${construct.name}Bound`}]]),
  )
  // What is disabled is so in addresses and titles too.
  const string = {[AMPERSAND]: text[AMPERSAND], [BACKSLASH]: text[BACKSLASH]}
  return {disable: {null: bounded.map(([, {name}]) => name!)}, text, string}
}

/**
 * Bounds by number what the constructs of an extension may look at in one block's text: how many brackets there are and
 * stand open, and how many characters were looked through in vain. What is more stays as it is written; the first such
 * mark is a token of its own, from which a message comes.
 */
export function boundText(): (extension: Extension) => Extension {
  const blocks = new WeakMap<TokenizeContext, Spent>()
  const spentOf = (context: TokenizeContext): Spent => {
    const known = blocks.get(context)
    if (known) return known
    const spent = {brackets: 0, open: 0, vain: 0, failed: 0, told: false}
    blocks.set(context, spent)
    return spent
  }
  return extension => {
    if (!extension.text) return extension
    const text: Record<string, Construct[]> = {}
    for (const [key, constructs] of Object.entries(extension.text)) {
      const code = Number(key)
      // Emphasis is bounded where it is resolved.
      const list = [constructs ?? []]
        .flat()
        .map(each => (each.resolveAll && isEmphasis(code) ? each : bound(each, code, spentOf)))
      const told = code === EXCLAMATION ? undefined : list.find(({name}) => name?.endsWith('Bound'))
      text[key] = told ? [teller(told, code, spentOf), ...list] : list
    }
    return {...extension, text}
  }
}

function isFull({vain, failed, brackets, open}: Spent, code: number, {events}: TokenizeContext): boolean {
  if (vain > MOST_VAIN || events.length > MOST_EVENTS) return true
  if (code === CLOSE) return open > 0 && failed > MOST_FAILED
  return (code === OPEN || code === EXCLAMATION) && (brackets >= MOST_BRACKETS || open >= MOST_OPEN)
}

/** Takes the first mark that is not read any more. */
function teller(
  {previous}: Construct,
  code: number,
  spentOf: (context: TokenizeContext) => Spent,
): Construct {
  return {
    name: 'tooManyMarks',
    // Without it, code would be begun in the middle of a run.
    ...(previous ? {previous} : {}),
    tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
      const spent = spentOf(this)
      if (spent.told || !isFull(spent, code, this)) return nok
      return next => {
        spent.told = true
        effects.enter('tooManyMarks')
        effects.consume(next)
        effects.exit('tooManyMarks')
        return ok
      }
    },
  }
}

function isEmphasis(code: number): boolean {
  return code === 42 || code === 95 || code === 126
}

function bound(construct: Construct, code: number, spentOf: (context: TokenizeContext) => Spent): Construct {
  const starts = construct.name?.startsWith('labelStart') ?? false
  const ends = construct.name?.startsWith('labelEnd') ?? false
  return {
    ...construct,
    tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
      const spent = spentOf(this)
      if (spent.vain > MOST_VAIN || this.events.length > MOST_EVENTS) return nok
      if ((starts || ends) && isFull(spent, code, this)) return nok
      // What looks for an opening looks through all that stands before.
      if (code === CLOSE && spent.open === 0) return nok
      const from = this.now().offset
      const done: State = next => {
        if (starts) spent.brackets++
        if (starts) spent.open++
        if (ends) spent.open--
        return ok(next)
      }
      const failed: State = next => {
        spent.vain += this.now().offset - from
        if (ends) spent.open--
        if (ends && (next === ROUND || next === OPEN)) spent.failed++
        return nok(next)
      }
      return construct.tokenize.call(this, effects, done, failed)
    },
  }
}
