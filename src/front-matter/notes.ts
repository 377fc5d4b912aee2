import {VFile} from 'vfile'
import type {Note} from '../article.ts'
import type {LinkOptions, ReadNote} from '../options/options.ts'
import {dataOf} from '../rules/data.ts'
import {noteKey, noteName} from '../rules/note-key.ts'
import {UserError} from '../rules/user-error.ts'
import {readMeta} from './meta.ts'

/** Notes that one article has read; and the characters of all of them. */
const MOST_NOTES = 100
const MOST_CHARACTERS = 1_000_000

/** Whether notes have to be looked for before an article is parsed. */
export function mayEmbed(file: VFile, {links}: {links: LinkOptions}): boolean {
  return links.read !== undefined && String(file.value).includes('![[')
}

/**
 * Reads the notes that an article embeds, and those that they embed: which syntax there is has to be known before
 * anything is parsed. What is never put in, since it stands in code, costs a look. What is beyond the bounds is there
 * without a text.
 */
export async function readNotes(file: VFile, read: ReadNote): Promise<ReadonlyMap<string, Note>> {
  const texts = new Map<string, Note>()
  dataOf(file).notes = {texts, origins: [], size: 0}
  const hosts = [{path: file.path as string | undefined, text: String(file.value), front: frontOf(file)}]
  const seen = new Set<string | undefined>()
  let size = 0
  for (const {path, text, front} of hosts) {
    if (seen.has(path)) continue
    seen.add(path)
    for (const name of namesIn(text)) {
      const key = noteKey(path, name)
      if (texts.has(key)) continue
      if (texts.size >= MOST_NOTES || size > MOST_CHARACTERS) {
        texts.set(key, {path: undefined, text: '', failure: 'limit'})
        continue
      }
      const context = {path, front, ...(path === file.path ? {} : {article: file.path})}
      const note = await ask(read, name, context)
      if (!note) continue
      size += note.text.length
      texts.set(key, note)
      if (note.failure === undefined) hosts.push({...note, front: note.meta?.extra ?? {}})
    }
  }
  return texts
}

function frontOf(file: VFile): Readonly<Record<string, unknown>> {
  return dataOf(file).meta?.extra ?? {}
}

async function ask(read: ReadNote, url: string, context: Parameters<ReadNote>[1]): Promise<Note | undefined> {
  try {
    const answer = await read({url, kind: 'name'}, context)
    if (answer === undefined) return undefined
    const {path} = answer
    const text = answer.text.replace(/^\uFEFF/, '')
    const file = new VFile({value: text, path})
    const meta = readMeta(file)
    return {path, text, meta, bodyStart: dataOf(file).bodyStart ?? 0}
  } catch (error) {
    // A hook's own, or a front matter that cannot be read: it costs this note.
    const failure = error instanceof UserError || error instanceof Error ? error.message : String(error)
    return {path: undefined, text: '', failure}
  }
}

const picture = /\.(?:png|jpe?g|gif|webp|bmp|svg|avif|heic|tiff?)$/i

function namesIn(text: string): Set<string> {
  const names = [...text.matchAll(/!\[\[([^[\]\n|]{1,300})/g)].map(([, target]) => noteName(target!))
  return new Set(names.filter(name => name !== '' && !picture.test(name)))
}
