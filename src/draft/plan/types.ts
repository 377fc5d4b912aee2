import type {Change} from '../../images/converted.ts'
import type {Finding} from '../../index.ts'
import type {ShownAccount} from '../api/account.ts'
import type {Endpoint} from '../memory/uploads.ts'

/** A picture of the plan. */
export interface PlannedPicture {
  kind: 'image' | 'cover'
  /** As written. */
  source: string
  sha256: string
  type: 'jpg' | 'png' | 'gif'
  bytes: number
  /** px */
  width?: number
  height?: number
  endpoint: Endpoint
  /** Whether it was uploaded before. */
  known: boolean
  /** What is done to it before it is uploaded. */
  changes: Change[]
}

export interface PlannedArticle {
  /** As the user named it. */
  path: string
  title: string
  author?: string
  digest?: string
  sourceUrl?: string
  /** Undefined where there is none: then that blocks. */
  cover?: PlannedPicture
  /** Each once, in the order of the text. */
  pictures: PlannedPicture[]
  /** Pictures that are at WeChat already. */
  hosted: number
}

export interface PlannedDraft {
  /** `add`: a new draft · `update`: the one that is known · `keep`: nothing has changed */
  action: 'add' | 'update' | 'keep'
  kind: 'news' | 'newspic'
  mediaId?: string
  articles: PlannedArticle[]
}

/** One thing that carrying out will do, in order. */
export type PlannedStep =
  | {step: 'upload'; endpoint: Endpoint; source: string; sha256: string; bytes: number}
  | {step: 'draft/add'; titles: string[]}
  | {step: 'draft/update'; mediaId: string; index: number; title: string}
  | {step: 'draft/get'}

/** What would be done, and what stands in its way. Nothing was called. */
export interface DraftPlan {
  version: 1
  readiness: 'ready' | 'blocked'
  account: ShownAccount
  drafts: PlannedDraft[]
  /** What has to be mended first, with its place. */
  blockers: Finding[]
  /** Everything else that was found. */
  findings: Finding[]
  steps: PlannedStep[]
}

/** What became of one draft. */
export interface PushedDraft {
  /** `readded`: the one that was known is gone, published or deleted · `kept`: nothing had changed */
  action: 'added' | 'updated' | 'readded' | 'kept'
  mediaId: string
  articles: {
    path: string
    title: string
    /** Opens the draft on a phone, for some hours. */
    url?: string
    /** What the server stored otherwise than it was sent. */
    differences: StoredDifference[]
  }[]
}

/** `sent` and `stored` are passages, or numbers. */
export interface StoredDifference {
  kind: 'title' | 'digest' | 'text' | 'pictures' | 'leaves' | 'cover'
  sent: string
  stored: string
}

export interface PushResult {
  version: 1
  account: ShownAccount
  drafts: PushedDraft[]
  /** Pictures that were uploaded now. */
  uploads: number
  /** What only the console can do. */
  byHand: string[]
}
