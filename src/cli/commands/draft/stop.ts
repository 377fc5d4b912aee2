import type {Deps} from '../../deps.ts'

export interface Stop {
  signal: AbortSignal
  end(): void
}

/** Ctrl-C ends what is under way; a second one ends the process. */
export function stopOf({stop}: Pick<Deps, 'stop'>): Stop {
  if (stop) return {signal: stop, end: () => {}}
  const controller = new AbortController()
  const end = () => controller.abort(new Error('stopped'))
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.once(signal, end)
  return {
    signal: controller.signal,
    end() {
      for (const signal of signals) process.off(signal, end)
    },
  }
}
