import {expect, it} from 'vitest'
import {adapted} from './adapted.ts'

const box = (style: string, tag = 'section') => `<${tag} style="${style}color:#ff0000">文</${tag}>`

it.each([
  ['width:900px;', 'width:100%;'],
  ['width:335px;', 'width:100%;'],
  ['width:12in;', 'width:100%;'],
  ['min-width:600px;', ''],
  ['margin:0 0 0 400px;', 'margin:0 0 0 25%;'],
  ['margin:1px 200px;', 'margin:1px 25%;'],
  ['padding:150px;', 'padding:150px 25%;'],
  ['margin-left:-9999px;', 'margin-left:0;'],
  ['text-indent:-9999px;', 'text-indent:0;'],
  ['height:20px;', 'min-height:20px;'],
  ['height:0;', ''],
  ['max-height:20px;', ''],
])('fits %s to a phone', (before, after) => expect(adapted(box(before))).toBe(box(after)))

it.each([
  ['width:300px;'],
  ['width:50%;'],
  ['width:auto;'],
  ['margin:0 1em;'],
  ['margin-left:-20px;'],
  ['padding:8px 12px;'],
  ['height:100%;'],
  ['height:200px;overflow-y:auto;'],
  ['min-height:20px;'],
  ['text-indent:2em;'],
])('keeps %s', style => expect(adapted(box(style))).toBe(box(style)))

it.each([
  [
    'what holds no text',
    '<section style="height:4px;line-height:0;background:#ff0000"><svg viewBox="0 0 1 1"></svg></section>',
  ],
  [
    'what scrolls',
    `<section data-ignore-width="true" style="overflow-x:auto;-webkit-overflow-scrolling:touch">${box('width:900px;').replace('>', ' data-ignore-width="true">')}</section>`,
  ],
])('keeps %s', (_, html) => expect(adapted(html)).toBe(html))
