import {type Actions, type Row, row} from './evidence.ts'

const dropped = {paste: 'drop', save: 'drop', api: 'drop'} as const
const unwrapped = {paste: 'unwrap', save: 'unwrap', api: 'unwrap'} as const

const sectioning = row(unwrapped, 'inferred', ['gzh'])
const code = row(dropped, 'official', ['docs', 'wxart', 'stylewx'])
const form = row(dropped, 'multi', ['wxart', 'stylewx', 'wemd', 'bm'], {
  note: 'a task’s box becomes a character: ☑ ☐',
})
const media = row(dropped, 'multi', ['wxart', 'stylewx'], {
  note: 'an uploaded video serves menus and replies, not articles',
})
const math = row(unwrapped, 'multi', ['wemd'], {note: 'its hidden text becomes visible'})
const needsId = row({reader: 'inert'}, 'probes', ['wxart', 'stylewx', 'smil'], {
  note: 'nothing can refer to it, since ids are removed',
})
const described = row(dropped, 'probe', ['wxart', 'stylewx'])

const all = (names: string, each: Row) => Object.fromEntries(names.split(' ').map(name => [name, each]))

/** Elements that do not get through, or not as themselves. */
export const lostTagRows: Readonly<Record<string, Row>> = {
  div: row({paste: 'unwrap', reader: 'inert'}, 'multi', ['wxart', 'stylewx', 'wemd', 'gzh', 'corpus'], {
    seen: [0, 0],
    note: 'background, padding and border go with it; through the api its style did nothing on a phone',
  }),
  ...all('article main header footer nav aside center address', sectioning),
  details: row({paste: 'unwrap', save: 'rewrite', api: 'rewrite'}, 'probe', ['stylewx'], {
    note: 'only the text of its summary remains',
  }),
  summary: row('keep', 'probe', ['stylewx'], {note: 'as text'}),
  ...all('script style link meta base title head object embed applet frame frameset', code),
  ...all('canvas template noscript', code),
  ...all('form input select textarea button label option', form),
  iframe: row({paste: 'drop', api: 'drop'}, 'probe', ['stylewx', 'corpus'], {
    seen: [1, 1],
    note: 'the editor’s own video frame is kept in the editor: see nativeFrame',
  }),
  ...all('video audio source track', media),
  mpvideo: row({reader: 'inert'}, 'single', ['stylewx'], {note: 'stored, but drawn 0 × 0'}),
  font: row('keep', 'observed', ['corpus'], {seen: [756, 5], note: 'left by old editors'}),
  'o:p': row('keep', 'observed', ['corpus'], {seen: [49, 5], note: 'left by Word'}),
  'o:page': row('keep', 'observed', ['spec'], {note: 'left by WPS; in an article of the checker’s cases'}),
  ...all('math semantics annotation mrow mi mn mo', math),
}

/** Parts of drawings that do not get through. Inside `svg` these rows go before the others. */
export const lostSvgTagRows: Readonly<Record<string, Row>> = {
  ...all('linearGradient radialGradient pattern clipPath mask filter use symbol marker', needsId),
  ...all('script style', code),
  ...all('defs title desc metadata', described),
  a: row({api: 'drop'}, 'single', ['stylewx', 'corpus'], {
    note: 'kept in articles of some accounts that were made in the editor',
  }),
}

interface Renamed extends Row {
  /** What weimark writes in its place. */
  to: string
}

const renamed = (to: string, actions: Actions = unwrapped): Renamed => ({
  ...row(actions, 'inferred', ['guess']),
  to,
})

/** Elements a theme may style by their own name, that must not reach WeChat under it. */
export const renamedTags: Readonly<Record<string, Renamed>> = {
  mark: renamed('span'),
  kbd: renamed('span'),
  samp: renamed('code'),
  small: renamed('span'),
}

/** Any other element. */
export const unknownTag = row(unwrapped, 'inferred', ['guess'])
