import type {Nodes, Paragraph, PhrasingContent, Root, RootContent} from 'mdast'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {joinTexts} from '../join-texts.ts'
import {embedNote, type NoteReader} from './embed-note.ts'

/** `![[note]]`, whose note was found. */
interface NoteEmbed {
  data?: import('mdast').Data | undefined
  type: 'noteEmbed'
  target: string
  /** What stays where it cannot be put in. */
  words: string
  position?: Position | undefined
}

declare module 'mdast' {
  interface PhrasingContentMap {
    noteEmbed: NoteEmbed
  }
  interface RootContentMap {
    noteEmbed: NoteEmbed
  }
}

const flow = /^(?:root|blockquote|listItem|container|footnoteDefinition)$/

/**
 * Puts the blocks of a note where `![[note]]` stands. In a line it cuts the paragraph in two, as Obsidian shows it; in a
 * heading or a cell a note of one paragraph is its words.
 */
export function remarkNote({read}: {read: () => Omit<NoteReader, 'embed'>}) {
  let reader: NoteReader | undefined
  return (tree: Root, file: VFile): undefined | Promise<undefined> => {
    if (!hasEmbed(tree)) return undefined
    reader ??= {...read(), embed: (inner, of) => put(inner, of, reader!)}
    return put(tree, file, reader).then(() => undefined)
  }
}

function hasEmbed(node: Nodes): boolean {
  return node.type === 'noteEmbed' || ('children' in node && node.children.some(hasEmbed))
}

async function put(node: Nodes, file: VFile, reader: NoteReader): Promise<void> {
  if (!('children' in node) || !hasEmbed(node)) return
  const isFlow = flow.test(node.type)
  const children: RootContent[] = []
  // One after the other: bounds and numbers go by their order.
  for (const child of node.children as RootContent[]) {
    if (child.type === 'noteEmbed') children.push(...(await inline(child, file, reader)))
    else if (isFlow && child.type === 'paragraph') children.push(...(await cut(child, file, reader)))
    else {
      await put(child, file, reader)
      children.push(child)
    }
  }
  // Paragraphs of a tight list are set without a space between them.
  if (node.type === 'listItem' && children.filter(({type}) => type === 'paragraph').length > 1)
    node.spread = true
  Object.assign(node, {children: isFlow ? children : joinTexts(children as PhrasingContent[])})
}

async function inline(embed: NoteEmbed, file: VFile, reader: NoteReader): Promise<PhrasingContent[]> {
  const [only, ...others] = (await embedNote(embed, file, reader, isOne)) ?? []
  return only?.type === 'paragraph' && others.length === 0 ? only.children : wordsOf(embed)
}

/** Whether a note fits into a line. */
function isOne(blocks: readonly RootContent[]): boolean {
  return blocks.length === 1 && blocks[0]!.type === 'paragraph'
}

function wordsOf({words, position}: NoteEmbed): PhrasingContent[] {
  return words === '' ? [] : [{type: 'text', value: words, ...(position ? {position} : {})}]
}

async function cut(paragraph: Paragraph, file: VFile, reader: NoteReader): Promise<RootContent[]> {
  const blocks: RootContent[] = []
  let line: PhrasingContent[] = []
  const end = () => {
    const children = trimmed(joinTexts(line))
    if (children.length > 0) blocks.push({...paragraph, children})
    line = []
  }
  for (const child of paragraph.children) {
    if (child.type !== 'noteEmbed') {
      await put(child, file, reader)
      line.push(child)
      continue
    }
    const note = await embedNote(child, file, reader)
    if (!note) {
      line.push(...wordsOf(child))
      continue
    }
    end()
    blocks.push(...note)
  }
  end()
  return blocks
}

/** Without line ends and blanks at its ends. */
function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const line = nodes.map(node => ({...node}))
  const isBlank = (node: PhrasingContent | undefined) =>
    node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '')
  while (isBlank(line[0])) line.shift()
  while (isBlank(line.at(-1))) line.pop()
  const [first, last] = [line[0], line.at(-1)]
  if (first?.type === 'text') first.value = first.value.trimStart()
  if (last?.type === 'text') last.value = last.value.trimEnd()
  return line
}
