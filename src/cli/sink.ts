import type {Writable} from 'node:stream'

/** Where text goes. A reader that went away (`weimark … | head`) is no error: the rest is dropped quietly. */
export interface Sink {
  write(text: string): Promise<void>
}

export function openSink(stream: Writable): Sink {
  let gone = false
  let failure: Error | undefined
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') gone = true
    else failure = error
  })
  return {
    async write(text) {
      if (failure) throw failure
      if (gone || text === '') return
      await new Promise<void>(done => stream.write(text, () => done()))
      if (failure) throw failure
    },
  }
}
