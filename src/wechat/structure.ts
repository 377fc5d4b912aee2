import {type Row, row} from './evidence.ts'

interface StructureRow extends Row {
  /** What WeChat does. */
  what: string
}

interface LimitedRow extends StructureRow {
  /** The most that stays as it is. */
  max: number
}

const is = (what: string, rest: Row): StructureRow => ({what, ...rest})
const limit = (max: number, what: string, rest: Row): LimitedRow => ({what, max, ...rest})

/** What becomes of the way elements stand in each other. */
export const structureRows = {
  'root-style': is(
    'the outermost element loses margin, padding and background',
    row({paste: 'rewrite'}, 'multi', ['wemd', 'doocs']),
  ),
  'edge-style': is(
    'of several outermost elements the first and the last lose margin, padding and background',
    row({paste: 'rewrite'}, 'single', ['doocs']),
  ),
  'edge-media': is(
    'a drawing or picture that is the very first or last thing is lost on copy',
    row({paste: 'drop'}, 'single', ['doocs']),
  ),
  'unwrapped-text': is(
    'text that an unwrapped block leaves behind gets a block of its own',
    row({paste: 'rewrite'}, 'multi', ['stylewx', 'wemd']),
  ),
  'list-item': is(
    'an item keeps its first piece of inline content, the rest moves to a block below it',
    row({paste: 'rewrite'}, 'multi', ['wenyan', 'obsidian', 'mars', 'corpus'], {
      note: 'one block child with everything in it stays as it is',
    }),
  ),
  'nested-list': limit(
    2,
    'a list in more items than this loses its markers: its items become blocks',
    row({paste: 'rewrite'}, 'multi', ['doocs', 'wenyan', 'typeset']),
  ),
  'list-class': is('lists get the class list-paddingleft-1', row({paste: 'rewrite'}, 'observed', ['corpus'])),
  newline: is(
    'a newline in text becomes a hard break',
    row({paste: 'rewrite'}, 'multi', ['mars', 'obsidian']),
  ),
  'code-white-space': is(
    'in code, runs of blanks, tabs and newlines collapse into one blank',
    row({paste: 'rewrite'}, 'multi', ['wemd', 'doocs', 'wenyan', 'bm']),
  ),
  'code-lone-space': is(
    'in code, blanks that stand alone between two elements vanish',
    row({save: 'drop'}, 'multi', ['wemd', 'doocs', 'bm']),
  ),
  leaf: is('text stands in span[leaf]', row({paste: 'rewrite'}, 'official', ['spec', 'corpus'])),
  nodeleaf: is(
    'a picture that is alone in its block stands in section[nodeleaf]',
    row({paste: 'rewrite'}, 'official', ['spec', 'corpus']),
  ),
  'nodeleaf-text': is(
    'text in section[nodeleaf] is not shown on phones',
    row({reader: 'drop'}, 'official', ['spec', 'wxart']),
  ),
  'leaf-block': is('span[leaf] may hold inline content only', row('keep', 'official', ['spec'])),
  cell: is(
    'the content of a table’s cell stands in a section',
    row({paste: 'rewrite'}, 'observed', ['corpus']),
  ),
  'empty-element': is(
    'an element without content is deleted, unless it is a p',
    row({paste: 'drop'}, 'multi', ['doocs', 'gzh']),
  ),
  'empty-paragraph': is(
    'an empty p becomes a blank line',
    row({paste: 'rewrite'}, 'observed', ['corpus', 'spec']),
  ),
  'trailing-break': is(
    'a br at the end of a block becomes a blank line',
    row({paste: 'rewrite'}, 'inferred', ['spec'], {
      note: 'editors of this kind put a break of their own behind it, and stored articles have such breaks',
    }),
  ),
  nesting: limit(
    10,
    'a chain of more elements with the same tag, style and a single child is cut',
    row({paste: 'rewrite'}, 'official', ['spec', 'wxart'], {note: 'draft/add does not cut'}),
  ),
  'nesting-repeated': limit(
    14,
    'round what stands deeper than this (the article being 1), single children that repeat tag and style are cut',
    row({paste: 'rewrite'}, 'official', ['spec'], {
      note: 'of three and more single children in each other, those whose styles those below have together; see its nest-level rule',
    }),
  ),
  'empty-children': limit(
    15,
    'an element with more than 20 children, of which more than this are empty, is deleted',
    row({paste: 'drop'}, 'official', ['spec']),
  ),
  comment: is('a comment is removed', row({paste: 'drop', save: 'drop', api: 'drop'}, 'inferred', ['guess'])),
  'svg-case': is(
    'names in drawings are stored in lower case; a parser restores them',
    row('keep', 'probes', ['wxart', 'stylewx', 'corpus']),
  ),
  'smil-height': limit(
    10,
    'an endless animation of height that no click starts is disabled',
    row({reader: 'drop'}, 'code', ['pages']),
  ),
  'list-indent': is(
    'an outer ol of 10 or more items without padding-left gets 2.2em, of 100 or more 3.2em',
    row({reader: 'rewrite'}, 'code', ['pages']),
  ),
  'opaque-draft': is(
    'a draft without any span[leaf] opens as one block that nobody can edit',
    row('keep', 'single', ['stylewx', 'gzh', 'corpus']),
  ),
  'wide-pre': is('the checker objects to a pre wider than its box', row('keep', 'official', ['spec'])),
} as const satisfies Record<string, StructureRow>

/** An element with fewer children is never deleted for the empty ones among them. */
export const fewChildren = 20
