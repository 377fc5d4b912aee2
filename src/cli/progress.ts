import type {Writable} from 'node:stream'
import type {Sink} from './sink.ts'

/** A line at the bottom of a terminal that is rewritten in place. */
export interface Progress extends Sink {
  show(text: string): void
  clear(): void
}

/** @param visible false where nobody is looking: then it does nothing */
export function createProgress(stream: Writable, sink: Sink, visible: boolean): Progress {
  let shown = ''
  const erase = '\r\u001B[2K'
  return {
    show(text) {
      if (!visible) return
      shown = text
      stream.write(`${erase}${text}`)
    },
    clear() {
      if (shown) stream.write(erase)
      shown = ''
    },
    /** Text for good goes above the line. */
    async write(text) {
      await sink.write(shown ? `${erase}${text}${shown}` : text)
    },
  }
}
