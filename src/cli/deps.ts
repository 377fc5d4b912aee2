import type {Readable, Writable} from 'node:stream'

/** The world as the command sees it; a test brings its own. */
export interface Deps {
  stdin: Readable & {isTTY?: boolean}
  stdout: Writable & {isTTY?: boolean}
  stderr: Writable & {isTTY?: boolean}
  cwd: string
  env: Readonly<Record<string, string | undefined>>
  version(): string
  /** The worker's module, as JavaScript; without it everything is converted in this thread. */
  worker?: URL
  /** @default process.platform */
  platform?: NodeJS.Platform
  /** Ends what would go on; Ctrl-C does where it is undefined. */
  stop?: AbortSignal
}
