import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {themeNames} from '../src/builtin/themes.ts'
import {convert, createConverter} from '../src/convert.ts'
import {examples} from './articles.ts'

/** Findings that an example is meant to make. */
const expected: Record<string, string[]> = {}

describe.each(themeNames)('theme %s', theme => {
  const converter = createConverter({theme})

  it.each(examples)('shows $name without a warning', async ({name, markdown}) => {
    const {html, meta, messages} = await converter.convert(markdown)
    const found = messages
      .filter(message => message.severity !== 'info')
      .map(({line, column, ruleId}) => `${line}:${column} ${ruleId}`)
    expect(found).toEqual(expected[name] ?? [])
    expect(meta.title).toBeTruthy()
    expect(html.startsWith('<section><section style="')).toBe(true)
  })
})

describe('pictures', () => {
  it.each(examples)('of $name are all there', async ({folder, markdown}) => {
    const {images} = await convert(markdown)
    const local = images.filter(({source}) => !/^(?:https?:|data:|\/\/)/.test(source))
    expect(local.length).toBeGreaterThan(0)
    expect(
      local.filter(({source}) => !existsSync(join(folder, decodeURI(source)))).map(({source}) => source),
    ).toEqual([])
  })
})
