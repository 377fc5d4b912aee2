import type {DataMap, VFile} from 'vfile'

/** What weimark keeps with a file, under one key, so that other plugins' names stay theirs. */
export function dataOf(file: VFile): DataMap['weimark'] {
  file.data.weimark ??= {}
  return file.data.weimark
}
