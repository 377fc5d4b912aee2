import {type Row, row} from './evidence.ts'

/** Transforms, touch and the rest: what WeChat keeps. */
export const otherProperties: Readonly<Record<string, Row>> = {
  cursor: row('keep', 'observed', ['corpus'], {seen: [19, 4]}),
  'pointer-events': row('keep', 'observed', ['corpus'], {seen: [544, 5]}),
  '-webkit-tap-highlight-color': row('keep', 'observed', ['corpus'], {seen: [707, 12]}),
  'touch-action': row('keep', 'observed', ['corpus']),
  '-webkit-touch-callout': row('keep', 'observed', ['corpus'], {seen: [1, 1]}),
  '-moz-transform': row('keep', 'observed', ['corpus'], {seen: [207, 4]}),
  '-webkit-transform': row('keep', 'observed', ['corpus', 'wxart', 'stylewx'], {seen: [208, 5]}),
  transform: row('keep', 'observed', ['corpus', 'wxart', 'stylewx'], {
    seen: [271, 10],
    note: 'rotate, scale, translate3d, rotateY and translateZ are seen',
  }),
  '-webkit-transform-origin': row('keep', 'observed', ['corpus'], {seen: [1, 1]}),
  'transform-origin': row('keep', 'observed', ['corpus', 'wxart', 'stylewx'], {seen: [25, 4]}),
  'transform-style': row('keep', 'observed', ['corpus'], {seen: [1, 1]}),
  '-webkit-user-drag': row('keep', 'observed', ['corpus'], {seen: [4, 2]}),
  '-moz-user-select': row('keep', 'observed', ['corpus'], {seen: [16, 1]}),
  '-webkit-user-select': row('keep', 'observed', ['corpus'], {seen: [213, 4]}),
  'user-select': row('keep', 'observed', ['corpus'], {seen: [188, 4]}),
}
