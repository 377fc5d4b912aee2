import type {Claim} from '../check.ts'
import type {Diagram} from '../diagram.ts'
import {linesOf, wordsOf} from '../label.ts'
import {drawGit} from './draw.ts'
import type {Branch, Commit, Descent, GitGraph, Mark} from './model.ts'

interface DbCommit {
  id: string
  message: string
  seq: number
  type: number
  customType?: number
  customId?: boolean
  tags?: readonly string[]
  parents: readonly (string | null)[]
  branch: string
}

interface GitDb {
  getCommits(): ReadonlyMap<string, DbCommit>
  getBranchesAsObjArray(): readonly {name: string}[]
  getBranches(): ReadonlyMap<string, string | null>
  getDirection(): string
}

const marks: readonly Mark[] = ['normal', 'reverse', 'highlight', 'merge', 'cherry-pick']

export function readGit(db: unknown): Diagram {
  const graph = graphOf(db as GitDb)
  return {claims: claimsOf(graph), draw: () => drawGit(graph)}
}

function graphOf(db: GitDb): GitGraph {
  const all = [...db.getCommits().values()].sort((a, b) => a.seq - b.seq)
  const names = db.getBranchesAsObjArray().map(({name}) => name)
  const lanes = new Map(names.map((name, index) => [name, index]))
  const begun = beginnings(db, all, names)
  const commits = new Map(
    all.map(commit => {
      const read: Commit = {
        id: commit.id,
        what: `commit ${commit.seq + 1}`,
        lane: lanes.get(commit.branch) ?? 0,
        mark: marks[commit.customType ?? commit.type] ?? 'normal',
        lines: linesOf(labelOf(commit)),
        tags: (commit.tags ?? []).filter(tag => tag !== '').map(tag => linesOf(tag)),
        branches: (begun.get(commit.id) ?? []).map((name): Branch => {
          return {what: `branch ${name}`, lane: lanes.get(name)!, lines: linesOf(name)}
        }),
      }
      return [commit.id, read] as const
    }),
  )
  const descents = all.flatMap(commit => {
    return commit.parents.flatMap((parent, index): Descent[] => {
      const from = commits.get(parent ?? '')
      const to = commits.get(commit.id)!
      if (!from) return []
      return [{what: `parent ${index + 1} of ${to.what}`, from, to, isCopy: commit.type === 4 && index > 0}]
    })
  })
  const ordered = [...commits.values()]
  return {
    commits: db.getDirection() === 'BT' ? ordered.reverse() : ordered,
    descents,
    lanes: Math.max(1, names.length),
  }
}

/** By commit, the branches that are named beside it. */
function beginnings(db: GitDb, all: readonly DbCommit[], names: readonly string[]): Map<string, string[]> {
  const begun = new Map<string, string[]>()
  for (const name of names) {
    const at = all.find(({branch}) => branch === name)?.id ?? db.getBranches().get(name)
    if (at !== undefined && at !== null) begun.set(at, [...(begun.get(at) ?? []), name])
  }
  return begun
}

/** What the author calls it: ids that Mermaid makes up differ at each reading, and messages of merges say no more. */
function labelOf({id, message, seq, type, customId}: DbCommit): string {
  const isOwn = customId ?? !new RegExp(`^${seq}-[0-9a-f]{7}$`).test(id)
  const isTold = type < 3 && message !== '' && message !== id
  return [isOwn ? id : '', isTold ? message : ''].filter(part => part !== '').join(' ')
}

function claimsOf({commits, descents}: GitGraph): Claim[] {
  return [
    ...commits.flatMap(({what, lines, tags, branches}) => [
      {what, says: wordsOf(lines)},
      ...tags.map((tag, index) => ({what: `tag ${index + 1} of ${what}`, says: wordsOf(tag)})),
      ...branches.map(branch => ({what: branch.what, says: wordsOf(branch.lines)})),
    ]),
    ...descents.map(({what}) => ({what, says: ''})),
  ]
}
