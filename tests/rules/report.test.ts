import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {rules} from '../../src/rules/catalogue.ts'
import {dataOf} from '../../src/rules/data.ts'
import {fill, report} from '../../src/rules/report.ts'
import type {Rule} from '../../src/rules/rule.ts'

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1]).sort()

describe('rules', () => {
  it.each(Object.entries<Rule>(rules))(
    '%s says the same in both languages, and what to do',
    (_, {severity, zh, en}) => {
      expect(['error', 'warning', 'info']).toContain(severity)
      const names = (wording: {reason: string; fix: string}) => [
        ...new Set(placeholders(wording.reason + wording.fix)),
      ]
      expect(names(zh)).toEqual(names(en))
      expect(zh.reason).toMatch(/\p{Script=Han}/u)
      expect(zh.fix).toMatch(/\p{Script=Han}/u)
      expect(en.reason + en.fix).not.toMatch(/\p{Script=Han}/u)
      // The reason is a sentence without its stop; line and column come in front of it.
      expect(zh.reason + en.reason).not.toMatch(/[.。]$/)
    },
  )

  it.each(Object.keys(rules))('%s is kebab-case', id => expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/))
})

describe('report', () => {
  it('adds a message in the language of the file', () => {
    const file = new VFile()
    dataOf(file).lang = 'zh'
    const place = {start: {line: 2, column: 3}, end: {line: 2, column: 5}}
    report(file, 'link-empty', place, {url: 'https://a.org'})
    report(file, 'image-resolve', undefined, {source: 'a.png', detail: 'x'})
    report(file, 'title-missing')
    expect(
      file.messages.map(({line, column, reason, note, fatal, ruleId, source}) => ({
        line,
        column,
        reason,
        note,
        fatal,
        ruleId,
        source,
      })),
    ).toEqual([
      {
        line: 2,
        column: 3,
        reason: '链接 https://a.org 没有文字，已去掉',
        note: '给链接写上文字，或删除它',
        fatal: false,
        ruleId: 'link-empty',
        source: 'weimark',
      },
      {
        line: undefined,
        column: undefined,
        reason: '图片 a.png 的 images.resolve 失败：x',
        note: '地址保持原样；检查 images.resolve',
        fatal: true,
        ruleId: 'image-resolve',
        source: 'weimark',
      },
      {
        line: undefined,
        column: undefined,
        reason: '文章没有标题',
        note: '在文件头写 title: …，或在正文中写一个标题',
        fatal: undefined,
        ruleId: 'title-missing',
        source: 'weimark',
      },
    ])
  })

  it('fill leaves what it does not know, and takes values as they are', () => {
    expect(fill('{a} {b}', {a: '$& {b}'})).toBe('$& {b} {b}')
  })
})
