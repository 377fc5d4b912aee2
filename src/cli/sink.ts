import type {Writable} from 'node:stream'
import type {Language} from '../article.ts'
import {userError} from '../rules/report.ts'

/** Where text goes. A reader that went away (`weimark … | head`) is no error: the rest is dropped quietly. */
export interface Sink {
  /** @throws UserError when the text cannot be written, because a disk is full, say */
  write(text: string): Promise<void>
}

/** @param name what an error calls the stream */
export function openSink(stream: Writable, name: string, lang: Language): Sink {
  let gone = false
  let failure: unknown
  stream.on('error', (cause: NodeJS.ErrnoException) => {
    const {code} = cause
    if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') gone = true
    else failure = code ? userError('file-unwritable', lang, {detail: code}, {file: name, cause}) : cause
  })
  return {
    async write(text) {
      if (!failure && !gone && text !== '') await new Promise<void>(done => stream.write(text, () => done()))
      if (failure) throw failure
    },
  }
}
