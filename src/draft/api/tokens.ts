import {createHash} from 'node:crypto'
import {mkdir, readFile, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {writeWhole} from '../../disk/write-whole.ts'
import {type Account, apiBaseOf} from './account.ts'

/** An access token; as secret as the AppSecret. */
export interface Token {
  value: string
  /** ms, by this machine's clock. */
  ends: number
}

/** Where a token is kept between runs. */
export interface TokenStore {
  read(): Promise<Token | undefined>
  write(token: Token | undefined): Promise<void>
}

/** Kept as long as the process. */
export function tokenInMemory(): TokenStore {
  let kept: Token | undefined
  return {
    read: async () => kept,
    async write(token) {
      kept = token
    },
  }
}

/** A file that its owner alone can read. One that cannot be read is as good as none. */
export function tokenOnDisk(account: Account, cache: string): TokenStore {
  const folder = join(cache, 'tokens')
  // With the secret in its name, a new secret begins with a new token.
  const name = createHash('sha256')
    .update([account.appId, account.secret, apiBaseOf(account)].join('\0'))
    .digest('hex')
  const file = join(folder, `${name.slice(0, 40)}.json`)
  return {
    async read() {
      try {
        const {value, ends} = JSON.parse(await readFile(file, 'utf8')) as Partial<Token>
        return typeof value === 'string' && typeof ends === 'number' ? {value, ends} : undefined
      } catch {
        return undefined
      }
    },
    async write(token) {
      if (!token) return rm(file, {force: true})
      await mkdir(folder, {recursive: true, mode: 0o700})
      await writeWhole(file, JSON.stringify(token), {mode: 0o600, durable: true})
    },
  }
}
