import {join} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {type Converter, createConverter} from '../../src/convert.ts'
import {auditContrast, type ContrastRun} from '../../src/darkmode/audit.ts'
import type {CssSource} from '../../src/options/options.ts'
import type {Source} from '../articles.ts'
import {compare, keep} from './compare.ts'
import {hostedPictures} from './pictures.ts'
import {type Outcome, outcomes} from './stages.ts'
import {checkStructure, openChecker} from './structure.ts'
import {openView, type View} from './view.ts'

/** px, the screens of Tencent's checker: a phone, a tablet's column, a desktop. */
const WIDTHS = [375, 585, 677]

/** An article, made for both ways into WeChat. */
export interface Made {
  name: string
  paste: string
  api: string
}

/** Pages that an article is proved in; each does one thing at a time. */
export interface Prover {
  /** Everything that is wrong with an article, one line each. */
  prove(made: Made): Promise<string[]>
  close(): Promise<void>
}

/** Converts with one theme for both targets. */
export function createMaker(theme: string | CssSource): (source: Source) => Promise<Made> {
  const options = {theme, images: {resolve: hostedPictures}}
  const converters: Converter[] = [createConverter(options), createConverter({...options, target: 'api'})]
  return async ({name, folder, markdown}) => {
    const path = join(folder, name)
    const [paste, api] = await Promise.all(converters.map(each => each.convert(markdown, {path})))
    return {
      name: `${typeof theme === 'string' ? theme : 'own'}-${name.replace(/\.md$/, '')}`,
      paste: paste!.html,
      api: api!.html,
    }
  }
}

export interface ProverOptions {
  /** px, the screens to prove on. */
  widths?: readonly number[]
  /** Whether pictures that differ are kept. */
  keeps?: boolean
}

export async function openProver(browser: Browser, options: ProverOptions = {}): Promise<Prover> {
  const {widths = WIDTHS, keeps = true} = options
  const [checker, ...views] = await Promise.all([
    openChecker(browser),
    ...widths.map(width => openView(browser, width)),
  ])
  return {
    prove: async made => {
      const expected = outcomes(made)
      const contrast = auditContrast(made.paste)
      const [structure, ...seen] = await Promise.all([
        proveStructure(checker, made, contrast),
        ...views.map(view => proveView(view, made, expected, keeps)),
      ])
      const still = [
        ...expected.flatMap(losses),
        ...proveContrast(contrast),
        ...(await proveStable(views[0]!, made)),
      ]
      return [...new Set([...still, ...structure, ...seen.flat()])]
    },
    close: async () => {
      await Promise.all([checker.close(), ...views.map(view => view.close())])
    },
  }
}

/** What WeChat takes away or refuses. That which it only writes in another way is in the pictures. */
function losses({name, changes, rejected}: Outcome): string[] {
  const lines = changes
    .filter(({lost, rule}) => lost || rule.startsWith('attribute:') || rule === 'comment')
    .map(({stage, rule, element, what}) => `${name}: ${stage} takes ${rule} at ${element}: ${what ?? ''}`)
  return rejected
    ? [...lines, `${name}: refused ${rejected.code}, ${rejected.reason}: ${rejected.what}`]
    : lines
}

async function proveStable(view: View, {paste, api}: Made): Promise<string[]> {
  const stable = await Promise.all([paste, api].map(html => view.isStable(html)))
  return stable.every(Boolean) ? [] : ['parse: a browser reads the article otherwise than it is written']
}

/** What we ask for beyond the checker: words that read well in light and in dark mode. */
function proveContrast(runs: readonly ContrastRun[]): string[] {
  return runs
    .filter(run => !run.passes)
    .map(({light, dark, path, text}) => {
      return `contrast: ${light.contrast.toFixed(2)} light, ${dark.contrast.toFixed(2)} dark at ${path}: ${text}`
    })
}

/** Tencent's rules, for both targets; what they have in common is said once. */
async function proveStructure(
  checker: Page,
  {paste, api}: Made,
  contrast: readonly ContrastRun[],
): Promise<string[]> {
  const lines = new Set<string>()
  for (const [html, runs] of [[paste, contrast] as const, [api] as const]) {
    for (const {rule, detail, element} of await checkStructure(checker, html, runs)) {
      lines.add(`${rule}: ${detail} at ${element}`)
    }
  }
  return [...lines]
}

/** What the reader shows is what the preview shows, nothing of it cut, too wide or too small. */
async function proveView(
  view: View,
  made: Made,
  expected: readonly Outcome[],
  keeps: boolean,
): Promise<string[]> {
  const {missing} = await view.show(made.paste)
  const lines = missing.map(url => `${view.width} px: picture, does not load: ${url}`)
  for (const {rule, detail, text} of await view.audit()) {
    lines.push(`${view.width} px: ${rule}, ${detail}: ${text}`)
  }
  const preview = await view.shoot()
  const shown = new Set([made.paste])
  for (const {name, html, mild} of expected) {
    // What is unsure is asked on a phone alone: width does not change what survives.
    if (shown.has(html) || (mild && view.width !== WIDTHS[0])) continue
    shown.add(html)
    await view.show(html)
    const difference = compare(preview, await view.shoot())
    if (!difference) continue
    const {pixels, sizes, top} = difference
    const where = keeps ? `: ${keep(join(made.name, `${view.width}-${name}`), difference)}` : ''
    const differ = `${sizes[1]} for ${sizes[0]}, ${pixels} px differ from ${top} px down`
    lines.push(`${view.width} px: ${name} shows ${differ}${where}`)
  }
  return lines
}
