import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {hasCjk} from '../../chinese.ts'
import {replaceText} from '../replace-text.ts'
import {ruby} from '../ruby.ts'

/**
 * Readings: `{喜|xǐ}`, `[文]{zhù}`, `[文]^(注)` become `span.ruby` with the reading in brackets behind the
 * word, as raw `<ruby>` does: WeChat has no `ruby`. Only Chinese has readings, so `{a|b}` stays.
 */
export function remarkRuby() {
  return (tree: Root, file: VFile): undefined => {
    const build = (match: RegExpExecArray) => {
      const [, base = '', reading = ''] = match
      return isReading(base, reading) ? ruby(base, reading) : undefined
    }
    replaceText(tree, file, '|', /\{([\p{Script=Han}々〇]{1,12})\|([^{}\n]{1,60})\}/gu, build, '{')
    // `[文字]{.mark}` is pandoc's: a reading is letters.
    replaceText(tree, file, ']{', /\[([\p{Script=Han}々〇]{1,12})\]\{([\p{L}\p{M}· ˊˇˋ˙']{1,60})\}/gu, build)
    replaceText(tree, file, ']^(', /\[([^[\]\n]{1,24})\]\^\(([^()\n]{1,60})\)/gu, match =>
      // `[x+1]^(2)` is a power.
      hasCjk(match[1]!) ? ruby(match[1]!, match[2]!) : undefined,
    )
  }
}

const syllable =
  "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|van|ai|ei|ui|ao|ou|iu|ie|ve|ue|er|an|en|in|un|vn|ia|ua|uo|[aoeiuvü])[1-5]?[\\s'’|·-]*"

/** Kana, bopomofo, hangul, or pinyin; `{甲|乙}` and `{男|male}` are alternatives. */
function isReading(base: string, reading: string): boolean {
  if (/\p{Script=Han}/u.test(reading)) return false
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}]/u.test(reading))
    return true
  const plain = reading.normalize('NFD').replace(/\p{M}/gu, '')
  if (plain !== reading.normalize('NFD')) return true
  return new RegExp(`^(?:${syllable}){${[...base].length}}$`, 'i').test(plain)
}
