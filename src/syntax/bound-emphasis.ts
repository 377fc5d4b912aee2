import type {Construct, Event, Extension, Token, TokenizeContext} from 'micromark-util-types'

/** Pairs that the marks of one block's text could be. Nobody writes so many; a real article has some 100. */
const MOST = {attentionSequence: 2000, strikethroughSequenceTemporary: 500}

/** Where both kinds are mixed, each of one kind looks at all of the other in it. */
const MOST_MIXED = 300

type Mark = keyof typeof MOST

/**
 * Each run that may end emphasis looks back through all before it: `*_` × 8,000 takes two seconds and twice as many
 * four times as long. Text with more marks than anybody writes keeps them as they are written.
 */
export function boundEmphasis(extension: Extension): Extension {
  const {text, insideSpan} = extension
  const [construct] = [text?.[42]].flat()
  if (!construct) throw new Error('No emphasis to bound')
  const bound = boundMarks(construct, 'attentionSequence', leaveProse)
  return {...extension, text: {...text, 42: bound, 95: bound}, insideSpan: {...insideSpan, null: [bound]}}
}

/** As {@link boundEmphasis}, for `~~`. */
export function boundStrikethrough(extension: Extension): Extension {
  const {text, insideSpan} = extension
  const [construct] = [text?.[126]].flat()
  if (!construct) throw new Error('No strikethrough to bound')
  const bound = boundMarks(construct, 'strikethroughSequenceTemporary')
  return {...extension, text: {...text, 126: bound}, insideSpan: {...insideSpan, null: [bound]}}
}

function boundMarks(
  construct: Construct,
  mark: Mark,
  before: (events: readonly Event[], context: TokenizeContext) => void = () => {},
): Construct {
  return {
    ...construct,
    resolveAll(events, context) {
      if (isTooMany(events, mark)) return asData(events, mark)
      before(events, context)
      return construct.resolveAll!(events, context)
    },
  }
}

function isTooMany(events: readonly Event[], mark: Mark): boolean {
  const counts = {attentionSequence: 0, strikethroughSequenceTemporary: 0}
  for (const [way, {type, start, end}] of events) {
    if (way !== 'enter' || !isMark(type)) continue
    counts[type] += Math.ceil((end.offset - start.offset) / 2)
  }
  const {attentionSequence: emphasis, strikethroughSequenceTemporary: strikes} = counts
  return counts[mark] > MOST[mark] || (emphasis > 0 && strikes > 0 && emphasis + strikes > MOST_MIXED)
}

function isMark(type: string): type is Mark {
  return type in MOST
}

/** The first is told of. */
function asData(events: Event[], mark: Mark): Event[] {
  let told = false
  for (const [way, token] of events) {
    if (token.type !== mark || way !== 'enter') continue
    token.type = told ? 'data' : 'tooManyMarks'
    told = true
  }
  return events
}

interface Run {
  token: Token
  size: number
  before: string
  after: string
}

/**
 * Chinese emphasis reads more as emphasis than CommonMark does (`**加粗：**正文`), and prose with it: `*必填，*选填`,
 * `char *p，*q`, `**argv，**envp`. A run that ends behind a mark which goes on, close before a word, ends nothing there where
 * it is a lone asterisk, or where both what it would end and what follows are Latin. In a paragraph or a line that is
 * bold from end to end a lone asterisk is one.
 */
function leaveProse(events: readonly Event[], context: TokenizeContext): void {
  const runs: Run[] = []
  events.forEach(([way, token], at) => {
    if (way !== 'enter' || token.type !== 'attentionSequence') return
    const text = context.sliceSerialize(token)
    if (!text.startsWith('*')) return
    const [, last] = events[at - 1] ?? []
    const [, next] = events[at + 2] ?? []
    const before =
      last && last.end.offset === token.start.offset ? context.sliceSerialize(last).slice(-1) : ''
    const after =
      next && next.start.offset === token.end.offset ? context.sliceSerialize(next).slice(0, 1) : ''
    runs.push({token, size: text.length, before, after})
  })
  runs.forEach((run, index) => {
    const {size, before, after} = run
    if (!/[，、；。]/.test(before) || after === '' || /[\s\p{P}\p{S}]/u.test(after)) return
    const opener = runs[index - 1]
    if (size === 1 || (opener && /[A-Za-z_]/.test(opener.after) && /[A-Za-z_]/.test(after)))
      run.token._close = false
  })
  runs.forEach((middle, index) => {
    const [first, last] = [runs[index - 1], runs[index + 1]]
    if (middle.size !== 1 || first?.size !== 2 || last?.size !== 2) return
    if (!/^[\r\n]?$/.test(first.before) || !/^[\r\n]?$/.test(last.after)) return
    // The whole text, or one line of it.
    const isAll = runs.length === 3 && first.before === '' && last.after === ''
    if (!isAll && first.token.start.line !== last.token.start.line) return
    middle.token._open = false
    middle.token._close = false
  })
}
