import fc from 'fast-check'
import {parseFragment, serialize} from 'parse5'
import {expect} from 'vitest'
import {createConverter} from '../src/convert.ts'
import {testTheme} from './articles.ts'

/** An article with something of each kind that an article before it could leave behind. */
const probe = [
  '---\ntitle: 题\n---\n',
  '文 **粗** [链](https://example.org/a) 与[^1]，==亮==，:smile:，H~2~O。\n',
  '| a |\n| - |\n| 1 |\n',
  '$\\frac12$ 与 $\\half$，$$\n',
  '::: tip 标题\n甲\n:::\n',
  '[^1]: 注\n',
].join('\n')

/**
 * Converts documents one after another with one converter: none throws, each gives HTML that a parser reads as
 * the same HTML, and none changes what the next article becomes.
 */
export async function fuzz(documents: fc.Arbitrary<string>, numRuns: number): Promise<void> {
  const converter = createConverter({theme: testTheme})
  const expected = await createConverter({theme: testTheme}).convert(probe)
  let count = 0
  await fc.assert(
    fc.asyncProperty(documents, async text => {
      // Behind a paragraph, since what looks like a front matter may be broken.
      const {html} = await converter.convert(`文\n\n${text}`)
      expect(serialize(parseFragment(html))).toBe(html)
      if (count++ % 20 === 0) expect(await converter.convert(probe)).toEqual(expected)
    }),
    {numRuns},
  )
}
