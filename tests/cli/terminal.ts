import {Readable, Writable} from 'node:stream'
import type {Deps} from '../../src/cli/deps.ts'
import {run} from '../../src/cli/run.ts'

export interface Call extends Partial<Omit<Deps, 'stdin' | 'stderr'>> {
  /** What comes in; a terminal when undefined. */
  stdin?: string | Uint8Array
  /** Whether standard error is a terminal. */
  tty?: boolean
}

export interface Result {
  code: number
  out: string
  err: string
}

/** Runs the command with a world of its own. */
export async function weimark(argv: readonly string[], cwd: string, call: Call = {}): Promise<Result> {
  const out: Buffer[] = []
  const err: Buffer[] = []
  const code = await run(argv, {
    stdin: Object.assign(Readable.from(call.stdin === undefined ? [] : [Buffer.from(call.stdin)]), {
      isTTY: call.stdin === undefined,
    }),
    stdout: call.stdout ?? collect(out),
    stderr: Object.assign(collect(err), {isTTY: call.tty ?? false}),
    cwd,
    env: call.env ?? {},
    version: call.version ?? (() => '1.2.3'),
    ...(call.worker ? {worker: call.worker} : {}),
    ...(call.stop ? {stop: call.stop} : {}),
    ...(call.platform ? {platform: call.platform} : {}),
  })
  return {code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString()}
}

function collect(chunks: Buffer[]): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      chunks.push(Buffer.from(chunk))
      done()
    },
  })
}
