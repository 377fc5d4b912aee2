import type {Construct, Event, Extension} from 'micromark-util-types'

/** Runs of asterisks and underscores in one block's text. Nobody writes so many; a real article has some 100. */
const MOST = 2000

/**
 * Each run that may end emphasis looks back through all before it: `*_` × 8,000 takes two seconds and twice as many
 * four times as long. Text with more runs than anybody writes keeps them as they are written.
 */
export function boundEmphasis(extension: Extension): Extension {
  const {text, insideSpan} = extension
  const [construct] = [text?.[42]].flat()
  if (!construct) throw new Error('No emphasis to bound')
  const bound: Construct = {
    ...construct,
    resolveAll(events, context) {
      const runs = events.filter(([way, {type}]) => way === 'enter' && type === 'attentionSequence')
      return runs.length <= MOST ? construct.resolveAll!(events, context) : events.map(asData)
    },
  }
  return {...extension, text: {...text, 42: bound, 95: bound}, insideSpan: {...insideSpan, null: [bound]}}
}

function asData(event: Event): Event {
  if (event[1].type === 'attentionSequence') event[1].type = 'data'
  return event
}
