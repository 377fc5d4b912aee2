/**
 * The rules of Tencent's article checker that need a layout, as code for a browser page; `structure.ts` puts it
 * there. Restated from the published rules; thresholds are the checker's own. Where the checker looks at one
 * element of a paragraph only, this looks at all.
 */

export interface StructureFinding {
  rule: string
  /** What is wrong, with the numbers that say so. */
  detail: string
  /** The element's start tag; its path where the rule is of dark mode. */
  element: string
}

const SCREENS = [585, 677, 375]
/** px by which the rendered width may differ between screens. */
const WIDTH_TOLERANCE = 10
const RATIO_TOLERANCE = 0.2
/** Only paragraphs that name one of these are looked into. */
const worthALook =
  /\b(?:font-family|caret-color|opacity|line-height|text-align|width|height|animate)\b|<pre[\s>]/i
const splitBy = new Set(['p', 'div', 'section', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table'])
const blocks = new Set([
  ...splitBy,
  'blockquote',
  'ul',
  'ol',
  'pre',
  'figure',
  'figcaption',
  'tr',
  'td',
  'th',
  'hr',
])
const textBlocks = new Set(['p', 'div', 'section', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'td', 'a'])
const media = 'img,svg,video,audio,iframe,hr,br,mpvoice,mpcps,mpvideosnap'
const fontStart = 'mp-quote, PingFang SC, system-ui, -apple-system'
const MAX_CHAIN = 10
const MAX_DEPTH = 10

const tagOf = (element: Element) => element.tagName.toLowerCase()
const startTag = (element: Element) =>
  (element.cloneNode(false) as Element).outerHTML.replace(/<\/[\w-]+>$/, '')
const wordsOf = (node: Node) => (node.textContent ?? '').replace(/[\s\u00A0\u200B\uFEFF]/g, '')

/** A declaration of the element's own style attribute, as written. */
function inline(element: Element, property: string): string | undefined {
  const style = element.getAttribute('style') ?? ''
  const declaration = style.split(';').find(each => each.split(':')[0]!.trim().toLowerCase() === property)
  return declaration?.slice(declaration.indexOf(':') + 1).trim()
}

/** The editor's paragraphs: the innermost blocks, quotes and single elements whole. */
function paragraphsOf(parent: Element): Element[] {
  return [...parent.children].flatMap(child => {
    const splits = tagOf(child) !== 'blockquote' && [...child.children].some(each => splitBy.has(tagOf(each)))
    return splits ? paragraphsOf(child) : [child]
  })
}

function isBlank(element: Element): boolean {
  return [...element.childNodes].every(node => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent!.trim() === ''
    if (!(node instanceof Element)) return true
    return tagOf(node) === 'br' || (node.matches('span[leaf]') && isBlank(node))
  })
}

interface Subject {
  element: Element
  /** A whole paragraph is only asked whether it overflows. */
  overflowOnly: boolean
}

function widthSubjects(all: readonly Element[], paragraphs: readonly Element[]): Subject[] {
  const subjects = paragraphs
    .filter(each => !each.hasAttribute('data-ignore-width'))
    .map((element): Subject => ({element, overflowOnly: true}))
  for (const element of all) {
    if (element.closest('[data-ignore-width]')) continue
    const width = inline(element, 'width')
    const tag = tagOf(element)
    if (tag === 'table') {
      for (const cell of element.querySelectorAll('thead th'))
        subjects.push({element: cell, overflowOnly: false})
    } else if (tag === 'img' || (tag !== 'svg' && width && !/auto|100%/i.test(width))) {
      subjects.push({element, overflowOnly: false})
    }
  }
  return subjects
}

interface Measure {
  screen: number
  width: number
  /** As wide as the screen. */
  full: boolean
  overflows: boolean
}

function measure(element: Element, sandbox: Element, screen: number): Measure {
  const rect = element.getBoundingClientRect()
  const around = sandbox.getBoundingClientRect()
  const full = Math.abs(rect.left - around.left + around.right - rect.right) <= 1
  const overflows = rect.left < around.left - 1 || rect.right > around.right + 1
  return {screen, width: Math.round(rect.width), full, overflows}
}

/** What is wrong with the widths that an element has on the screens; undefined when nothing is. */
function widthProblem(measures: readonly Measure[], overflowOnly: boolean): string | undefined {
  const [first] = measures as [Measure, ...Measure[]]
  const seen = measures.map(({width, screen}) => `${width}/${screen}`).join(' ')
  if (overflowOnly) return measures.some(each => each.overflows) ? `overflows: ${seen}` : undefined
  const differs = (of: (each: Measure) => boolean) => measures.some(each => of(each) !== of(first))
  if (measures.every(each => each.full))
    return differs(each => each.overflows) ? `overflows: ${seen}` : undefined
  if (differs(each => each.full)) return `is centred on some screens only: ${seen}`
  if (differs(each => each.overflows)) return `overflows: ${seen}`
  const share = ({width, screen}: Measure) => width / screen
  const tolerance = measures.some(each => share(each) === 1) ? 0 : RATIO_TOLERANCE
  const widths = measures.some(each => Math.abs(each.width - first.width) > WIDTH_TOLERANCE)
  const shares = measures.some(each => Math.abs(share(each) - share(first)) > tolerance)
  return widths && shares ? `width and share of the screen both differ: ${seen}` : undefined
}

/** Lines of no height stand on the same place, so they are not told by it. */
function countLines(element: Element): number {
  const range = document.createRange()
  range.selectNodeContents(element)
  return range.getClientRects().length
}

function lineHeightProblem(element: Element): string | undefined {
  if (tagOf(element) === 'svg' || wordsOf(element) === '') return undefined
  const style = getComputedStyle(element)
  const size = Number.parseFloat(style.fontSize)
  const line = style.lineHeight === 'normal' ? size * 1.2 : Number.parseFloat(style.lineHeight)
  const {height} = element.getBoundingClientRect()
  const problem = `lines of ${line}px for type of ${size}px`
  if (height > size * 1.2 && line + 10 < size) return problem
  const ownText = [...element.childNodes].some(
    node => node.nodeType === Node.TEXT_NODE && wordsOf(node) !== '',
  )
  if (!ownText || !textBlocks.has(tagOf(element)) || size === 0) return undefined
  if (line === 0) return height > 0 || countLines(element) > 1 ? problem : undefined
  const lines = Math.round(height / line)
  return lines >= 2 && height / lines < size * 0.95 ? problem : undefined
}

/** Inside something taller than it: content that a fixed height cuts or lets run over what follows. */
function tooTall(parent: Element, limit: number, depth = 0): Element | undefined {
  if (depth > MAX_DEPTH) return undefined
  for (const child of parent.children) {
    if (/auto|scroll/.test(getComputedStyle(child).overflowY)) continue
    const height = (child as HTMLElement).offsetHeight
    if (height > limit + (limit > 200 ? 20 : 5)) return child
    const found = tooTall(child, limit, depth + 1)
    if (found) return found
  }
  return undefined
}

function heightProblem(element: Element): string | undefined {
  if (element.closest('svg,[data-mode=svg]')) return undefined
  const height = inline(element, 'height')
  if (height === undefined || /^auto$/i.test(height)) return undefined
  if (/auto|scroll/.test(getComputedStyle(element).overflowY)) return undefined
  if (/^0(?:px)?$/i.test(height)) return wordsOf(element) === '' ? undefined : 'height 0 hides text'
  const limit = element.getBoundingClientRect().height
  const child = tooTall(element, limit)
  return child && `holds ${(child as HTMLElement).offsetHeight}px in ${Math.round(limit)}px`
}

/** The only child, when it has the same tag and the same style. */
function onlyTwin(element: Element): Element | undefined {
  const [only] = element.children
  if (element.children.length !== 1 || wordsOf(element) !== wordsOf(only!)) return undefined
  const same =
    tagOf(only!) === tagOf(element) && only!.getAttribute('style') === element.getAttribute('style')
  return same ? only : undefined
}

/** Rules that ask the element alone. */
const still: Readonly<Record<string, (element: Element) => string | undefined>> = {
  'text-align': element => {
    const value = inline(element, 'text-align')
    return value && /^(?:start|end)$/i.test(value) ? `text-align ${value}` : undefined
  },
  opacity: element => {
    const value = inline(element, 'opacity')
    return tagOf(element) === 'img' && value && Number.parseFloat(value) === 0
      ? 'an invisible picture'
      : undefined
  },
  'caret-color': element => {
    const value = inline(element, 'caret-color')?.replace(/\s/g, '')
    return value && /^(?:rgba\(0,0,0,0\)|transparent)$/i.test(value) && !isBlank(element)
      ? 'an invisible caret'
      : undefined
  },
  begin: element => {
    const value = element.getAttribute('begin') ?? ''
    return /^animate/i.test(tagOf(element)) && /\btouchstart\b/i.test(value) && !/\bclick\b/i.test(value)
      ? `begin ${value}`
      : undefined
  },
  'font-family': element => {
    const value = inline(element, 'font-family')
      ?.replace(/["']/g, '')
      .replace(/\s+/g, ' ')
      .replace(/,\s*/g, ', ')
    return value && !value.startsWith(fontStart) ? `font-family ${value}` : undefined
  },
  nest: element => {
    if (element.matches(media) || (element.parentElement && onlyTwin(element.parentElement))) return undefined
    let length = 1
    for (let next = onlyTwin(element); next; next = onlyTwin(next)) length++
    return length > MAX_CHAIN ? `a chain of ${length}` : undefined
  },
  leaf: element => {
    if (!element.matches('span[leaf]')) return undefined
    const block = [...element.querySelectorAll('*')].find(each => blocks.has(tagOf(each)))
    return block && `${startTag(block)} inside`
  },
  nodeleaf: element => {
    if (!element.matches('section[nodeleaf]')) return undefined
    const [only] = element.children
    const good = element.children.length === 1 && only!.matches(`${media},mp-common-profile`)
    const native = element.children.length === 1 && /^mp/.test(tagOf(only!))
    return (good || native) && wordsOf(element) === wordsOf(only!)
      ? undefined
      : 'more than one picture or component'
  },
  empty: element => {
    const hollow = [...element.children].filter(each => {
      return wordsOf(each) === '' && !/^mp/.test(tagOf(each)) && !each.matches(media) && isHollow(each)
    })
    return element.children.length > 20 && hollow.length > 15
      ? `${hollow.length} of ${element.children.length} children are empty`
      : undefined
  },
  pre: element => {
    if (tagOf(element) !== 'pre' || wordsOf(element) === '') return undefined
    return element.querySelector('code') ? undefined : 'prose in a pre'
  },
}

const isHollow = (element: Element) =>
  ![...element.querySelectorAll('*')].some(
    each => /^mp/.test(tagOf(each)) || each.matches('img,svg,video,audio,iframe'),
  )

/** Waits for the pictures; one that does not come is given the size it says it has. */
async function settlePictures(sandbox: Element): Promise<void> {
  for (const image of sandbox.querySelectorAll('img')) {
    await image.decode().catch(() => undefined)
    if (image.complete && image.naturalWidth > 0) continue
    const said = [image.style.width, image.dataset.w, image.getAttribute('width')]
    const width = said.map(each => Number.parseFloat(each ?? '')).find(each => each > 0)
    const ratio = Number.parseFloat(image.dataset.ratio ?? '')
    if (width === undefined) {
      image.src =
        "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='1' height='1'%3E%3C/svg%3E"
    } else {
      image.style.width = `${width}px`
      if (ratio > 0) image.style.height = `${width * ratio}px`
    }
  }
}

function openSandbox(html: string): HTMLElement {
  const style = document.createElement('style')
  style.textContent =
    '#sandbox *{max-width:100%!important;box-sizing:border-box!important;word-wrap:break-word!important}'
  const sandbox = document.createElement('div')
  sandbox.id = 'sandbox'
  sandbox.style.cssText =
    'position:fixed;left:-9999px;top:-9999px;visibility:hidden;box-sizing:border-box;overflow:hidden;text-align:justify'
  const holder = document.createElement('div')
  holder.innerHTML = html
  sandbox.append(style, holder)
  document.body.append(sandbox)
  return sandbox
}

/** Every finding about an article's HTML, each once. */
export async function check(html: string): Promise<StructureFinding[]> {
  const sandbox = openSandbox(html)
  const holder = sandbox.lastElementChild!
  const all = [...holder.querySelectorAll('*')]
  const tags = new Map(all.map(element => [element, startTag(element)]))
  const findings = new Map<string, StructureFinding>()
  const tell = (rule: string, element: Element, detail: string | undefined) => {
    if (detail === undefined) return
    const key = `${rule} ${all.indexOf(element)}`
    if (!findings.has(key)) findings.set(key, {rule, detail, element: tags.get(element)!})
  }
  // Before pictures are given sizes of their own.
  for (const element of all) {
    for (const [rule, problem] of Object.entries(still)) tell(rule, element, problem(element))
  }
  const looked = paragraphsOf(holder).filter(each => worthALook.test(each.outerHTML) && !isBlank(each))
  const subjects = widthSubjects(all, looked)
  const measures = subjects.map((): Measure[] => [])
  await settlePictures(sandbox)
  for (const screen of SCREENS) {
    sandbox.style.width = `${screen}px`
    subjects.forEach(({element}, index) => void measures[index]!.push(measure(element, sandbox, screen)))
    for (const element of all) {
      tell('line-height', element, lineHeightProblem(element))
      tell('height', element, heightProblem(element))
      if (
        tagOf(element) === 'pre' &&
        wordsOf(element) !== '' &&
        element.scrollWidth > element.clientWidth + 1
      ) {
        tell('pre', element, `${element.scrollWidth}px in ${element.clientWidth}px`)
      }
    }
  }
  subjects.forEach(({element, overflowOnly}, index) => {
    tell('width', element, widthProblem(measures[index]!, overflowOnly))
  })
  sandbox.remove()
  return [...findings.values()]
}
