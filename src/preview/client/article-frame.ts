import type {ShownChange} from '../state.ts'
import {h} from './dom.ts'

/** The article in a frame of its own: styles never mix, and nothing of it runs. */
export interface ArticleFrame {
  element: HTMLIFrameElement
  /** Shows an article in place of another; what stays the same is left alone, and so is the place on the page. */
  show(frame: string, html: string): void
  mark(changes: readonly ShownChange[]): void
  /** Goes to an element, by its place in the article. */
  reveal(index: number): void
}

/** @param onPoint is told which element of the article was clicked, by its place */
export function articleFrame(title: string, onPoint: (index: number) => void): ArticleFrame {
  const element = h('iframe', {
    title,
    // Scripts are not among what is allowed.
    sandbox: 'allow-same-origin allow-popups allow-popups-to-escape-sandbox',
    class: 'article',
  })
  let frame = ''
  let html = ''
  let marks: readonly ShownChange[] = []
  let ready = false
  let drawn: Node | undefined
  /** Where the reader was; `held`: where a page that is too short for that now stands. */
  let wanted = 0
  let held = 0
  const holder = () => element.contentDocument?.getElementById('js_content')
  const draw = () => {
    const content = holder()
    const view = element.contentWindow
    if (!content || !view) return
    const {scrollX, scrollY} = view
    // An editor may empty a file before it writes it: whoever did not scroll meanwhile is taken back.
    if (scrollY !== held) wanted = scrollY
    drawn = patch(content, html, drawn)
    view.scrollTo(scrollX, wanted)
    held = view.scrollY
    mark(content, marks)
    element.dataset.shown = String(Number(element.dataset.shown ?? 0) + 1)
  }
  element.addEventListener('load', () => {
    ready = holder() !== null && holder() !== undefined
    drawn = undefined
    element.contentDocument?.addEventListener('click', event => {
      const content = holder()
      // An element of another document is no Element of this one.
      const at = (event.target as Node | null)?.nodeType === 1 ? (event.target as Element) : undefined
      const place = content && at ? [...content.querySelectorAll('*')].indexOf(at) : -1
      if (place >= 0) onPoint(place)
    })
    if (ready) draw()
  })
  return {
    element,
    show(newFrame, newHtml) {
      html = newHtml
      if (frame === '') {
        frame = newFrame
        element.srcdoc = newFrame
        return
      }
      if (frame !== newFrame && ready) patchFrame(element.contentDocument!, newFrame)
      else if (frame !== newFrame) element.srcdoc = newFrame
      frame = newFrame
      if (ready) draw()
    },
    mark(changes) {
      marks = changes
      const content = holder()
      if (ready && content) mark(content, marks)
    },
    reveal(index) {
      const found = holder()?.querySelectorAll('*')[index]
      if (!found) return
      found.removeAttribute('data-weimark-found')
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
      found.scrollIntoView({block: 'center', behavior: calm ? 'auto' : 'smooth'})
      requestAnimationFrame(() => found.setAttribute('data-weimark-found', ''))
    },
  }
}

/** Colours of the page, title and account line. */
function patchFrame(document: Document, frame: string): void {
  const fresh = new DOMParser().parseFromString(frame, 'text/html')
  for (const selector of ['head > style', '#weimark-heading']) {
    const [old, now] = [document.querySelector(selector), fresh.querySelector(selector)]
    if (old && now && old.innerHTML !== now.innerHTML) old.innerHTML = now.innerHTML
  }
}

/**
 * Makes the page what an article is now; whatever stays the same is not touched, so that pictures do not load again.
 *
 * @param before what it was, as it was given: what stands in the page may be marked
 * @returns what it is, for the next time
 */
function patch(content: Element, html: string, before: Node | undefined): Node {
  const template = content.ownerDocument.createElement('template')
  template.innerHTML = html
  const after = template.content.cloneNode(true)
  if (before) patchChildren(content, before, template.content)
  else content.replaceChildren(template.content)
  return after
}

function patchChildren(page: Node, before: Node, after: Node): void {
  const old = [...before.childNodes]
  const fresh = [...after.childNodes]
  const present = [...page.childNodes]
  // Somebody else has been at it.
  if (present.length !== old.length) {
    ;(page as Element).replaceChildren(...fresh)
    return
  }
  const isSame = (one: Node | undefined, other: Node | undefined) => one && other && one.isEqualNode(other)
  let from = 0
  while (from < old.length && isSame(old[from], fresh[from])) from++
  let same = 0
  const most = Math.min(old.length, fresh.length) - from
  while (same < most && isSame(old.at(-1 - same), fresh.at(-1 - same))) same++
  const [gone, come] = [old.length - same - from, fresh.length - same - from]
  if (gone === 1 && come === 1 && patchElement(present[from]!, old[from]!, fresh[from]!)) return
  for (const node of present.slice(from, from + gone)) (node as ChildNode).remove()
  const next = present[from + gone] ?? null
  for (const node of fresh.slice(from, from + come)) page.insertBefore(node, next)
}

/** The same element with other attributes or content; false where it is another one. */
function patchElement(page: Node, before: Node, after: Node): boolean {
  if (after.nodeType !== Node.ELEMENT_NODE || page.nodeName !== after.nodeName) return false
  const [element, wanted] = [page as Element, after as Element]
  for (const {name} of [...element.attributes]) if (!wanted.hasAttribute(name)) element.removeAttribute(name)
  for (const {name, value} of [...wanted.attributes]) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value)
  }
  patchChildren(page, before, after)
  return true
}

function mark(content: Element, changes: readonly ShownChange[]): void {
  for (const marked of content.querySelectorAll('[data-weimark]')) marked.removeAttribute('data-weimark')
  const elements = content.querySelectorAll('*')
  for (const {index, lost} of changes) {
    const element = index === undefined ? undefined : elements[index]
    if (element && (lost || !element.hasAttribute('data-weimark'))) {
      element.setAttribute('data-weimark', lost ? 'lost' : 'kept')
    }
  }
}
