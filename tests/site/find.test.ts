import {chmodSync, mkdirSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {findSite} from '../../src/site/find.ts'
import {folder} from '../images/site.ts'

/** Mark, root and boundary of what is found, the folders below the test's own. */
async function find(cwd: string, article: string, options: {named?: string; home?: string} = {}) {
  const paths = Object.entries(options).map(([key, path]) => [key, join(cwd, path)])
  const {sites, boundary, isMarked} = await findSite(join(cwd, article), Object.fromEntries(paths))
  const below = (path: string) => path.slice(cwd.length + 1)
  return [sites[0].mark, below(sites[0].root), below(boundary), isMarked]
}

describe('the site of an article', () => {
  it('is that of the nearest generator; the boundary is the repository', async () => {
    const cwd = folder({
      'r/.git/HEAD': '',
      'r/package.json': '{}',
      'r/docs/.vitepress/config.js': '',
      'r/docs/a/x.md': '',
    })
    expect(await find(cwd, 'r/docs/a')).toEqual(['.vitepress/', 'r/docs', 'r', true])
  })

  it('is itself the boundary without a repository, and what is above it is not looked at', async () => {
    const cwd = folder({'o/hugo.toml': '', 'o/content/x/_config.yml': '', 'o/content/x/_posts/a.md': ''})
    expect(await find(cwd, 'o/content/x/_posts')).toEqual(['_config.yml', 'o/content/x', 'o/content/x', true])
  })

  it('is our configuration’s, then a package’s, then the repository’s folder', async () => {
    const cwd = folder({
      'r/.git/HEAD': '',
      'r/p/package.json': '{}',
      'r/p/a/x.md': '',
      'r/p/c/weimark.config.yaml': '',
      'r/p/c/x.md': '',
      'r/b/x.md': '',
    })
    expect(await find(cwd, 'r/p/a')).toEqual(['package.json', 'r/p', 'r', true])
    expect(await find(cwd, 'r/p/c')).toEqual(['weimark.config.yaml', 'r/p/c', 'r', true])
    expect(await find(cwd, 'r/b')).toEqual(['.git', 'r', 'r', true])
  })

  it('is the folder that was named, else the article’s own', async () => {
    const cwd = folder({'c/articles/x.md': '', 'c/figures/1.png': ''})
    expect(await find(cwd, 'c/articles', {named: 'c'})).toEqual(['', 'c', 'c', true])
    expect(await find(cwd, 'c/articles')).toEqual(['', 'c/articles', 'c/articles', false])
    expect(await find(cwd, 'c/articles', {named: 'c/figures'})).toEqual([
      '',
      'c/articles',
      'c/articles',
      false,
    ])
  })

  it('reaches as far as the folder that was named', async () => {
    const cwd = folder({'c/one/book.json': '{}', 'c/one/x.md': '', 'c/figures/1.png': ''})
    expect(await find(cwd, 'c/one')).toEqual(['book.json', 'c/one', 'c/one', true])
    expect(await find(cwd, 'c/one', {named: 'c'})).toEqual(['book.json', 'c/one', 'c', true])
  })

  it('never reaches the home folder, though that is a repository and a site', async () => {
    const cwd = folder({
      'home/.git/HEAD': '',
      'home/hugo.toml': '',
      'home/package.json': '{}',
      'home/notes/a/x.md': '',
      'home/x.md': '',
    })
    const home = 'home'
    expect(await find(cwd, 'home/notes/a', {home})).toEqual(['', 'home/notes/a', 'home/notes/a', false])
    expect(await find(cwd, 'home/notes/a', {home, named: 'home/notes'})).toEqual([
      '',
      'home/notes',
      'home/notes',
      true,
    ])
    expect(await find(cwd, 'home/notes/a', {home, named: 'home'})).toEqual([
      '',
      'home/notes/a',
      'home/notes/a',
      false,
    ])
    expect(await find(cwd, 'home', {home})).toEqual(['', 'home', 'home', false])
  })

  it('is not above the home folder, however that is written', async () => {
    const cwd = folder({'users/hugo.toml': '', 'users/me/a/x.md': ''})
    symlinkSync('users', join(cwd, 'link'))
    expect(await find(cwd, 'users/me/a', {home: 'link/me'})).toEqual(['', 'users/me/a', 'users/me/a', false])
  })

  it('is a submodule’s or a worktree’s, whose .git is a file', async () => {
    const cwd = folder({
      'r/.git/HEAD': '',
      'r/hugo.toml': '',
      'r/content/.git': 'gitdir: x',
      'r/content/x.md': '',
    })
    expect(await find(cwd, 'r/content')).toEqual(['.git', 'r/content', 'r/content', true])
  })

  it('is not told by a name that is of the wrong kind, or alone', async () => {
    const cwd = folder({
      'a/.obsidian': '',
      'a/config.toml': '',
      'a/x.md': '',
      'b/_sidebar.md': '',
      'b/x.md': '',
      'c/.vitepress': '',
      'c/x.md': '',
    })
    for (const name of ['a', 'b', 'c']) expect((await find(cwd, name))[0]).toBe('')
  })

  it('is found though folders above cannot be listed', async () => {
    const cwd = folder({'a/hugo.toml': '', 'a/b/c/x.md': ''})
    mkdirSync(join(cwd, 'a/b/locked'))
    chmodSync(join(cwd, 'a/b/locked'), 0)
    expect((await find(cwd, 'a/b/c'))[0]).toBe('hugo.toml')
  })
})

describe('a configuration', () => {
  it.each([
    ['.vitepress/config.ts', 'export default {base: ['],
    [
      '.vitepress/config.ts',
      'export default await (await import("node:fs")).promises.readFile("/etc/passwd")',
    ],
    ['.vitepress/config.js', 'while (true) {}'],
    ['.vitepress/config.js', 'const a = b, b = a\nmodule.exports = {base: a}'],
    ['.vitepress/config.json', '{"base": 7, "srcDir": ["x"]}'],
    ['hugo.toml', 'baseURL = ['],
    ['hugo.toml', '[languages]\nzh = 3\n[module]\nmounts = "x"\n'],
    ['hugo.yaml', 'a: &a [*a, *a]\nb: *a\n'],
    ['_config.yml', '%'],
    ['mkdocs.yml', '- a\n- b\n'],
    ['docusaurus.config.js', 'module.exports = {presets: [7, [1, 2], ["x", {docs: false}]]}'],
  ])('%s that says %s costs nothing but itself', async (path, text) => {
    const cwd = folder({[path]: text, 'a/x.md': ''})
    const {sites} = await findSite(join(cwd, 'a'))
    expect([sites[0].generator === undefined, sites[0].base]).toEqual([false, '/'])
  })

  it('that is a link to a file outside is not read', async () => {
    const cwd = folder({'secret.toml': 'baseURL = "/secret/"', 's/content/x.md': '', 's/hugo.yaml': ''})
    symlinkSync('../secret.toml', join(cwd, 's/hugo.toml'))
    const {sites} = await findSite(join(cwd, 's/content'))
    expect([sites[0].generator, sites[0].base]).toEqual(['Hugo', '/'])
  })
})
