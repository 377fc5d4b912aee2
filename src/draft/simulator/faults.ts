/**
 * What goes wrong with a call. `cut-before`: the connection ends before the call is carried out; `cut-after`: after it,
 * without an answer; `cut-within`: in the middle of the answer; `slow`: the answer of a call that was carried out comes
 * after `wait` ms; `code`: an `errcode`; `status`: an HTTP status with a page of some gateway; `not-json`: something else
 * than JSON.
 */
export type FaultKind = 'cut-before' | 'cut-after' | 'cut-within' | 'slow' | 'code' | 'status' | 'not-json'

export interface Fault {
  /** `/cgi-bin/draft/add` */
  path: string
  kind: FaultKind
  /** Of `code` and `status`. */
  value?: number
  /** Whether the call is carried out all the same, for `code`, `status` and `not-json`. @default false */
  done?: boolean
  /** ms, of `slow`. */
  wait?: number
  /** How many calls it meets. @default 1 */
  times?: number
  /** How many calls it lets pass before. @default 0 */
  after?: number
}

/** The fault that meets this call, counted off. */
export function takeFault(faults: Fault[], path: string): Fault | undefined {
  const fault = faults.find(each => each.path === path)
  if (!fault) return undefined
  if ((fault.after ?? 0) > 0) {
    fault.after = fault.after! - 1
    return undefined
  }
  const left = (fault.times ?? 1) - 1
  if (left <= 0) faults.splice(faults.indexOf(fault), 1)
  else fault.times = left
  return fault
}

/** Whether the call is carried out. */
export function isDone({kind, done}: Fault): boolean {
  if (kind === 'cut-before') return false
  return kind === 'cut-after' || kind === 'cut-within' || kind === 'slow' || done === true
}
