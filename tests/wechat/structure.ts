import {join} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {rolldown} from 'rolldown'
import {auditContrast, type ContrastRun} from '../../src/darkmode/audit.ts'
import {root} from '../articles.ts'
import {servePictures} from './pictures.ts'
import type {StructureFinding} from './structure-page.ts'

let code: Promise<string> | undefined

/** Code of a file of this folder as a script, whose exports are in a global of the given name. */
export async function pageScript(file: string, name: string): Promise<string> {
  const build = await rolldown({input: join(root, 'tests', 'wechat', file), platform: 'browser'})
  const {output} = await build.generate({format: 'iife', name})
  await build.close()
  return output[0].code
}

/** Opens a page that checks articles as Tencent's checker does: on a blank page, 677 px wide. */
export async function openChecker(browser: Browser): Promise<Page> {
  code ??= pageScript('structure-page.ts', 'structure')
  const page = await browser.newPage({viewport: {width: 677, height: 800}})
  await servePictures(page)
  await page.addScriptTag({content: await code})
  return page
}

/**
 * The findings of the checker's rules: those of layout and structure at 375, 585 and 677 px, and those of dark
 * mode.
 *
 * @param page from {@link openChecker}; one check at a time
 * @param runs the article's contrast, where it is measured already
 */
export async function checkStructure(
  page: Page,
  html: string,
  runs: readonly ContrastRun[] = auditContrast(html),
): Promise<StructureFinding[]> {
  const findings = await page.evaluate(source => {
    const {structure} = globalThis as unknown as {structure: typeof import('./structure-page.ts')}
    return structure.check(source)
  }, html)
  return [...findings, ...checkDarkMode(runs)]
}

function checkDarkMode(runs: readonly ContrastRun[]): StructureFinding[] {
  return runs.flatMap(run => {
    const place = {element: run.path, detail: run.text}
    const gradient = run.notices.includes('gradient') && !run.ignored.includes('text-bg-gradient')
    const noDark = run.notices.includes('no-dark')
    return [
      ...(run.refused ? [{...place, rule: 'darkmode-low-contrast'}] : []),
      ...(gradient ? [{...place, rule: 'darkmode-no-gradient'}] : []),
      ...(noDark ? [{...place, rule: 'darkmode-whitelist'}] : []),
    ]
  })
}
