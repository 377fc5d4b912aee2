import type {CheerioAPI} from 'cheerio'
import {isTag} from 'domhandler'
import {Styles} from '../css/styles.ts'
import type {Target} from '../options/options.ts'
import {code} from './code.ts'
import {colours} from './colours.ts'
import {declarations} from './declarations.ts'
import {drawings} from './drawings.ts'
import {edges} from './edges.ts'
import {empty} from './empty.ts'
import {headings} from './headings.ts'
import {hooks} from './hooks.ts'
import {images} from './images.ts'
import {leaves} from './leaves.ts'
import {lineHeight} from './line-height.ts'
import {marks} from './marks.ts'
import {nesting} from './nesting.ts'
import type {Pass} from './pass.ts'
import {repeats} from './repeats.ts'
import {scrollers} from './scrollers.ts'
import {sizes} from './sizes.ts'
import {spans} from './spans.ts'
import {sparse} from './sparse.ts'
import {tags} from './tags.ts'
import {textColour} from './text-colour.ts'

/**
 * Every adaptation, in order. What a pass says about the elements it makes or leaves, a later one does not take
 * back: a second run changes nothing.
 */
const passes = {
  // First: the others ask for elements by the names that WeChat knows.
  tags,
  // Before `spans`, to which a mark is a reason to stay, and `leaves`, which leaves what is marked alone.
  marks,
  // Before what adds declarations: theirs are WeChat's own needs.
  declarations,
  // Before `text-colour`, which hands colours down.
  colours,
  headings,
  code,
  scrollers,
  images,
  // After `scrollers`: inside one, things may be as wide as they like.
  sizes,
  // After `headings`: their font sizes are said by now.
  'line-height': lineHeight,
  drawings,
  // Before `empty`, which fills what is left of the styled ones.
  spans,
  empty,
  sparse,
  // After `tags` and `spans`: what is a block of text is settled.
  'text-colour': textColour,
  // After `empty`, which makes single children of brothers.
  nesting,
  edges,
  // After everything that makes, moves or removes text.
  leaves,
  // After `leaves`: a mark is a level more.
  repeats,
  // Last: class and id were the hooks of everything before.
  hooks,
} satisfies Record<string, Pass>

/** The name of an adaptation, as `Article.adaptations` has it. */
export type PassName = keyof typeof passes

/** In the order in which they run. */
export const passNames = Object.keys(passes) as PassName[]

/**
 * Prepares the adaptation: changes what WeChat would otherwise destroy, after the theme is written into the
 * elements.
 *
 * @returns a function that adapts an article in place and tells how many places each pass changed, by its name
 */
export function createAdapt(): ($: CheerioAPI, target: Target) => Record<PassName, number> {
  const shared = {styles: new Styles(), adapted: new Map(), colours: new Map()}
  return ($, target) => {
    const root = $.root()[0]?.children.find(isTag)
    if (!root) throw new Error('The article has no root element')
    const context = {...shared, target}
    const counts = passNames.map(name => [name, passes[name](root, context)])
    return Object.fromEntries(counts) as Record<PassName, number>
  }
}
