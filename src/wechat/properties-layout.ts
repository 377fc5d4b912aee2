import {type Row, row} from './evidence.ts'

const phone = 'kept, and drawn on an iPhone'
const clips = 'the checker objects to heights that clip text'
const capped = 'the reader page caps everything at 100 %; an inline !important beats it'
const snap = 'one project lists it as removed'

/** Boxes and flow: what WeChat keeps. */
export const layoutProperties: Readonly<Record<string, Row>> = {
  'align-content': row('keep', 'probes', ['corpus', 'wxart', 'stylewx']),
  'align-items': row('keep', 'probes', ['corpus', 'wxart', 'stylewx'], {seen: [63, 5]}),
  'align-self': row('keep', 'probes', ['corpus', 'wxart', 'stylewx'], {seen: [73, 7]}),
  'aspect-ratio': row('keep', 'probe', ['wxart'], {note: phone}),
  'box-sizing': row('keep', 'observed', ['corpus', 'wxart', 'stylewx'], {seen: [4122, 18]}),
  'column-gap': row('keep', 'probes', ['wxart', 'stylewx']),
  display: row('keep', 'observed', ['corpus', 'wxart', 'stylewx'], {
    seen: [1601, 28],
    note: 'block, inline, inline-block, flex, none, contents, -webkit-box and inline-table are seen',
  }),
  flex: row('keep', 'probes', ['corpus', 'wxart', 'stylewx'], {seen: [374, 8]}),
  'flex-basis': row('keep', 'probes', ['corpus', 'wxart', 'stylewx']),
  'flex-direction': row('keep', 'probes', ['corpus', 'wxart', 'stylewx'], {seen: [42, 3]}),
  'flex-flow': row('keep', 'probes', ['corpus', 'wxart', 'stylewx'], {seen: [48, 7]}),
  'flex-grow': row('keep', 'probes', ['corpus', 'wxart', 'stylewx']),
  'flex-shrink': row('keep', 'probes', ['corpus', 'wxart', 'stylewx'], {seen: [13, 1]}),
  'flex-wrap': row('keep', 'probes', ['corpus', 'wxart', 'stylewx']),
  gap: row('keep', 'probes', ['wxart', 'stylewx']),
  height: row('keep', 'official', ['spec'], {seen: [710, 18], note: clips}),
  'justify-content': row('keep', 'probes', ['corpus', 'wxart', 'stylewx'], {seen: [86, 10]}),
  margin: row('keep', 'observed', ['corpus'], {seen: [1575, 19]}),
  'margin-bottom': row('keep', 'observed', ['corpus'], {seen: [779, 24]}),
  'margin-left': row('keep', 'observed', ['corpus'], {seen: [1661, 18]}),
  'margin-right': row('keep', 'observed', ['corpus'], {seen: [1605, 17]}),
  'margin-top': row('keep', 'observed', ['corpus'], {seen: [777, 20]}),
  'max-height': row('keep', 'official', ['spec'], {note: clips}),
  'max-inline-size': row('keep', 'observed', ['corpus'], {seen: [38, 1]}),
  'max-width': row('keep', 'official', ['spec', 'corpus'], {seen: [1598, 17], note: capped}),
  'min-height': row('keep', 'official', ['spec'], {seen: [112, 8], note: clips}),
  'min-width': row('keep', 'official', ['spec', 'corpus'], {seen: [12, 6], note: capped}),
  order: row('keep', 'probes', ['corpus', 'wxart', 'stylewx']),
  overflow: row('keep', 'observed', ['corpus', 'wxart', 'stylewx'], {seen: [127, 11]}),
  '-webkit-overflow-scrolling': row('keep', 'observed', ['corpus'], {seen: [4, 2], note: snap}),
  'overflow-scrolling': row('keep', 'observed', ['corpus'], {seen: [2, 1]}),
  'overflow-x': row('keep', 'observed', ['corpus', 'wxart', 'stylewx'], {seen: [70, 4]}),
  'overflow-y': row('keep', 'observed', ['corpus', 'wxart', 'stylewx']),
  'overscroll-behavior-x': row('keep', 'observed', ['corpus'], {seen: [2, 1], note: snap}),
  padding: row('keep', 'observed', ['corpus'], {seen: [2746, 23]}),
  'padding-bottom': row('keep', 'observed', ['corpus'], {seen: [308, 6]}),
  'padding-left': row('keep', 'observed', ['corpus'], {seen: [117, 13]}),
  'padding-right': row('keep', 'observed', ['corpus'], {seen: [121, 14]}),
  'padding-top': row('keep', 'observed', ['corpus'], {seen: [372, 9]}),
  'row-gap': row('keep', 'probes', ['wxart', 'stylewx']),
  'scroll-snap-align': row('keep', 'observed', ['corpus'], {seen: [8, 1], note: snap}),
  'scroll-snap-stop': row('keep', 'observed', ['corpus'], {seen: [8, 1], note: snap}),
  'scroll-snap-type': row('keep', 'observed', ['corpus'], {seen: [2, 1], note: snap}),
  'table-layout': row('keep', 'observed', ['corpus', 'wxart', 'stylewx'], {seen: [5, 2]}),
  width: row('keep', 'official', ['spec', 'corpus'], {seen: [1724, 23], note: capped}),
}
