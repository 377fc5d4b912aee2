/** How grave a message is. Only `error` fails a conversion; `--strict` lets `warning` fail it too. */
export type Severity = 'error' | 'warning' | 'info'

/** Languages of messages and of the written page. */
export type Language = 'zh' | 'en'

/** Words in both languages. */
export type Said = Readonly<Record<Language, string>>

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
