import type {Line} from '../label.ts'

/** How a commit is marked, as Mermaid's `type` says. */
export type Mark = 'normal' | 'reverse' | 'highlight' | 'merge' | 'cherry-pick'

export interface Commit {
  id: string
  what: string
  /** Its place among the lanes. */
  lane: number
  mark: Mark
  lines: readonly Line[]
  tags: readonly (readonly Line[])[]
  /** Branches that begin here: those whose first commit it is, or which have none of their own. */
  branches: readonly Branch[]
}

export interface Branch {
  what: string
  lane: number
  lines: readonly Line[]
}

export interface Descent {
  what: string
  from: Commit
  to: Commit
  /** A commit that was copied, not merged. */
  isCopy: boolean
}

export interface GitGraph {
  /** From above to below. */
  commits: readonly Commit[]
  descents: readonly Descent[]
  lanes: number
}
