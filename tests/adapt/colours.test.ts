import {expect, it} from 'vitest'
import {adapted} from './adapted.ts'

const p = (style: string) => `<p style="${style};color:#ff0000">文</p>`

it.each([
  ['background-color:rebeccapurple', 'background-color:#663399'],
  ['background:White', 'background:#ffffff'],
  ['border:1px solid red', 'border:1px solid #ff0000'],
  ['background-color:hsl(120,100%,25%)', 'background-color:#008000'],
  ['background-color:hsl(0.5turn 100% 50% / 50%)', 'background-color:rgba(0,255,255,0.5)'],
  ['background-color:rgb(255 0 0)', 'background-color:#ff0000'],
  ['background-color:rgb(100% 0 none / .25)', 'background-color:rgba(255,0,0,0.25)'],
  ['background-color:rgba(255,0,0,0.25)', 'background-color:rgba(255,0,0,0.25)'],
  ['background-color:#ff000080', 'background-color:rgba(255,0,0,0.5)'],
  ['background-color:#f008', 'background-color:rgba(255,0,0,0.53)'],
  ['box-shadow:0 1px 2px black', 'box-shadow:0 1px 2px #000000'],
  ['background:linear-gradient(tan,hsl(0,0%,100%))', 'background:linear-gradient(#d2b48c,#ffffff)'],
])('writes %s plainly', (before, after) => expect(adapted(p(before))).toBe(p(after)))

/** Values that CSS Color 4 gives in its examples, or that its sample code computes. */
it.each([
  ['hwb(194 0% 0%)', '#00c3ff'],
  ['hwb(194 0% 0% / .5)', 'rgba(0,195,255,0.5)'],
  ['hwb(90deg 60% 60%)', '#808080'],
  ['lab(29.2345% 39.3825 20.0664)', '#7d2329'],
  ['lab(52.2345% 40.1645 59.9971 / 50%)', 'rgba(198,93,6,0.5)'],
  ['lab(0 0 none)', '#000000'],
  ['lch(52.2345% 72.2 56.2)', '#c65d06'],
  ['lch(29.2345% 44.2 27)', '#7d2329'],
  ['oklab(40.101% 0.1147 0.0453)', '#7d2329'],
  ['oklab(59.686% 0.1009 0.1192)', '#c65d07'],
  ['oklch(40.101% 0.12332 21.555)', '#7d2329'],
  ['oklch(59.686% 0.15619 49.7694)', '#c65d06'],
  ['OKLCH(0.59686 39.0475% 0.13825turn)', '#c65d06'],
  ['color(srgb 1 0.5 0)', '#ff8000'],
  ['color(srgb-linear 0.5 0 0)', '#bc0000'],
  ['color(display-p3 1 1 1 / 50%)', 'rgba(255,255,255,0.5)'],
  ['color(display-p3 0.5 0.2 0.1)', '#8a2c0d'],
  ['color(xyz 0.2 0.3 0.1)', '#68a443'],
  ['color(xyz-d50 0.9643 1 0.8251)', '#ffffff'],
  ['color-mix(in srgb, red 20%, white)', '#ffcccc'],
  ['color-mix(in srgb, #0f0, rgb(0 0 255))', '#008080'],
  ['color-mix(in srgb, #f00 50%, transparent)', 'rgba(255,0,0,0.5)'],
  ['color-mix(in srgb, red 20%, white 20%)', 'rgba(255,128,128,0.4)'],
  ['color-mix(in oklab, white, black)', '#636363'],
  ['CanvasText', '#000000'],
  ['LinkText', '#0000ee'],
])('writes %s in sRGB', (before, after) =>
  expect(adapted(p(`background-color:${before}`))).toBe(p(`background-color:${after}`)),
)

it.each([
  ['background-color:color(unknown 1 0 0)'],
  ['background-color:oklch(from #ff0000 l c h)'],
  ['background-color:color-mix(in hsl,#ff0000,#0000ff)'],
  ['background-color:transparent'],
  ['border-color:currentColor'],
  ['background-color:#abc'],
  ['background:url(https://a.org/red.png)'],
  ['text-align:center'],
])('leaves %s', style => expect(adapted(p(style))).toBe(p(style)))
