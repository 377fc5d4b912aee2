import {chmodSync, existsSync, readdirSync, readFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {cfHtml} from '../../src/deliver/clipboard.ts'
import {plainText} from '../../src/deliver/plain-text.ts'
import {convertFile} from '../../src/node.ts'
import {folder, png} from '../images/site.ts'
import {weimark} from './terminal.ts'

const markdown = '---\ntitle: 题🐑\n---\n\n正**文**\n\n![图](x.png)\n'

/** A program that keeps its arguments and what comes in, and the files that it is given. */
const fake = (code = 0) => `#!${process.execPath}
const {readFileSync, writeFileSync} = require('node:fs')
const args = process.argv.slice(2)
const files = args.filter(each => each.startsWith('/')).map(each => readFileSync(each, 'utf8'))
writeFileSync(__dirname + '/got.json', JSON.stringify({args, files, input: readFileSync(0, 'utf8')}))
console.error('no screen\\nmore')
process.exitCode = ${code}`

interface Got {
  args: string[]
  files: string[]
  input: string
}

function machine(tools: Record<string, string>) {
  const bin = Object.fromEntries(Object.entries(tools).map(([name, text]) => [`工 具/${name}`, text]))
  const cwd = folder({'a.md': markdown, 'x.png': png(2, 2), '工 具/keep': '', ...bin})
  for (const name of Object.keys(tools)) chmodSync(join(cwd, '工 具', name), 0o755)
  const got = (): Got => JSON.parse(readFileSync(join(cwd, '工 具/got.json'), 'utf8'))
  return {cwd, PATH: join(cwd, '工 具'), got, article: () => convertFile('a.md', {cwd, embedImages: true})}
}

describe.skipIf(process.platform === 'win32')('weimark copy', () => {
  it.each([
    ['wl-copy', {WAYLAND_DISPLAY: 'w', DISPLAY: ':0'}, ['--type', 'text/html']],
    ['xclip', {DISPLAY: ':0'}, ['-selection', 'clipboard', '-t', 'text/html', '-i']],
    ['xclip', {WAYLAND_DISPLAY: 'w', DISPLAY: ':0'}, ['-selection', 'clipboard', '-t', 'text/html', '-i']],
  ])('gives %s exactly the article, its pictures inside, and says what is lost', async (tool, env, args) => {
    const {cwd, PATH, got, article} = machine({[tool]: fake()})
    const {code, out, err} = await weimark(['copy', 'a.md'], cwd, {env: {...env, PATH}, platform: 'linux'})
    expect({code, out}).toEqual({code: 0, out: ''})
    expect(err).toBe(
      `Copied: 题🐑, with 1 picture\n${tool} takes one kind of content: a field without formatting will paste nothing.\nNext: paste it into the WeChat editor.\n`,
    )
    expect(got()).toEqual({args, files: [], input: (await article()).html})
    expect(got().input).toContain('src="data:image/png;base64,')
  })

  it('gives macOS the article and its text, in files that are gone afterwards', async () => {
    const {cwd, PATH, got, article} = machine({osascript: fake()})
    const {code, err} = await weimark(['copy', 'a.md', '-q'], cwd, {env: {PATH}, platform: 'darwin'})
    expect({code, err}).toEqual({code: 0, err: ''})
    const {args, files} = got()
    expect(args.slice(0, 3)).toEqual(['-l', 'JavaScript', '-e'])
    expect(files).toEqual([`<meta charset="utf-8">${(await article()).html}`, '正文'])
    expect(args.slice(4).filter(path => existsSync(path))).toEqual([])
    expect(readdirSync(tmpdir()).filter(name => name.startsWith('weimark-copy-'))).toEqual([])
  })

  it.each([
    ['win32', {}],
    ['linux', {WSL_DISTRO_NAME: 'Ubuntu', DISPLAY: ':0'}],
  ] as const)('gives Windows, on %s, both as bytes', async (platform, env) => {
    const {cwd, PATH, got, article} = machine({'powershell.exe': fake()})
    expect((await weimark(['copy', 'a.md'], cwd, {env: {...env, PATH}, platform})).code).toBe(0)
    const {args, input} = got()
    const [html, text] = input.split('\n').map(part => Buffer.from(part, 'base64'))
    expect(html).toEqual(cfHtml((await article()).html))
    expect(String(text)).toBe('正文')
    const script = Buffer.from(args.at(-1)!, 'base64').toString('utf16le')
    expect(script).toContain("SetData('HTML Format', $html)")
  })

  it.each([
    ['linux', {DISPLAY: ':0'}, 'X11', 'Install xclip'],
    ['linux', {WAYLAND_DISPLAY: 'w'}, 'Wayland', 'Install wl-clipboard'],
    ['linux', {}, 'neither WAYLAND_DISPLAY nor DISPLAY', 'a machine with a screen'],
    ['darwin', {}, 'osascript', '/usr/bin/osascript'],
    ['win32', {}, 'powershell.exe', 'part of Windows'],
  ] as const)('without a tool says on %s %j what to do', async (platform, env, message, hint) => {
    const {cwd, PATH} = machine({})
    const {code, err} = await weimark(['copy', 'a.md'], cwd, {env: {...env, PATH}, platform})
    expect(code).toBe(1)
    expect(err).toContain(message)
    expect(err).toContain(hint)
  })

  it('passes on what a tool complains about, refuses more than one article, and reads standard input', async () => {
    const {cwd, PATH, got} = machine({xclip: fake(1)})
    const call = {env: {DISPLAY: ':0', PATH}, platform: 'linux'} as const
    const {code, err} = await weimark(['copy', 'a.md', '--lang', 'zh'], cwd, call)
    expect(code).toBe(1)
    expect(err).toMatch(/剪贴板没有接受文章：no screen/)
    expect((await weimark(['copy', 'a.md', 'b.md'], cwd, call)).code).toBe(2)
    expect((await weimark(['copy'], cwd, call)).code).toBe(2)
    expect((await weimark(['copy', 'none.md'], cwd, call)).err).toContain('none.md')
    await weimark(['copy', '-', '-t', 'minimal'], cwd, {...call, stdin: '从管道来'})
    expect(got().input).toContain('从管道来')
    expect((await weimark(['copy', 'a.md', '--strict'], cwd, {...call, env: {PATH}})).err).toContain(
      'neither',
    )
  })
})

it('Windows’s HTML format tells places in bytes', () => {
  const bytes = cfHtml('<p>字🐑</p>')
  const place = (name: string) => Number(new RegExp(`${name}:(\\d{10})\r\n`).exec(String(bytes))![1])
  const cut = (from: string, to: string) => String(bytes.subarray(place(from), place(to)))
  expect(cut('StartFragment', 'EndFragment')).toBe('<p>字🐑</p>')
  expect(cut('StartHTML', 'EndHTML')).toMatch(/^<html>.*<\/html>$/s)
  expect(place('EndHTML')).toBe(bytes.length)
})

it('an article as text has its lines', () => {
  const html =
    '<section><h2>一 &amp; 二</h2><p>甲<br>乙 <b>丙</b></p><ul><li>1</li><li>2</li></ul><table><tr><td>a</td><td>b</td></tr></table><svg><text>x</text></svg><img alt="y"></section>'
  expect(plainText(html)).toBe('一 & 二\n甲\n乙 丙\n1\n2\na\tb')
})
