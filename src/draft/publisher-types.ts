import type {Language} from '../article.ts'
import type {RemoteOptions} from '../images/remote.ts'
import type {NodeOptions} from '../node.ts'
import type {Options} from '../options/options.ts'
import type {Account, ShownAccount} from './api/account.ts'
import type {Pause} from './api/pause.ts'
import type {Fetch} from './api/transport.ts'
import type {NewsItem} from './api/wire.ts'
import type {DraftPlan, PushResult} from './plan/types.ts'
import type {Difference} from './push/differences.ts'

export interface PublisherOptions {
  account: Account
  /** @default the global one, through the proxy of the environment */
  fetch?: Fetch
  /**
   * Folder for uploads that are known, pictures made fit, and the token.
   *
   * @default `weimark/draft` in the user's folder for caches
   */
  cache?: string
  /** How articles are converted; `target` is `api` whatever it says. */
  options?: NodeOptions
  /** Language of messages. @default 'en' */
  lang?: Language
}

export interface PlanOptions {
  /** One draft of all files, in their order. @default false: one for each */
  together?: boolean
  /** Picture messages (贴图): the articles' pictures, and their text without markup. @default false */
  newspic?: boolean
  /** Makes a draft though a picture is missing. @default false */
  allowMissing?: boolean
  signal?: AbortSignal
}

/** What is under way. */
export interface Progress {
  step: 'upload' | 'add' | 'update' | 'verify'
  /** Of an upload: as written. Else a title. */
  what: string
  /** Steps of this kind that are done, this one included. */
  done: number
  total: number
}

export interface PushOptions {
  /** Overwrites what a person has edited in the draft box. @default false */
  force?: boolean
  onProgress?: (progress: Progress) => void
  signal?: AbortSignal
}

/** A draft of the box. */
export interface BoxDraft {
  mediaId: string
  /** Seconds since 1970. */
  updated: number
  titles: string[]
  /** The files it was made of, as the memory names them; none where it is not ours. */
  files: string[]
}

export interface Published {
  status: 'published' | 'running' | 'failed'
  /** WeChat's own number for it. */
  code: number
  urls: string[]
}

/** How a file's article differs from its draft. */
export interface DraftDiff {
  /** As the user named it. */
  path: string
  mediaId: string
  title: string
  /** Whether the draft is not what was pushed last: a person has edited it. */
  edited: boolean
  /** `was`: as the file has it · `now`: as it stands in the draft box */
  passages: Difference[]
}

export interface Publisher {
  /** Which account it is of, without its secret. */
  account: ShownAccount
  /**
   * What pushing the files would do, without any call to the API. Remote pictures are fetched.
   *
   * @throws UserError when a file cannot be read or an option cannot be used
   */
  plan(files: readonly string[], options?: PlanOptions): Promise<DraftPlan>
  /**
   * Carries a plan out. Ended at any moment and planned and pushed again, nothing is done twice.
   *
   * @throws UserError when the plan is blocked, a person has edited the draft, or a call fails
   */
  push(plan: DraftPlan, options?: PushOptions): Promise<PushResult>
  /**
   * How the plan's files differ from their drafts. Nothing is changed; files without a draft are left out.
   */
  diff(plan: DraftPlan, options?: {signal?: AbortSignal}): Promise<DraftDiff[]>
  /** The drafts of the box, newest first. */
  list(options?: {limit?: number; signal?: AbortSignal}): Promise<BoxDraft[]>
  /** A draft's articles, as the server has them. */
  get(mediaId: string, options?: {signal?: AbortSignal}): Promise<NewsItem[]>
  /**
   * Deletes a draft and forgets it.
   *
   * @param options `file`: the one it was made of, where that has a memory elsewhere
   */
  remove(mediaId: string, options?: {file?: string; signal?: AbortSignal}): Promise<void>
  /** Publishes a draft (freepublish) and waits for the result. */
  submit(mediaId: string, options?: {signal?: AbortSignal}): Promise<Published>
  /** The media id of a file's draft; undefined where it has none. */
  find(file: string): Promise<string | undefined>
}

/** A file, with what it is converted with. */
export interface PlanInput {
  path: string
  options: NodeOptions
  overrides: Options
  /** Absolute path of its configuration. */
  config: string | undefined
}

/** What the command and tests set beside. */
export interface Internals {
  /** What each file is converted with. */
  inputOf?: (path: string) => PlanInput
  pause?: Pause
  /** The folder that `.weimark` is in, wherever the articles are. */
  folder?: string
  remote?: RemoteOptions | false
  /** What uploads are known under, where the address of the API is another with each run. */
  server?: string
}
