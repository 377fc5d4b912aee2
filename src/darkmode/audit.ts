import {type Element, isTag, isText, type ParentNode} from 'domhandler'
import {contrast} from '../css/colour/contrast.ts'
import {type Colour, colourText, parseColour} from '../css/colour/rgba.ts'
import {parseHtml} from '../tree/html.ts'
import {darkMode} from '../wechat/dark-mode.ts'
import {Cascade, type Computed, over, pageColours} from './computed.ts'
import {StyleReader} from './declarations.ts'
import {drawnText} from './drawing.ts'
import {type DarkElement, walkDark} from './walk.ts'

/** How one piece of text is seen in one mode. */
export interface ContrastInMode {
  /** `rgb(1, 2, 3)`, or `rgba()` where the background is seen through it. */
  colour: string
  /** The background that it is read worst on. */
  background: string
  /** WCAG 2, 1 to 21: the least over all that is behind the text. */
  contrast: number
}

/**
 * gradient: a gradient behind the text, which dark mode makes one colour · no-dark: the text's own element is
 * kept from dark mode · picture: a picture behind the text, which no contrast can be computed with
 */
export type ContrastNotice = 'gradient' | 'no-dark' | 'picture'

/** A text of the article, up to the next tag. */
export interface ContrastRun {
  /** Its first 40 characters, white space collapsed. */
  text: string
  /** Where it is: `section > p:3 > strong`, the number being its place among all elements of the parent. */
  path: string
  light: ContrastInMode
  dark: ContrastInMode
  /** px */
  fontSize: number
  fontWeight: number
  /** At least 24 px, or 18.66 px in bold: what WCAG calls large. */
  large: boolean
  /** The contrast that is wanted: 3 for large text, else 4.5. */
  wanted: 3 | 4.5
  /** Whether both modes have it. */
  passes: boolean
  /** Contrast as Tencent's checker computes it, in dark mode; undefined where it does not look. */
  checked: number | undefined
  /** Whether that checker complains. */
  refused: boolean
  notices: readonly ContrastNotice[]
  /** What the author tells the checker to overlook here, from `data-ignore-dm`. */
  ignored: readonly string[]
}

/**
 * Measures each text of a finished article against what is behind it, as WeChat's reader shows it in light and
 * in dark mode.
 *
 * @param html the article, inline-styled
 */
export function auditContrast(html: string): ContrastRun[] {
  return auditTree(parseHtml(html).root()[0]!)
}

/** The same for an article that is parsed already; it stays as it is. */
export function auditTree(root: ParentNode): ContrastRun[] {
  const styles = new StyleReader()
  const cascades = {
    light: new Cascade(pageColours.light, styles),
    dark: new Cascade(pageColours.dark, styles),
  }
  const elements = walkDark(root, styles)
  const runs: ContrastRun[] = []
  const visit = (parent: ParentNode, place: Place): void => {
    let number = 0
    for (const node of parent.children) {
      if (isText(node)) addText(node.data, place, runs)
      if (!isTag(node)) continue
      number++
      const own = enter(node, number, place, elements, cascades)
      if (own.light.hidden) continue
      if (node.name === 'svg') addDrawing(node, own, runs)
      else visit(node, own)
    }
  }
  const {light, dark} = cascades
  visit(root, {path: '', light: light.top, dark: dark.top, element: undefined, found: undefined, notices: []})
  return runs
}

interface Place {
  path: string
  light: Computed
  dark: Computed
  element: Element | undefined
  found: DarkElement | undefined
  notices: readonly ContrastNotice[]
}

function enter(
  element: Element,
  number: number,
  parent: Place,
  elements: ReadonlyMap<Element, DarkElement>,
  cascades: {light: Cascade; dark: Cascade},
): Place {
  const found = elements.get(element)
  const light = cascades.light.of(element, element.attribs.style, parent.light)
  const dark = cascades.dark.of(element, found ? found.style : element.attribs.style, parent.dark)
  const gradient = found?.flattened || (light.backgrounds.length > 1 && parent.notices.includes('gradient'))
  const step = number === 1 ? element.name : `${element.name}:${number}`
  return {
    path: parent.path === '' ? step : `${parent.path} > ${step}`,
    light,
    dark,
    element,
    found,
    notices: [
      ...(gradient ? ['gradient' as const] : []),
      ...(darkMode.skippingAttribute in element.attribs ? ['no-dark' as const] : []),
      ...(light.picture ? ['picture' as const] : []),
    ],
  }
}

const SHOWN = 40

function addText(data: string, place: Place, runs: ContrastRun[]): void {
  const text = data.replace(/\s+/g, ' ').trim()
  if (text === '' || place.light.hidden || place.light.fontSize === 0) return
  runs.push(measure(Array.from(text).slice(0, SHOWN).join(''), place, place.light.colour, place.dark.colour))
}

/** Text in a drawing, and drawings in the text's colour. */
function addDrawing(svg: Element, place: Place, runs: ContrastRun[]): void {
  for (const {text, colour} of drawnText(svg)) {
    const own = colour === undefined ? undefined : parseColour(colour)
    runs.push(measure(text, place, own ?? place.light.colour, own ?? place.dark.colour))
  }
}

function measure(text: string, place: Place, lightColour: Colour, darkColour: Colour): ContrastRun {
  const {light, element, found} = place
  const {fontSize, fontWeight} = light
  const large = fontSize >= 24 || (fontSize >= 18.66 && fontWeight >= 700)
  const wanted = large ? 3 : 4.5
  const seen = {light: see(lightColour, place.light), dark: see(darkColour, place.dark)}
  const ignored = element?.attribs['data-ignore-dm']?.split(/\s+/).filter(Boolean) ?? []
  const checked = found && !light.picture ? checkedContrast(found, seen.dark) : undefined
  return {
    text,
    path: place.path,
    ...seen,
    fontSize: Math.round(fontSize * 100) / 100,
    fontWeight,
    large,
    wanted,
    passes: seen.light.contrast >= wanted && seen.dark.contrast >= wanted,
    checked,
    refused:
      checked !== undefined && checked < darkMode.checker.leastContrast && !ignored.includes('low-contrast'),
    notices: place.notices,
    ignored,
  }
}

/** As the checker sees it: text that nobody gave a colour is a little darker there than on the page. */
function checkedContrast({state}: DarkElement, dark: ContrastInMode): number {
  if (state.text) return dark.contrast
  return contrast([...darkMode.checker.text, 1], parseColour(dark.background)!)
}

/** The worst of what may be behind the text, or shine through it. */
function see(colour: Colour, {backgrounds, groups, cut}: Computed): ContrastInMode {
  const paints = colour[3] === 0 && cut ? cut : [colour]
  const cases = paints.flatMap(paint =>
    backgrounds.map(background => {
      let [text, behind] = [over(background, paint), background]
      for (const group of groups.toReversed()) {
        const bottom = group.behind[0]!
        text = over(bottom, [text[0], text[1], text[2], group.opacity])
        behind = over(bottom, [behind[0], behind[1], behind[2], group.opacity])
      }
      return {colour: colourText(paint), background: colourText(behind), contrast: contrast(text, behind)}
    }),
  )
  return cases.reduce((worst, each) => (each.contrast < worst.contrast ? each : worst))
}
