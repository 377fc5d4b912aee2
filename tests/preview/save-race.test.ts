import {mkdtemp, open, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {saveChoice} from '../../src/preview/save.ts'

const text = (body: string) => `---\ntitle: 题\n---\n\n${body}\n`

describe('saving while others write', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'weimark-save-'))
  })
  afterAll(() => rm(folder, {recursive: true}))

  it('keeps both of two saves at once', async () => {
    const file = join(folder, 'two.md')
    await writeFile(file, text('文'))
    await Promise.all([
      saveChoice(file, 'two.md', {theme: 'magazine'}, 'en'),
      saveChoice(file, 'two.md', {codeTheme: 'github'}, 'en'),
    ])
    const saved = await readFile(file, 'utf8')
    expect([saved.includes('magazine'), saved.includes('github'), saved.endsWith('\n文\n')]).toEqual([
      true,
      true,
      true,
    ])
  })

  it.each([0, 5, 15, 25])('keeps what an editor writes %d ms after, whichever way', async delay => {
    const file = join(folder, `editor-${delay}.md`)
    await writeFile(file, text('旧'))
    const saving = saveChoice(file, 'a.md', {theme: 'magazine'}, 'en')
    const handle = await open(file, 'r+')
    await wait(delay)
    // As an editor does: it empties the file that it has open, and writes its text.
    await handle.truncate()
    await handle.write(text('新'), 0)
    await handle.close()
    await saving
    const saved = await readFile(file, 'utf8')
    expect(saved.endsWith('\n新\n')).toBe(true)
    expect(saved.includes('magazine')).toBe(true)
  })

  it('does not bring back an article that was removed', async () => {
    const file = join(folder, 'gone.md')
    await writeFile(file, text('文'))
    await rm(file)
    await expect(saveChoice(file, 'gone.md', {theme: 'magazine'}, 'en')).rejects.toBeInstanceOf(Error)
    await expect(readFile(file)).rejects.toMatchObject({code: 'ENOENT'})
  })
})
