/**
 * What kind of character stands here. Chinese text has no spaces: whether two lines or two runs join with a
 * space, and where an address ends, depends on the characters at the seam.
 */

const CJK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}々〇〆〻ー]/u

/**
 * CJK Symbols and Punctuation, full-width forms of ASCII punctuation, vertical and compatibility forms.
 * Full-width letters and digits are not punctuation and are left out.
 */
const FULL_WIDTH_PUNCTUATION =
  /[\u3000-\u3004\u3008-\u3020\u3030\u303D\uFE10-\uFE1F\uFE30-\uFE4F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65]/u

/** Punctuation that Chinese shares with Latin and sets full-width beside Chinese: “” ‘’ … — · */
const AMBIGUOUS_PUNCTUATION = /[\u2018\u2019\u201C\u201D\u2026\u2014\u2015\u00B7\u2013]/u

/** A Chinese, Japanese or Korean character (not punctuation). */
export function isCjk(char: string): boolean {
  return CJK.test(char)
}

/** 。，、；：？！（）《》「」 and the other punctuation that fills a whole square. */
export function isFullWidthPunctuation(char: string): boolean {
  return FULL_WIDTH_PUNCTUATION.test(char)
}

/** Whether Chinese, Japanese or Korean characters occur in a text. */
export function hasCjk(text: string): boolean {
  return CJK.test(text)
}

/**
 * What belongs between two lines that are one sentence: nothing between two CJK characters and beside
 * full-width punctuation, one space otherwise.
 *
 * @param before last character of the first line, '' at its start
 * @param after first character of the second line, '' at its end
 */
export function lineSeam(before: string, after: string): '' | ' ' {
  if (before === '' || after === '' || /\s/.test(before) || /\s/.test(after)) return ''
  if (isFullWidthPunctuation(before) || isFullWidthPunctuation(after)) return ''
  const left = isCjk(before)
  const right = isCjk(after)
  if (left && right) return ''
  if (left && AMBIGUOUS_PUNCTUATION.test(after)) return ''
  if (right && AMBIGUOUS_PUNCTUATION.test(before)) return ''
  return ' '
}

/** A text of several lines as one line. */
export function joinLines(text: string): string {
  const lines = text.split(/[ \t]*[\r\n\f]+[ \t\r\n\f]*/)
  return lines.reduce((joined, line) => joined + lineSeam(lastChar(joined), firstChar(line)) + line)
}

/** Columns a text takes in a terminal or an editor: CJK and full-width characters count two. */
export function displayWidth(text: string): number {
  let width = 0
  for (const char of text) width += isCjk(char) || isFullWidthPunctuation(char) ? 2 : 1
  return width
}

/** The first character (code point) of a text, '' when it is empty. */
export function firstChar(text: string): string {
  const point = text.codePointAt(0)
  return point === undefined ? '' : String.fromCodePoint(point)
}

/** The last character (code point) of a text, '' when it is empty. */
export function lastChar(text: string): string {
  const unit = text.charCodeAt(text.length - 1)
  return unit >= 0xdc00 && unit <= 0xdfff ? text.slice(-2) : text.slice(-1)
}
