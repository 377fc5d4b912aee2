/**
 * What is a short line that stands alone? An author who writes `**圆桌讨论**` or `一、背景` for a paragraph of its own means a
 * heading, one who writes `**冷启动快了 4.6 倍**` a figure to be seen. Each piece of evidence below decides for one class; a line
 * that none decides stays a paragraph. `docs/syntax.md` has them with their counts.
 */
export const evidence = {
  address: 'address',
  byline: 'byline',
  reading: 'more',
  closing: 'sign-off',
  figures: 'key',
  sentence: 'key',
  'bold-numbered': 'subhead',
  'bold-alike': 'subhead',
  'bold-usual': 'subhead',
  'bold-label': 'subhead',
  'plain-numbered': 'subhead',
  bracketed: 'subhead',
  'lead-label': 'lead',
  'lead-news': 'lead',
  'lead-topic': 'lead',
} as const

export type Evidence = keyof typeof evidence
export type Standing = (typeof evidence)[Evidence]

/** What is known of the article beside its blocks. */
export interface Facts {
  title: string | undefined
  digest: string | undefined
}

/** Places of blocks, each with what it is known by. */
export type Found = [at: number, evidence: Evidence][]
