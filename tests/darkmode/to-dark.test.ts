import {describe, expect, it} from 'vitest'
import {convert} from '../../src/convert.ts'
import {toDark} from '../../src/darkmode/to-dark.ts'
import {examples} from '../articles.ts'

/** What is expected of each element, in order of the properties: worked out with WeChat's script in Chromium. */
const cases: [name: string, light: string, dark: string][] = [
  ['text', '<p style="color:#333">字</p>', '<p style="color:rgb(163, 163, 163)">字</p>'],
  ['text that can be read', '<p style="color:#888">字</p>', '<p style="color:#888">字</p>'],
  ['white text', '<p style="color:#fff">字</p>', '<p style="color:#fff">字</p>'],
  ['nothing to convert', '<p style="margin:0 0 1em">字</p>', '<p style="margin:0 0 1em">字</p>'],
  [
    'a background without a colour gets the inherited one',
    '<section style="color:#1a6b55"><p style="background:#f6f8fa">字</p></section>',
    '<section style="color:rgb(96, 196, 169)"><p style="background:rgb(189, 190, 192);color:rgb(26, 107, 85)">字</p></section>',
  ],
  [
    'text is judged on the nearest background',
    '<section style="background-color:#fff3cd"><p style="color:#333">字</p></section>',
    '<section style="background-color:rgb(200, 191, 161);color:rgb(25, 25, 25)"><p style="color:#333">字</p></section>',
  ],
  [
    'lines are judged on the page',
    '<p style="border:1px solid #ddd;border-left:4px solid navy">字</p>',
    '<p style="border:1px solid rgb(163, 163, 163);border-left:4px solid rgb(76, 76, 255)">字</p>',
  ],
  [
    'several colours in one value',
    '<p style="box-shadow:0 1px 2px rgba(0,0,0,.5),0 0 0 1px #000">字</p>',
    '<p style="box-shadow:0 1px 2px rgba(163, 163, 163, 0.5),0 0 0 1px rgb(163, 163, 163)">字</p>',
  ],
  [
    'a shadow of text as a background',
    '<p style="color:#fff;text-shadow:1px 1px #fff">字</p>',
    '<p style="color:#fff;text-shadow:1px 1px rgb(25, 25, 25)">字</p>',
  ],
  [
    'a gradient behind text becomes its last colour',
    '<p style="background:linear-gradient(90deg,#fff,#1a6b55);color:#fff">字</p>',
    '<p style="background:linear-gradient(90deg,rgb(26, 107, 85),rgb(26, 107, 85));color:#fff">字</p>',
  ],
  [
    'a gradient with nothing on it stays',
    '<section style="background:linear-gradient(90deg,#fff,#1a6b55)"></section>',
    '<section style="background:linear-gradient(90deg,#fff,#1a6b55);color:rgb(205, 205, 205)"></section>',
  ],
  [
    'text on a picture keeps its colour, on white',
    '<section style="background-image:url(https://e.org/a.png);background-size:cover"><p style="color:#333">字</p></section>',
    '<section style="color:rgb(25, 25, 25);background-image:url(https://e.org/a.png),linear-gradient(rgb(255, 255, 255), rgb(255, 255, 255));background-size:cover,100%"><p style="color:#333">字</p></section>',
  ],
  [
    'a background colour ends the picture',
    '<section style="background-image:url(https://e.org/a.png)"><p style="background:#1a6b55;color:#333">字</p></section>',
    '<section style="color:rgb(25, 25, 25);background-image:url(https://e.org/a.png),linear-gradient(rgb(255, 255, 255), rgb(255, 255, 255))"><p style="background:#1a6b55;color:rgb(179, 179, 179)">字</p></section>',
  ],
  [
    'a name in an address is no colour',
    '<section style="background-image:url(https://e.org/red.png)"></section>',
    '<section style="background-image:url(https://e.org/red.png);color:rgb(25, 25, 25)"></section>',
  ],
  [
    'drawings are left alone',
    '<p style="color:#333">字<svg style="color:#333" fill="#333"><text fill="currentColor" style="color:#333">字</text></svg></p>',
    '<p style="color:rgb(163, 163, 163)">字<svg style="color:#333" fill="#333"><text fill="currentColor" style="color:#333">字</text></svg></p>',
  ],
  [
    'an exempted element, not what is in it',
    '<ul data-no-dark="" style="color:#000"><li>甲</li><li style="color:#000">乙</li></ul>',
    '<ul data-no-dark="" style="color:#000"><li>甲</li><li style="color:rgb(163, 163, 163)">乙</li></ul>',
  ],
  [
    'colours of attributes',
    '<table bgcolor="#eeeeee"><tr><td>甲</td></tr></table><font color="#333">乙</font>',
    '<table bgcolor="#eeeeee" style="color:rgb(205, 205, 205);background-color:rgb(42, 42, 42)"><tr><td>甲</td></tr></table><font color="#333" style="color:rgb(163, 163, 163)">乙</font>',
  ],
  [
    'what the author insists on',
    '<p style="color:#333!important;background:#fff!important">字</p>',
    '<p style="color:rgb(163, 163, 163)!important;background:rgb(25, 25, 25)!important">字</p>',
  ],
  [
    'variables, newer colour spaces and keywords stay',
    '<p style="color:var(--x, #333);border-color:oklch(.5 .1 20);outline-color:currentcolor;background:transparent">字</p>',
    '<p style="color:var(--x, #333);border-color:oklch(.5 .1 20);outline-color:currentcolor;background:transparent">字</p>',
  ],
  [
    'hardly visible colours stay',
    '<p style="color:#333;background:rgba(0,0,0,.04)">字</p>',
    '<p style="color:rgb(163, 163, 163);background:rgba(0,0,0,.04)">字</p>',
  ],
  [
    'names, hsl() and alpha',
    '<p style="color:windowtext;background:rgba(255,0,0,.1);border-color:hsl(0,0%,20%) transparent">字</p>',
    '<p style="color:rgb(230, 230, 230);background:rgba(255,0,0,.1);border-color:rgb(163, 163, 163) transparent">字</p>',
  ],
  [
    'a later background-color is the shorthand’s',
    '<p style="background:#fff;background-color:#1a6b55;color:#fff">字</p>',
    '<p style="background:#fff;background-color:#1a6b55;color:#fff">字</p>',
  ],
  [
    '-webkit-text-fill-color stands in for color',
    '<p style="-webkit-text-fill-color:#333;color:#999;margin:0">字</p>',
    '<p style="-webkit-text-fill-color:rgb(163, 163, 163);color:#999;margin:0">字</p>',
  ],
]

describe('an article in dark mode', () => {
  it.each(cases)('%s', (_, light, dark) => expect(toDark(light)).toBe(dark))

  it('has the same elements and text, and as many attributes or a style more', async () => {
    for (const {name, markdown} of examples) {
      const {html} = await convert(markdown)
      const bare = (text: string) => text.replace(/ style="[^"]*"/g, '')
      expect(bare(toDark(html)), name).toBe(bare(html))
    }
  })

  it('keeps entities, Chinese and stray style text', () => {
    const html = '<p style="font-family:&quot;PingFang SC&quot;;color" title="a&amp;b">&lt;字&nbsp;&amp;</p>'
    expect(toDark(html)).toBe(html)
  })
})
