import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {linesOf} from './parts.ts'

const kinds = readdirSync(import.meta.dirname, {withFileTypes: true}).filter(
  entry => entry.isDirectory() && entry.name !== 'dot',
)

/** Each folder has diagrams, and beside each the lines of words that have to be in its drawing. */
describe.each(kinds.map(({name}) => name))('%s', kind => {
  const folder = join(import.meta.dirname, kind)
  const names = readdirSync(folder).filter(name => name.endsWith('.mmd'))
  it.each(names)('%s', async name => {
    const lines = await linesOf(readFileSync(join(folder, name), 'utf8'))
    const path = join(folder, name.replace(/mmd$/, 'txt'))
    if (process.env.UPDATE === '1') writeFileSync(path, `${lines.join('\n')}\n`)
    expect([...lines].sort()).toEqual(readFileSync(path, 'utf8').trimEnd().split('\n').sort())
  })
})
