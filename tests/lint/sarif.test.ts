import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {weimark} from '../cli/terminal.ts'
import {folder} from '../images/site.ts'

type Json = Record<string, unknown>

const record = (value: unknown): Json => {
  expect(value).toBeTypeOf('object')
  expect(Array.isArray(value) || value === null).toBe(false)
  return value as Json
}
const list = (value: unknown): unknown[] => {
  expect(Array.isArray(value)).toBe(true)
  return value as unknown[]
}
/** SARIF's objects have no other properties than the named ones. */
const only = (value: unknown, names: readonly string[]): Json => {
  const object = record(value)
  expect(Object.keys(object).filter(name => !names.includes(name))).toEqual([])
  return object
}
const text = (value: unknown): string => {
  expect(value).toBeTypeOf('string')
  expect(value).not.toBe('')
  return value as string
}
const positive = (value: unknown): number => {
  expect(Number.isInteger(value) && (value as number) >= 1, String(value)).toBe(true)
  return value as number
}
const message = (value: unknown) => text(only(value, ['text', 'markdown']).text)
const level = (value: unknown) => expect(['none', 'note', 'warning', 'error']).toContain(value)

/** A reference as RFC 3986 has it: of allowed characters only, with no colon before the first slash if relative. */
function checkUri(value: unknown, relative: boolean): string {
  const uri = text(value)
  expect(uri).toMatch(/^(?:[\w\-.~!$&'()*+,;=:@/]|%[\dA-F]{2})+$/)
  if (relative) expect(uri.split('/')[0]).not.toContain(':')
  else expect(uri).toMatch(/^file:\/\/\//)
  return uri
}

function checkRegion(value: unknown): void {
  const {startLine, startColumn, endLine, endColumn} = only(value, [
    'startLine',
    'startColumn',
    'endLine',
    'endColumn',
  ])
  const start = positive(startLine)
  const column = startColumn === undefined ? 1 : positive(startColumn)
  const end = endLine === undefined ? start : positive(endLine)
  expect(end).toBeGreaterThanOrEqual(start)
  if (endColumn === undefined) return
  if (end === start) expect(positive(endColumn)).toBeGreaterThanOrEqual(column)
  else positive(endColumn)
}

function checkRules(value: unknown): string[] {
  const ids = list(value).map(each => {
    const rule = only(each, ['id', 'shortDescription', 'help', 'helpUri', 'defaultConfiguration'])
    message(rule.shortDescription)
    message(rule.help)
    expect(() => new URL(text(rule.helpUri))).not.toThrow()
    level(only(rule.defaultConfiguration, ['level']).level)
    return text(rule.id)
  })
  expect(new Set(ids).size).toBe(ids.length)
  return ids
}

/** The address that each result is at. */
function checkLog(value: unknown): string[] {
  const log = only(value, ['$schema', 'version', 'runs'])
  expect(log.version).toBe('2.1.0')
  expect(text(log.$schema)).toMatch(/^https:\/\/.*sarif.*2\.1\.0.*\.json$/)
  const runs = list(log.runs)
  expect(runs.length).toBe(1)
  const run = only(runs[0], ['tool', 'language', 'columnKind', 'results'])
  expect(run.columnKind).toBe('utf16CodeUnits')
  expect(run.language).toMatch(/^[a-z]{2}(?:-[A-Z]{2})?$/)
  const driver = only(only(run.tool, ['driver']).driver, ['name', 'version', 'informationUri', 'rules'])
  text(driver.name)
  text(driver.version)
  expect(() => new URL(text(driver.informationUri))).not.toThrow()
  const ids = checkRules(driver.rules)
  return list(run.results).map(each => {
    const result = only(each, ['ruleId', 'ruleIndex', 'level', 'message', 'locations', 'partialFingerprints'])
    expect(ids[result.ruleIndex as number]).toBe(text(result.ruleId))
    level(result.level)
    message(result.message)
    Object.values(record(result.partialFingerprints)).forEach(text)
    const [location, ...others] = list(result.locations)
    expect(others).toEqual([])
    const physical = only(only(location, ['physicalLocation']).physicalLocation, [
      'artifactLocation',
      'region',
    ])
    checkRegion(physical.region)
    const {uri, uriBaseId} = only(physical.artifactLocation, ['uri', 'uriBaseId'])
    if (uriBaseId !== undefined) expect(uriBaseId).toBe('%SRCROOT%')
    return checkUri(uri, uriBaseId !== undefined)
  })
}

const dead = '---\ntitle: 题\ncover: https://mmbiz.qpic.cn/a/0\n---\n\n[甲](a.md)\n'
const files = {
  '文 章/一 篇.md': dead,
  '说明: #1?100%[a].md': dead,
  'html/页 面.html': '<div id="a">字</div>\n<p style="height:0">\n字</p>\n',
  'broken.md': '---\ntitle: [\n---\n',
  'no-title.md': '文\n',
  'theme/我的 主题.css': '/* @theme t */\np { position: absolute }\n',
  'themed.md': `---\ntitle: 题\ntheme: theme/我的 主题.css\ncover: https://mmbiz.qpic.cn/a/0\n---\n\n文\n`,
}

const lint = async (argv: readonly string[], cwd: string, stdin?: string) => {
  const call = stdin === undefined ? {} : {stdin}
  return checkLog(JSON.parse((await weimark(['lint', '--format', 'sarif', ...argv], cwd, call)).out))
}

describe('SARIF 2.1.0', () => {
  it.each(['zh', 'en'])('in %s has what is required, and nothing else', async lang => {
    const articles = Object.keys(files).filter(name => !name.endsWith('.css'))
    const uris = await lint([...articles, '--lang', lang], folder(files))
    expect([...new Set(uris)].sort()).toEqual([
      '%E6%96%87%20%E7%AB%A0/%E4%B8%80%20%E7%AF%87.md',
      '%E8%AF%B4%E6%98%8E%3A%20%231%3F100%25%5Ba%5D.md',
      'broken.md',
      'html/%E9%A1%B5%20%E9%9D%A2.html',
      'no-title.md',
      'theme/%E6%88%91%E7%9A%84%20%E4%B8%BB%E9%A2%98.css',
    ])
  })

  it('of absolute paths, of standard input and of nothing found', async () => {
    const cwd = folder(files)
    const [uri] = await lint([join(cwd, '文 章', '一 篇.md')], cwd)
    expect(uri).toMatch(/^file:\/\/\/.*\/%E6%96%87%20%E7%AB%A0\/%E4%B8%80%20%E7%AF%87\.md$/)
    expect(await lint([join(cwd, '说明: #1?100%[a].md')], cwd)).toHaveLength(1)
    expect(await lint(['-'], cwd, dead)).toEqual(['stdin.md'])
    expect(await lint(['-'], cwd, dead.replace('[甲](a.md)', '文'))).toEqual([])
  })
})
