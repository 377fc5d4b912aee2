import {execFileSync} from 'node:child_process'
import {mkdtemp, rm, symlink, writeFile} from 'node:fs/promises'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {readWhole} from '../../src/disk/read-whole.ts'
import {readText} from '../../src/disk/text.ts'

describe.skipIf(process.platform === 'win32')('what is no file', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'weimark-read-'))
    execFileSync('mkfifo', [join(folder, 'pipe')])
    await symlink('pipe', join(folder, 'to-pipe'))
    await symlink('/dev/zero', join(folder, 'to-zero'))
    await writeFile(join(folder, 'a.md'), '文')
    await symlink('a.md', join(folder, 'to-a.md'))
  })
  afterAll(() => rm(folder, {recursive: true}))

  it.each(['pipe', 'to-pipe', 'to-zero'])('%s is refused, not waited for', async name => {
    await expect(readWhole(join(folder, name))).rejects.toMatchObject({code: 'ENOTFILE'})
    await expect(readText(name, {cwd: folder})).rejects.toMatchObject({code: 'file-unreadable', file: name})
  })

  it('a socket too', async () => {
    const server = createServer().listen(join(folder, 'socket'))
    await new Promise(resolve => server.once('listening', resolve))
    await expect(readWhole(join(folder, 'socket'))).rejects.toMatchObject({code: 'ENOTFILE'})
    await new Promise(resolve => server.close(resolve))
  })

  it('a file behind a link is read', async () => {
    expect(String(await readWhole(join(folder, 'to-a.md')))).toBe('文')
  })

  it('thousands at once wait for each other', async () => {
    const all = await Promise.all(Array.from({length: 5000}, () => readWhole(join(folder, 'a.md'))))
    expect(new Set(all.map(String))).toEqual(new Set(['文']))
  })
})
