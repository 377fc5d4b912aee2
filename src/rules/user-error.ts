/** Where in a text file something is: 1-based line and column. */
export interface Place {
  line: number
  column: number
}

export interface UserErrorOptions {
  /** What the person at the keyboard can do about it. */
  hint?: string
  /** The file the error is about, as the user named it. */
  file?: string
  place?: Place
  /** What of an input it is about: a variable's name as written. */
  subject?: string
  cause?: unknown
}

/**
 * An error that the person who runs weimark can mend: a broken front matter, an unknown theme, a file that
 * is not there. The command line prints `file:line:column`, the message and the hint, and exits 1. Every
 * other kind of error is our own fault and keeps its stack.
 */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly code: string
  readonly hint: string | undefined
  readonly file: string | undefined
  readonly place: Place | undefined
  readonly subject: string | undefined

  /** @param code stable, kebab-case, the same vocabulary as a message's `ruleId` */
  constructor(code: string, message: string, options: UserErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : {cause: options.cause})
    this.code = code
    this.hint = options.hint
    this.file = options.file
    this.place = options.place
    this.subject = options.subject
  }
}
