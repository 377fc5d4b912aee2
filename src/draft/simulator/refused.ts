/** The server answers a code instead of a result. */
export class Refused extends Error {
  readonly code: number

  /** @param detail what the server says beside the code */
  constructor(code: number, detail: string) {
    super(detail)
    this.code = code
  }
}
