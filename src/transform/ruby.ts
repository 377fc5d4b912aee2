import type {Emphasis, PhrasingContent} from 'mdast'

/** A word with its reading. */
export function ruby(base: string, reading: string): PhrasingContent[] {
  const text = reading.split('|').join(' ').trim()
  const note: Emphasis = {
    type: 'emphasis',
    children: [{type: 'text', value: `（${text}）`}],
    data: {hName: 'span', hProperties: {className: ['ruby-text']}},
  }
  return [
    {
      type: 'emphasis',
      children: [{type: 'text', value: base}, note],
      data: {hName: 'span', hProperties: {className: ['ruby']}},
    },
  ]
}
