import type {Definition, FootnoteDefinition, Root, RootContent} from 'mdast'
import type {Position} from 'unist'
import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Note} from '../../article.ts'
import {dataOf} from '../../rules/data.ts'
import {noteKey, noteName} from '../../rules/note-key.ts'
import {report} from '../../rules/report.ts'
import {visitNodes} from '../../tree/visit.ts'
import {moveNote} from './move-note.ts'
import {selectNote} from './select-note.ts'

/** The processor that reads a note as an article is read. */
export interface NoteReader {
  parse(file: VFile): Root
  run(tree: Root, file: VFile): Promise<Root>
  /** Puts in the notes that stand in a tree. */
  embed(tree: Root, file: VFile): Promise<void>
}

/** Notes in one another. */
const DEEPEST = 5
/** Notes in one article, however often each. */
const MOST = 100
/** Characters of all of them. */
const MOST_CHARACTERS = 1_000_000

interface Embed {
  target: string
  position?: Position | undefined
}

/**
 * The blocks of the note that an embed names, or of a part of it; undefined where they cannot be put in, which is told.
 *
 * @param fits whether they can stand where the embed does
 */
export async function embedNote(
  {target, position}: Embed,
  file: VFile,
  reader: NoteReader,
  fits?: (blocks: readonly RootContent[]) => boolean,
): Promise<RootContent[] | undefined> {
  const data = dataOf(file)
  const notes = data.notes!
  const name = noteName(target)
  const [, ...fragments] = target.split('#').map(part => part.trim())
  const note = name === '' ? own(file) : notes.texts.get(noteKey(file.path, name))!
  const {noteChain: chain = [`${file.path}#`]} = data
  const key = `${note.path}#${fragments.join('#')}`
  const fail = (
    rule: 'note-cycle' | 'note-limit' | 'note-part' | 'note-unreadable' | 'wiki-embed',
    told = {},
  ) => {
    report(file, rule, position, {target, ...told})
    return undefined
  }
  if (note.failure === 'limit') return fail('note-limit', limits)
  if (note.failure !== undefined) return fail('note-unreadable', {detail: note.failure})
  if (chain.includes(key))
    return fail('note-cycle', {chain: [...chain.slice(chain.indexOf(key)), key].map(shown).join(' → ')})
  const size = notes.size + note.text.length
  if (chain.length > DEEPEST || notes.origins.length >= MOST || size > MOST_CHARACTERS)
    return fail('note-limit', limits)
  notes.size = size
  const inner = new VFile({value: note.text, ...(note.path === undefined ? {} : {path: note.path})})
  const {lang, lineNumbers, article = file.path} = data
  const innerData = dataOf(inner)
  Object.assign(innerData, {lang, lineNumbers, article, notes, noteChain: [...chain, key]})
  const noteAt = at(file, position)
  Object.assign(innerData, {noteAt, meta: note.meta, bodyStart: note.bodyStart})
  // Its number stays free for it while those inside it take theirs.
  const front = note.meta?.extra ?? {}
  const index = notes.origins.push({path: note.path, text: note.text, front, at: noteAt}) - 1
  const tree = await reader.run(reader.parse(inner), inner)
  const part = selectNote(tree, fragments, note.text)
  if (!part) return fail('note-part')
  const root: Root = {type: 'root', children: fragments.length === 0 ? part : complete(tree, part)}
  tell(file, inner, fragments.length === 0 ? undefined : root.children)
  const said = inner.messages.length
  await reader.embed(root, inner)
  file.messages.push(...inner.messages.slice(said))
  const blocks = root.children
  if (fits && !fits(blocks)) return fail('wiki-embed')
  if (innerData.hasToc) data.hasToc = true
  moveNote(blocks, index)
  return blocks
}

const limits = {depth: DEEPEST, count: MOST, size: MOST_CHARACTERS}

function shown(key: string): string {
  return key.replace(/#$/, '').replace(/^undefined/, '')
}

/** The file that embeds a part of itself. */
function own(file: VFile): Note {
  const {meta, bodyStart} = dataOf(file)
  return {
    path: file.path,
    text: String(file.value),
    ...(meta ? {meta} : {}),
    ...(bodyStart ? {bodyStart} : {}),
  }
}

/** Where the article embeds it, through however many notes. */
function at(file: VFile, position: Position | undefined): Position | undefined {
  const {noteAt} = dataOf(file)
  return noteAt ?? position
}

/** A part of a note with the footnotes and addresses that it names, wherever in the note they stand, and no others. */
function complete({children}: Root, part: readonly RootContent[]): RootContent[] {
  const text = part.filter(node => !isDefinition(node))
  const names = new Set<string>()
  for (const node of text) {
    visitNodes(node, each => {
      if ('identifier' in each) names.add(each.identifier)
      return undefined
    })
  }
  return [...text, ...children.filter(node => isDefinition(node) && names.has(node.identifier))]
}

function isDefinition(node: RootContent): node is Definition | FootnoteDefinition {
  return node.type === 'definition' || node.type === 'footnoteDefinition'
}

/** Hands on what was found in the note; of a part of it what was found in that. */
function tell(file: VFile, inner: VFile, blocks: readonly RootContent[] | undefined): void {
  const isShown = ({line, file: path}: VFileMessage) =>
    blocks === undefined || path !== inner.path || blocks.some(block => covers(block, line))
  file.messages.push(...inner.messages.filter(isShown))
}

function covers({position}: RootContent, line: number | undefined): boolean {
  return (
    line !== undefined && position !== undefined && position.start.line <= line && line <= position.end.line
  )
}
