import {describe, expect, it} from 'vitest'
import {adapted} from './adapted.ts'

const styled = (style: string, tag = 'section') => {
  const html = adapted(`<${tag} style="${style}color:#ff0000">文</${tag}>`)
  const match = new RegExp(`^<${tag} style="(.*)color:#ff0000">文</${tag}>$`).exec(html)
  if (!match) throw new Error(html)
  return match[1]
}

describe('declarations', () => {
  it.each([
    ['position:absolute;'],
    ['top:0;'],
    ['z-index:2;'],
    ['filter:blur(1px);'],
    ['animation:a 1s;'],
    ['-webkit-animation-name:a;'],
    ['transition-delay:1s;'],
    ['width:calc(100% - 1px);'],
    ['width:min(1px,2px);'],
    ['color:var(--a);'],
    ['--a:1px;'],
    ['display:grid;'],
    ['text-align:start;'],
    ['background:url(a.png);'],
    ["background:url('http://a.org/b.png');"],
    ['font-family:serif;'],
    ['text-underline-offset:2px;'],
  ])('drops %s', style => expect(styled(style)).toBe(''))

  it.each([
    ['display:flex;'],
    ['gap:4px;'],
    ['margin:0 1em;'],
    ['margin-top:-4px;'],
    ['transform:rotate(2deg);'],
    ['box-shadow:0 1px 2px rgba(0,0,0,0.1);'],
    ['background:linear-gradient(#ffffff,#eeeeee);'],
    ['background:url(https://a.org/b.png);'],
    ['background-position:top left;'],
    ['font-family:mp-quote,PingFang SC,system-ui,-apple-system;'],
    ['text-align:center;'],
  ])('keeps %s', style => expect(styled(style)).toBe(style))

  it.each([
    ['url("https://a.org/b.png")', 'url(https://a.org/b.png)'],
    ["url('https://a.org/b c(1).png') 0 0/cover", 'url(https://a.org/b%20c%281%29.png) 0 0/cover'],
    ['url(//a.org/b.png)', 'url(https://a.org/b.png)'],
  ])('writes %s without quotes', (before, after) =>
    expect(styled(`background:${before};`.replaceAll('"', '&quot;'))).toBe(`background:${after};`),
  )

  it('keeps the one !important that a scroller needs', () => {
    const scroller = (style: string) =>
      `<section data-ignore-width="true" style="overflow-x:auto;-webkit-overflow-scrolling:touch"><figure style="${style};color:#ff0000">文</figure></section>`
    expect(adapted(scroller('max-width:none!important'))).toBe(scroller('max-width:none!important'))
    expect(adapted(scroller('max-width:100%!important'))).toBe(scroller('max-width:100%'))
  })

  it('takes !important away', () => expect(styled('margin:0!important;')).toBe('margin:0;'))

  it.each([
    ['margin:1px;', 'margin-top:1px;margin-right:1px;margin-bottom:1px;margin-left:1px;'],
    ['margin:1px 2px;', 'margin-top:1px;margin-right:2px;margin-bottom:1px;margin-left:2px;'],
    ['padding:1px 2px 3px;', 'padding-top:1px;padding-right:2px;padding-bottom:3px;padding-left:2px;'],
    ['margin:1px 2px 3px 4px;', 'margin-top:1px;margin-right:2px;margin-bottom:3px;margin-left:4px;'],
    ['margin-top:9px;', 'margin-top:9px;'],
  ])('writes %s of a paragraph as longhands', (style, longhands) =>
    expect(styled(style, 'p')).toBe(longhands),
  )

  it('removes a style of nothing else', () => {
    expect(adapted('<p style="color:#ff0000"><em style="position:fixed">文</em></p>')).toBe(
      '<p style="color:#ff0000"><em>文</em></p>',
    )
  })
})
