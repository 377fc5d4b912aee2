import {isTag} from 'domhandler'
import {expect, it} from 'vitest'
import {nesting} from '../../src/adapt/nesting.ts'
import {Styles} from '../../src/css/styles.ts'
import {parseHtml, serialiseHtml} from '../../src/tree/html.ts'

const nested = (tag: string, depth: number, inner: string, attributes = '') =>
  `<${tag}${attributes}>`.repeat(depth) + inner + `</${tag}>`.repeat(depth)

/** By this pass alone: what is deep is another's. */
function cut(html: string): string {
  const $ = parseHtml(`<section>${html}</section>`)
  const root = $.root()[0]!.children.find(isTag)!
  nesting(root, {styles: new Styles(), adapted: new Map(), colours: new Map(), target: 'paste'})
  return serialiseHtml($).slice('<section>'.length, -'</section>'.length)
}

it('cuts a chain of twins to ten', () => {
  const text = '<p>深</p>'
  expect(cut(nested('blockquote', 14, text))).toBe(nested('blockquote', 10, text))
  expect(cut(nested('section', 30, text, ' style="margin:0"'))).toBe(
    nested('section', 10, text, ' style="margin:0"'),
  )
})

it.each([
  ['ten', nested('blockquote', 10, '<p>深</p>')],
  ['of different styles', nested('section', 6, nested('section', 6, '<p>深</p>'), ' style="margin:0"')],
  ['with a neighbour', nested('section', 9, `<hr>${nested('section', 9, '<p>深</p>')}`)],
])('leaves a chain %s', (_, html) => expect(cut(html)).toBe(html))
