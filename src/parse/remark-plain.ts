import type {Paragraph, Root, RootContent} from 'mdast'
import type {Processor} from 'unified'
import type {VFile} from 'vfile'
import {shift} from './shift.ts'

type Parse = (document: string, file: VFile) => Root

/**
 * A line of nothing but text: no character in it could begin or end a construct, of CommonMark or of a tokenizer of
 * ours, it begins with none that opens a block, and it has no space at its ends.
 */
const PLAIN =
  /^(?!\d{1,9}[.)])[^\s\p{C}\\`*_~[\]<>!&|{}$:@#+^=-](?:[^\t\p{Cc}\u2028\u2029\uFEFF\\`*_~[\]<>!&|{}$]*[^\s\p{C}\\`*_~[\]<>!&|{}$])?$/u

/** Formulas may have blank lines, and are told by what is in them. */
const FORMULA = /\$\$|\\[([]|\\begin\{/

const FENCE = /^ {0,3}(`{3,}|~{3,})/

/** What stands for a run while the rest is parsed. */
const STAND_IN = 'x'

/** Characters of a run that is worth its stand-in. */
const LEAST = 16

/** Paragraphs of plain text that follow each other. */
interface Run {
  /** Offset in the document. */
  start: number
  text: string
}

/**
 * Keeps paragraphs of plain text from the tokenizer: what it would make of them is known. The rest is parsed with one
 * letter in place of each run of such paragraphs, which is half of the work on an article of many words. The tree is
 * the same: where a letter does not come out as a paragraph of its own (in open HTML, say), the document is parsed as
 * it is.
 */
export function remarkPlain(this: Processor, {least = LEAST}: {least?: number} = {}): undefined {
  const parse = this.parser as Parse | undefined
  if (!parse) throw new Error('remarkPlain needs remark-parse before it')
  this.parser = (document, file) => {
    const runs = findRuns(document, least)
    if (runs.length === 0) return parse(document, file)
    return putBack(parse(withoutRuns(document, runs), file), runs, document) ?? parse(document, file)
  }
}

function findRuns(document: string, least: number): Run[] {
  const runs: Run[] = []
  if (document.startsWith('\uFEFF') || FORMULA.test(document)) return runs
  let fence: string | undefined
  /** Where the run began that is read, and where its last whole paragraph ended. */
  let start: number | undefined
  let end: number | undefined
  /** Where the paragraph began that is read; undefined between paragraphs, and in what is no plain one. */
  let paragraph: number | undefined
  let afterBlank = true
  const close = () => {
    if (start !== undefined && end !== undefined && end - start >= least)
      runs.push({start, text: document.slice(start, end)})
    start = undefined
    end = undefined
  }
  for (let at = 0; at <= document.length; ) {
    const found = document.indexOf('\n', at)
    const lineEnd = found === -1 ? document.length : found
    const line = document.slice(at, lineEnd)
    if (line === '') {
      if (paragraph !== undefined) {
        start ??= paragraph
        end = at - 1
      }
      paragraph = undefined
      afterBlank = true
    } else if (fence === undefined && (afterBlank || paragraph !== undefined) && PLAIN.test(line)) {
      paragraph ??= at
      afterBlank = false
    } else {
      close()
      paragraph = undefined
      afterBlank = false
      fence = fenceAfter(line, fence)
    }
    at = lineEnd + 1
    if (found === -1 && paragraph !== undefined) {
      start ??= paragraph
      end = document.length
    }
  }
  close()
  return runs
}

/** The fence that is open below a line. */
function fenceAfter(line: string, open: string | undefined): string | undefined {
  const found = FENCE.exec(line)?.[1]
  if (found === undefined) return open
  if (open === undefined) return found
  return found[0] === open[0] && found.length >= open.length && line.trim() === found ? undefined : open
}

function withoutRuns(document: string, runs: readonly Run[]): string {
  const parts: string[] = []
  let last = 0
  for (const {start, text} of runs) {
    parts.push(document.slice(last, start), STAND_IN)
    last = start + text.length
  }
  parts.push(document.slice(last))
  return parts.join('')
}

/** The tree of the rest with the paragraphs where they were; undefined where a stand-in is no paragraph. */
function putBack(tree: Root, runs: readonly Run[], document: string): Root | undefined {
  const children: RootContent[] = []
  let next = 0
  /** How much longer the document is than the rest, so far. */
  let characters = 0
  let lines = 0
  for (const child of tree.children) {
    const run = runs[next]
    const offset = child.position!.start.offset! + characters
    if (!run || offset < run.start) {
      if (characters > 0) shift(child, lines, characters)
      children.push(child)
      continue
    }
    const stands = child.type === 'paragraph' && offset === run.start
    if (!stands || child.position!.end.offset! + characters !== run.start + STAND_IN.length) return undefined
    lines += addParagraphs(run, child.position!.start.line + lines, children)
    characters += run.text.length - STAND_IN.length
    next++
  }
  if (next < runs.length) return undefined
  const {end} = tree.position!
  end.line += lines
  end.offset = document.length
  // Only a last line that was put back is another than the tree has.
  const last = runs[runs.length - 1]!
  if (last.start + last.text.length === document.length) {
    end.column = document.length - document.lastIndexOf('\n')
  }
  return {...tree, children}
}

/** @returns how many line ends are in the run */
function addParagraphs({start, text}: Run, firstLine: number, children: RootContent[]): number {
  let line = firstLine
  let at = 0
  for (const part of text.split(/(\n{2,})/)) {
    if (!part.startsWith('\n')) children.push(paragraphOf(part, line, start + at))
    line += countLines(part)
    at += part.length
  }
  return line - firstLine
}

function paragraphOf(value: string, line: number, offset: number): Paragraph {
  const position = () => ({
    start: {line, column: 1, offset},
    end: {
      line: line + countLines(value),
      column: value.length - value.lastIndexOf('\n'),
      offset: offset + value.length,
    },
  })
  return {type: 'paragraph', children: [{type: 'text', value, position: position()}], position: position()}
}

function countLines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++
  return count
}
