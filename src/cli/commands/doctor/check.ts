/** What is looked at, in the order in which it is told. */
export type CheckId =
  | 'credentials'
  | 'token'
  | 'address'
  | 'quota'
  | 'clock'
  | 'proxy'
  | 'cache'
  | 'sharp'
  | 'fonts'
  | 'browser'

/** One thing that was looked at. `skipped`: it could not be, or is not needed. */
export interface Check {
  id: CheckId
  status: 'ok' | 'warning' | 'error' | 'skipped'
  message: string
  /** What to do. */
  hint?: string
  /** Numbers beside the words. */
  details?: Readonly<Record<string, unknown>>
}
