import {displayWidth, firstChar, hasCjk, isCjk, lastChar} from '../../chinese.ts'

/**
 * Was this line end meant? Chinese authors end a line where they want a line; exporters and editors end it
 * where a width is full. Of 702 multi-line Chinese paragraphs counted in real articles about 100 were wrapped
 * by a tool, so neither joining all nor keeping all is right.
 */

/** Columns. Below this a line is short: verse, names, an address. 22 Chinese characters. */
const SHORT = 44

/** Columns within which a tool that wraps at one width fills its lines. A full-width character may not fit. */
const TOLERANCE = 4

const closing = /["'”’」』）)》】〉\]]+$/
const sentenceEnd = /[。！？!?；;…：:～~]$|(?<=[\u3400-\u9fff])\.$/
/** `1、` `（一）` `①` `●` `第一步` `A.` and the like, at the start of a line. `3.14` and `10:30` are not. */
const marker =
  /^(?:[（(][0-9０-９一二三四五六七八九十百]{1,3}[）)]|[0-9０-９]{1,3}(?:[)）、．]|\.(?!\d))|[一二三四五六七八九十百]{1,3}[、．]|[\u2460-\u24FF\u2776-\u2793\u3220-\u3229\u2160-\u217B]|[●○•◆◇■□▪▫▶►▲△★☆※✓✔✅❌☑➤◎→]|第[0-9一二三四五六七八九十百]{1,3}[章节步条点步部篇]|[A-Za-z][)）.、]|——|[-–—]\s|\p{Extended_Pictographic})/u
/** `时间：…`, `主讲人: …` */
const label = /^[\p{L}\p{N}/·（）()《》“” -]{1,14}[：:](?!\/\/)/u
/** `（完）`, a line for itself. */
const bracketed = /^[（(【][^（(【）)】]*[）)】]$/
/** `二〇二六年五月`, `2026 年 5 月 16 日`: the last line of a letter. */
const date =
  /^[0-9〇○零一二三四五六七八九]{4}\s*年\s*[0-9一二三四五六七八九十]{1,3}\s*月(?:\s*[0-9一二三四五六七八九十]{1,3}\s*[日号])?$/
/** Two spaces that Markdown does not take away, wide ones: how a Chinese paragraph begins. */
const indent = /^(?:[\u2003\u3000]|[\u00A0\u2002]{2})/
const latin = /[\p{Script=Latin}\p{Number}]/u

/** The width at which this document's lines were wrapped by a tool; undefined when there is no such width. */
export interface Wrap {
  width: number | undefined
}

/**
 * Looks for one width all over the document: at least three line ends between two Chinese characters whose
 * lines all fill it.
 */
export function measureWrap(paragraphs: readonly (readonly string[])[]): Wrap {
  const widths: number[] = []
  for (const lines of paragraphs) {
    for (let i = 0; i + 1 < lines.length; i++) {
      if (isCjk(lastChar(lines[i]!.trim())) && isCjk(firstChar(lines[i + 1]!.trim()))) {
        widths.push(displayWidth(lines[i]!.trim()))
      }
    }
  }
  const width = widths.reduce((most, next) => Math.max(most, next), 0)
  const full = widths.filter(each => each >= width - TOLERANCE).length
  return {width: width >= SHORT && full >= 3 && full >= widths.length * 0.8 ? width : undefined}
}

/** What a line end was decided by, in the order of `docs/syntax.md`, and whether it stays. */
export const evidence = {
  links: true,
  parallel: true,
  'no-chinese': false,
  marker: true,
  label: true,
  list: true,
  sentence: true,
  'sentence-wrapped': false,
  latin: false,
  width: false,
  verse: true,
  'mid-sentence': false,
} as const

export type Evidence = keyof typeof evidence

/**
 * Decides for each line end of a paragraph whether it stays.
 *
 * @param lines the paragraph's lines as plain text
 * @param linked which of them are nothing but links
 * @returns one flag for each line but the last: true keeps the line end
 */
export function decideBreaks(
  lines: readonly string[],
  wrap: Wrap,
  linked: readonly boolean[] = [],
): boolean[] {
  return weighBreaks(lines, wrap, linked).map(each => evidence[each])
}

/** The evidence that decides, for each line but the last. */
export function weighBreaks(
  lines: readonly string[],
  wrap: Wrap,
  linked: readonly boolean[] = [],
): Evidence[] {
  const texts = lines.map(line => line.trim())
  const seams = texts.slice(0, -1).map((text, i) => [text, texts[i + 1]!] as const)
  // Without Chinese a line end is what Markdown says it is: a space.
  const betweenLinks = (at: number) => linked[at] === true && linked[at + 1] === true
  if (!texts.some(hasCjk)) {
    return seams.map(([text, next], at) =>
      betweenLinks(at) ? 'links' : isParallel(text, next) ? 'parallel' : 'no-chinese',
    )
  }
  const labelled = texts.filter(text => label.test(text)).length >= 2
  const list = isShortList(texts)
  const verse = isVerse(texts)
  const found = seams.map(([text, next], at): Evidence => {
    if (betweenLinks(at)) return 'links'
    if (isParallel(text, next)) return 'parallel'
    if (marker.test(next) || date.test(next) || indent.test(lines[at + 1]!)) return 'marker'
    if (labelled && label.test(next)) return 'label'
    if (list) return 'list'
    if (sentenceEnd.test(text.replace(closing, '')) || bracketed.test(text)) return 'sentence'
    // Exporters wrap only where a space was, so beside Latin words, however short the line.
    if (latin.test(lastChar(text)) || latin.test(firstChar(next))) return 'latin'
    if (wrap.width !== undefined && displayWidth(text) >= wrap.width - TOLERANCE) return 'width'
    // Without evidence for a line a tool ended it, as Markdown says.
    return verse ? 'verse' : 'mid-sentence'
  })
  const wrapped = found.some(each => each === 'latin' || each === 'width' || each === 'mid-sentence')
  return found.map(each => (each === 'sentence' && wrapped ? 'sentence-wrapped' : each))
}

/** A number at a line's start, and what makes of it one of a row: `1️⃣`, `01｜`, `3月1日`, `Step 1`, `No.1`, `P1`. */
const counted = [
  /^()([\d#*])\uFE0F?\u20E3/u,
  /^()(\d{1,4}[ \t]*[月年][ \t]*\d{0,2})/u,
  /^()(\d{1,3})[ \t]*[｜|丨]/u,
  /^(\p{L}{1,8})[.\s]{0,2}(\d{1,3})(?![\d.,]*\d|%)/u,
]

/** Two lines that begin alike but for their numbers. */
function isParallel(text: string, next: string): boolean {
  return counted.some(form => {
    const [one, other] = [form.exec(text), form.exec(next)]
    return one !== null && other !== null && one[1] === other[1] && one[2] !== other[2]
  })
}

/** Short lines of one length, a character more or less: a couplet, a slogan. */
function isVerse(texts: readonly string[]): boolean {
  const widths = texts.map(text => displayWidth(text.replace(/[，。；！？、,.;!?]$/, '')))
  return Math.max(...widths) <= SHORT && Math.max(...widths) - Math.min(...widths) <= 2
}

/** Three or more short lines without any punctuation: names, titles, an address. */
function isShortList(texts: readonly string[]): boolean {
  return (
    texts.length >= 3 &&
    texts.every(text => displayWidth(text) <= SHORT && !/[。，；、,;.!?！？：:]/.test(text))
  )
}
