import type {BoxScene} from './box-scene.ts'
import {accountName} from './tell.ts'

/** Drafts that are listed. */
const LISTED = 100

/** `weimark draft list`. */
export async function listDrafts({
  publisher,
  account,
  words,
  signal,
  isJson,
  line,
  data,
  note,
}: BoxScene): Promise<number> {
  const drafts = await publisher.list({limit: LISTED, signal})
  if (isJson) {
    await data({version: 1, account, drafts})
    return 0
  }
  await note(words.account(accountName(account)))
  if (drafts.length === 0) await note(words.box.empty)
  for (const {mediaId, updated, titles, files} of drafts) {
    const made = files.length === 0 ? '' : `  ← ${files.join(', ')}`
    await line(`${mediaId}  ${dateOf(updated)}  ${titles.join(' / ')}${made}`)
  }
  if (drafts.length === LISTED) await note(words.box.more(LISTED))
  return 0
}

/** `2026-01-31 08:05`, in local time. */
function dateOf(seconds: number): string {
  const at = new Date(seconds * 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`
}
