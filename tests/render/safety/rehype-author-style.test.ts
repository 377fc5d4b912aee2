import {describe, expect, it} from 'vitest'
import {rendered} from '../rendered.ts'

const styled = async (style: string) => {
  const {html, messages} = await rendered(`<p style="${style}">甲</p>`)
  return [/^<p(?: style="(.*)")?>甲<\/p>$/.exec(html)?.[1] ?? '', messages]
}

describe('rehypeAuthorStyle', () => {
  it.each([
    ['color: red; margin: 0 1em', 'color:red;margin:0 1em'],
    ['COLOR:Red', 'color:Red'],
    ['color:red;;', 'color:red'],
    ['color:red; /* a */ font-size:12px', 'color:red;font-size:12px'],
    ['color:red !important', 'color:red'],
    // Nothing to say about what Word and web pages leave by the dozen, and about what was left out.
    ['mso-bidi-font-size:12pt;-webkit-box:a;font-family:SimSun;color:red', 'color:red'],
    ['font-size: ;mso-x:(', ''],
    ['', ''],
  ])('%j', async (style, kept) => expect(await styled(style)).toEqual([kept, []]))

  it.each([
    ['colr:red', 'colr', ': did you mean color?'],
    ['margn-top:1em', 'margn-top', ': did you mean margin-top?'],
    ['qwertyuiop:1', 'qwertyuiop', ''],
  ])('names the property of %j, which there is not', async (style, property, suggestion) => {
    const [kept, messages] = await styled(style)
    expect(kept).toBe(style)
    expect(messages).toEqual([
      expect.stringContaining(`html-style-unknown: CSS has no property ${property}${suggestion}`),
    ])
  })

  it.each([
    'text-wrap:balance',
    'hyphens:auto',
    'accent-color:red',
    'columns:2',
    'order:1',
    'fill:red',
    'zoom:2',
    '-webkit-line-clamp:2',
    'text-underline:single',
  ])('says nothing of %j', async style => {
    const [, messages] = await styled(style)
    expect((messages as string[]).filter(each => each.includes('no property'))).toEqual([])
  })

  it.each([
    ['position:fixed', 'position: fixed', 'WeChat deletes it on save'],
    ['width:calc(100% - 1px)', 'width: calc(100% - 1px)', 'WeChat deletes the whole declaration'],
    ['width:expression(alert(1))', 'width: expression(alert(1))', 'it is not safe'],
    ['background:url(javascript:alert(1))', 'background: url(javascript:alert(1))', 'it is not safe'],
    ['background:url(a.png)', 'background: url(a.png)', 'a background picture needs an https address'],
    ['color:var(--a)', 'color: var(--a)', 'the variable is never resolved'],
    ['behavior:url(#a)', 'behavior: url(#a)', 'it is not safe'],
  ])('drops %j and says so', async (style, declaration, why) => {
    expect(await styled(`${style};color:red`)).toEqual([
      'color:red',
      [`1:1 html-style-removed: The style ${declaration} was removed: ${why}`],
    ])
  })

  it.each(['color', '{}', 'color:red} p{', 'color:#'])('drops %s and says that it is no CSS', async style => {
    expect(await styled(style)).toEqual([
      '',
      [`1:1 html-style-unreadable: The style ${style} cannot be read as CSS; it was removed`],
    ])
  })

  it('leaves the editor’s own components alone', async () => {
    const html = '<section><mpvoice style="position:fixed" name="a"></mpvoice></section>'
    expect(await rendered(html)).toEqual({html, images: [], messages: []})
  })
})
