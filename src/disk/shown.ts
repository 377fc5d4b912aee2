import {relative, sep} from 'node:path'

/** A path as messages show it: relative where that is shorter to read. */
export function shownPath(path: string, cwd: string): string {
  const way = relative(cwd, path)
  return way === '' || way.split(sep)[0] === '..' ? path : way
}
