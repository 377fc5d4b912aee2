import type {Point, Position} from 'unist'
import type {DataMap, VFile} from 'vfile'
import {dataOf} from './data.ts'

type Notes = NonNullable<DataMap['weimark']['notes']>

/** Lines that each embedded note is moved down by, once more than the one before: more than any file has. */
const LINES = 10_000_000

/** The place of a node of a note, once the note stands in the article. */
export function placeInNote({start, end}: Position, index: number): Position {
  const by = (index + 1) * LINES
  // Offsets too: in the article's text there stands something else.
  const moved = ({line, column, offset}: Point): Point => ({
    line: line + by,
    column,
    ...(offset === undefined ? {} : {offset: offset + by}),
  })
  return {start: moved(start), end: moved(end)}
}

/** What a footnote of a note is called in the article, which has names of its own. */
export function nameInNote(name: string, index: number): string {
  return `weimark-note-${index}-${name}`
}

/** As its author called it. */
export function writtenName(name: string): string {
  return name.replace(/^(?:weimark-note-\d+-)+/, '')
}

/** Whether a place is one of an embedded note. */
export function isInNote(position: Position | undefined): boolean {
  return (position?.start.line ?? 0) >= LINES
}

/** The note that a place is in, and the place in it; undefined where it is the article's own. */
export function originOf(
  file: VFile,
  position: Position | undefined,
): (Notes['origins'][number] & {position: Position}) | undefined {
  if (!position || !isInNote(position)) return undefined
  const index = Math.floor(position.start.line / LINES) - 1
  const origin = dataOf(file).notes?.origins[index]
  const by = (index + 1) * LINES
  const back = ({line, column, offset}: Point): Point => ({
    line: line - by,
    column,
    ...(offset === undefined ? {} : {offset: offset - by}),
  })
  return origin && {...origin, position: {start: back(position.start), end: back(position.end)}}
}

/** What a hook knows of where it is asked from: the article, or a note in it. */
export function askedFrom(
  file: VFile,
  position: Position | undefined,
): {
  path: string | undefined
  front: Readonly<Record<string, unknown>>
  article?: string
  signal?: AbortSignal
} {
  const {meta, article = file.path, signal} = dataOf(file)
  const origin = originOf(file, position)
  const path = origin ? origin.path : file.path
  const front = origin?.front ?? meta?.extra ?? {}
  return {path, front, ...(article === path ? {} : {article}), ...(signal ? {signal} : {})}
}
