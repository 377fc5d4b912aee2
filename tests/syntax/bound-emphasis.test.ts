import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {expect, it} from 'vitest'
import {detectFeatures, remarkSyntax} from '../../src/syntax/remark-syntax.ts'

const parse = (text: string) => unified().use(remarkParse).use(remarkSyntax, detectFeatures(text)).parse(text)

it('reads as many runs as a long paragraph has', () => {
  const tree = parse('**甲**乙'.repeat(900))
  expect(JSON.stringify(tree).match(/"type":"strong"/g)?.length).toBe(900)
})

it('keeps more than anybody writes as they are written', () => {
  const text = '*_'.repeat(30_000)
  const [paragraph] = parse(text).children
  expect(paragraph).toMatchObject({type: 'paragraph', children: [{type: 'text', value: text}]})
})

it('bounds each block by itself', () => {
  const tree = parse(`${'*_'.repeat(3000)}\n\n**甲**`)
  expect(tree.children[1]).toMatchObject({children: [{type: 'strong'}]})
})
