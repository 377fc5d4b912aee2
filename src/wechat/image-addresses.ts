import {type Row, row} from './evidence.ts'

interface ImageRule extends Row {
  /** kebab-case. */
  id: string
  pattern: RegExp
}

/** What becomes of a picture's address in `<img src>`; the first row that matches decides. */
export const imageRules: readonly ImageRule[] = [
  {
    id: 'image-wechat',
    pattern: /^(?:https?:)?\/\/(?:[a-z0-9-]+\.)*qpic\.cn\//i,
    ...row({save: 'rewrite', api: 'rewrite', reader: 'rewrite'}, 'official', ['docs', 'wxart', 'corpus'], {
      note: 'stored in data-src, with https and /640?from=appmsg in place of /0; the reader page loads it',
    }),
  },
  {
    id: 'image-data-svg',
    pattern: /^data:image\/svg\+xml/i,
    ...row({paste: 'drop', save: 'drop', api: 'drop'}, 'multi', ['doocs', 'obsidian'], {
      note: 'make it a PNG, or an svg element',
    }),
  },
  {
    id: 'image-data',
    pattern: /^data:image\//i,
    ...row({paste: 'rewrite', api: 'drop'}, 'single', ['wemd'], {
      note: 'the editor uploads it; through the api unknown',
    }),
  },
  {
    id: 'image-format',
    pattern: /^https?:\/\/[^?#]+\.(?:svg|webp|avif)(?:[?#]|$)/i,
    ...row({paste: 'drop', api: 'drop'}, 'official', ['docs', 'obsidian'], {
      note: 'uploadimg takes jpg and png only and answers 40005',
    }),
  },
  {
    id: 'image-external',
    pattern: /^(?:https?:)?\/\//i,
    ...row({paste: 'rewrite', api: 'drop'}, 'official', ['docs', 'doocs'], {
      note: 'the editor downloads it, unless its host is slow or forbids it; the api filters it',
    }),
  },
  {
    id: 'image-local',
    pattern: /^/,
    ...row({paste: 'drop', api: 'drop'}, 'official', ['docs'], {note: 'nobody but the author can see it'}),
  },
]

/** A data address so short vanishes. Its number of characters is our guess: a pixel, a spacer. */
export const tinyImage = {
  max: 200,
  ...row({paste: 'drop', save: 'drop'}, 'single', ['wemd']),
}

/** The one frame that stays: the editor's own video. */
export const nativeFrame = {
  pattern: /^https?:\/\/mp\.weixin\.qq\.com\/mp\/readtemplate\?/i,
  ...row({api: 'drop'}, 'observed', ['corpus', 'stylewx'], {seen: [1, 1]}),
}
