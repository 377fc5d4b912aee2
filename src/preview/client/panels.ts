import type {DetailsEvent, Shown, ShownChange, ShownFinding} from '../state.ts'
import type {PreviewWording} from '../wording.ts'
import {type Child, h} from './dom.ts'

/** `vscode://file/path:line:column`, which other editors understand, too. */
function editorAddress(path: string, line = 1, column = 1): string {
  const slashed = path.replaceAll('\\', '/').replace(/^(?!\/)/, '/')
  return `vscode://file${encodeURI(slashed).replace(/[?#]/g, encodeURIComponent)}:${line}:${column}`
}

/** A finding: where it is, what is the matter, what to do. */
export function findingItem(finding: ShownFinding, words: PreviewWording, key: string): HTMLElement {
  const {severity, reason, note, ruleId, url, file, path, line, column} = finding
  const where = line === undefined ? file : `${file}:${line}:${column ?? 1}`
  const place =
    path !== undefined && where !== ''
      ? h('a', {href: editorAddress(path, line, column), title: words.openEditor, 'data-key': key}, where)
      : where
  return h(
    'li',
    {class: `finding ${severity}`},
    h('p', {class: 'what'}, h('b', {}, words.severity[severity]), ' ', reason),
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

export function checkPanel(details: DetailsEvent | undefined, words: PreviewWording): Child[] {
  if (!details) return [h('p', {class: 'quiet'}, words.checking)]
  if (details.findings.length === 0) return [h('p', {class: 'quiet'}, words.noFindings)]
  const items = details.findings.map((each, index) => findingItem(each, words, `finding-${index}`))
  return [h('ul', {class: 'findings'}, ...items)]
}

export function publishPanel(shown: Shown | undefined, words: PreviewWording): Child[] {
  if (!shown) return []
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
    const places = all.map(each => each.index).filter(each => each !== undefined)
    let turn = 0
    const text = all[0]!.what === undefined ? '' : ` ${all[0]!.what}`
    const go = h(
      'button',
      {
        type: 'button',
        title: words.show,
        'data-key': `${key}-${name}`,
        onclick: () => reveal(places[turn++ % places.length]!),
      },
      h('code', {}, name),
      h('span', {class: 'count'}, `${all.length}`),
      h('span', {class: 'text'}, text),
    )
    if (places.length === 0) go.disabled = true
    return h('li', {}, go)
  })
  return h('ul', {class: 'changes'}, ...items)
}
