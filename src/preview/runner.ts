/** Work that is done again when something changes while it is being done. */
export interface Runner {
  run(): void
  stop(): void
  /** Whether nothing is being done. */
  idle(): boolean
}

/**
 * Never does the work twice at a time; whatever happens last, the work begins once more after it.
 *
 * @param work is told whether its result is still wanted
 */
export function createRunner(
  work: (isCurrent: () => boolean) => Promise<void>,
  onError: (error: unknown) => void,
): Runner {
  let running = false
  let again = false
  let stopped = false
  const isCurrent = () => !again && !stopped
  const loop = async () => {
    running = true
    do {
      again = false
      await work(isCurrent).catch(onError)
    } while (again && !stopped)
    running = false
  }
  return {
    run() {
      if (stopped) return
      if (running) again = true
      else loop()
    },
    stop() {
      stopped = true
    },
    idle: () => !running,
  }
}
