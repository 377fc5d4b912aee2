import type {Dirent} from 'node:fs'
import {readdir, realpath, stat} from 'node:fs/promises'
import {basename, dirname, join, relative, resolve} from 'node:path'
import {isInside} from '../disk/inside.ts'
import {mendable} from '../rules/report.ts'
import {nearest} from '../rules/suggest.ts'
import {commandNames} from './command-names.ts'
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
  /** What is said of folders that were passed over, and whether somebody has to mend something. */
  passed: {text: string; wrong: boolean}[]
}

/**
 * The files that the command line means: a path that exists is taken literally, folders are walked, the rest
 * are patterns. In the order given; a file that is named twice comes once.
 *
 * @throws UserError when a path means no file
 */
export async function findInputs(paths: readonly string[], cwd: string, words: Wording): Promise<Inputs> {
  if (paths.length === 1 && paths[0] === '-') {
    return {files: [{shown: '<stdin>', file: undefined, below: 'stdin'}], many: false, passed: []}
  }
  const files = new Map<string, Input>()
  let many = false
  const passed: Inputs['passed'] = []
  for (const path of paths) {
    const found = await expand(path, cwd, words)
    many ||= found.many
    passed.push(...found.passed)
    for (const file of found.files) {
      // A pipe (`<(command)`) has no path of its own.
      const real = await realpath(file.file!).catch(() => file.file!)
      if (!files.has(real)) files.set(real, file)
    }
  }
  return {files: [...files.values()], many: many || files.size > 1, passed}
}

async function expand(path: string, cwd: string, words: Wording): Promise<Inputs> {
  const file = resolve(cwd, path)
  const there = await stat(file).catch(() => undefined)
  if (there?.isDirectory()) {
    const walked: Walk = {root: await realpath(file), shown: path, words, seen: new Set(), passed: []}
    const names = await walk(file, '', walked)
    if (names.length === 0 && walked.passed.length === 0) {
      throw mendable('folder-empty', words.emptyFolder(path))
    }
    return {
      files: names.map(name => ({shown: join(path, name), file: join(file, name), below: name})),
      many: true,
      passed: walked.passed,
    }
  }
  const below = path.split(/[\\/]/).at(-1) ?? path
  if (there) return {files: [{shown: path, file, below}], many: false, passed: []}
  const {isDynamicPattern} = await import('tinyglobby')
  if (!isDynamicPattern(path)) throw mendable('file-missing', words.notFound(path, await meant(path, file)))
  return {files: await match(path, cwd, words), many: true, passed: []}
}

/** A file beside the one that is not there, or a subcommand, whichever a name was probably meant to be. */
async function meant(path: string, file: string): Promise<string | undefined> {
  const folder = dirname(file)
  const beside = await readdir(folder).catch(() => [])
  const name = nearest(basename(file), beside)
  if (name !== undefined) return join(dirname(path), name)
  const command = nearest(path, commandNames)
  return command && `weimark ${command}`
}

/** A folder that is walked. */
interface Walk {
  /** Absolute, where it really is. */
  root: string
  /** As messages name it. */
  shown: string
  words: Wording
  /** Where the folders really are that were walked: each is walked once. */
  seen: Set<string>
  passed: Inputs['passed']
}

/** Names of Markdown files below a folder, sorted, so that every machine goes through them in one order. */
async function walk(folder: string, below: string, all: Walk): Promise<string[]> {
  const {root, shown, words, seen, passed} = all
  let entries: Dirent[]
  try {
    const real = await realpath(folder)
    if (!isInside(real, root)) {
      passed.push({text: words.linkedFolder(join(shown, below)), wrong: false})
      return []
    }
    if (seen.has(real)) return []
    seen.add(real)
    entries = await readdir(folder, {withFileTypes: true})
  } catch (cause) {
    const {code} = cause as NodeJS.ErrnoException
    if (code === undefined) throw cause
    const wording = words.unreadableFolder(join(shown, below), code)
    if (below === '') throw mendable('folder-unreadable', wording, {cause})
    // One folder that nobody may read costs what is in it.
    passed.push({text: wording.reason, wrong: true})
    return []
  }
  const names: string[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = join(below, entry.name)
    const place = join(folder, entry.name)
    const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && (await isLinkedFolder(place)))
    if (isFolder && entry.name !== 'node_modules' && !entry.name.startsWith('.')) {
      names.push(...(await walk(place, name, all)))
    } else if (/\.(?:md|markdown)$/i.test(entry.name) && (await isFile(join(folder, entry.name)))) {
      names.push(name)
    }
  }
  return names
}

async function isLinkedFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false
}

async function match(pattern: string, cwd: string, words: Wording): Promise<Input[]> {
  const {glob} = await import('tinyglobby')
  const written = slashed(pattern)
  const ignore = written.includes('node_modules') ? [] : ['**/node_modules/**']
  const found = await glob(written, {cwd, ignore, expandDirectories: false})
  if (found.length === 0) throw mendable('pattern-empty', words.nothingMatches(pattern))
  const root = resolve(cwd, await fixedFolder(pattern))
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
export async function fixedFolder(pattern: string): Promise<string> {
  const {isDynamicPattern} = await import('tinyglobby')
  const segments = slashed(pattern).split('/')
  const first = segments.findIndex(segment => isDynamicPattern(segment))
  return segments.slice(0, first === -1 ? -1 : first).join('/') || (pattern.startsWith('/') ? '/' : '.')
}
