import {realpath} from 'node:fs/promises'
import {isAbsolute, relative, sep} from 'node:path'

/** Whether a path is a folder's own or lies below it. Both absolute; links are not followed. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/**
 * Where a path really is, links followed. A folder that is not there has no links, so it stands for itself.
 */
export async function realFolder(folder: string): Promise<string> {
  return realpath(folder).catch(() => folder)
}
