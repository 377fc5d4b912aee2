import type {Emphasis, PhrasingContent, Root} from 'mdast'
import type {VFile} from 'vfile'
import {replaceText} from '../replace-text.ts'

/**
 * Readings: `{喜|xǐ}`, `[文]{zhù}`, `[文]^(注)` become `span.ruby` with the reading in brackets behind the
 * word, as raw `<ruby>` does: WeChat has no `ruby`. Only Chinese has readings, so `{a|b}` stays.
 */
export function remarkRuby() {
  return (tree: Root, file: VFile): undefined => {
    const build = (match: RegExpExecArray) => ruby(match[1]!, match[2]!)
    replaceText(tree, file, '|', /\{([\p{Script=Han}々〇]{1,12})\|([^{}\n]{1,60})\}/gu, build, '{')
    // `[文字]{.mark}` is pandoc's: a reading is letters.
    replaceText(tree, file, ']{', /\[([\p{Script=Han}々〇]{1,12})\]\{([\p{L}\p{M}· ˊˇˋ˙']{1,60})\}/gu, build)
    replaceText(tree, file, ']^(', /\[([^[\]\n]{1,24})\]\^\(([^()\n]{1,60})\)/gu, build)
  }
}

/** A word with its reading. */
export function ruby(base: string, reading: string): PhrasingContent[] {
  const text = reading.split('|').join(' ').trim()
  const note: Emphasis = {
    type: 'emphasis',
    children: [{type: 'text', value: `（${text}）`}],
    data: {hName: 'span', hProperties: {className: ['ruby-text']}},
  }
  return [
    {
      type: 'emphasis',
      children: [{type: 'text', value: base}, note],
      data: {hName: 'span', hProperties: {className: ['ruby']}},
    },
  ]
}
