import type {BlockContent, Code, Nodes, Paragraph, PhrasingContent, Root, RootContent} from 'mdast'
import type {Processor} from 'unified'
import type {Point, Position} from 'unist'
import {VFile} from 'vfile'
import {hasCjk} from '../../chinese.ts'
import {report} from '../../rules/report.ts'
import {replace} from '../../tree/replace.ts'
import {SKIP, visitNodes} from '../../tree/visit.ts'

/**
 * Chinese authors indent the first line of a paragraph, and exporters what stood in an indented block: four columns
 * are code to Markdown, and pictures, bold and addresses in it would be printed as they are written. Indented lines
 * that are Chinese sentences, or nothing but pictures, are read as what they are.
 */
export function remarkLooseIndent(this: Processor) {
  const parse = (text: string) => this.parse(new VFile(text)) as Root
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value)
    if (!/^(?: {4}|[ >*+\d.-]*\t| {1,3}\t)/m.test(source)) return
    visitNodes(tree, (node, index, parent) => {
      if (node.type !== 'code' || !parent || index === undefined || isFenced(node, source)) return
      const next = parent.children[index + 1]
      // `→第一行⏎第二行`: the rest of the paragraph stands at the margin.
      const goesOn = next?.type === 'paragraph' && next.position?.start.line === lastLine(node) + 1
      if (!isProse(node.value, goesOn) && !isPictures(node.value)) return
      const blocks = read(node, source, parse)
      if (!blocks) return
      report(file, 'syntax-indent', node)
      const last = blocks[blocks.length - 1]!
      if (goesOn && last.type === 'paragraph') join(last, next, node)
      replace(parent, index, blocks, goesOn ? 2 : 1)
      return [SKIP, index + blocks.length]
    })
  }
}

function isFenced({position}: Code, source: string): boolean {
  const {start, end} = position ?? {}
  const text = source.slice(start?.offset ?? 0, end?.offset ?? 0)
  return !position || /^\s*(?:`{3}|~{3}|\{)/.test(text)
}

const lastLine = (node: Code) => node.position?.end.line ?? 0

const picture = /^\s*(?:!\[[^\]\n]*\]\([^()\n]+\)|<img\s[^<>\n]+>)[\s\\]*$/

function isPictures(text: string): boolean {
  return text.split('\n').every(line => line.trim() === '' || picture.test(line))
}

/** Signs that no sentence has, outside its own code. */
const signs = /[{}\\|\u2500-\u259F]|\/\/|\/\*|->|::|;$|^\s*(?:#|--|\/)|\S {3,}\S/
/** Signs that few sentences have. */
const doubtful = /[=<>$]|\w\(/

function isProse(text: string, goesOn: boolean): boolean {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  return lines.every(line => {
    // Further in than the first line: laid out by hand.
    if (/^\s/.test(line)) return false
    const words = line.replace(/`[^`]+`|!?\[[^\]]*\]\([^()]*\)|<\/?[a-z][^<>]*>/gi, '').trim()
    if (signs.test(words) || !hasCjk(words) || (doubtful.test(words) && !/[，。；]/.test(words))) return false
    const chinese = words.match(/[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’…—]/gu)?.length ?? 0
    const ends =
      goesOn ||
      /!\[[^\]]*\]\(|<img\s/i.test(line) ||
      /[。！？；：，、…”』」）]$|[\p{Script=Han}\d][.!?:]$/u.test(words)
    const share = chinese / words.replace(/\s/g, '').length
    return (ends || /[，。；、]/.test(words)) && share >= (goesOn ? 0.3 : 0.5)
  })
}

/** The code as blocks, each at its place; undefined where Markdown would see more in it than paragraphs. */
function read(node: Code, source: string, parse: (text: string) => Root): BlockContent[] | undefined {
  const {children} = parse(node.value)
  if (!children.every(child => child.type === 'paragraph' || child.type === 'html')) return undefined
  const lines = placesOf(node, source)
  for (const child of children) move(child, lines)
  return children as BlockContent[]
}

/** Where each line of the code begins in the file. */
function placesOf({value, position}: Code, source: string): Point[] {
  const {start} = position as Position
  let at = source.lastIndexOf('\n', (start.offset ?? 0) - 1) + 1
  return value.split('\n').map((text, index): Point => {
    const end = source.indexOf('\n', at)
    const line = source.slice(at, end === -1 ? source.length : end)
    const margin = Math.max(0, line.replace(/\r$/, '').length - text.length)
    const point = {line: start.line + index, column: margin + 1, offset: at + margin}
    at = end === -1 ? source.length : end + 1
    return point
  })
}

function move(node: Nodes, lines: readonly Point[]): void {
  const place = ({line, column}: Point): Point => {
    const start = lines[Math.min(line, lines.length) - 1]!
    return {line: start.line, column: start.column + column - 1, offset: (start.offset ?? 0) + column - 1}
  }
  if (node.position) node.position = {start: place(node.position.start), end: place(node.position.end)}
  if ('children' in node) for (const child of node.children) move(child, lines)
}

/** The lines at the margin behind those that were indented. */
function join(first: Paragraph, next: RootContent, code: Code): void {
  const rest = (next as Paragraph).children
  const seam: PhrasingContent = / {2}$/.test(code.value) ? {type: 'break'} : {type: 'text', value: '\n'}
  first.children.push(seam, ...rest)
  if (first.position && next.position) first.position = {start: first.position.start, end: next.position.end}
}
