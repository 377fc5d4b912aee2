/** An Official Account, as a configuration names it: never its secret, only where that is. */
export interface AccountEntry {
  /** `wx…` */
  appId?: string
  /** The variable that holds the AppID, instead of `appId`. */
  appIdEnv?: string
  /** The variable that holds the AppSecret, in the environment or in a `.env` beside the configuration. */
  secretEnv: string
  /** Address of a relay for this account. */
  apiBase?: string
}

/** Accounts by the names that `--account` takes. */
export type Accounts = Readonly<Record<string, AccountEntry>>
