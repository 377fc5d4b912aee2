import {load} from 'cheerio/slim'
import {parseFragment, serialize} from 'parse5'
import {createAdapt} from '../../src/adapt/adapt.ts'
import type {Target} from '../../src/options/options.ts'

const xml = {xmlMode: false, decodeEntities: true, lowerCaseTags: false} as const

/** Adapts a whole article. */
export function adaptWhole(
  html: string,
  target: Target = 'paste',
): {html: string; changes: Record<string, number>} {
  const $ = load(html, {xml}, false)
  const changes = createAdapt()($, target)
  return {html: serialize(parseFragment($.html())), changes}
}

const before = '<section><section style="color:#111111"><p style="color:#111111">前</p>'
const after = '<p style="color:#111111">后</p></section></section>'

/** Adapts a piece of an article, with a paragraph before and after it. */
export function adapted(html: string, target: Target = 'paste'): string {
  const marked = (text: string) =>
    target === 'api' ? text.replace(/[前后]/g, '<span leaf="">$&</span>') : text
  const result = adaptWhole(before + html + after, target).html
  return between(result, marked(before), marked(after))
}

function between(result: string, before: string, after: string): string {
  if (!result.startsWith(before) || !result.endsWith(after))
    throw new Error(`The neighbours changed: ${result}`)
  return result.slice(before.length, -after.length)
}
