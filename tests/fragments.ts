import {readFileSync} from 'node:fs'

/**
 * Pieces of every construct, whole and broken, by group: thrown together by the fuzz, repeated to see that time
 * grows with length. Not imported as a module, since one of them is half a character.
 */
export const fragments = JSON.parse(
  readFileSync(new URL('fragments.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, readonly string[]>>
