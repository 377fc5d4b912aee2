import {describe, expect, it} from 'vitest'
import {attributeRow, attributeRows, writtenAttributes} from '../../src/wechat/attributes.ts'
import {isKeptClass} from '../../src/wechat/classes.ts'
import {lostProperty, whyDropped} from '../../src/wechat/css.ts'
import {valueRows} from '../../src/wechat/css-values.ts'
import {apiError, apiErrors} from '../../src/wechat/errors.ts'
import {type Evidence, evidence, isDoubtful, row, stages} from '../../src/wechat/evidence.ts'
import {imageRules} from '../../src/wechat/image-addresses.ts'
import {limits} from '../../src/wechat/limits.ts'
import {linkRules} from '../../src/wechat/links.ts'
import {propertyRows} from '../../src/wechat/properties.ts'
import {layoutProperties} from '../../src/wechat/properties-layout.ts'
import {lostProperties} from '../../src/wechat/properties-lost.ts'
import {otherProperties} from '../../src/wechat/properties-other.ts'
import {paintProperties} from '../../src/wechat/properties-paint.ts'
import {textProperties} from '../../src/wechat/properties-text.ts'
import {readerCss} from '../../src/wechat/reader.ts'
import {sources} from '../../src/wechat/sources.ts'
import {structureRows} from '../../src/wechat/structure.ts'
import {smilRows} from '../../src/wechat/svg.ts'
import {htmlTagRows, nativeTagRows, svgTagRows} from '../../src/wechat/tag-rows.ts'
import {lostSvgTagRows, lostTagRows, renamedTags} from '../../src/wechat/tag-rows-lost.ts'

const keyed = {
  htmlTagRows,
  nativeTagRows,
  svgTagRows,
  lostTagRows,
  lostSvgTagRows,
  renamedTags,
  propertyRows,
  structureRows,
  limits,
}
const listed = {attributeRows, valueRows, linkRules, imageRules, smilRows, readerCss, apiErrors}
const all: [string, Evidence][] = [
  ...Object.entries(keyed).flatMap(([table, rows]) =>
    Object.entries(rows).map(([name, each]): [string, Evidence] => [`${table} ${name}`, each]),
  ),
  ...Object.entries(listed).flatMap(([table, rows]) =>
    rows.map((each, index): [string, Evidence] => [`${table} ${index}`, each]),
  ),
]

const repeated = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index)

describe('every row', () => {
  it('rests on a known source, and is dated by its newest', () => {
    const wrong = all.filter(([, each]) => {
      const dates = each.sources.map(id => sources[id]?.date).sort()
      return dates.length === 0 || dates.includes(undefined!) || each.date !== dates[dates.length - 1]
    })
    expect(wrong.map(([name]) => name)).toEqual([])
    expect(all.length).toBeGreaterThan(400)
  })

  it('stands in one table only', () => {
    const properties = [lostProperties, textProperties, paintProperties, layoutProperties, otherProperties]
    expect(repeated(properties.flatMap(Object.keys))).toEqual([])
    expect(repeated([htmlTagRows, nativeTagRows, lostTagRows, renamedTags].flatMap(Object.keys))).toEqual([])
    expect(repeated([svgTagRows, lostSvgTagRows].flatMap(Object.keys))).toEqual([])
    for (const rows of [attributeRows, valueRows, linkRules, imageRules, smilRows]) {
      expect(repeated(rows.map(each => each.id))).toEqual([])
    }
    expect(repeated(apiErrors.map(each => String(each.code)))).toEqual([])
  })
})

describe('row', () => {
  it('takes one action for every stage, or those of single stages', () => {
    expect(row('drop', 'code', ['pages']).stages).toEqual({
      paste: 'drop',
      save: 'drop',
      api: 'drop',
      reader: 'drop',
    })
    expect(row({api: 'reject'}, 'code', ['pages'])).toEqual({
      stages: {paste: 'keep', save: 'keep', api: 'reject', reader: 'keep'},
      confidence: 'code',
      sources: ['pages'],
      date: sources.pages.date,
    })
    expect(stages).toEqual(['paste', 'save', 'api', 'reader'])
  })

  it('is doubtful by its confidence', () => {
    const doubtful = (
      ['official', 'observed', 'probe', 'multi', 'single', 'conflict', 'inferred'] as const
    ).filter(confidence => isDoubtful(evidence(confidence, ['guess'])))
    expect(doubtful).toEqual(['single', 'conflict', 'inferred'])
  })
})

describe('look-ups', () => {
  it.each([
    ['position', 'relative', 'WeChat deletes it on save'],
    ['-webkit-filter', 'blur(1px)', 'it is deleted or has no effect'],
    ['animation-timeline', 'scroll()', 'there are no @keyframes'],
    ['-webkit-transition-delay', '1s', 'there is no state to change'],
    ['width', 'calc(100% - 1px)', 'WeChat deletes the whole declaration'],
    ['display', 'inline-grid', 'it may be deleted, use flex'],
    ['text-align', 'end', 'use left, right, center or justify'],
    ['background', 'url(http://a.org/b.png)', 'a background picture needs an https address'],
    ['color', 'var(--a)', 'the variable is never resolved'],
    ['width', 'EXPRESSION(alert(1))', 'it is not safe'],
  ])('leaves %s: %s out', (property, value, why) => expect(whyDropped(property, value)?.en).toBe(why))

  it.each([
    ['color', 'red'],
    ['-webkit-mask-image', 'none'],
    ['background', 'url(https://mmbiz.qpic.cn/a)'],
    ['content', '"a"'],
    ['grid-template-columns', '1fr'],
    ['grid-template-columns', 'repeat(2, minmax(0, 1fr))'],
    ['width', '500px'],
  ])('writes %s: %s', (property, value) => expect(whyDropped(property, value)).toBeUndefined())

  it('knows a property under its own name first', () => {
    expect(lostProperty('-moz-binding')).toBe(lostProperties['-moz-binding'])
    expect(lostProperty('constructor')).toBeUndefined()
  })

  it('know attributes by element, name and beginning', () => {
    expect(attributeRow('img', 'width')?.id).toBe('image-width')
    expect(attributeRow('td', 'width')?.id).toBe('cell-width')
    expect(attributeRow('p', 'width')).toBeUndefined()
    expect(attributeRow('p', 'onclick')?.id).toBe('handler')
    expect(attributeRow('p', 'data-no-dark')?.id).toBe('dark-and-width')
    expect(attributeRow('p', 'data-own')?.id).toBe('data')
    expect(writtenAttributes.has('style')).toBe(true)
    expect(writtenAttributes.has('class')).toBe(false)
  })

  it('know WeChat’s own classes', () => {
    const names = ['rich_pages', 'js_a', 'code-snippet__fix', 'wx_a', 'wx_text_underline', 'js', 'weimark']
    expect(names.filter(isKeptClass)).toEqual(['rich_pages', 'js_a', 'code-snippet__fix', 'wx_a'])
  })

  it('know what the API answers', () => {
    expect(apiError(40164)?.fix.zh).toContain('白名单')
    expect(apiError(45166)?.retry).toBeUndefined()
    expect(apiError(0)).toBeUndefined()
    expect(apiErrors.filter(each => each.retry).map(each => each.code)).toEqual([
      -1, 40001, 40014, 42001, 45011,
    ])
  })
})
