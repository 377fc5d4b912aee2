import {displayWidth} from '../chinese.ts'

/** px of WeChat's column on a phone of 375. */
export const PHONE_COLUMN = 335

/** How wide a text is, in em: a Chinese character is one, any other about half. */
export function widthOf(text: string): number {
  return displayWidth(text) / 2
}

/** How wide the widest piece is that cannot be broken, in em: Chinese breaks anywhere. */
export function widestWord(text: string): number {
  return Math.max(0, ...text.split(/\s+|[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u).map(widthOf))
}
