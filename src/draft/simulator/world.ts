import {randomBytes} from 'node:crypto'
import type {Fault} from './faults.ts'

export interface SimulatedAccount {
  appId: string
  secret: string
  /** Whether it may publish by API. @default false */
  verified?: boolean
  /** Whether readers may comment. @default true */
  comments?: boolean
  /** Whether the secret is frozen. @default false */
  frozen?: boolean
}

export interface SimulatorOptions {
  /** @default one: `wxsimulator00000` with the secret `simulated` */
  accounts?: readonly SimulatedAccount[]
  /**
   * Addresses of the allow-list, IPv4.
   *
   * @default undefined: every address
   */
  allowed?: readonly string[]
  /** The address that callers seem to come from. @default '127.0.0.1' */
  caller?: string
  /** Calls a day, by path; those that are not named have the documented quota. */
  quotas?: Readonly<Record<string, number>>
  /** Seconds that a token is good for. @default 7200 */
  tokenLife?: number
  /** ms. @default Date.now */
  now?: () => number
}

export interface Picture {
  type: 'jpg' | 'png' | 'gif' | 'bmp'
  bytes: Uint8Array
}

/** An article as the server keeps it. */
export interface StoredArticle {
  article_type: string
  title: string
  author: string
  digest: string
  content: string
  content_source_url: string
  thumb_media_id: string
  need_open_comment: number
  only_fans_can_comment: number
  [field: string]: unknown
}

export interface StoredDraft {
  articles: StoredArticle[]
  /** Seconds. */
  updated: number
}

export interface Token {
  value: string
  kind: 'stable' | 'plain'
  /** ms. */
  made: number
  /** ms at which it ends, of itself or because another took its place. */
  ends: number
  superseded: boolean
}

export interface AccountState extends SimulatedAccount {
  tokens: Token[]
  /** By media_id. */
  materials: Map<string, Picture>
  drafts: Map<string, StoredDraft>
  published: Map<string, {mediaId: string; asked: number; articles: StoredArticle[]}>
  used: Map<string, number>
}

/** One call, as a test looks at it. */
export interface Call {
  path: string
  appId: string | undefined
  /** What was sent, read; of an upload its file. */
  body: unknown
  /** What was answered: 0 is fine; undefined where no answer was made. */
  code: number | undefined
}

export interface World {
  accounts: Map<string, AccountState>
  /** Pictures of texts, by their address without protocol and query. */
  images: Map<string, Picture>
  calls: Call[]
  faults: Fault[]
  /** Names of refused calls. */
  rids: Set<string>
  options: SimulatorOptions
  now(): number
}

export const simulatedAccount: SimulatedAccount = {appId: 'wxsimulator000000', secret: 'simulated'}

export function createWorld(options: SimulatorOptions): World {
  const accounts = options.accounts ?? [simulatedAccount]
  return {
    accounts: new Map(
      accounts.map(account => [
        account.appId,
        {
          ...account,
          tokens: [],
          materials: new Map(),
          drafts: new Map(),
          published: new Map(),
          used: new Map(),
        },
      ]),
    ),
    images: new Map(),
    calls: [],
    faults: [],
    rids: new Set(),
    options,
    now: options.now ?? Date.now,
  }
}

/** A name that nobody guesses. */
export function newId(bytes = 32): string {
  return randomBytes(bytes).toString('base64url')
}
