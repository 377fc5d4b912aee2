import {type Place, UserError} from '../rules/user-error.ts'

/** Why there is no article, as plain data: it comes from other threads. */
export type Failure =
  | {
      kind: 'user'
      code: string
      message: string
      hint: string | undefined
      file: string | undefined
      place: Place | undefined
    }
  /** Our own fault. */
  | {kind: 'crash'; stack: string}

export function failureOf(error: unknown): Failure {
  if (error instanceof UserError) {
    const {code, message, hint, file, place} = error
    return {kind: 'user', code, message, hint, file, place}
  }
  return {kind: 'crash', stack: error instanceof Error ? (error.stack ?? error.message) : String(error)}
}
