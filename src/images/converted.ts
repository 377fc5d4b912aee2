import {limits} from '../wechat/limits.ts'

/** Where a picture goes. `page`: into a page that is pasted · `text`: through uploadimg · `cover`: as material. */
export type Use = 'page' | 'text' | 'cover'

/** What was done to a picture, for who wants to know what was lost. */
export type Change =
  | {kind: 'format'; from: string; to: string}
  | {kind: 'turned'}
  /** px */
  | {kind: 'width'; from: number; to: number}
  /** Bytes; the JPEG's quality where it was lowered. */
  | {kind: 'size'; from: number; to: number; quality?: number}
  | {kind: 'metadata'}
  | {kind: 'colours'}

/** A picture as WeChat takes it. */
export interface Converted {
  bytes: Uint8Array
  type: 'jpg' | 'png' | 'gif'
  /** px */
  width?: number
  height?: number
  /** None where the bytes are those that were given. */
  changes: Change[]
}

/**
 * Why a picture cannot be made fit. `sharp`: what converts is not installed · `format`: nobody reads it · `broken`: its
 * bytes are no picture, or a damaged one · `size`: it cannot be made small enough.
 */
export class Unconvertible extends Error {
  readonly why: 'sharp' | 'format' | 'broken' | 'size'
  /** `heic`, … as far as it is known. */
  readonly type: string

  constructor(why: Unconvertible['why'], type: string, cause?: unknown) {
    super(`${why}: ${type}`, cause === undefined ? undefined : {cause})
    this.why = why
    this.type = type
  }
}

/** px: WeChat shows no picture wider than that. */
export const MAX_WIDTH = 2160

/** Bytes below which a picture has to be. */
export function limitOf(use: Use, type: string): number {
  if (use === 'page') return limits.pastedImage.max
  // A GIF of the text is material, too: uploadimg takes none.
  return use === 'cover' || type === 'gif' ? limits.material.max : limits.bodyImage.max
}
