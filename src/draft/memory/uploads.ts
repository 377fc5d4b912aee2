import {appendFile, mkdir, readFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {writeWhole} from '../../disk/write-whole.ts'
import {type Account, apiBaseOf, isDirect} from '../api/account.ts'

export type Endpoint = 'media/uploadimg' | 'material/add_material'

/** What the server calls a picture that was uploaded. */
export interface Uploaded {
  url?: string
  media_id?: string
}

/** What was uploaded by this user, for any account: nothing is uploaded twice. */
export interface Uploads {
  get(sha256: string, endpoint: Endpoint): Uploaded | undefined
  /** On the disk when this ends. */
  add(sha256: string, endpoint: Endpoint, uploaded: Uploaded): Promise<void>
  /** What the server no longer knows. */
  forget(sha256: string, endpoint: Endpoint): Promise<void>
}

interface Row extends Uploaded {
  key: string
  /** Forgotten. */
  gone?: true
}

/** Lines beyond which the file is written anew without what is superseded. */
const LINES = 20_000

/** One line for each upload: what is written is never touched again, so a run that is killed loses nothing. */
export async function openUploads(cache: string, account: Account, server?: string): Promise<Uploads> {
  const path = join(cache, 'uploads.jsonl')
  const rows = await readRows(path)
  // Ids and addresses belong to one account; a relay leads to the same ones, a simulator does not.
  const at = server ?? (isDirect(account) ? undefined : apiBaseOf(account))
  const of = at === undefined ? account.appId : `${account.appId} ${at}`
  const keyOf = (sha256: string, endpoint: Endpoint) => `${sha256} ${of} ${endpoint}`
  const append = async (row: Row) => {
    rows.set(row.key, row)
    await mkdir(dirname(path), {recursive: true})
    // Begins with a line end: the last line may be a torn one.
    await appendFile(path, `\n${JSON.stringify(row)}`, {mode: 0o600, flush: true} as never)
  }
  return {
    get(sha256, endpoint) {
      const row = rows.get(keyOf(sha256, endpoint))
      return row && !row.gone ? row : undefined
    },
    add: (sha256, endpoint, {url, media_id}) =>
      append({
        key: keyOf(sha256, endpoint),
        ...(url === undefined ? {} : {url}),
        ...(media_id === undefined ? {} : {media_id}),
      }),
    forget: (sha256, endpoint) => append({key: keyOf(sha256, endpoint), gone: true}),
  }
}

async function readRows(path: string): Promise<Map<string, Row>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const lines = text.split('\n')
  const rows = new Map<string, Row>()
  for (const line of lines) {
    const row = rowOf(line)
    if (row) rows.set(row.key, row)
  }
  if (lines.length > LINES && lines.length > rows.size * 2) {
    await writeWhole(path, [...rows.values()].map(row => JSON.stringify(row)).join('\n'), {
      mode: 0o600,
      durable: true,
    })
  }
  return rows
}

/** Undefined for a line that a killed run did not finish. */
function rowOf(line: string): Row | undefined {
  if (!line.startsWith('{')) return undefined
  try {
    const row = JSON.parse(line) as Row
    return typeof row.key === 'string' ? row : undefined
  } catch {
    return undefined
  }
}
