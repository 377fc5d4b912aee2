import {changeWords} from '../change-words.ts'
import type {DetailsEvent, Shown, ShownChange, ShownFinding} from '../state.ts'
import type {PreviewWording} from '../wording.ts'
import {type Child, h} from './dom.ts'
import {editorLink} from './editor-link.ts'
import {start} from './settings.ts'

/**
 * A finding: where it is, what is the matter, what to do.
 *
 * @param reveal shows its place in the article; undefined where it has none there
 */
export function findingItem(
  finding: ShownFinding,
  words: PreviewWording,
  key: string,
  reveal?: () => void,
): HTMLElement {
  const {severity, reason, note, ruleId, url, file, path, line, column} = finding
  const where = line === undefined ? file : `${file}:${line}:${column ?? 1}`
  const link = path === undefined || where === '' ? undefined : editorLink(start.editor, path, line, column)
  const place =
    link === undefined ? where : h('a', {href: link, title: words.openEditor, 'data-key': key}, where)
  const what = [h('b', {}, words.severity[severity]), ' ', reason]
  return h(
    'li',
    {class: `finding ${severity}`},
    reveal
      ? h(
          'button',
          {type: 'button', class: 'what', title: words.show, 'data-key': `${key}-what`, onclick: reveal},
          ...what,
        )
      : h('p', {class: 'what'}, ...what),
    note !== '' && h('p', {class: 'note'}, note),
    h(
      'p',
      {class: 'where'},
      place,
      ' ',
      h('a', {href: url, target: '_blank', rel: 'noopener', title: words.rule, class: 'rule'}, ruleId),
    ),
  )
}

/** @param revealLine shows what comes from a line of the Markdown; undefined where nothing does */
export function checkPanel(
  details: DetailsEvent | undefined,
  words: PreviewWording,
  revealLine: (line: number) => (() => void) | undefined,
): Child[] {
  if (!details) return [h('p', {class: 'quiet'}, words.checking)]
  if (details.findings.length === 0) return [h('p', {class: 'quiet'}, words.noFindings)]
  const items = details.findings.map((each, index) =>
    findingItem(each, words, `finding-${index}`, each.line === undefined ? undefined : revealLine(each.line)),
  )
  return [h('ul', {class: 'findings'}, ...items)]
}

export function publishPanel(shown: Shown | undefined, words: PreviewWording): Child[] {
  if (!shown) return [h('p', {class: 'quiet'}, words.waiting)]
  const {cover, title, account, digest, ownDigest, author, date} = shown
  const picture = (shape: string) =>
    cover === undefined
      ? h('div', {class: `cover ${shape} none`}, words.noCover)
      : h('img', {class: `cover ${shape}`, src: cover, alt: '', referrerpolicy: 'no-referrer'})
  return [
    h('h2', {}, words.cardWide),
    h(
      'div',
      {class: 'card wide'},
      h('p', {class: 'account'}, account),
      picture('wide'),
      h('p', {class: 'card-title'}, title),
    ),
    h('h2', {}, words.cardSquare),
    h('div', {class: 'card square'}, h('p', {class: 'card-title'}, title), picture('square')),
    h(
      'div',
      {class: 'card shared'},
      h('p', {class: 'card-title'}, title),
      h('p', {class: 'card-digest'}, digest),
      picture('square'),
    ),
    h('h2', {}, words.digest),
    h('p', {class: 'digest'}, digest),
    !ownDigest && h('p', {class: 'quiet'}, words.digestFromBody),
    h(
      'dl',
      {},
      h('dt', {}, words.author),
      h('dd', {}, author || '–'),
      h('dt', {}, words.date),
      h('dd', {}, date || '–'),
    ),
  ]
}

export function pastePanel(
  shown: Shown | undefined,
  details: DetailsEvent | undefined,
  words: PreviewWording,
  reveal: (index: number) => void,
): Child[] {
  const changes = details?.changes ?? []
  const lost = changes.filter(each => each.lost)
  const kept = changes.filter(each => !each.lost)
  const adaptations = shown?.adaptations ?? []
  return [
    h('h2', {}, words.pasteLost),
    lost.length === 0 && h('p', {class: 'quiet'}, details ? words.nothingLost : words.checking),
    lost.length > 0 && changeList(lost, words, reveal, 'lost'),
    kept.length > 0 && keptChanges(kept, words, reveal),
    h('h2', {}, words.adapted),
    adaptations.length === 0 && h('p', {class: 'quiet'}, words.nothingAdapted),
    adaptations.length > 0 &&
      h(
        'ul',
        {class: 'plain'},
        ...adaptations.map(([name, places]) =>
          h('li', {}, `${name} `, h('span', {class: 'count'}, `${places}`)),
        ),
      ),
  ]
}

let keptOpen = false

/** Nothing that a reader would see: shown on demand. */
function keptChanges(
  kept: readonly ShownChange[],
  words: PreviewWording,
  reveal: (index: number) => void,
): HTMLElement {
  const summary = h(
    'summary',
    {'data-key': 'kept'},
    words.pasteKept,
    h('span', {class: 'count'}, `${kept.length}`),
  )
  const details = h('details', {open: keptOpen}, summary, changeList(kept, words, reveal, 'kept'))
  details.addEventListener('toggle', () => {
    keptOpen = details.open
  })
  return details
}

/** Changes of one rule together: there may be hundreds. */
function changeList(
  changes: readonly ShownChange[],
  words: PreviewWording,
  reveal: (index: number) => void,
  key: string,
): HTMLElement {
  const groups = new Map<string, ShownChange[]>()
  for (const change of changes) {
    const name = `${change.rule} <${change.element}>`
    groups.set(name, [...(groups.get(name) ?? []), change])
  }
  const items = [...groups].map(([name, all]) => {
    const plain = changeWords(all[0]!.rule, all[0]!.element, words.lang)
    const places = all.map(each => each.index).filter(each => each !== undefined)
    let turn = 0
    const text = all[0]!.what === undefined ? '' : ` ${all[0]!.what}`
    const go = h(
      'button',
      {
        type: 'button',
        // For those who know the rule by its name.
        title: `${words.show} · ${name}`,
        'data-key': `${key}-${name}`,
        onclick: () => reveal(places[turn++ % places.length]!),
      },
      `${plain.element}${words.colon}${plain.what}`,
      h('span', {class: 'count'}, `${all.length}`),
      h('span', {class: 'text'}, text),
    )
    if (places.length === 0) go.disabled = true
    return h('li', {}, go)
  })
  return h('ul', {class: 'changes'}, ...items)
}
