import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import type {StandingLine} from '../src/article.ts'
import {readMeta} from '../src/front-matter/meta.ts'
import {resolve} from '../src/options/settings.ts'
import {createProcessor} from '../src/processor.ts'
import {dataOf} from '../src/rules/data.ts'
import {detectFeatures} from '../src/syntax/remark-syntax.ts'
import {root} from './articles.ts'

/** Running text, of the lengths that it has. */
const text = [
  '在过去的几个月里，团队做了许多尝试，有的成功了，有的没有，但每一次都留下了记录，供后来的人参考。',
  '这一部分并不复杂，只要按顺序做下来就行。',
  '从结果来看，新的做法在大多数情况下都比原来的快，少数情况下持平，没有发现变慢的例子，因此我们决定在所有环境里打开它。',
]

/** `standing/lines.txt`: articles with the intended class written in front of each line. */
interface Line {
  meant: string
  markdown: string
}

const articles = readFileSync(join(root, 'tests/standing/lines.txt'), 'utf8')
  .split(/^## /m)
  .slice(1)
  .map(part => {
    const [name = '', ...rest] = part.trim().split('\n')
    const lines = rest
      .filter(line => line.trim() !== '')
      .map((line, at): Line => {
        const [, meant = '', markdown = ''] = /^(\S+) (.*)$/.exec(line)!
        return {meant, markdown: markdown === '¶' ? text[at % text.length]! : markdown.replaceAll('⏎', '\n')}
      })
    return {name, lines}
  })

async function found(lines: readonly Line[]): Promise<(StandingLine | undefined)[]> {
  const markdown = lines.map(each => each.markdown).join('\n\n')
  const file = new VFile(markdown)
  readMeta(file)
  await (await createProcessor(resolve({}).processor, detectFeatures(markdown))).process(file)
  const starts = lines.map((_, at) =>
    lines.slice(0, at).reduce((sum, each) => sum + each.markdown.split('\n').length + 1, 1),
  )
  return starts.map(start => dataOf(file).standing?.find(each => each.position?.start.line === start))
}

describe('lines that stand alone', () => {
  it.each(articles)('$name', async ({lines}) => {
    const got = await found(lines)
    const seen = lines.map(
      ({meant, markdown}, at) => `${meant === '=' ? '=' : (got[at]?.standing ?? '-')} ${markdown}`,
    )
    expect(seen).toEqual(lines.map(({meant, markdown}) => `${meant} ${markdown}`))
  })
})
