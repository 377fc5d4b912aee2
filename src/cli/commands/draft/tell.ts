import type {DraftPlan, PushResult} from '../../../draft/plan/types.ts'
import type {DraftWording} from './words.ts'

/** The plan, in lines for a person. */
export function planLines({account, drafts}: DraftPlan, words: DraftWording): string[] {
  const name = account.name === undefined ? account.appId : `${account.name} (${account.appId})`
  return [
    words.account(name),
    ...drafts.flatMap(({action, mediaId, articles}) =>
      articles.flatMap(({path, title, cover, pictures}) => {
        const fresh = new Set(
          [...pictures, ...(cover ? [cover] : [])].filter(each => !each.known).map(each => each.sha256),
        )
        const id = mediaId === undefined ? '' : ` ${mediaId}`
        const parts = [
          ...(cover ? [words.cover(cover.source)] : []),
          words.pictures(pictures.length, fresh.size),
        ]
        return [
          `${path} → ${title}  (${words.action[action]}${action === 'add' ? '' : id})`,
          `    ${parts.join(' · ')}`,
        ]
      }),
    ),
  ]
}

/** What was done, in lines for a person. */
export function resultLines({drafts, byHand}: PushResult, words: DraftWording): string[] {
  return [
    ...drafts.flatMap(({action, mediaId, articles}) => [
      `${words.done[action]}: ${mediaId}`,
      ...articles.flatMap(({path, title, url, differences}) => [
        `    ${path} → ${title}`,
        ...differences.flatMap(({kind, sent, stored}) => [
          `    ${words.differs[kind]}`,
          `        ${words.was}: ${sent}`,
          `        ${words.now}: ${stored}`,
        ]),
        ...(url === undefined ? [] : [`    ${words.link}: ${url}`]),
      ]),
    ]),
    words.next,
    ...byHand.map(each => `    ${each}`),
  ]
}
