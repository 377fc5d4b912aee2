import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, it} from 'vitest'
import {convertFile, UserError} from '../../src/node.ts'
import {folder, png} from '../images/site.ts'

const secret = png(7, 7)
const marker = '#123abc'

/** An article in a folder, and beside that folder what it must not see. */
function scene(markdown: string): {cwd: string; outside: string} {
  const root = folder({
    'site/posts/a.md': markdown,
    'site/posts/inside.png': png(3, 2),
    'secret.png': secret,
    'secret.css': `p { color: ${marker} }`,
  })
  const posts = join(root, 'site', 'posts')
  symlinkSync(join(root, 'secret.png'), join(posts, 'link.png'))
  symlinkSync(join(root, 'secret.css'), join(posts, 'link.css'))
  symlinkSync(root, join(posts, 'up'))
  return {cwd: join(root, 'site'), outside: root}
}

const climbs = (name: string, outside = '/nowhere'): string[] => [
  `../../${name}`,
  `..\\..\\${name}`,
  `./x/../../../${name}`,
  `%2e%2e/%2e%2e/${name}`,
  `..%2f..%2f${name}`,
  `..%5c..%5c${name}`,
  `%252e%252e/%252e%252e/${name}`,
  `....//....//${name}`,
  `.. /.. /${name}`,
  `\uFF0E\uFF0E/\uFF0E\uFF0E/${name}`,
  join(outside, name),
  pathToFileURL(join(outside, name)).href,
  `file://localhost${join(outside, name)}`,
  `\\\\?\\C:\\${name}`,
  `//localhost/c$/${name}`,
  `up/${name}`,
  `link.${name.split('.')[1]}`,
  `inside.png\u0000/../../../${name}`,
  `${name}\u0000.png`,
  '/etc/passwd',
  '/proc/self/environ',
  '~/.ssh/id_rsa',
  '$HOME/.ssh/id_rsa',
  'CON',
  'NUL.png',
  `${'../'.repeat(500)}etc/passwd`,
  'a'.repeat(5000),
]

describe('nothing outside the article’s folder is read', () => {
  it('for a picture or a cover', async () => {
    const {cwd, outside} = scene('')
    const front = (cover: string) => `${JSON.stringify({title: '题', cover})}\n\n`
    for (const path of climbs('secret.png', outside)) {
      const picture = path.replaceAll('\u0000', '&#0;')
      writeFileSync(
        join(cwd, 'posts', 'a.md'),
        `${front(path)}![](<${path}>)\n\n<img src="${picture}">\n\n![图](${path})`,
      )
      const article = await convertFile('posts/a.md', {cwd, embedImages: true})
      const everything = article.html + JSON.stringify(article.images)
      expect(everything.includes(secret.toString('base64')), path).toBe(false)
      expect(everything.includes('data:'), path).toBe(false)
      expect(
        article.images.some(({width}) => width === 7),
        path,
      ).toBe(false)
    }
  })

  it('for a theme that the article names', async () => {
    const {cwd, outside} = scene('')
    for (const name of [
      ...climbs('secret.css', outside),
      '../../secret',
      '../default',
      'default/../../secret',
      'default\u0000',
      '',
      '.',
      '..',
      'constructor',
      '__proto__',
    ]) {
      for (const theme of [name, {name}]) {
        writeFileSync(join(cwd, 'posts', 'a.md'), `${JSON.stringify({title: '题', theme})}\n\n正文`)
        const answer = await convertFile('posts/a.md', {cwd}).catch((error: unknown) => error)
        if (answer instanceof Error) {
          expect(answer, name).toBeInstanceOf(UserError)
          expect((answer as UserError).code, name).toMatch(/^(?:theme-|file-|not-text|encoding)/)
        } else expect(JSON.stringify(answer), name).not.toContain(marker)
      }
    }
  })

  it('reads what lies inside, by the same ways', async () => {
    const {cwd} = scene('![](inside.png) ![](../posts/inside.png) ![](./x/../inside.png)')
    mkdirSync(join(cwd, 'posts', 'x'))
    writeFileSync(join(cwd, 'posts', 'own.css'), `p { color: ${marker} }`)
    writeFileSync(
      join(cwd, 'posts', 'a.md'),
      '---\ntheme: ./own.css\n---\n\n正文\n\n![](inside.png) ![](./x/../inside.png)',
    )
    const {html, images} = await convertFile('posts/a.md', {cwd, embedImages: true})
    expect(html).toContain(marker)
    expect(images.map(({width}) => width)).toEqual([3, 3])
  })
})

it('file names with odd letters are file names', async () => {
  const names = [
    '<img src=x onerror=pwned()>.md',
    '"; rm -rf ~; ".md',
    '$(touch pwned).md',
    '-rf.md',
    '%00.md',
    '题\u202Egpj.md',
    "a'b`c.md",
  ]
  const root = folder(Object.fromEntries(names.map(name => [name, '# 题\n\n![](没有.png)'])))
  for (const name of names) {
    const {html, messages} = await convertFile(`./${name}`, {cwd: root})
    expect(html).not.toMatch(/pwned|onerror/)
    expect(messages.map(({ruleId}) => ruleId)).toContain('image-missing')
  }
})
