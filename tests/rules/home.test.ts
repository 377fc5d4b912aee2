import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {docsPage, home} from '../../src/rules/home.ts'
import {root} from '../articles.ts'

it('the package leads where every link leads, and brings the pages that are linked to', () => {
  const {homepage, bugs, repository, files} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect({homepage, bugs, repository}).toEqual({
    homepage: `${home}#readme`,
    bugs: `${home}/issues`,
    repository: {type: 'git', url: `git+${home}.git`},
  })
  for (const page of ['lint.md', 'themes.md']) {
    expect(docsPage(page, 'x')).toBe(`${home}/blob/main/docs/${page}#x`)
    expect(files).toContain(`docs/${page}`)
    expect(existsSync(join(root, 'docs', page))).toBe(true)
  }
})
