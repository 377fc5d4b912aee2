import type {Browser, CDPSession} from 'playwright-core'
import {readerPage} from '../../src/emulator/reader-page.ts'
import {readerPage as readerPageLayout} from '../../src/wechat/reader.ts'
import {servePictures} from './pictures.ts'
import {pageScript} from './structure.ts'
import type {Shown, ViewFinding} from './view-page.ts'

/** px; what is higher is drawn in pieces. */
const HIGHEST = 12_000

/** The reader's page at one width. */
export interface View {
  /** px: the screen, or the text column where the screen has room for the widest. */
  width: number
  /** Whether the browser's parser reads the article as it is written. */
  isStable(html: string): Promise<boolean>
  show(html: string): Promise<Shown>
  /** What scrolls sideways, is cut or too small in the article shown. */
  audit(): Promise<ViewFinding[]>
  /** The article shown, as PNGs from top to bottom. */
  shoot(): Promise<Buffer[]>
  close(): Promise<void>
}

interface InPage {
  view: typeof import('./view-page.ts')
}

let script: Promise<string> | undefined

export async function openView(browser: Browser, width: number): Promise<View> {
  script ??= pageScript('view-page.ts', 'view')
  const screen = screenOf(width)
  const page = await browser.newPage({viewport: {width: screen, height: 900}})
  await servePictures(page)
  await page.setContent(readerPage('', {width: screen}))
  await page.addScriptTag({content: await script})
  const session = await page.context().newCDPSession(page)
  let height = 0
  return {
    width,
    isStable: html => page.evaluate(source => (globalThis as unknown as InPage).view.isStable(source), html),
    show: async html => {
      const shown = await page.evaluate(source => (globalThis as unknown as InPage).view.show(source), html)
      height = shown.height
      return shown
    },
    audit: () => page.evaluate(() => (globalThis as unknown as InPage).view.audit()),
    shoot: () => shoot(session, screen, height),
    close: () => page.close(),
  }
}

/** The screen on which the text column is as wide as the checker's widest. */
function screenOf(width: number): number {
  return width < readerPageLayout.columnWidth ? width : width + 2 * readerPageLayout.sidePadding
}

async function shoot(session: CDPSession, width: number, height: number): Promise<Buffer[]> {
  // The screen is made as high as the article: what is beyond the screen is drawn several times slower.
  const screen = {width, height: Math.min(height, HIGHEST), deviceScaleFactor: 1, mobile: false}
  await session.send('Emulation.setDeviceMetricsOverride', screen)
  const tiles: Buffer[] = []
  for (let y = 0; y < height; y += HIGHEST) {
    const {data} = await session.send('Page.captureScreenshot', {
      format: 'png',
      captureBeyondViewport: height > HIGHEST,
      optimizeForSpeed: true,
      clip: {x: 0, y, width, height: Math.min(HIGHEST, height - y), scale: 1},
    })
    tiles.push(Buffer.from(data, 'base64'))
  }
  return tiles
}
