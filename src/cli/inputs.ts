import type {Dirent} from 'node:fs'
import {readdir, realpath, stat} from 'node:fs/promises'
import {join, relative, resolve} from 'node:path'
import {glob, isDynamicPattern} from 'tinyglobby'
import {mendable} from '../rules/report.ts'
import {nearest} from '../rules/suggest.ts'
import {commands} from './commands.ts'
import type {Wording} from './wording.ts'

/** An article to convert. */
export interface Input {
  /** As messages name it. */
  shown: string
  /** Absolute; undefined for standard input. */
  file: string | undefined
  /** Its place below the output folder, without its own extension changed. */
  below: string
  /** Absolute path of the configuration that is nearest to it. */
  config?: string
}

export interface Inputs {
  files: Input[]
  /** A folder or a pattern was named: the output is a folder, however many files there are. */
  many: boolean
}

/**
 * The files that the command line means: a path that exists is taken literally, folders are walked, the rest
 * are patterns. In the order given; a file that is named twice comes once.
 *
 * @throws UserError when a path means no file
 */
export async function findInputs(paths: readonly string[], cwd: string, words: Wording): Promise<Inputs> {
  if (paths.length === 1 && paths[0] === '-') {
    return {files: [{shown: '<stdin>', file: undefined, below: 'stdin'}], many: false}
  }
  const files = new Map<string, Input>()
  let many = false
  for (const path of paths) {
    const found = await expand(path, cwd, words)
    many ||= found.many
    for (const file of found.files) {
      // A pipe (`<(command)`) has no path of its own.
      const real = await realpath(file.file!).catch(() => file.file!)
      if (!files.has(real)) files.set(real, file)
    }
  }
  return {files: [...files.values()], many: many || files.size > 1}
}

async function expand(path: string, cwd: string, words: Wording): Promise<Inputs> {
  const file = resolve(cwd, path)
  const there = await stat(file).catch(() => undefined)
  if (there?.isDirectory()) {
    const names = await walk(file, '', path, words)
    if (names.length === 0) throw mendable('folder-empty', words.emptyFolder(path))
    return {
      files: names.map(name => ({shown: join(path, name), file: join(file, name), below: name})),
      many: true,
    }
  }
  if (there) return {files: [{shown: path, file, below: path.split(/[\\/]/).at(-1) ?? path}], many: false}
  if (!isDynamicPattern(path))
    throw mendable('file-missing', words.notFound(path, nearest(path, Object.keys(commands))))
  return {files: await match(path, cwd, words), many: true}
}

/** Names of Markdown files below a folder, sorted, so that every machine goes through them in one order. */
async function walk(folder: string, below: string, shown: string, words: Wording): Promise<string[]> {
  let entries: Dirent[]
  try {
    entries = await readdir(folder, {withFileTypes: true})
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? String(cause)
    throw mendable('folder-unreadable', words.unreadableFolder(join(shown, below), code), {cause})
  }
  const names: string[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = join(below, entry.name)
    // A linked folder may lead back up, and is found where it really is.
    if (entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.')) {
      names.push(...(await walk(join(folder, entry.name), name, shown, words)))
    } else if (/\.(?:md|markdown)$/i.test(entry.name) && (await isFile(join(folder, entry.name)))) {
      names.push(name)
    }
  }
  return names
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false
}

async function match(pattern: string, cwd: string, words: Wording): Promise<Input[]> {
  const written = slashed(pattern)
  const ignore = written.includes('node_modules') ? [] : ['**/node_modules/**']
  const found = await glob(written, {cwd, ignore, expandDirectories: false})
  if (found.length === 0) throw mendable('pattern-empty', words.nothingMatches(pattern))
  const root = resolve(cwd, fixedFolder(pattern))
  return found.sort().map(shown => {
    const file = resolve(cwd, shown)
    return {shown, file, below: relative(root, file)}
  })
}

/** Windows users write folders with backslashes, which escape in a pattern. */
function slashed(pattern: string): string {
  return process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern
}

/** The part of a pattern before its first wildcard: the tree below it is kept in the output. */
export function fixedFolder(pattern: string): string {
  const segments = slashed(pattern).split('/')
  const first = segments.findIndex(segment => isDynamicPattern(segment))
  return segments.slice(0, first === -1 ? -1 : first).join('/') || (pattern.startsWith('/') ? '/' : '.')
}
