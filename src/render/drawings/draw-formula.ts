import type {Element, ElementContent} from 'hast'
import type {LiteElement} from 'mathjax-full/js/adaptors/lite/Element.js'
import {liteAdaptor} from 'mathjax-full/js/adaptors/liteAdaptor.js'
import {HTMLHandler} from 'mathjax-full/js/handlers/html/HTMLHandler.js'
import {TeX} from 'mathjax-full/js/input/tex.js'
import 'mathjax-full/js/input/tex/ams/AmsConfiguration.js'
import 'mathjax-full/js/input/tex/amscd/AmsCdConfiguration.js'
import 'mathjax-full/js/input/tex/base/BaseConfiguration.js'
import 'mathjax-full/js/input/tex/boldsymbol/BoldsymbolConfiguration.js'
import 'mathjax-full/js/input/tex/braket/BraketConfiguration.js'
import 'mathjax-full/js/input/tex/cancel/CancelConfiguration.js'
import 'mathjax-full/js/input/tex/cases/CasesConfiguration.js'
import 'mathjax-full/js/input/tex/centernot/CenternotConfiguration.js'
import 'mathjax-full/js/input/tex/color/ColorConfiguration.js'
import 'mathjax-full/js/input/tex/configmacros/ConfigMacrosConfiguration.js'
import 'mathjax-full/js/input/tex/enclose/EncloseConfiguration.js'
import 'mathjax-full/js/input/tex/extpfeil/ExtpfeilConfiguration.js'
import 'mathjax-full/js/input/tex/gensymb/GensymbConfiguration.js'
import 'mathjax-full/js/input/tex/mathtools/MathtoolsConfiguration.js'
import 'mathjax-full/js/input/tex/mhchem/MhchemConfiguration.js'
import 'mathjax-full/js/input/tex/newcommand/NewcommandConfiguration.js'
import 'mathjax-full/js/input/tex/textcomp/TextcompConfiguration.js'
import 'mathjax-full/js/input/tex/unicode/UnicodeConfiguration.js'
import 'mathjax-full/js/input/tex/upgreek/UpgreekConfiguration.js'
import {SVG} from 'mathjax-full/js/output/svg.js'
import {remember} from '../../tree/remember.ts'
import {svgProperties} from './svg-properties.ts'
import {macros} from './tex-macros.ts'

/** All that draws; `html`, `action` and `require` would let a formula write links, scripts and classes. */
const packages = [
  'base',
  'ams',
  'amscd',
  'boldsymbol',
  'braket',
  'cancel',
  'cases',
  'centernot',
  'color',
  'configmacros',
  'enclose',
  'extpfeil',
  'gensymb',
  'mathtools',
  'mhchem',
  'newcommand',
  'textcomp',
  'unicode',
  'upgreek',
]

/** TeX's own size of letters beside those of a screen: with it `x` stands as high as the text's. */
const SCALE = 1.12

/** Thousandths of an em above and below: letters reach over their boxes by the breadth of a hair. */
const MARGIN = 40

/** A formula that TeX cannot read; nothing else that drawing throws is its author's doing. */
export class FormulaProblem extends Error {
  override readonly name = 'FormulaProblem'
}

export interface Drawing {
  svg: Element
  /** In em of the text round it. */
  width: number
}

/** How commands begin that change how later formulas are read. */
const defining = /\\(?:new|renew|def|gdef|edef|xdef|let|Declare|definecolor|mathtoolsset|usetagform)/

/**
 * What draws the formulas of one article: what one defines with `\newcommand` the next can use.
 *
 * @param formulas all of the article
 */
export function penFor(formulas: readonly string[]): Pen {
  if (formulas.some(tex => defining.test(tex))) return createPen()
  return (tex, display) => (display ? drawBlock(tex) : drawInline(tex))
}

let common: Pen | undefined

/** One for all articles whose formulas define nothing: making one takes as long as ten formulas. */
function commonPen(): Pen {
  common ??= createPen()
  return common
}

const drawInline = remember(tex => commonPen()(tex, false))
const drawBlock = remember(tex => commonPen()(tex, true))

type Pen = (tex: string, display: boolean) => Drawing

/** One for each article in which a formula defines something for the next. */
function createPen(): Pen {
  const adaptor = liteAdaptor()
  const document = new HTMLHandler(adaptor).create('', {
    InputJax: new TeX({
      packages,
      tags: 'none',
      macros,
      // A formula of people has a few; these hold each other.
      maxMacros: 1000,
      formatError(_: unknown, error: Error) {
        throw error
      },
    }),
    // No `use`, no ids.
    OutputJax: new SVG({fontCache: 'none'}),
  })
  return (tex, display) => {
    const container = convert(() => document.convert(tex, {display}) as LiteElement)
    const svg = container.children.find(child => adaptor.kind(child) === 'svg') as LiteElement
    return draw(svg, tex)
  }
}

/** What MathJax throws, at whatever depth, it throws for what it was given: its own errors are no `Error`s. */
function convert(read: () => LiteElement): LiteElement {
  try {
    return read()
  } catch (error) {
    if (typeof error !== 'object' || error === null || !('message' in error)) throw error
    throw new FormulaProblem(String(error.message))
  }
}

/** MathJax counts in thousandths of an em. */
function draw(source: LiteElement, tex: string): Drawing {
  const box = String(source.attributes.viewBox).split(' ').map(Number) as [number, number, number, number]
  const [left, top, width, height] = [box[0], box[1] - MARGIN, box[2], box[3] + 2 * MARGIN]
  const em = (units: number) => Math.round((units * SCALE) / 10) / 100
  const svg: Element = {
    type: 'element',
    tagName: 'svg',
    properties: {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: [left, top, width, height].map(round).join(' '),
      role: 'img',
      ariaLabel: tex.replace(/\s+/g, ' '),
      style: `width:${em(width)}em;height:${em(height)}em;vertical-align:${em(-(height + top))}em`,
    },
    children: source.children.flatMap(toHast),
  }
  return {svg, width: em(width)}
}

const round = (value: number) => Math.round(value * 10) / 10

function toHast(node: LiteElement | {kind: string; value?: string}): ElementContent[] {
  if (!('children' in node)) {
    return node.kind === '#text' && node.value ? [{type: 'text', value: node.value}] : []
  }
  if (node.kind === 'title') return []
  const children = (node.children as LiteElement[]).flatMap(toHast)
  // MathJax's notes on what is what stay behind.
  const properties: Element['properties'] = ruled(node)
  for (const [name, value] of Object.entries(node.attributes)) {
    const property = svgProperties[name]
    if (property !== undefined) properties[property] = String(value)
  }
  // A group that moves and paints nothing, and one without anything in it.
  if (node.kind === 'g' && (children.length === 0 || Object.keys(properties).length === 0)) return children
  return [{type: 'element', tagName: node.kind, properties, children}]
}

/** Lines and frames of tables, which MathJax gives their strength in its style sheet. */
function ruled({kind, attributes}: LiteElement): Element['properties'] {
  const properties: Element['properties'] = {}
  if (attributes['data-line'] !== undefined || attributes['data-frame'] !== undefined) {
    properties.strokeWidth = '70'
    if (kind === 'rect') properties.fill = 'none'
  }
  const style = String(attributes.class ?? '')
  if (style.includes('mjx-dashed')) properties.strokeDashArray = ['140']
  if (style.includes('mjx-dotted'))
    Object.assign(properties, {strokeDashArray: ['0,140'], strokeLineCap: 'round'})
  return properties
}
