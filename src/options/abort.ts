/**
 * Does something that waits, and stops waiting as soon as one of some signals is aborted.
 *
 * @throws the signal's reason
 */
export async function unlessAborted<Result>(
  signals: readonly (AbortSignal | undefined)[],
  work: () => Promise<Result>,
): Promise<Result> {
  const given = signals.filter(signal => signal !== undefined)
  for (const signal of given) signal.throwIfAborted()
  if (given.length === 0) return work()
  let stopListening = () => {}
  const aborted = new Promise<never>((_, reject) => {
    const listeners = given.map(signal => {
      const listener = () => reject(signal.reason)
      signal.addEventListener('abort', listener)
      return () => signal.removeEventListener('abort', listener)
    })
    stopListening = () => {
      for (const stop of listeners) stop()
    }
  })
  try {
    return await Promise.race([work(), aborted])
  } finally {
    stopListening()
  }
}
