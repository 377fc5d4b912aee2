import type {Picture} from './world.ts'

const signatures: readonly [Picture['type'], readonly number[]][] = [
  ['jpg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['bmp', [0x42, 0x4d]],
]

/** What a picture is by its first bytes; undefined for what the server does not know. */
export function sniff(bytes: Uint8Array): Picture['type'] | undefined {
  return signatures.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))?.[0]
}
