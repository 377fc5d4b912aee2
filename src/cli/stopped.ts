import type {Deps} from './deps.ts'

/** Until Ctrl-C, or the end that the caller sets. */
export function stopped({stop}: Deps): Promise<void> {
  return new Promise(done => {
    if (stop?.aborted) return done()
    stop?.addEventListener('abort', () => done(), {once: true})
    if (stop) return
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
  })
}
