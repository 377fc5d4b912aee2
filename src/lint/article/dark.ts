import {type Element, isTag, type ParentNode} from 'domhandler'
import {auditTree, type ContrastRun} from '../../darkmode/audit.ts'
import {eachIn, type Look} from './look.ts'

/** Contrast that Tencent's checker refuses an article below. */
const UNREADABLE = 1.5

interface Group {
  first: ContrastRun
  count: number
}

/** What dark mode makes of the colours. The same colours on the same background are one finding, at its first text. */
export function checkDark(look: Look): void {
  const root = look.root as ParentNode
  const low = new Map<string, Group>()
  const gradients = new Set<string>()
  for (const run of auditTree(root)) {
    if (run.notices.includes('gradient') && !run.ignored.includes('text-bg-gradient')) {
      checkGradient(root, run, gradients, look)
    }
    // What is over a picture nobody can compute.
    if (run.notices.includes('picture') || run.ignored.includes('low-contrast')) continue
    if (!isUnreadable(run) && (run.dark.contrast >= run.wanted || isOrnament(run))) continue
    const {light, dark} = run
    const key = [isUnreadable(run), light.colour, light.background, dark.colour, dark.background].join()
    const group = low.get(key)
    if (group) group.count++
    else low.set(key, {first: run, count: 1})
  }
  for (const group of low.values()) tellContrast(group, root, look)
  eachIn(look.root, element => {
    if ('data-no-dark' in element.attribs) look.report('dark-exempt', element, {tag: element.name})
  })
}

function isUnreadable({refused, dark}: ContrastRun): boolean {
  return refused || dark.contrast < UNREADABLE
}

/** A bullet, an arrow: nothing is lost with it. */
function isOrnament({text}: ContrastRun): boolean {
  return !/[\p{L}\p{N}]/u.test(text)
}

function tellContrast({first, count}: Group, root: ParentNode, look: Look): void {
  const {light, dark, text} = first
  const data = {
    text: text.length > 20 ? `${text.slice(0, 20)}…` : text,
    colour: light.colour,
    background: light.background,
    contrast: Math.floor(dark.contrast * 100) / 100,
    dark: `${dark.colour} / ${dark.background}`,
    count,
  }
  const element = elementAt(root, first.path)
  if (element) look.report(isUnreadable(first) ? 'dark-unreadable' : 'dark-contrast', element, data)
}

/** The element of a path as the audit writes it: `section > p:3 > strong`. */
function elementAt(root: ParentNode, path: string): Element | undefined {
  let node: ParentNode = root
  let element: Element | undefined
  for (const step of path.split(' > ')) {
    const number = Number(/:(\d+)$/.exec(step)?.[1] ?? 1)
    element = node.children.filter(isTag)[number - 1]
    if (!element) return undefined
    node = element
  }
  return element
}

function checkGradient(root: ParentNode, {path}: ContrastRun, seen: Set<string>, look: Look): void {
  for (
    let node = elementAt(root, path);
    node;
    node = node.parent && isTag(node.parent) ? node.parent : undefined
  ) {
    const own = ['background', 'background-image'].map(name => look.styles.get(node!, name) ?? '').join(' ')
    if (!/gradient\(/i.test(own)) continue
    // A theme paints many elements alike.
    if (!seen.has(own)) look.report('dark-gradient', node)
    seen.add(own)
    return
  }
}
