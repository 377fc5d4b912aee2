import {type Row, row} from './evidence.ts'

const position = {zh: '没有 position 就不起作用', en: 'it does nothing without position'}
const animation = {zh: '没有 @keyframes，动画不会动', en: 'there are no @keyframes'}
const transition = {zh: '没有状态变化', en: 'there is no state to change'}
const filter = {zh: '被删除或不起作用', en: 'it is deleted or has no effect'}
const unsafe = {zh: '不安全', en: 'it is not safe'}
const grid = 'one published article carries it, several projects say it is removed: flex is safe'
const float = 'one phone test saw no text beside a floated picture'
const same = 'one project: removed, another: kept without effect'

const inert = {reader: 'inert'} as const
const removed = {save: 'drop', api: 'drop'} as const

const positionless = row(inert, 'probe', ['stylewx', 'corpus'], {seen: [1, 1], why: position})
const animated = row(inert, 'probe', ['stylewx', 'wxart'], {why: animation})
const transitioned = row(inert, 'probe', ['stylewx'], {why: transition})
const filtered = row({...removed, ...inert}, 'probes', ['wxart', 'stylewx'], {why: filter, note: same})
const gridded = row(removed, 'conflict', ['corpus', 'wxart', 'gzh'], {note: grid})

/**
 * CSS properties that WeChat deletes, that do nothing in an article, or that one should not count on. A row
 * with `why` is never written into an article.
 */
export const lostProperties: Readonly<Record<string, Row>> = {
  position: row(removed, 'probes', ['wxart', 'stylewx', 'corpus'], {
    why: {zh: '保存时会被删除', en: 'WeChat deletes it on save'},
    note: '0 of 126,358 observed declarations; the editor shows it until it saves',
  }),
  top: positionless,
  right: positionless,
  bottom: positionless,
  left: positionless,
  inset: row(inert, 'probe', ['stylewx', 'corpus'], {why: position}),
  'z-index': row('keep', 'observed', ['corpus', 'stylewx'], {
    seen: [85, 2],
    why: position,
    note: 'kept; it concerns only flex and transformed items',
  }),
  filter: filtered,
  'backdrop-filter': filtered,
  animation: animated,
  'animation-delay': animated,
  'animation-direction': animated,
  'animation-duration': animated,
  'animation-fill-mode': animated,
  'animation-iteration-count': animated,
  'animation-name': animated,
  'animation-timing-function': animated,
  transition: transitioned,
  'transition-delay': transitioned,
  'transition-duration': transitioned,
  'transition-property': transitioned,
  'transition-timing-function': transitioned,
  'text-underline-offset': row(removed, 'single', ['wxart'], {
    why: {zh: '保存时会被删除', en: 'WeChat deletes it on save'},
    note: 'use border-bottom',
  }),
  'text-decoration-thickness': row({api: 'drop'}, 'conflict', ['wxart', 'corpus'], {
    seen: [449, 12],
    why: {zh: '可能被删除，请用 border-bottom', en: 'it may be deleted, use border-bottom'},
    note: 'removed by draft/add, yet kept (as “initial”) in pasted articles',
  }),
  behavior: row(removed, 'inferred', ['security'], {why: unsafe}),
  '-moz-binding': row(removed, 'inferred', ['security'], {why: unsafe}),
  content: row('inert', 'inferred', ['guess'], {note: 'there are no pseudo-elements in an article'}),
  'mix-blend-mode': row(removed, 'conflict', ['wxart', 'stylewx'], {
    note: 'one project saw it drawn on a phone, another lists it as removed',
  }),
  'grid-column': gridded,
  'grid-column-start': row(removed, 'conflict', ['corpus', 'wxart', 'gzh'], {seen: [2, 1], note: grid}),
  'grid-row': gridded,
  'grid-row-start': row(removed, 'conflict', ['corpus', 'wxart', 'gzh'], {seen: [2, 1], note: grid}),
  'grid-template-areas': gridded,
  'grid-template-columns': row(removed, 'conflict', ['corpus', 'wxart', 'gzh'], {seen: [1, 1], note: grid}),
  'grid-template-rows': row(removed, 'conflict', ['corpus', 'wxart', 'gzh'], {seen: [1, 1], note: grid}),
  float: row('keep', 'observed', ['corpus', 'stylewx', 'wxart'], {seen: [40, 11], note: float}),
  clear: row('keep', 'observed', ['corpus', 'stylewx', 'wxart'], {seen: [115, 6], note: float}),
  'column-count': row('keep', 'inferred', ['guess']),
  columns: row('keep', 'inferred', ['guess']),
  'caret-color': row('keep', 'official', ['spec'], {
    seen: [3292, 6],
    note: 'the checker objects to a transparent one',
  }),
  'font-family': row('keep', 'official', ['spec', 'wxart', 'stylewx'], {
    seen: [5891, 22],
    note: 'Tencent advises none; Chinese face names do nothing on phones',
  }),
}
