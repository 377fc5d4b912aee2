/** A stretch of raw HTML: `text` holds words and inline tags of one line, `raw` everything else. */
export interface Piece {
  kind: 'text' | 'raw'
  start: number
  end: number
  /** How many tags and comments stand in a `text`. */
  tags: number
  /** Its words without the tags. */
  words: string
}

/** Elements whose text is not prose. */
const opaque =
  /^(?:pre|code|script|style|textarea|svg|math|kbd|samp|tt|title|template|iframe|object|video|audio)$/i

const inline =
  /^(?:a|b|i|u|s|em|strong|span|font|br|img|sub|sup|del|ins|small|big|mark|strike|abbr|cite|q|ruby|rt|rp|rb|wbr)$/i

/** Cuts raw HTML at line ends, at tags of blocks and round what is not prose. Each character is read once. */
export function cutHtml(html: string): Piece[] {
  const pieces: Piece[] = []
  let text: Piece = {kind: 'text', start: 0, end: 0, tags: 0, words: ''}
  const raw = (start: number, end: number) => {
    if (text.start < start) pieces.push({...text, end: start})
    if (start < end) pieces.push({kind: 'raw', start, end, tags: 0, words: ''})
    text = {kind: 'text', start: end, end, tags: 0, words: ''}
  }
  let at = 0
  while (at < html.length) {
    const next = nextOf(html, at)
    text.words += html.slice(at, next)
    if (next === html.length) break
    if (html[next] !== '<') {
      raw(next, next + 1)
      at = next + 1
      continue
    }
    const {name, end, closing} = tagAt(html, next)
    if (!closing && opaque.test(name)) at = endOf(html, name, end)
    else at = end
    if (inline.test(name)) text.tags++
    else if (name === '' && end === next + 1) text.words += '<'
    else raw(next, at)
  }
  raw(html.length, html.length)
  return pieces
}

function nextOf(html: string, from: number): number {
  for (let at = from; at < html.length; at++) {
    const char = html[at]
    if (char === '<' || char === '\n' || char === '\r') return at
  }
  return html.length
}

/** The tag, comment or declaration at a `<`; one character where it is none. */
export function tagAt(html: string, at: number): {name: string; end: number; closing: boolean} {
  if (html.startsWith('<!--', at)) {
    const end = html.indexOf('-->', at + 4)
    return {name: '', end: end === -1 ? html.length : end + 3, closing: false}
  }
  const closing = html[at + 1] === '/'
  const start = at + (closing ? 2 : 1)
  if (!/[A-Za-z!?]/.test(html[start] ?? '')) return {name: '', end: at + 1, closing}
  let end = start
  while (end < html.length && !/[\s/>]/.test(html[end]!)) end++
  const name = html.slice(start, end)
  let quote = ''
  for (; end < html.length; end++) {
    const char = html[end]!
    if (quote !== '') quote = char === quote ? '' : quote
    else if (char === '"' || char === "'") quote = char
    else if (char === '>') return {name, end: end + 1, closing}
  }
  return {name: '!', end, closing}
}

/** Behind the closing tag; the end of the text where there is none. */
function endOf(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}\\s*>`, 'i').exec(html.slice(from))
  return close ? from + close.index + close[0].length : html.length
}
