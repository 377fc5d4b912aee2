import {readdir, rm, stat} from 'node:fs/promises'
import {join} from 'node:path'

/** Folders whose memory is kept, and for how long nobody need ask for it. */
export const bounds = {memories: 100, days: 90}

/** A memory, and what `writeWhole` leaves of one when it is interrupted; of earlier versions `HASH.json.PID.tmp`. */
const ours = /^(?:[\da-f]{16}\.json(?:\.\d+\.tmp)?|\.weimark-[\da-f]{12}\.tmp)$/

const DAY = 24 * 60 * 60 * 1000

/**
 * Deletes memories of folders that nobody converted for long, those beyond a number, and what an interrupted run
 * left. Files of other names are not ours.
 */
export async function pruneMemories(folder: string, now = Date.now()): Promise<void> {
  const names = (await readdir(folder)).filter(name => ours.test(name))
  const found = await Promise.all(
    names.map(async name => {
      const path = join(folder, name)
      // Another run may have been quicker.
      const there = await stat(path).catch(() => undefined)
      return {path, isWhole: name.endsWith('.json'), age: there ? now - there.mtimeMs : 0}
    }),
  )
  const byAge = found.filter(({isWhole}) => isWhole).sort((one, other) => one.age - other.age)
  const old = byAge.filter(({age}, index) => index >= bounds.memories || age > bounds.days * DAY)
  const left = found.filter(({isWhole, age}) => !isWhole && age > DAY)
  await Promise.all([...old, ...left].map(({path}) => rm(path, {force: true})))
}
