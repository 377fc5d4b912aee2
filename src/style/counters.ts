import {type Declaration, readDeclarations, writeDeclarations} from '../css/declarations.ts'
import type {Content} from './content.ts'
import {writeNumber} from './counter-styles.ts'

/** `counter-reset`, `counter-set` and `counter-increment` of one element. */
export interface CounterSteps {
  reset: readonly Step[]
  increment: readonly Step[]
  set: readonly Step[]
}

type Step = readonly [name: string, value: number]

const properties = {'counter-reset': 'reset', 'counter-increment': 'increment', 'counter-set': 'set'} as const

/**
 * Takes the counters out of a style: an article has none, its numbers are written as text.
 *
 * @param style as juice writes it
 */
export function takeCounters(style: string): {style: string | undefined; steps: CounterSteps | undefined} {
  if (!style.includes('counter-')) return {style, steps: undefined}
  const steps: {-readonly [Name in keyof CounterSteps]: Step[]} = {reset: [], increment: [], set: []}
  const rest: Declaration[] = []
  for (const each of readDeclarations(style)) {
    const name = properties[each.property as keyof typeof properties]
    if (name) steps[name] = readSteps(each.value, name === 'increment' ? 1 : 0)
    else rest.push(each)
  }
  return {style: writeDeclarations(rest), steps}
}

/** `h2 1 h3`, `none` */
function readSteps(value: string, usual: number): Step[] {
  const steps: Step[] = []
  for (const word of value.trim().split(/\s+/)) {
    const last = steps[steps.length - 1]
    if (/^[+-]?\d+$/.test(word)) {
      if (last) steps[steps.length - 1] = [last[0], Number(word)]
    } else if (word !== 'none') steps.push([word, usual])
  }
  return steps
}

/**
 * Counts as CSS does while an article is walked in its order: a counter that an element resets is seen by what
 * is in it and by its next siblings.
 */
export class Counters {
  readonly #frames: Map<string, number>[] = [new Map()]

  /** Goes into an element. */
  open(): void {
    this.#frames.push(new Map())
  }

  close(): void {
    this.#frames.pop()
  }

  apply(steps: CounterSteps | undefined): void {
    if (!steps) return
    const own = this.#frames[this.#frames.length - 1]!
    for (const [name, value] of steps.reset) own.set(name, value)
    for (const [name, value] of steps.increment) this.#change(name, before => before + value)
    for (const [name, value] of steps.set) this.#change(name, () => value)
  }

  #change(name: string, next: (value: number) => number): void {
    const own = this.#frames[this.#frames.length - 1]!
    const frame = this.#frames.findLast(each => each.has(name)) ?? own
    frame.set(name, next(frame.get(name) ?? 0))
  }

  /** A `content` with its numbers written. */
  write(content: Exclude<Content, 'none'>): string {
    return content
      .map(part => {
        if (typeof part === 'string') return part
        const values = this.#frames.flatMap(frame => frame.get(part.counter) ?? [])
        if (values.length === 0) values.push(0)
        const shown = part.separator === undefined ? values.slice(-1) : values
        return shown.map(value => writeNumber(value, part.style)).join(part.separator ?? '')
      })
      .join('')
  }
}
