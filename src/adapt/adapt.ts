import type {CheerioAPI} from 'cheerio'
import {isTag} from 'domhandler'
import {code} from './code.ts'
import {declarations} from './declarations.ts'
import {edges} from './edges.ts'
import {empty} from './empty.ts'
import {headings} from './headings.ts'
import {hooks} from './hooks.ts'
import {images} from './images.ts'
import {nesting} from './nesting.ts'
import type {Pass, PassContext} from './pass.ts'
import {scrollers} from './scrollers.ts'
import {spans} from './spans.ts'
import {Styles} from './style.ts'
import {tags} from './tags.ts'
import {textColour} from './text-colour.ts'

/** Every adaptation, in order. */
const passes: readonly (readonly [name: string, pass: Pass])[] = [
  ['tags', tags],
  // Before what adds declarations: theirs are WeChat's own needs.
  ['declarations', declarations],
  ['headings', headings],
  ['code', code],
  ['scrollers', scrollers],
  ['images', images],
  // Before `empty`, which fills what is left of the styled ones.
  ['spans', spans],
  ['empty', empty],
  // After `tags` and `spans`: what is a block of text is settled.
  ['text-colour', textColour],
  ['nesting', nesting],
  ['edges', edges],
  // Last: class and id were the hooks of everything before.
  ['hooks', hooks],
]

/**
 * Prepares the adaptation: changes what WeChat would otherwise destroy, after the theme is written into the
 * elements.
 *
 * @returns a function that adapts an article in place and tells how many places each pass changed, by its name
 */
export function createAdapt(): ($: CheerioAPI) => Record<string, number> {
  const context: PassContext = {styles: new Styles(), adapted: new Map()}
  return $ => {
    const root = $.root()[0]?.children.find(isTag)
    if (!root) throw new Error('The article has no root element')
    return Object.fromEntries(passes.map(([name, pass]) => [name, pass(root, context)]))
  }
}
