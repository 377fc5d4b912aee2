import {type Evidence, evidence} from './evidence.ts'

interface Limit extends Evidence {
  max: number
  unit: 'characters' | 'bytes' | 'pieces'
  /** Kinds of file that are taken, by their usual ending. */
  formats?: readonly string[]
}

const documented = evidence('official', ['docs'])
const noted = (note: string) => evidence('official', ['docs'], note)
const MB = 1024 * 1024

/** What WeChat takes at most, field by field. */
export const limits = {
  title: {max: 32, unit: 'characters', ...noted('the web editor takes 64')},
  author: {max: 16, unit: 'characters', ...documented},
  digest: {max: 120, unit: 'characters', ...noted('the page says 128, the older official text 120')},
  /** Characters that WeChat takes from the body where there is no digest. */
  defaultDigest: {max: 54, unit: 'characters', ...documented},
  sourceUrl: {max: 1024, unit: 'bytes', ...documented},
  /** Characters of the article's HTML. */
  content: {
    max: 20_000,
    unit: 'characters',
    ...evidence(
      'conflict',
      ['docs', 'publisher', 'corpus'],
      '45,258 characters were stored; pages of 353,000 exist',
    ),
  },
  contentBytes: {max: MB, unit: 'bytes', ...documented},
  articlesPerDraft: {max: 8, unit: 'pieces', ...evidence('multi', ['doocs', 'md2wechat'])},
  /** A picture in the text, through media/uploadimg. */
  bodyImage: {max: MB, unit: 'bytes', formats: ['jpg', 'png'], ...documented},
  /** A picture as permanent material: the cover. */
  material: {max: 10 * MB, unit: 'bytes', formats: ['bmp', 'png', 'jpeg', 'jpg', 'gif'], ...documented},
  thumbnail: {max: 64 * 1024, unit: 'bytes', formats: ['jpg'], ...documented},
  pastedImage: {max: 10 * MB, unit: 'bytes', ...noted('material/add_material: image')},
  pictureMessageImages: {max: 20, unit: 'pieces', ...documented},
} as const satisfies Record<string, Limit>

/** Calls of an API per day and account; 45009 beyond. */
export const quotas = {
  'draft/add': 1000,
  'draft/get': 500,
  'draft/update': 1000,
  'draft/delete': 1000,
  'draft/count': 1000,
  'draft/batchget': 1000,
  'freepublish/submit': 100,
  'freepublish/get': 100,
  'freepublish/delete': 10,
} as const

/** Covers, in px and as width / height. */
export const covers = {
  wide: {ratio: 2.35, width: 900, height: 383, ...evidence('multi', ['docs', 'md2wechat'])},
  square: {ratio: 1, width: 500, height: 500, ...evidence('multi', ['docs', 'md2wechat'])},
} as const
