import type {Box} from '../api/box.ts'
import type {Context} from '../context.ts'
import type {ReadyDraft} from '../plan/ready.ts'
import {indexOf} from '../plan/steps.ts'
import type {DraftDiff} from '../publisher-types.ts'
import {storedHash} from '../shape.ts'
import {passagesOf} from './push-draft.ts'

/** How the articles of a draft differ from what is stored of them; of those that are not stored nothing. */
export async function diffDraft(
  draft: ReadyDraft,
  context: Context,
  box: Box,
  signal: AbortSignal | undefined,
): Promise<DraftDiff[]> {
  const {known, articles} = draft
  if (!known?.mediaId) return []
  const {mediaId} = known
  const stored = await box.get(mediaId, signal)
  return articles.flatMap((ready, at) => {
    const index = indexOf(draft, at)
    const item = stored?.[index]
    if (!item) return []
    const edited = known.articles[index]?.stored !== storedHash(item)
    const {path, title} = ready
    return [{path, mediaId, title, edited, passages: passagesOf(ready, item, context)}]
  })
}
