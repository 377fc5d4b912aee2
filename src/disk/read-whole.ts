import {constants} from 'node:fs'
import {type FileHandle, open, stat} from 'node:fs/promises'
import {setTimeout as wait} from 'node:timers/promises'

/** Bytes; the largest picture that WeChat takes has 10 MB, the longest article some 100 KB. */
const MAX_SIZE = 64 * 1024 * 1024

/** Files of ours that are open at once; a system allows a process 256 or 1024. */
const MAX_OPEN = 64
/** How often a file is tried again while the system has none to spare: others close theirs meanwhile. */
const ATTEMPTS = 60

/** What the shell hands over: a pipe there is meant. */
const handedOver = /^\/(?:dev\/(?:stdin|fd\/\d+)|proc\/self\/fd\/\d+)$/

const waiting: (() => void)[] = []
let openNow = 0

/**
 * Reads a file's bytes; the one place that does. A pipe, a device or a socket, behind a link too, would keep
 * the program waiting or reading for ever: it is refused, as is a file of more than 64 MB. With descriptors
 * exhausted, it waits for one.
 *
 * @throws the system's error, with its code; `ENOTFILE` and `EFBIG` for what is refused here
 */
export async function readWhole(path: string): Promise<Buffer> {
  while (openNow >= MAX_OPEN) await new Promise<void>(resolve => waiting.push(resolve))
  openNow++
  try {
    return await read(path)
  } finally {
    openNow--
    waiting.shift()?.()
  }
}

async function read(path: string): Promise<Buffer> {
  const handle = await openRegular(path)
  try {
    if ((await handle.stat()).size > MAX_SIZE) throw refusal('EFBIG', path)
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

/**
 * Opens a file to read from it, with the same care; the caller closes it.
 *
 * @throws as {@link readWhole}
 */
export async function openRegular(path: string): Promise<FileHandle> {
  const isMeant = handedOver.test(path)
  // Before opening: some devices act on being opened.
  if (!isMeant) refuse(await stat(path), path)
  const handle = await opened(
    path,
    isMeant ? constants.O_RDONLY : constants.O_RDONLY | (constants.O_NONBLOCK ?? 0),
  )
  try {
    // Once more: it may have become another since.
    if (!isMeant) refuse(await handle.stat(), path)
    return handle
  } catch (error) {
    await handle.close()
    throw error
  }
}

async function opened(path: string, flags: number): Promise<FileHandle> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await open(path, flags)
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException
      if ((code !== 'EMFILE' && code !== 'ENFILE') || attempt === ATTEMPTS) throw error
      await wait(10 * attempt)
    }
  }
}

function refuse(found: {isFile(): boolean; isDirectory(): boolean}, path: string): void {
  if (found.isDirectory()) throw refusal('EISDIR', path)
  if (!found.isFile()) throw refusal('ENOTFILE', path)
}

function refusal(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: cannot read ${path}`), {code, path})
}
