import type {ArrowHead} from './model.ts'

/** Mermaid's numbers of what stands in a sequence. */
export const line = {note: 2, activeStart: 17, activeEnd: 18, rectStart: 22, autonumber: 26} as const

interface Arrow {
  isDotted: boolean
  start: ArrowHead
  end: ArrowHead
}

const heads: Readonly<Record<number, readonly [start: ArrowHead, end: ArrowHead]>> = {
  0: ['none', 'point'],
  1: ['none', 'point'],
  3: ['none', 'cross'],
  4: ['none', 'cross'],
  5: ['none', 'none'],
  6: ['none', 'none'],
  24: ['none', 'open'],
  25: ['none', 'open'],
  33: ['point', 'point'],
  34: ['point', 'point'],
  41: ['none', 'top'],
  42: ['none', 'bottom'],
  43: ['none', 'stick-top'],
  44: ['none', 'stick-bottom'],
  45: ['top', 'none'],
  46: ['bottom', 'none'],
  47: ['stick-top', 'none'],
  48: ['stick-bottom', 'none'],
  51: ['none', 'top'],
  52: ['none', 'bottom'],
  53: ['none', 'stick-top'],
  54: ['none', 'stick-bottom'],
  55: ['top', 'none'],
  56: ['bottom', 'none'],
  57: ['stick-top', 'none'],
  58: ['stick-bottom', 'none'],
}

const dotted = new Set([1, 4, 6, 25, 34, 51, 52, 53, 54, 55, 56, 57, 58])

/** The arrow of a type; undefined for what is none. */
export function arrowOf(type: number): Arrow | undefined {
  const ends = heads[type]
  return ends && {isDotted: dotted.has(type), start: ends[0], end: ends[1]}
}

export const blockStarts: Readonly<Record<number, string>> = {
  10: 'loop',
  12: 'alt',
  15: 'opt',
  19: 'par',
  22: 'rect',
  27: 'critical',
  30: 'break',
  32: 'par',
}

export const sectionStarts = new Set([13, 20, 28])
export const blockEnds = new Set([11, 14, 16, 21, 23, 29, 31])

/** Marks of circles where arrows meet lifelines; the arrows know of them too. */
export const central = {end: 59, start: 60, both: 61} as const
