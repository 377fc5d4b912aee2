import {readdir, stat} from 'node:fs/promises'
import {homedir, tmpdir} from 'node:os'
import {basename, dirname, join} from 'node:path'
import {isInside, realFolder} from '../disk/inside.ts'
import {generators, noteTools} from './generators/all.ts'
import type {Generator} from './generators/generator.ts'
import {readValues} from './read-values.ts'
import {plainRules, type Rules, type Site, type Surroundings} from './site.ts'
import {join as joinFolders, type Values} from './values.ts'

export interface FindSite {
  /** Folder that was named on the command line and has the article in it; absolute. */
  named?: string | undefined
  /** The user's own folder; absolute. */
  home?: string | undefined
  /** What a folder tells; of many articles each folder is looked at once. */
  level?: (folder: string) => Promise<Level>
  /** Folders at which the search ends; from the home folder where they are not given. */
  ends?: ReadonlySet<string>
}

/** A folder's names, folders with a slash at their end. */
type Names = ReadonlySet<string>

/** Folders beside the articles in which many a repository keeps the site that shows them. */
const besides = ['website', 'docs', 'site', 'www', 'web', 'blog', 'app']

/** Folders of an unmarked site whose content is published at its root. */
const published = [
  ...['public', 'static', 'source', 'docs/public', '.vuepress/public', 'docs/.vuepress/public'],
  ...['content', 'docs', 'src', 'assets'],
]

const unmarked: Rules = {
  ...plainRules,
  mounts: [...plainRules.mounts, ...published.map(folder => ({folder, at: '/'}))],
}

const ownNames = /^weimark\.config\.(?:[mc]?[jt]s|json|ya?ml)$/

/**
 * The site that articles of a folder belong to: the nearest mark of a generator from the folder upwards, else our
 * own configuration, `package.json`, `.git`, the folder that was named, the article's own. The search ends with the
 * repository, below the user's home and below folders that everybody writes to.
 *
 * @param folder absolute
 */
export async function findSite(folder: string, options: FindSite = {}): Promise<Surroundings> {
  const {named, home, level = lookAt, ends = await lastFolders(home)} = options
  const found: Site[] = []
  const weak = new Map<string, string>()
  let repository: string | undefined
  for (let at = folder; !ends.has(at) && at !== dirname(at); at = dirname(at)) {
    const here = await level(at)
    // What was found below is not found again from above.
    found.push(
      ...here.sites.filter(({configs, mark}) => !found.some(site => sameSite(site, {configs, mark}))),
    )
    for (const [kind, name] of here.weak) if (!weak.has(kind)) weak.set(kind, join(at, name))
    if (here.isRepository) {
      repository = at
      break
    }
  }
  return settle(folder, found, {weak, repository, named: named && (ends.has(named) ? undefined : named)})
}

/** What one folder tells of the articles in and below it. */
export interface Level {
  sites: readonly Site[]
  /** Names of our configuration, and of a package's. */
  weak: ReadonlyMap<string, string>
  isRepository: boolean
}

export async function lookAt(folder: string): Promise<Level> {
  const names = await namesIn(folder)
  const own = [...names].find(name => ownNames.test(name))
  const weak = new Map(own === undefined ? [] : [['own', own]])
  if (names.has('package.json')) weak.set('package', 'package.json')
  const isRepository = names.has('.git') || names.has('.git/')
  return {sites: await sitesIn(folder, names), weak, isRepository}
}

function sameSite(known: Pick<Site, 'configs' | 'mark'>, other: Pick<Site, 'configs' | 'mark'>): boolean {
  const [own] = other.configs
  return own === undefined ? other.mark.endsWith(`/${known.mark}`) : known.configs.includes(own)
}

interface Clues {
  /** Path of our configuration, and of a package's; the nearest. */
  weak: ReadonlyMap<string, string>
  repository: string | undefined
  named: string | undefined
}

function settle(folder: string, found: readonly Site[], {weak, repository, named}: Clues): Surroundings {
  const strong = found.find(({generator}) => !noteTools.has(generator!)) ?? found[0]
  const clue = weak.get('own') ?? weak.get('package')
  const mark = clue ?? (repository === undefined ? undefined : join(repository, '.git'))
  const holds = named !== undefined && isInside(folder, named)
  const root = mark === undefined ? (holds ? named : folder) : dirname(mark)
  const plain: Site = {
    ...unmarked,
    root,
    generator: undefined,
    mark: mark === undefined ? '' : basename(mark),
    configs: [],
  }
  const outermost = repository ?? strong?.root ?? root
  const boundary = holds && isInside(outermost, named) ? named : outermost
  // What is nearer than the site that is the boundary is inside it; without a repository what is further is not.
  const inside = found.filter(site => isInside(site.root, boundary))
  const [first, ...rest] = inside.length === 0 ? [plain] : inside
  return {
    sites: [first!, ...rest],
    boundary,
    isMarked: inside.length > 0 || mark !== undefined || (holds && named !== folder),
    isGiven: false,
  }
}

/** A site whose place was given. */
export async function givenSite(root: string, mark: string): Promise<Surroundings> {
  const [own] = await sitesIn(root, await namesIn(root))
  const site = own
    ? withPublished({...own, mark})
    : {...unmarked, root, generator: undefined, mark, configs: []}
  return {sites: [site], boundary: root, isMarked: true, isGiven: true}
}

function withPublished(site: Site): Site {
  return {...site, mounts: [...site.mounts, ...unmarked.mounts]}
}

/** Folders that are nobody's site, and all that is above them. */
export async function lastFolders(home: string | undefined): Promise<ReadonlySet<string>> {
  const all = [home ?? homedir(), tmpdir()].filter(each => each !== '')
  const folders = [...all, ...(await Promise.all(all.map(realFolder)))]
  return new Set(
    folders.flatMap(each => {
      const above: string[] = []
      for (let at = each; ; at = dirname(at)) {
        above.push(at)
        if (at === dirname(at)) return above
      }
    }),
  )
}

async function sitesIn(folder: string, names: Names): Promise<Site[]> {
  const here = await matching(folder, names)
  if (here.length > 0) return here
  const near = besides.filter(name => names.has(`${name}/`))
  const beside = await Promise.all(
    near.map(async name => {
      const root = join(folder, name)
      const sites = await matching(root, await namesIn(root))
      return sites.filter(({generator}) => !noteTools.has(generator!)).map(site => fromAbove(site, name))
    }),
  )
  return beside.flat()
}

/**
 * Docusaurus keeps its site in `website/` and the documents in `docs/` beside it: a site as it is seen from the folder
 * above it.
 */
function fromAbove(site: Site, name: string): Site {
  const below = (folder: string) => joinFolders(name, folder)
  return {
    ...site,
    root: dirname(site.root),
    mark: `${name}/${site.mark}`,
    mounts: [...site.mounts.map(mount => ({...mount, folder: below(mount.folder)})), ...site.mounts],
    aliases: site.aliases.map(([prefix, folder]) => [prefix, below(folder)] as const),
    twins: site.twins.map(folders => folders.map(below)),
    outputs: site.outputs.map(below),
  }
}

/** One site of a generator and one of notes at most. */
async function matching(folder: string, names: Names): Promise<Site[]> {
  const found: Site[] = []
  for (const generator of generators) {
    const kind = noteTools.has(generator.name)
    if (found.some(site => noteTools.has(site.generator!) === kind)) continue
    const mark = await markOf(generator, folder, names)
    if (mark !== undefined) found.push(await open(generator, folder, names, mark))
  }
  return found.reverse()
}

async function markOf({marks}: Generator, folder: string, names: Names): Promise<string | undefined> {
  for (const {name, beside, path} of marks) {
    const all = [...names]
    const found = all.find(each => name.test(each))
    if (found === undefined || (beside && !all.some(each => beside.test(each)))) continue
    const there = path && (await Promise.all(path.map(each => isThere(join(folder, each)))))
    if (there && !there.includes(true)) continue
    const index = there?.indexOf(true) ?? -1
    return found === 'config/' ? path![index]! : found
  }
  return undefined
}

async function open(generator: Generator, root: string, names: Names, mark: string): Promise<Site> {
  const {configs, all} = generator
  const candidates = configs.filter(each => each.includes('/') || names.has(each))
  let values: Values = {}
  const read: string[] = []
  for (const config of candidates) {
    const own = await readValues(join(root, config), root)
    if (own === undefined) continue
    read.push(join(root, config))
    values = {...values, ...below(config, own)}
    if (!all) break
  }
  const rules = {...plainRules, ...generator.rules(values, names)}
  return {...rules, root, generator: generator.name, mark, configs: read}
}

/** Hugo splits its configuration: all of `languages.toml` belongs to `languages`. */
function below(config: string, values: Values): Values {
  const name = /^config\/_default\/(languages|module)\.\w+$/.exec(config)?.[1]
  return name === undefined ? values : {[name]: values}
}

async function namesIn(folder: string): Promise<Names> {
  try {
    const entries = await readdir(folder, {withFileTypes: true})
    const names = entries.map(async entry => {
      const isFolder = entry.isSymbolicLink()
        ? await isDirectory(join(folder, entry.name))
        : entry.isDirectory()
      return isFolder ? `${entry.name}/` : entry.name
    })
    return new Set(await Promise.all(names))
  } catch (error) {
    // A folder that cannot be listed has no marks.
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    return new Set()
  }
}

async function isDirectory(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined
}
