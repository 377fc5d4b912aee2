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

it.each([
  ['background-color:transparent'],
  ['border-color:currentColor'],
  ['background-color:#abc'],
  ['background:url(https://a.org/red.png)'],
  ['text-align:center'],
])('leaves %s', style => expect(adapted(p(style))).toBe(p(style)))
