import {createHash} from 'node:crypto'
import {readdir, readFile, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {writeWhole} from '../../disk/write-whole.ts'
import type {AccountState, Picture, StoredDraft, World} from './world.ts'

/** A world on the disk; pictures are files beside it, by their content. */
interface Kept {
  version: 1
  drafts: [string, StoredDraft][]
  materials: [string, string][]
  images: [string, string][]
}

const fileOf = (folder: string) => join(folder, 'box.json')

/** Writes the world of the only account down, so that another run finds the same draft box. */
export async function keepWorld({images}: World, account: AccountState, folder: string): Promise<void> {
  const {drafts, materials} = account
  const names = new Map<Picture, string>()
  for (const picture of [...images.values(), ...materials.values()]) {
    const name = `${createHash('sha256').update(picture.bytes).digest('hex')}.${picture.type}`
    names.set(picture, name)
    await writeWhole(join(folder, 'pictures', name), picture.bytes)
  }
  const named = (pictures: ReadonlyMap<string, Picture>) =>
    [...pictures].map(([key, picture]): [string, string] => [key, names.get(picture)!])
  const kept: Kept = {
    version: 1,
    drafts: [...drafts],
    materials: named(materials),
    images: named(images),
  }
  await writeWhole(fileOf(folder), JSON.stringify(kept))
}

/** Fills a new world with one that was kept. One that cannot be read is an empty one: it is nobody's work. */
export async function recallWorld(world: World, account: AccountState, folder: string): Promise<void> {
  try {
    const kept = JSON.parse(await readFile(fileOf(folder), 'utf8')) as Kept
    const read = async (name: string): Promise<Picture> => ({
      type: name.split('.').at(-1) as Picture['type'],
      bytes: await readFile(join(folder, 'pictures', name)),
    })
    for (const [key, name] of kept.images) world.images.set(key, await read(name))
    for (const [key, name] of kept.materials) account.materials.set(key, await read(name))
    for (const [key, draft] of kept.drafts) account.drafts.set(key, draft)
  } catch {
    world.images.clear()
    account.materials.clear()
    account.drafts.clear()
    // What is remembered of that box is worth nothing without it.
    for (const name of await readdir(folder).catch(() => [])) {
      if (name === '.weimark' || name === 'uploads.jsonl') {
        await rm(join(folder, name), {recursive: true, force: true})
      }
    }
  }
}
