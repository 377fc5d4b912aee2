import {parseHtml} from '../tree/html.ts'
import {htmlNames} from '../tree/html-names.ts'
import {DiagramProblem} from './problem.ts'

export interface Run {
  text: string
  bold?: boolean
}

/** One line of a label. */
export type Line = readonly Run[]

/** Mermaid keeps `#quot;` and `#9829;` so until it writes them. */
const kept = /ﬂ°(°?)(\+?\w+)¶ß/g

/** What an icon font would show: the article has none, and Mermaid's own pages show nothing there. */
const icon = /\bfa[bklrsdt]?:fa-([\w-]+)/g

/**
 * A label's lines, with what was HTML in it read. `strict` text has no Markdown: `*` and `_` are letters there.
 *
 * @throws DiagramProblem for what no label of ours can show
 */
export function linesOf(label: string, {markdown = false}: {markdown?: boolean} = {}): Line[] {
  const text = decoded(label)
  if (/\$\$.+?\$\$/s.test(text)) throw new DiagramProblem('part', 'a formula in a label')
  const lines: Run[][] = [[]]
  let bold = 0
  for (const part of text.split(/(<\/?[a-z][a-z0-9]*(?:\s[^<>]*|\/)?>|\r?\n|\\n)/i)) {
    const tag = /^<(\/?)([a-z][a-z0-9]*)/i.exec(part)
    const name = tag?.[2]?.toLowerCase()
    if (/^(?:\r?\n|\\n)$/.test(part)) lines.push([])
    else if (name === undefined || !htmlNames.has(name)) add(lines.at(-1)!, part, bold > 0, markdown)
    else if (name === 'img') throw new DiagramProblem('part', 'a picture in a label')
    else if (name === 'b' || name === 'strong') bold += tag![1] === '/' ? -1 : 1
    else if (breaks.has(name) && (lines.at(-1)!.length > 0 || name === 'br')) lines.push([])
  }
  return trimmed(lines)
}

const breaks = new Set(['br', 'p', 'div', 'li', 'ul', 'ol', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

function decoded(label: string): string {
  const coded = label.replace(kept, (_, number: string, name: string) => `&${number ? '#' : ''}${name};`)
  const alone = coded.replace(icon, '').trim() === ''
  const text = coded.replace(icon, (_, name: string) => (alone ? name : ''))
  if (!text.includes('&')) return text
  // Entities only: what looks like a tag is decided later.
  return parseHtml(text.replaceAll('<', '\u0001')).root().text().replaceAll('\u0001', '<')
}

const emphasis =
  /\*\*(.+?)\*\*|__(.+?)__|\*([^\s*](?:[^*]*[^\s*])?)\*|(?<![\p{L}\p{N}])_([^\s_](?:[^_]*[^\s_])?)_(?![\p{L}\p{N}])|`([^`]+)`/gu

function add(line: Run[], text: string, bold: boolean, markdown: boolean): void {
  let from = 0
  const push = (value: string, strong: boolean) => {
    if (value === '') return
    const last = line.at(-1)
    if (last && (last.bold ?? false) === strong) last.text += value
    else line.push(strong ? {text: value, bold: true} : {text: value})
  }
  if (markdown) {
    for (const match of text.matchAll(emphasis)) {
      push(text.slice(from, match.index), bold)
      const strong = match[1] ?? match[2]
      push(strong ?? match[3] ?? match[4] ?? match[5]!, bold || strong !== undefined)
      from = match.index + match[0].length
    }
  }
  push(text.slice(from), bold)
}

/** Without white space at the ends, and with one space for many. */
function trimmed(lines: Run[][]): Line[] {
  const all = lines.map(line => {
    const runs = line.map(run => ({...run, text: run.text.replace(/[ \t\u00A0]+/g, ' ')}))
    if (runs.length > 0) {
      runs[0]!.text = runs[0]!.text.trimStart()
      runs.at(-1)!.text = runs.at(-1)!.text.trimEnd()
    }
    return runs.filter(run => run.text !== '')
  })
  while (all.length > 0 && all[0]!.length === 0) all.shift()
  while (all.length > 0 && all.at(-1)!.length === 0) all.pop()
  return all
}

/** What a reader reads, without the white space that wrapping changes. */
export function wordsOf(lines: readonly Line[]): string {
  return lines
    .map(line => line.map(run => run.text).join(''))
    .join('')
    .replace(/\s+/g, '')
}
