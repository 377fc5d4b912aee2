import {describe, expect, it} from 'vitest'
import {convert} from '../../../src/index.ts'
import {parseHtml} from '../../../src/tree/html.ts'

async function coloured(language: string, code: string): Promise<[boolean, string[]]> {
  const {html, messages} = await convert(`# 题\n\n\`\`\`\`${language}\n${code}\n\`\`\`\`\n`)
  return [parseHtml(html)('pre span[style*="color"]').length > 0, messages.map(each => each.ruleId ?? '')]
}

describe('code that is nested without end', () => {
  it.each([
    ['haskell', '{-'],
    ['swift', '"\\('],
    ['bash', '"$(a '],
    ['ruby', '"#{'],
    ['python', 'f"{'],
    ['javascript', '`${'],
    ['kotlin', '"${'],
    ['dart', '"${'],
    ['scala', '/* '],
    ['rust', '/* '],
    ['ocaml', '(* '],
    ['d', '/+ '],
    ['groovy', '"${'],
    ['elixir', '"#{'],
    ['csharp', '$"{'],
    ['json', '['],
    ['css', 'a{'],
    ['perl', '"@{['],
    ['julia', '"$('],
    ['powershell', '"$('],
  ])('%s stays plain, with a message', async (language, piece) => {
    expect((await coloured(language, piece.repeat(1500)))[1]).toEqual(['code-too-deep'])
  })

  it.each([
    ['json', `${'['.repeat(40)}${']'.repeat(40)}, true`],
    ['javascript', 'const a = [f(`1`, {b: [2]})]\n'.repeat(500)],
    ['bash', 'case a in\n  b) echo "$(c)" ;;\nesac\n'.repeat(300)],
  ])('%s of people is coloured', async (language, code) => {
    expect((await coloured(language, code))[1]).toEqual([])
  })
})
