import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {CssSource} from '../src/options/options.ts'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

export interface Source {
  name: string
  /** The folder that its pictures are relative to. */
  folder: string
  markdown: string
}

const examplesFolder = join(root, 'examples')

/** Every article in `examples/`. */
export const examples: readonly Source[] = readdirSync(examplesFolder)
  .filter(name => name.endsWith('.md'))
  .map(name => ({
    name,
    folder: examplesFolder,
    markdown: readFileSync(join(examplesFolder, name), 'utf8'),
  }))

const fixturesFolder = join(root, 'tests', 'fixtures')

/** Every folder in `tests/fixtures/`. */
export const fixtures: readonly Source[] = readdirSync(fixturesFolder, {withFileTypes: true})
  .filter(entry => entry.isDirectory())
  .map(({name}) => ({
    name,
    folder: join(fixturesFolder, name),
    markdown: readFileSync(join(fixturesFolder, name, 'input.md'), 'utf8'),
  }))

/** A theme of the tests' own: goldens stay the same whatever becomes of the built-in ones. */
export const testTheme: CssSource = {
  css: readFileSync(join(fixturesFolder, 'theme.css'), 'utf8'),
  path: 'theme.css',
}
