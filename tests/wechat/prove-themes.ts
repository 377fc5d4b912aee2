import {type Browser, chromium} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {findChromium} from '../../scripts/setup/chromium.mjs'
import {themeNames} from '../../src/builtin/themes.ts'
import {examples} from '../articles.ts'
import {createMaker, openProver, type Prover} from './prove.ts'

/**
 * Tests that every example survives in themes whose place in the list is asked for: the work is shared by two
 * files, so that two processes do it. `THEME=name npx vitest run tests/wechat/proof` proves one theme alone.
 */
export function proveThemes(isMine: (index: number) => boolean): void {
  const asked = process.env.THEME
  const pairs = themeNames.flatMap(theme => examples.map(source => ({theme, source, name: source.name})))
  const mine = pairs.filter(({theme}, index) => isMine(index) && (asked === undefined || theme === asked))

  describe('in WeChat as in the preview', () => {
    let browser: Browser
    let prover: Prover
    const makers = new Map(themeNames.map(theme => [theme, createMaker(theme)]))

    beforeAll(async () => {
      const executablePath = findChromium()
      if (!executablePath) throw new Error('No Chromium was found: see scripts/setup/chromium.mjs')
      browser = await chromium.launch({executablePath, args: ['--no-sandbox']})
      prover = await openProver(browser)
    })

    afterAll(() => browser?.close())

    it('knows the theme that is asked for', () => {
      expect(asked === undefined || themeNames.includes(asked), asked).toBe(true)
    })

    it.each(mine)('$theme: $name', async ({theme, source}) => {
      expect(await prover.prove(await makers.get(theme)!(source))).toEqual([])
    })
  })
}
