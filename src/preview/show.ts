import {isAbsolute, resolve} from 'node:path'
import type {PassName} from '../adapt/adapt.ts'
import {passWordings} from '../adapt/pass-wording.ts'
import type {Lines} from '../article.ts'
import {emulate} from '../emulator/emulate.ts'
import {type Finding, toDark} from '../index.ts'
import {limits} from '../wechat/limits.ts'
import {framePage} from './frame.ts'
import {readArticle} from './reading.ts'
import type {Look, Shown, ShownChange, ShownFinding} from './state.ts'
import type {Made} from './studio.ts'
import {wordings} from './wording.ts'

/** What a published article goes through; its pictures are where the reader sees them. */
const stages = ['paste', 'save', 'reader'] as const

/** An article as a page looks at it. */
export async function show({article}: Made, look: Look, account: string): Promise<Shown> {
  const {meta, images, adaptations} = article
  const words = wordings[look.lang]
  const html = look.stage === 'after' ? emulate(article.html, stages).html : article.html
  const title = meta.title ?? ''
  const {author = '', date = ''} = meta
  const named = {title: title || words.untitled, author, date, account: account || words.account}
  const cover = images.find(each => each.kind === 'cover')?.url
  const {stats, beginning} = readArticle(article.html, limits.defaultDigest.max)
  return {
    frame: framePage({mode: look.mode, ...named}),
    html: look.mode === 'dark' ? await toDark(html) : html,
    ...named,
    digest: meta.digest ?? beginning,
    ownDigest: meta.digest !== undefined,
    ...(cover === undefined ? {} : {cover}),
    stats,
    adaptations: Object.entries(adaptations)
      .filter(([, places]) => places > 0)
      .map(([pass, places]) => [passWordings[look.lang][pass as PassName], places]),
  }
}

/** What pasting and saving make of the article, by the elements of the HTML that is shown. */
export function changesOf({article}: Made, {stage}: Look): ShownChange[] {
  const {changes} = emulate(article.html, ['paste', 'save'])
  // Another stage gives other elements, each of which knows where it comes from.
  const shown = stage === 'after' ? emulate(article.html, stages, {origins: true}).origins : undefined
  return changes.map(change => {
    const {stage: at, rule, lost, element, index, what} = change
    const place = shown ? shown.indexOf(index) : index
    return {
      stage: at,
      rule,
      lost,
      element,
      ...(what === undefined ? {} : {what: pictureOf(what)}),
      ...(place === -1 ? {} : {index: place}),
    }
  })
}

/** Where the elements of what is shown come from, by those of the article. */
export function linesOf({article}: Made, {stage}: Look, lines: readonly Lines[]): Lines[] {
  if (stage === 'before') return [...lines]
  const {origins = []} = emulate(article.html, stages, {origins: true})
  return origins.map(origin => lines[origin] ?? [0, 0])
}

/** A picture by its path and not by the address that the preview serves it at. */
function pictureOf(what: string): string {
  if (!what.startsWith('http://127.0.0.1:')) return what
  return new URL(what).searchParams.get('path') ?? what
}

export function shownFinding(finding: Finding, cwd: string): ShownFinding {
  const {ruleId, severity, reason, note, url, file = '', line, column} = finding
  const own = file !== '' && !file.startsWith('themes/')
  return {
    ruleId,
    severity,
    reason,
    note,
    url,
    file,
    ...(own ? {path: isAbsolute(file) ? file : resolve(cwd, file)} : {}),
    ...(line === undefined ? {} : {line}),
    ...(column === undefined ? {} : {column}),
  }
}
