import type {Published} from '../publisher-types.ts'
import type {Client} from './client.ts'
import type {Pause} from './pause.ts'

/** ms between looks at a publication under way. */
const LOOKS = [2000, 3000, 5000, 10_000, 15_000, 20_000, 30_000, 30_000]

interface State {
  publish_status: number
  article_detail?: {item?: {article_url?: string}[]}
}

/** Publishes a draft and waits for what becomes of it. Asked for once: a second publication is not to be taken back. */
export async function submitDraft(
  client: Client,
  mediaId: string,
  wait: Pause,
  signal: AbortSignal | undefined,
): Promise<Published> {
  const {publish_id: id} = await client.json<{publish_id: string}>(
    'freepublish/submit',
    {media_id: mediaId},
    {signal, again: false},
  )
  for (const ms of LOOKS) {
    await wait(ms, signal)
    const state = await client.json<State>('freepublish/get', {publish_id: id}, {signal, again: true})
    const {publish_status: code} = state
    if (code === 1) continue
    const urls = (state.article_detail?.item ?? []).flatMap(({article_url}) => article_url ?? [])
    return {status: code === 0 ? 'published' : 'failed', code, urls}
  }
  return {status: 'running', code: 1, urls: []}
}
