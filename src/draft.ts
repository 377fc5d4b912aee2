/** The draft box of an Official Account: `weimark/draft`. */
export type {Account, ShownAccount} from './draft/api/account.ts'
export {ApiFailure, type FailureKind} from './draft/api/failure.ts'
export type {Fetch} from './draft/api/transport.ts'
export type {NewsItem} from './draft/api/wire.ts'
export type {Endpoint} from './draft/memory/uploads.ts'
export type {
  DraftPlan,
  PlannedArticle,
  PlannedDraft,
  PlannedPicture,
  PlannedStep,
  PushedDraft,
  PushResult,
  StoredDifference,
} from './draft/plan/types.ts'
export {createPublisher} from './draft/publisher.ts'
export type {
  BoxDraft,
  DraftDiff,
  PlanOptions,
  Progress,
  Published,
  Publisher,
  PublisherOptions,
  PushOptions,
} from './draft/publisher-types.ts'
export type {Difference} from './draft/push/differences.ts'
export {DraftEdited} from './draft/push/push-draft.ts'
export type {Change} from './images/converted.ts'
export {UserError} from './rules/user-error.ts'
