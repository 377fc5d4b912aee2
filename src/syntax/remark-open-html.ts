import type {Nodes, Root} from 'mdast'
import type {Processor} from 'unified'
import type {VFile} from 'vfile'
import {report} from '../rules/report.ts'
import {visitNodes} from '../tree/visit.ts'

type Parse = (document: string, file: VFile) => Root

/** Stands for a `<` that opens what never ends: no character of any text. */
const OPEN = '\uFDD1'

const MOST = 50

/** What may begin a block of HTML that a blank line does not end, and what ends it. */
const openings =
  /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)(<!--|<\?|<!\[CDATA\[|<![A-Za-z]|<(script|style|textarea|pre)(?=[\s>]))/gim

/**
 * A comment, `<?php`, `<!…` or `<script>` without its end takes the rest of the article with it. A comment ends at the
 * next empty line instead, and all else is text; each is told. Every place stays as it is.
 */
export function remarkOpenHtml(this: Processor): undefined {
  const parse = this.parser as Parse | undefined
  if (!parse) throw new Error('remarkOpenHtml needs remark-parse before it')
  this.parser = (document, file) => {
    if (!/<(?:!|\?|script|style|textarea|pre)/i.test(document) || document.includes(OPEN))
      return parse(document, file)
    const opened = findOpen(document)
    if (opened.length === 0) return parse(document, file)
    let text = document
    for (const {start, end} of [...opened].reverse()) {
      const hidden = end === undefined ? OPEN : text.slice(start, end).replace(/[^\r\n]/g, ' ')
      text = text.slice(0, start) + hidden + text.slice(start + hidden.length)
    }
    const tree = parse(text, file)
    const code = codeOf(tree)
    visitNodes(tree, restore)
    for (const {start, end, tag} of opened) {
      if (code.some(([from, to]) => start >= from && start < to)) {
        // An example in code: read as it stands.
        if (end !== undefined) return parse(document, file)
        continue
      }
      const place = pointAt(document, start)
      report(file, end === undefined ? 'html-open' : 'comment-open', {start: place, end: place}, {tag})
    }
    return tree
  }
}

interface Opened {
  start: number
  /** Where a comment is taken to end. */
  end?: number
  tag: string
}

function findOpen(document: string): Opened[] {
  const opened: Opened[] = []
  const lower = document.toLowerCase()
  let from = 0
  for (const match of document.matchAll(openings)) {
    const start = match.index + match[1]!.length
    if (start < from) continue
    const sign = match[2]!
    const close =
      sign === '<!--'
        ? '-->'
        : sign === '<?'
          ? '?>'
          : sign.startsWith('<![')
            ? ']]>'
            : match[3]
              ? `</${match[3].toLowerCase()}`
              : '>'
    const end = lower.indexOf(close, start + sign.length - (sign === '<!--' ? 2 : 0))
    const blank = blankAfter(document, start)
    const isDeclaration = close === '>'
    // Another comment that begins further down ends there, and not this one.
    const again = sign === '<!--' && end > blank ? document.slice(blank, end).includes('<!--') : false
    if (end !== -1 && !again && !(isDeclaration && end > blank)) {
      from = end
      continue
    }
    const tag = match[3] ? `<${match[3]}>` : (/^<\S{0,12}/.exec(document.slice(start))?.[0] ?? sign)
    // Nobody leaves so many open: what is made for harm stays as Markdown has it.
    if (opened.length === MOST) return []
    opened.push(sign === '<!--' ? {start, end: blank, tag} : {start, tag})
    if (sign === '<!--') from = blank
  }
  return opened
}

function blankAfter(document: string, start: number): number {
  const blank = /(?:\r\n|\n|\r)[ \t>]*(?:\r\n|\n|\r)/.exec(document.slice(start))
  return blank ? start + blank.index : document.length
}

function codeOf(tree: Root): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  visitNodes(tree, node => {
    if (node.type !== 'code' && node.type !== 'inlineCode') return
    found.push([node.position?.start.offset ?? 0, node.position?.end.offset ?? 0])
  })
  return found
}

function pointAt(document: string, offset: number) {
  const lines = document.slice(0, offset).split(/\r\n|\n|\r/)
  return {line: lines.length, column: lines[lines.length - 1]!.length + 1, offset}
}

function restore(node: Nodes): undefined {
  const fields = node as unknown as Record<string, unknown>
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string' && value.includes(OPEN)) fields[name] = value.replaceAll(OPEN, '<')
  }
}
