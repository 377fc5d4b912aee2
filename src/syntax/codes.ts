import type {Code} from 'micromark-util-types'

/** The end of a line or of the document. */
export const isEnd = (code: Code): code is null | -5 | -4 | -3 => code === null || (code < -2 && code > -6)
/** A space or a tab. */
export const isSpace = (code: Code) => code === 32 || code === -2 || code === -1
/** The character of a code; nothing for what a tab is filled up with. */
export const charOf = (code: NonNullable<Code>) =>
  code === -2 ? '\t' : code < 0 ? '' : String.fromCharCode(code)
