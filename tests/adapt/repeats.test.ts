import {describe, expect, it} from 'vitest'
import {repeatsIn} from '../../src/adapt/repeats.ts'
import {themeNames} from '../../src/builtin/themes.ts'
import {convert} from '../../src/convert.ts'
import {emulate} from '../../src/emulator/emulate.ts'
import {parseHtml} from '../../src/tree/html.ts'
import {adapted} from './adapted.ts'

const nested = (styles: readonly string[], inner: string, tag = 'section') =>
  styles.map(each => `<${tag}${each && ` style="${each}"`}>`).join('') +
  inner +
  `</${tag}>`.repeat(styles.length)
const text = '<p style="color:#111111">深</p>'
const paths = (html: string) => repeatsIn(parseHtml(html).root()[0]!).map(each => each.attribs.style)
/** `count` styles, each of its own. */
const own = (count: number, from = 0) => Array.from({length: count}, (_, at) => `margin:${from + at}px`)

describe('repeatsIn', () => {
  it.each<[string, string, (string | undefined)[]]>([
    ['thirteen levels with it', nested(['', ...Array(12).fill('a:1')], ''), []],
    ['levels of their own', nested(own(20), ''), []],
    ['the nearest around what is deep', nested([...own(9), 'a:1', 'b:1', 'a:1', 'c:1', ''], ''), ['a:1']],
    ['of the tag’s first time nothing', nested([...own(11), 'a:1', 'b:1', ''], ''), []],
    ['what others have together', nested([...own(9), 'a:1;b:1', 'a:1', 'b:1', 'x:1', ''], ''), ['a:1;b:1']],
    ['single children only', nested(own(9), `<hr>${nested(['a:1', 'b:1', 'a:1', 'c:1', ''], '')}`), []],
    ['what is below, too', nested(own(14), nested(['b:1', 'c:1', 'b:1', 'd:1', 'e:1', ''], '')), ['b:1']],
    ['never a picture’s link', nested([...own(9), 'a:1', 'b:1', 'a:1', 'c:1', ''], '', 'a'), []],
  ])('finds %s', (_, html, found) => expect(paths(html)).toEqual(found))

  it('begins anew at each branch', () => {
    const branch = nested(['b:1', 'c:1', 'd:1', 'e:1', ''], '')
    expect(paths(nested(own(14), branch + branch))).toEqual([])
    const repeating = nested(['b:1', 'c:1', 'd:1', 'c:1', 'd:1', 'e:1', ''], '')
    expect(paths(nested(own(14), branch + repeating))).toEqual(['d:1'])
  })
})

describe('the pass', () => {
  it('gives each repeat a declaration of its own', () => {
    const pair = ['padding:1px', 'padding:2px']
    expect(adapted(nested([...own(6), ...pair, ...pair, ...pair], text))).toBe(
      nested(
        [
          ...own(6),
          'padding:1px;orphans:10',
          'padding:2px;orphans:11',
          // With the mark that the editor will set in the paragraph these are deep, too.
          'padding:1px;orphans:12',
          ...['padding:2px', 'padding:1px'],
          'padding:2px;orphans:15',
        ],
        text,
      ),
    )
  })

  it.each([
    ['few levels', nested(['padding:1px', 'padding:2px', 'padding:1px', 'padding:2px'], text)],
    ['levels that differ', nested(own(18), text)],
  ])('leaves %s', (_, html) => expect(adapted(html)).toBe(html))
})

describe.each(themeNames)('theme %s', theme => {
  const deep: Record<string, string> = {
    'quotes and lists': `${'> - '.repeat(6)}**文**`,
    'numbered lists in quotes': `${'> 1. '.repeat(4)}文`,
    quotes: `${'> '.repeat(15)}文`,
    'lists of lists': `${'- '.repeat(12)}文`,
    'author’s HTML': `${'<strong><em>'.repeat(8)}文${'</em></strong>'.repeat(8)}`,
  }

  it('makes nothing that the editor would cut', async () => {
    for (const [name, markdown] of Object.entries(deep)) {
      for (const target of ['paste', 'api'] as const) {
        const {html} = await convert(markdown, {theme, target})
        const edited = emulate(html, target === 'api' ? ['api'] : ['paste', 'save']).html
        for (const each of [html, edited]) {
          expect(repeatsIn(parseHtml(each).root()[0]!), `${name}, ${target}`).toEqual([])
        }
      }
    }
  })
})
