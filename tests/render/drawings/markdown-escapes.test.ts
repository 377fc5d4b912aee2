import {expect, it} from 'vitest'
import {withoutMarkdownEscapes} from '../../../src/render/drawings/markdown-escapes.ts'
import {rendered} from '../rendered.ts'

it.each([
  ['a\\*b', 'a*b'],
  ['x\\_i + \\theta\\_{t} + f(x)\\_1', 'x_i + \\theta_{t} + f(x)_1'],
  ['\\begin{align\\*}a\\end{align\\*}', '\\begin{align*}a\\end{align*}'],
  ['x\\^2 \\= 1 \\+ y', 'x^2 = 1 + y'],
  ['x \\> 0', 'x > 0'],
  ['\\left\\[a\\right\\]', '\\left[a\\right]'],
  ['\\text{max\\_len}', '\\text{max_len}'],
  ['\\text{50\\%}', '\\text{50}\\%\\text{}'],
  ['\\begin{cases} a \\\\\\\\ b \\\\\\\\ c \\end{cases}', '\\begin{cases} a \\\\ b \\\\ c \\end{cases}'],
  ['\\\\{a\\\\}', '\\{a\\}'],
  ['\\begin{displaymath}a\\end{displaymath}', 'a'],
])('%s is %s', (tex, meant) => expect(withoutMarkdownEscapes(tex)).toBe(meant))

it.each([
  'a \\\\* b',
  'max\\_len',
  'd\\_model',
  '\\{a\\}',
  '\\|x\\|',
  'a\\>b',
  '50\\% \\& \\# \\$',
  '\\begin{matrix}a \\\\ b \\\\\\\\ c\\end{matrix}',
  '\\text{当 \\(x\\) 时}',
  'a \\, b \\; c \\! d',
])('leaves %s', tex => expect(withoutMarkdownEscapes(tex)).toBe(tex))

it.each([
  '\\bm{x}',
  '\\require{cancel}\\cancel{x}',
  '\\cssId{a}{x}',
  '\\mathbbm{1}',
  '\\norm{x} + \\abs{y}',
  '\\argmax_x f(x)',
  '\\pdv{f}{x} + \\dv{f}{t}',
  '\\SI{3}{m}',
  '\\R^n',
  '\\newcommand{\\R}{r}\\R',
])('knows the commands of %s', async tex => expect((await rendered(`甲 $${tex}$`)).messages).toEqual([]))
