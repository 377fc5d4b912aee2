import {describe, expect, it} from 'vitest'
import type {Finding} from '../../src/index.ts'
import {lint, lintHtml} from '../../src/index.ts'
import {cases} from './cases.ts'

/** Stands for the files of the pictures. */
const resolve: NonNullable<NonNullable<Parameters<typeof lint>[1]>['images']>['resolve'] = (ref, context) => {
  const bytes = 1024 * 1024 + (ref.source.startsWith('heavy') ? 1 : 0)
  if (ref.source.endsWith('.png')) context.inspect?.({type: 'png', bytes})
  return ref.url
}

function show({line, column, endLine, endColumn, severity, reason}: Finding): string {
  const place = line === undefined ? '-' : `${line}:${column}-${endLine}:${endColumn}`
  return `${place} ${severity} ${reason}`
}

const find = (text: string, html: true | undefined) =>
  html ? lintHtml(text) : lint(text, {images: {resolve}})

describe.each(cases)('$rule', ({rule, html, bad, found, good}) => {
  it('finds it, where it is', async () => {
    const findings = await find(bad, html)
    expect(findings.filter(each => each.ruleId === rule).map(show)).toEqual(found)
  })

  it('finds nothing where there is nothing', async () => {
    const findings = await find(good, html)
    expect(findings.filter(each => each.ruleId === rule).map(show)).toEqual([])
  })
})
