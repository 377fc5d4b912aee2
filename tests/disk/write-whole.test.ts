import {mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {writeWhole} from '../../src/disk/write-whole.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weimark-whole-'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

it('writes nothing where the last look says no, and leaves nothing behind', async () => {
  const file = join(folder, '文章.md')
  writeFileSync(file, '旧')
  let seen: string | undefined
  const isFresh = async () => {
    seen = readFileSync(file, 'utf8')
    return false
  }
  expect(await writeWhole(file, '新', {isFresh})).toBe(false)
  expect([seen, readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual(['旧', '旧', ['文章.md']])
  expect(await writeWhole(file, '新', {isFresh: async () => true})).toBe(true)
  expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual(['新', ['文章.md']])
})

it.skipIf(process.platform === 'win32')('keeps a file’s mode unless another is asked for', async () => {
  const file = join(folder, 'a', 'b.json')
  await writeWhole(file, '1', {mode: 0o640, durable: true})
  expect(statSync(file).mode & 0o777).toBe(0o640)
  await writeWhole(file, Buffer.from('2'))
  expect([statSync(file).mode & 0o777, readFileSync(file, 'utf8')]).toEqual([0o640, '2'])
  await writeWhole(file, '3', {mode: 0o600})
  expect([statSync(file).mode & 0o777, readFileSync(file, 'utf8')]).toEqual([0o600, '3'])
})

it('leaves nothing behind where the file cannot be replaced', async () => {
  const file = join(folder, 'a')
  await expect(writeWhole(join(file, 'b'), '1')).resolves.toBe(true)
  const failing = async () => {
    throw new Error('no')
  }
  await expect(writeWhole(join(file, 'b'), '2', {isFresh: failing})).rejects.toThrow('no')
  expect([readFileSync(join(file, 'b'), 'utf8'), readdirSync(file)]).toEqual(['1', ['b']])
})
