/** The reader's page, as code that runs in it; `view.ts` puts it there. */

export interface ViewFinding {
  rule: 'sideways' | 'clipped' | 'beyond' | 'small'
  detail: string
  text: string
}

/** px; Chinese type below it is hard to read on a phone. */
const SMALLEST = 11
/** px of a glyph that may reach out of its own line box. */
const SLACK = 1

const article = () => document.getElementById('js_content')!

/** As the browser's parser reads it, before anything is loaded. */
function parse(html: string): HTMLElement {
  const {body} = document.implementation.createHTMLDocument('')
  body.innerHTML = html
  return body
}

/** Whether the browser's parser reads the article as it is written. */
export function isStable(html: string): boolean {
  return parse(html).innerHTML === html
}

export interface Shown {
  /** px */
  height: number
  /** Addresses of pictures that do not load. */
  missing: string[]
}

const blobs = new Map<string, Promise<string>>()

/** The picture at hand: each is fetched once, however often it is shown. */
function atHand(url: string): Promise<string> {
  if (!url.startsWith('https:')) return Promise.resolve(url)
  let blob = blobs.get(url)
  if (!blob) {
    const fetched = fetch(url).then(async response => URL.createObjectURL(await response.blob()))
    blob = fetched.catch(() => url)
    blobs.set(url, blob)
  }
  return blob
}

/** Shows an article and waits until it is painted whole. */
export async function show(html: string): Promise<Shown> {
  const body = parse(html)
  const addresses = new Map<HTMLImageElement, string>()
  for (const picture of body.querySelectorAll('img')) {
    addresses.set(picture, picture.src)
    picture.src = await atHand(picture.src)
    picture.loading = 'eager'
  }
  article().replaceChildren(...document.adoptNode(body).childNodes)
  const missing = await Promise.all(
    [...addresses].map(([picture, address]) =>
      picture.decode().then(
        () => '',
        () => address,
      ),
    ),
  )
  await document.fonts.ready
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height)
  return {height, missing: missing.filter(each => each !== '')}
}

/** Elements that say they scroll, and the code that does so in its `pre`. */
const isScroller = (element: Element) => element.matches('[data-ignore-width], pre > code')
const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX)
const brief = (node: Node) => (node.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40)

function findBoxes(tell: (rule: ViewFinding['rule'], detail: string, node: Node) => void): void {
  for (const element of article().querySelectorAll<HTMLElement>('*')) {
    if (element.closest('svg')) continue
    const {overflowX, overflowY} = getComputedStyle(element)
    const wide = element.scrollWidth > element.clientWidth + SLACK && element.clientWidth > 0
    if (wide && scrolls(element) && !isScroller(element)) {
      tell('sideways', `${element.tagName} ${element.scrollWidth} in ${element.clientWidth}px`, element)
    }
    const high = element.scrollHeight > element.clientHeight + SLACK && element.clientHeight > 0
    const hides = (value: string) => value === 'hidden' || value === 'clip'
    if (wide && hides(overflowX) && hidesText(element, 'x'))
      tell('clipped', `${element.tagName} in its width`, element)
    if (high && hides(overflowY) && hidesText(element, 'y'))
      tell('clipped', `${element.tagName} in its height`, element)
  }
}

/** Visible words, each with its element. */
function* texts(root: Element): Generator<[Text, HTMLElement]> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!
    if (/[^\s\u00A0\u200B\uFEFF]/.test(node.textContent!) && !parent.closest('svg'))
      yield [node as Text, parent]
  }
}

function rects(text: Text): DOMRect[] {
  const range = document.createRange()
  range.selectNodeContents(text)
  return [...range.getClientRects()]
}

function hidesText(element: Element, axis: 'x' | 'y'): boolean {
  const box = element.getBoundingClientRect()
  for (const [text, parent] of texts(element)) {
    if (canScroll(parent, element)) continue
    // Half a line's leading may be cut, glyphs may not.
    const lead = Number.parseFloat(getComputedStyle(parent).fontSize) * 0.2
    for (const rect of rects(text)) {
      if (axis === 'x' && (rect.right > box.right + SLACK || rect.left < box.left - SLACK)) return true
      if (axis === 'y' && (rect.bottom > box.bottom + lead || rect.top < box.top - lead)) return true
    }
  }
  return false
}

function findTexts(tell: (rule: ViewFinding['rule'], detail: string, node: Node) => void): void {
  const column = article().getBoundingClientRect()
  for (const [text, parent] of texts(article())) {
    const size = Number.parseFloat(getComputedStyle(parent).fontSize)
    if (size < SMALLEST) tell('small', `${size}px`, text)
    if (canScroll(parent, article())) continue
    const out = rects(text).find(each => each.left < column.left - SLACK || each.right > column.right + SLACK)
    if (out) tell('beyond', `${Math.round(out.left)}–${Math.round(out.right)}px`, text)
  }
}

/** Whether something between the element and an outer one scrolls and says so. */
function canScroll(element: Element, outer: Element): boolean {
  if (element === outer) return false
  return (isScroller(element) && scrolls(element)) || canScroll(element.parentElement!, outer)
}

/** What is wrong with the article as it is shown now. */
export function audit(): ViewFinding[] {
  const findings: ViewFinding[] = []
  const {scrollWidth, clientWidth} = document.documentElement
  if (scrollWidth > clientWidth) {
    findings.push({rule: 'sideways', detail: `the page is ${scrollWidth}px wide`, text: ''})
  }
  const tell = (rule: ViewFinding['rule'], detail: string, node: Node) => {
    findings.push({rule, detail, text: brief(node)})
  }
  findBoxes(tell)
  findTexts(tell)
  return findings
}
