import {type Element, isTag, type ParentNode} from 'domhandler'
import {parseHtml, serialiseHtml} from '../tree/html.ts'
import type {Stage} from '../wechat/evidence.ts'
import {images, links} from './addresses.ts'
import {animations} from './animations.ts'
import {attributes} from './attributes.ts'
import {type Change, Context, type Rejection} from './context.ts'
import {declarations} from './declarations.ts'
import {edgeMedia, outermost} from './edges.ts'
import {empty, nesting, repeats, sparse, trailingBreaks} from './emptiness.ts'
import {cells, leaves} from './leaves.ts'
import {lists} from './lists.ts'
import {scripts} from './reading.ts'
import {tags} from './tags.ts'
import {layoutSpace, loneSpaces, newlines} from './white-space.ts'

export interface EmulateOptions {
  /**
   * Rows that sources disagree about, that one source claims or that are our own guess. harsh: they do what
   * they say · mild: they do nothing
   *
   * @default 'harsh'
   */
  lowConfidence?: 'harsh' | 'mild'
  /**
   * Whether the result tells where each element comes from.
   *
   * @default false
   */
  origins?: boolean
}

export interface Emulated {
  /** What is left of the article. */
  html: string
  /** Every difference, stage by stage. */
  changes: Change[]
  /** Of each element of `html`, in document order, the place of the one it comes from in what was given. */
  origins?: number[]
  /** The API refuses the whole draft; nothing of it is stored, and `html` is what would have been. */
  rejected?: Rejection
}

type Step = (root: ParentNode, context: Context) => void

const everywhere: readonly Step[] = [tags, declarations, attributes, links, images, animations]

/** What each stage does, in order. */
const steps: Readonly<Record<Stage, readonly Step[]>> = {
  paste: [
    // Copying comes before the editor.
    edgeMedia,
    ...everywhere,
    outermost,
    layoutSpace,
    newlines,
    lists,
    cells,
    // Before `empty` takes the children that make an element sparse.
    sparse,
    empty,
    nesting,
    repeats,
    trailingBreaks,
    // Last: the editor writes what it has read.
    leaves,
  ],
  save: [...everywhere, loneSpaces],
  api: everywhere,
  reader: [...everywhere, scripts],
}

/**
 * What WeChat does to an article on its way to a reader, from the rows of `wechat/`: pasted into the editor
 * it goes through `['paste', 'save', 'reader']`, given to the API through `['api', 'reader']`. The page's own
 * CSS and dark mode are in `readerPage`.
 *
 * @param html the article's HTML, without `html` or `body`
 */
export function emulate(html: string, stages: readonly Stage[], options: EmulateOptions = {}): Emulated {
  const $ = parseHtml(html)
  const root = $.root()[0]!
  const harsh = (options.lowConfidence ?? 'harsh') === 'harsh'
  const places = numbered(root)
  const changes: Change[] = []
  let rejected: Rejection | undefined
  for (const stage of stages) {
    const context = new Context(stage, harsh, places)
    for (const step of steps[stage]) step(root, context)
    changes.push(...context.changes)
    rejected ??= context.rejected
  }
  return {
    ...(options.origins ? {origins: originsOf(root, places)} : {}),
    html: serialiseHtml($),
    changes,
    ...(rejected ? {rejected} : {}),
  }
}

function originsOf(parent: ParentNode, places: WeakMap<Element, number>, inherited = 0): number[] {
  return parent.children.filter(isTag).flatMap(element => {
    const own = places.get(element) ?? inherited
    return [own, ...originsOf(element, places, own)]
  })
}

/** The place of every element in the document, that changes are told by. */
function numbered(root: ParentNode): WeakMap<Element, number> {
  const places = new WeakMap<Element, number>()
  let next = 0
  const visit = (parent: ParentNode) => {
    for (const node of parent.children) {
      if (!isTag(node)) continue
      places.set(node, next++)
      visit(node)
    }
  }
  visit(root)
  return places
}
