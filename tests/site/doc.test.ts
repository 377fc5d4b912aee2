import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {sitesDocument} from '../../scripts/sites-doc.ts'
import {generators} from '../../src/site/generators/all.ts'
import {root} from '../articles.ts'
import {samples} from './sites.ts'

it('docs/sites.md has every generator and every address that the tests have', () => {
  const path = join(root, 'docs/sites.md')
  const text = sitesDocument(generators, samples)
  if (process.env.UPDATE) writeFileSync(path, text)
  expect(readFileSync(path, 'utf8')).toBe(text)
})
