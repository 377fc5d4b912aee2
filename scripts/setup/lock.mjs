import {mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {hostname} from 'node:os'
import {dirname, join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'

const BEAT = 5_000
const STALE = 60_000
const ABANDONED = 600_000

/**
 * Runs `work` while no other process holds the lock directory.
 * @template T
 * @param {string} dir
 * @param {(onChild: (pid: number) => void) => Promise<T>} work tells the id of the process it waits for
 * @param {() => void} [onWait] called once if another process has to be waited for
 * @returns {Promise<T>}
 */
export async function withLock(dir, work, onWait = () => {}) {
  const release = await acquire(dir, onWait)
  try {
    // Should this process be killed, its npm goes on alone for a while, and the lock must outlast that
    return await work(child => writeOwner(dir, child))
  } finally {
    release()
  }
}

/**
 * @param {string} dir
 * @param {() => void} onWait
 * @returns {Promise<() => void>}
 */
async function acquire(dir, onWait) {
  let told = false
  for (let refused = 0; ; await sleep(100)) {
    const outcome = take(dir)
    if (outcome === 'taken') return hold(dir)
    // A checkout that cannot be written to cannot be harmed either; Windows refuses briefly, so ask again
    if (outcome === 'refused' && ++refused > 4) return () => {}
    if (outcome !== 'busy') continue
    if (isStale(dir)) steal(dir)
    else if (!told) {
      told = true
      onWait()
    }
  }
}

/**
 * @param {string} dir
 * @returns {'taken' | 'busy' | 'refused'}
 */
function take(dir) {
  try {
    mkdirSync(dirname(dir), {recursive: true})
    mkdirSync(dir)
    writeOwner(dir, 0)
    return 'taken'
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST' ? 'busy' : 'refused'
  }
}

/**
 * @param {string} dir
 * @param {number} child
 */
function writeOwner(dir, child) {
  try {
    writeFileSync(join(dir, 'owner'), JSON.stringify({pid: process.pid, child, host: hostname()}))
  } catch {
    // No lock (a checkout that cannot be written to, or one removed by hand), so nothing to note
  }
}

/** @param {string} dir */
function hold(dir) {
  const timer = setInterval(() => {
    try {
      utimesSync(dir, new Date(), new Date())
    } catch {
      // Somebody removed the lock by hand; the work goes on
    }
  }, BEAT)
  timer.unref()
  const free = () => rmSync(dir, {recursive: true, force: true})
  process.once('exit', free)
  return () => {
    clearInterval(timer)
    process.off('exit', free)
    free()
  }
}

/**
 * A lock is stale when its processes on this machine are gone; of another machine only the beat can tell.
 * Ids get used again, so in the end age decides in any case.
 * @param {string} dir
 */
function isStale(dir) {
  const age = Date.now() - (statSync(dir, {throwIfNoEntry: false})?.mtimeMs ?? Date.now())
  if (age > ABANDONED) return true
  try {
    const {pid, child, host} = JSON.parse(readFileSync(join(dir, 'owner'), 'utf8'))
    if (host === hostname()) return ![pid, child].some(isAlive)
  } catch {
    // Just being made or removed, unless its maker was killed at that very moment
  }
  return age > STALE
}

/** @param {number} pid */
function isAlive(pid) {
  // Zero would stand for this process's own group
  if (!pid) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/** @param {string} dir */
function steal(dir) {
  const aside = `${dir}.${process.pid}`
  try {
    // Renaming is atomic, so of several waiting processes only one removes a given lock
    renameSync(dir, aside)
    // Another one may have stolen and renewed it since we looked: give that one back
    if (isStale(aside)) rmSync(aside, {recursive: true, force: true})
    else renameSync(aside, dir)
  } catch {
    // Another process was faster
  }
}
