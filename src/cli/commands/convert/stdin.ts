import type {Deps} from '../../deps.ts'

/** All that comes in. */
export async function readStdin(deps: Deps): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of deps.stdin) chunks.push(Buffer.from(chunk as Uint8Array | string))
  return Buffer.concat(chunks)
}

/** The command was called without saying on what. */
export class NoInput extends Error {}
