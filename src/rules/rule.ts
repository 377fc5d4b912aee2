import type {Severity} from '../article.ts'

/** What a reader is told. */
export interface Wording {
  /** What is the matter. `{name}` is filled in. */
  reason: string
  /** What to do about it. */
  fix: string
}

export interface Rule {
  severity: Severity
  zh: Wording
  en: Wording
}
