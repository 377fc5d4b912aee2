import type {VFile} from 'vfile'
import {dataOf} from '../rules/data.ts'
import {userError} from '../rules/report.ts'
import type {Place, UserError} from '../rules/user-error.ts'
import type {Slip} from './slips.ts'

/** A parsed front matter: values as plain data, and where each key stands. */
export interface FrontMatter {
  values: Record<string, unknown>
  /** 1-based place of a key, by key; of a key in an object `object.key`. */
  places: Map<string, Place>
  /** Offset of the body. */
  end: number
  /** Numbers as they stand in the file, by key: `1.10`. */
  written?: ReadonlyMap<string, string>
  /** What was read as it was meant, though it is not written so. */
  slips?: readonly Slip[]
}

export const empty = (end: number): FrontMatter => ({values: {}, places: new Map(), end})

/** Parsers explain in English only; their own place and picture of it are left out. */
export function broken(file: VFile, place: Place, explanation: string): UserError {
  const detail = explanation.replace(/\s+at (?:line|position)[\s\S]*$|, (?:\.\.\.)?"[\s\S]*$/, '').trim()
  return userError('front-matter', dataOf(file).lang ?? 'en', {detail}, where(file, place))
}

function where(file: VFile, place: Place): {place: Place; file?: string} {
  return file.path ? {place, file: file.path} : {place}
}
