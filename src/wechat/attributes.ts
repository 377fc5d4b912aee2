import {type Row, row} from './evidence.ts'

export interface AttributeRow extends Row {
  /** kebab-case. */
  id: string
  /** Elements that it is about; every one without it. */
  tags?: readonly string[]
  /** The attributes' names; `*` at the end stands for anything. */
  names: readonly string[]
  /** Whether weimark writes them. */
  written?: true
}

const everywhere = {paste: 'drop', save: 'drop', api: 'drop'} as const
const written = true

/** What becomes of attributes; the first row that knows the name for the element decides. */
export const attributeRows: readonly AttributeRow[] = [
  {
    id: 'id',
    names: ['id'],
    ...row(everywhere, 'probes', ['wxart', 'stylewx', 'corpus'], {
      note: '0 on 40,277 elements; inside svg as well',
    }),
  },
  {
    id: 'class',
    names: ['class'],
    ...row({save: 'drop', reader: 'rewrite'}, 'code', ['pages', 'wxart'], {
      note: 'the api stores it, the reader page removes all but WeChat’s own; see the classes',
    }),
  },
  {id: 'handler', names: ['on*'], ...row(everywhere, 'probes', ['wxart', 'stylewx', 'docs'])},
  {id: 'srcdoc', names: ['srcdoc'], ...row(everywhere, 'inferred', ['security'])},
  {id: 'editable', names: ['contenteditable'], ...row({save: 'drop'}, 'observed', ['corpus'])},
  {
    id: 'image-width',
    tags: ['img'],
    names: ['width'],
    ...row({api: 'drop'}, 'single', ['wxart', 'corpus'], {
      note: 'yet 15 published pictures have it: the size belongs in the style',
    }),
  },
  {
    id: 'global',
    names: ['style', 'dir', 'lang', 'role', 'aria-label', 'leaf', 'nodeleaf', 'textstyle'],
    written,
    ...row('keep', 'observed', ['corpus', 'wxart', 'stylewx'], {
      note: 'nodeleaf and data-no-dark may come back with a value',
    }),
  },
  {
    id: 'dark-and-width',
    names: ['data-ignore-width', 'data-ignore-dm', 'data-no-dark', 'data-mode'],
    written,
    ...row('keep', 'official', ['spec', 'wxart']),
  },
  {
    id: 'picture',
    tags: ['img'],
    names: ['src', 'alt', 'data-src', 'data-w', 'data-ratio', 'data-type', 'data-s'],
    written,
    ...row('keep', 'official', ['spec', 'corpus'], {
      note: 'data-w: px of the file; data-ratio: height / width',
    }),
  },
  {
    id: 'picture-of-editor',
    tags: ['img'],
    names: ['height', 'data-imgfileid', 'data-backw', 'data-backh', 'data-galleryid', 'data-aistatus'],
    ...row('keep', 'observed', ['corpus']),
  },
  {id: 'link', tags: ['a'], names: ['href', 'linktype'], written, ...row('keep', 'observed', ['corpus'])},
  {
    id: 'link-of-editor',
    tags: ['a'],
    names: ['target', 'textvalue', 'imgurl', 'imgdata', 'tab'],
    ...row('keep', 'observed', ['corpus']),
  },
  {
    id: 'cell',
    tags: ['td', 'th'],
    names: ['colspan', 'rowspan'],
    written,
    ...row('keep', 'observed', ['corpus', 'spec']),
  },
  {id: 'cell-width', tags: ['td', 'th'], names: ['width'], ...row('keep', 'observed', ['corpus', 'spec'])},
  {id: 'list', tags: ['ol'], names: ['start'], written, ...row('keep', 'observed', ['corpus'])},
  {
    id: 'list-numbering',
    tags: ['ol', 'ul', 'li'],
    names: ['type', 'reversed', 'value'],
    written,
    ...row('keep', 'inferred', ['guess']),
  },
  {id: 'column', tags: ['col', 'colgroup'], names: ['span'], written, ...row('keep', 'inferred', ['guess'])},
  {id: 'font', tags: ['font'], names: ['face', 'color', 'size'], ...row('keep', 'observed', ['corpus'])},
  {id: 'old-layout', names: ['title', 'align', 'valign', 'bgcolor'], ...row('keep', 'observed', ['corpus'])},
  {
    id: 'data',
    names: ['data-*'],
    ...row('keep', 'probes', ['wxart', 'stylewx', 'corpus'], {
      note: 'comes back from draft/get and stays in the editor',
    }),
  },
]

/** Attributes of the editor's own components and of drawings are theirs; any other attribute. */
export const unknownAttribute = row({paste: 'drop'}, 'inferred', ['guess'], {
  note: 'an editor’s schema drops what it does not know',
})

/** Attributes that mean something in an article, whatever the element. */
export const writtenAttributes: ReadonlySet<string> = new Set(
  attributeRows.filter(each => each.written).flatMap(each => each.names),
)

/** What is known of an attribute, by the lower-case names of element and attribute. */
export function attributeRow(tag: string, name: string): AttributeRow | undefined {
  return attributeRows.find(
    ({tags, names}) =>
      (tags === undefined || tags.includes(tag)) &&
      names.some(each => (each.endsWith('*') ? name.startsWith(each.slice(0, -1)) : each === name)),
  )
}
