import type {Line} from './label.ts'

/**
 * Widths in thousandths of the type's size, the widest of PingFang SC, Helvetica Neue, Roboto and Segoe UI for each
 * letter: a drawing does not know what it will be read in, and a box too wide is no fault.
 */
/** Linux draws them wider than all of these. */
const WIDER = 1.06

const widths = new Map<string, number>()
const rows: readonly [number, string][] = [
  [290, " !',.:;|iIjl`"],
  [370, '()[]/\\-ftr"{}'],
  [480, '°*Jcszxykv^'],
  [600, '?$abdeghnopqu0123456789LEF_+~<>='],
  [660, 'ABKPSTVXYZ#&'],
  [740, 'CDGHNRUw'],
  [800, 'OQ'],
  [900, 'mM%'],
  [960, 'W@'],
]
for (const [width, letters] of rows) for (const letter of letters) widths.set(letter, width * WIDER)

/** Letters of the Latin, Greek and Cyrillic alphabets with marks are about as wide as a capital. */
const OTHER_NARROW = 680
const FULL = 1000
const BOLD = 1.09

const joining = /\p{Mn}|\p{Me}|\p{Cf}/u
const narrow = /[ -\u10FF\u1E00-\u1FFF\u2010-\u2014\u2018-\u201D\u2022\u2026\u2190-\u21FF\u2200-\u22FF]/

function widthOfLetter(letter: string): number {
  const known = widths.get(letter)
  if (known !== undefined) return known
  if (joining.test(letter)) return 0
  // A dash and marks of quotation are Chinese as well, and full there.
  if (/[\u2014\u2018-\u201D\u2026\u2190-\u21FF\u2200-\u22FF]/.test(letter)) return FULL
  return narrow.test(letter) ? OTHER_NARROW : FULL
}

/** The width of a text in px. */
export function widthOf(text: string, size: number, bold = false): number {
  let width = 0
  for (const letter of text) width += widthOfLetter(letter)
  return (width * size * (bold ? BOLD : 1)) / 1000
}

export function widthOfLine(line: Line, size: number, bold = false): number {
  return line.reduce((sum, run) => sum + widthOf(run.text, size, bold || run.bold === true), 0)
}

/** Marks that begin no line. */
const noStart = /^[，。、；：！？）】》」』”’…,.;:!?)\]}%]/
/** Marks that end no line. */
const noEnd = /[（【《「『“‘([{]$/

/** Where a line may end: between words, and beside Chinese. */
const pieces =
  /\s+|[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u3000-\u303F\uAC00-\uD7AF]|[^\s\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u3000-\u303F\uAC00-\uD7AF]+/gu

interface Piece {
  text: string
  bold: boolean
}

/** Breaks lines that are wider than `most` px. */
export function wrap(lines: readonly Line[], size: number, most: number, bold = false): Line[] {
  return lines.flatMap(line =>
    widthOfLine(line, size, bold) <= most ? [line] : wrapLine(line, size, most, bold),
  )
}

function wrapLine(line: Line, size: number, most: number, allBold: boolean): Line[] {
  const lines: Piece[][] = []
  let current: Piece[] = []
  let width = 0
  const flush = () => {
    while (current.at(-1)?.text.trim() === '') current.pop()
    if (current.length > 0) lines.push(current)
    current = []
    width = 0
  }
  for (const piece of unbreakable(piecesOf(line), size, most, allBold)) {
    const own = piece.reduce((sum, {text, bold}) => sum + widthOf(text, size, bold || allBold), 0)
    if (width + own > most && current.length > 0 && piece[0]!.text.trim() !== '') flush()
    if (current.length === 0 && piece[0]!.text.trim() === '') continue
    current.push(...piece)
    width += own
  }
  flush()
  return lines.map(joined)
}

function piecesOf(line: Line): Piece[] {
  return line.flatMap(run => (run.text.match(pieces) ?? []).map(text => ({text, bold: run.bold === true})))
}

/** Pieces that stay together: a mark and what it belongs to. A word wider than the line is cut. */
function unbreakable(all: readonly Piece[], size: number, most: number, allBold: boolean): Piece[][] {
  const groups: Piece[][] = []
  for (const piece of all) {
    const last = groups.at(-1)?.at(-1)
    const sticks =
      last !== undefined &&
      last.text.trim() !== '' &&
      piece.text.trim() !== '' &&
      (noStart.test(piece.text) || noEnd.test(last.text))
    if (sticks) groups.at(-1)!.push(piece)
    else if (widthOf(piece.text, size, piece.bold || allBold) > most)
      groups.push(...cut(piece, size, most, allBold))
    else groups.push([piece])
  }
  return groups
}

function cut({text, bold}: Piece, size: number, most: number, allBold: boolean): Piece[][] {
  const parts: Piece[][] = []
  let part = ''
  for (const letter of text) {
    if (part !== '' && widthOf(part + letter, size, bold || allBold) > most) {
      parts.push([{text: part, bold}])
      part = ''
    }
    part += letter
  }
  return part === '' ? parts : [...parts, [{text: part, bold}]]
}

function joined(pieces: readonly Piece[]): Line {
  const line: {text: string; bold?: boolean}[] = []
  for (const {text, bold} of pieces) {
    const last = line.at(-1)
    if (last && (last.bold ?? false) === bold) last.text += text
    else line.push(bold ? {text, bold} : {text})
  }
  return line
}
