import {type Browser, chromium, type Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {findChromium} from '../../scripts/setup/chromium.mjs'
import {checkStructure, openChecker} from './structure.ts'
import {structureCases} from './structure-cases.ts'

describe('the rules of Tencent’s article checker', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    const executablePath = findChromium()
    if (!executablePath) throw new Error('No Chromium was found: see scripts/setup/chromium.mjs')
    browser = await chromium.launch({executablePath, args: ['--no-sandbox']})
    page = await openChecker(browser)
  })

  afterAll(() => browser?.close())

  it.each(structureCases)('$rule: $name', async ({rule, html, finds = []}) => {
    const found = (await checkStructure(page, html)).map(each => `${each.rule} ${each.element}`)
    expect(found.sort()).toEqual(finds.map(each => `${rule} ${each}`).sort())
  })

  it('has cases for every rule, good and bad', () => {
    const rules = [...new Set(structureCases.map(each => each.rule))]
    for (const rule of rules) {
      const cases = structureCases.filter(each => each.rule === rule)
      expect(
        cases.some(each => each.finds?.length),
        `${rule}: bad`,
      ).toBe(true)
      expect(
        cases.some(each => !each.finds?.length),
        `${rule}: good`,
      ).toBe(true)
    }
  })
})
