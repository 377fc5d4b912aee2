import {type Browser, chromium} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {findChromium} from '../../scripts/setup/chromium.mjs'
import {foreignThemes, specimen} from '../style/foreign-themes.ts'
import {createMaker, openProver, type Prover} from './prove.ts'

describe('in themes of other tools, in WeChat as in the preview', () => {
  let browser: Browser
  let prover: Prover

  beforeAll(async () => {
    const executablePath = findChromium()
    if (!executablePath) throw new Error('No Chromium was found: see scripts/setup/chromium.mjs')
    browser = await chromium.launch({executablePath, args: ['--no-sandbox']})
    prover = await openProver(browser, {widths: [375]})
  })

  afterAll(() => browser?.close())

  it.each(foreignThemes)('$name', async ({name, theme}) => {
    const found = await prover.prove(await createMaker(theme)({...specimen, name}))
    // Colours are the theme's.
    expect(found.filter(line => !line.startsWith('contrast: '))).toEqual([])
  })
})
