/** A document of about so many characters. */
export type Shape = (characters: number) => string

const repeated =
  (piece: string): Shape =>
  characters =>
    piece.repeat(Math.ceil(characters / piece.length))

const nested =
  (open: string, close: string): Shape =>
  characters => {
    const count = Math.ceil(characters / (open.length + close.length))
    return `${open.repeat(count)}甲${close.repeat(count)}`
  }

const pairs: [open: string, close: string][] = [
  ['**', '**'],
  ['*', '*'],
  ['_', '_'],
  ['~~', '~~'],
  ['*~~', '~~*'],
  ['**~~', '~~**'],
  ['![', '](a)'],
  ['[', '](a)'],
  ['[[', ']]'],
  ['![[', ']]'],
  ['^[', ']'],
  ['[^', ']'],
  ['==', '=='],
  ['++', '++'],
  ['%%', '%%'],
  ['{', '}'],
  ['{==', '==}'],
  ['$', '$'],
  ['\\(', '\\)'],
  ['<b>', '</b>'],
  ['<!--', '-->'],
  ['【', '】'],
  ['（', '）'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['“', '”'],
  ['(', ')'],
  ['[', ']'],
  ['"', '"'],
  ['`', '`'],
]

const lists: [start: string, piece: string][] = [
  ['[TOC]\n\n', '## 1.1 甲\n\n'],
  ['<b><i><u>'.repeat(30), '甲\n\n'],
  ['[^1] 甲\n\n', '[^1]: 注\n\n'],
]

const pieces = [
  ...['>', '> a\n', '[a](b (', '[a][', '[a](\\', '[a](<b ', '[a](b "', '[a](b)', '[a][b]', '甲[^1]'],
  ...[
    '::: tip\n甲\n\n',
    ':::\n',
    '```mermaid\n```\n\n',
    '```\na\n```\n',
    '~~~\n',
    '# 1. 甲\n\n',
    '甲\n===\n\n',
  ],
  ...[
    '- ',
    ' - a\n',
    '- a\n\n',
    '* - + ',
    '> - ',
    '` ',
    '`a``',
    '&amp;',
    '&#x',
    'www.a.b ',
    'a@b.c ',
    ':smile:',
    ':a',
  ],
  ...[
    '<!-- ',
    '<![CDATA[',
    '<?',
    '<!A',
    '<a b="',
    '<div>\n\n',
    '<span>甲\n\n',
    '</b>',
    '{汉|hàn}',
    '{% a %}',
    '{{< a ',
  ],
  ...[
    '|',
    'a|',
    '|a|b|\n',
    '*a ~~b ',
    'a** b',
    '**甲：乙',
    '![a](',
    '!',
    '\\',
    '甲a',
    '甲,乙.丙',
    '甲乙\n',
    '$5 ',
    'x^2^ ',
  ],
]

/** Documents of one construct, by what it is. */
export const shapes: Record<string, Shape> = {
  ...Object.fromEntries(pairs.map(([open, close]) => [`${open} in ${close}`, nested(open, close)])),
  ...Object.fromEntries(pairs.map(([open]) => [`${open} never closed`, repeated(`${open}甲 `)])),
  ...Object.fromEntries(pieces.map(piece => [JSON.stringify(piece), repeated(piece)])),
  ...Object.fromEntries(
    lists.map(([start, piece]) => [
      `${JSON.stringify(start.slice(0, 12))} and ${JSON.stringify(piece)}`,
      (characters: number) => start + repeated(piece)(characters - start.length),
    ]),
  ),
  definitions: characters =>
    Array.from({length: characters / 16}, (_, index) => `[a${index}]: /u${index}`).join('\n'),
  'references and definitions': characters => {
    const count = characters / 32
    const lines = Array.from({length: count}, (_, index) => `[a${index}]: /u${index}`)
    return `${Array.from({length: count}, (_, index) => `[a${index}]`).join(' ')}\n\n${lines.join('\n')}`
  },
  footnotes: characters =>
    Array.from({length: characters / 32}, (_, index) => `甲[^${index}]\n\n[^${index}]: 注`).join('\n\n'),
  'runs of backticks': characters =>
    Array.from({length: Math.sqrt(2 * characters)}, (_, index) => '`'.repeat(index)).join(' '),
}
