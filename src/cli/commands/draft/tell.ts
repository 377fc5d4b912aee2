import type {ShownAccount} from '../../../draft/api/account.ts'
import type {DraftPlan, PushResult} from '../../../draft/plan/types.ts'
import type {Difference} from '../../../draft/push/differences.ts'
import {DraftEdited} from '../../../draft/push/push-draft.ts'
import type {UserError} from '../../../rules/user-error.ts'
import type {DraftWording} from './words.ts'

/** `main (wx12…cdef)` */
export function accountName({name, appId}: ShownAccount): string {
  return name === undefined ? appId : `${name} (${appId})`
}

/** The plan, in lines for a person. */
export function planLines({account, drafts}: DraftPlan, words: DraftWording): string[] {
  return [
    words.account(accountName(account)),
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

/** Passages that a terminal shows. */
const SHOWN = 20

/** Passages that differ between file and draft, in lines for a person. */
export function passageLines(passages: readonly Difference[], {box}: DraftWording): string[] {
  const lines = passages
    .slice(0, SHOWN)
    .flatMap(({was, now}) => [
      ...(was === undefined ? [] : [`    - ${box.file}: ${clip(was)}`]),
      ...(now === undefined ? [] : [`    + ${box.draft}: ${clip(now)}`]),
    ])
  return passages.length > SHOWN ? [...lines, `    … ${passages.length - SHOWN}`] : lines
}

const clip = (text: string) => (text.length > 240 ? `${text.slice(0, 240)}…` : text)

/** An error as data, with the passages that a person edited. */
export function errorData(error: UserError): object {
  const {code, message, hint, file, place} = error
  return {
    code,
    message,
    ...(hint === undefined ? {} : {hint}),
    ...(file === undefined ? {} : {file}),
    ...place,
    ...(error instanceof DraftEdited ? {passages: error.passages} : {}),
  }
}
