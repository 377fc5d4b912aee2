import type {Element} from 'domhandler'
import {blend, type Colour, colourText, mix} from '../css/colour/rgba.ts'
import {writeDeclaration} from '../css/declarations.ts'
import {darkMode} from '../wechat/dark-mode.ts'
import {type ColourToken, type Declaration, valueText} from './declarations.ts'
import {type Entry, type Reading, readElement} from './entries.ts'
import {convert, inheritedText, type Kind, kept, type Pairs, type State, samePatch} from './state.ts'

export interface Finding {
  /** The new `style` attribute; undefined for none. */
  style: string | undefined
  /** Whether a gradient behind text became one colour. */
  flattened: boolean
}

/** A piece of work on one element. */
interface Task {
  reading: Reading
  state: State
  pairs: Pairs
  hasText: boolean
  /** New texts of colours in the element's own declarations. */
  replaced: Map<ColourToken, string>
  /** Declarations that come after its own; the last of a name counts. */
  added: Map<string, string>
  /** What is done once it is clear that text stands on the element: after everything else. */
  behindText: (() => void)[]
  flattened: boolean
}

const {properties} = darkMode
const kinds = new Map<string, Kind>([
  ...properties.background.map(name => [name, 'background'] as const),
  ...properties.shadow.map(name => [name, 'shadow'] as const),
  ...[...properties.decoration, ...properties.text].map(name => [name, 'text'] as const),
  ...properties.line.map(name => [name, 'line'] as const),
])
const textProperties: readonly string[] = properties.text

/**
 * Converts an element's own colours.
 *
 * @param state what its parent told it; changed to what it tells its children
 * @param hasText whether there is text in it, however deep
 */
export function convertElement(
  element: Element,
  declarations: readonly Declaration[],
  state: State,
  hasText: boolean,
  pairs: Pairs,
): Finding {
  const reading = readElement(element, declarations)
  const task: Task = {
    reading,
    state,
    pairs,
    hasText,
    replaced: new Map(),
    added: new Map(),
    behindText: [],
    flattened: false,
  }
  for (const entry of reading.entries) convertEntry(entry, task)
  if (hasText) for (const act of task.behindText) act()
  const {replaced, added} = task
  const same = replaced.size === 0 && added.size === 0
  return {style: same ? element.attribs.style : written(declarations, task), flattened: task.flattened}
}

/** The style with what was replaced and added. What was added outdoes even the author's `!important`. */
function written(declarations: readonly Declaration[], {replaced, added}: Task): string {
  const own = declarations
    .filter(({property}) => !added.has(property))
    .map(each => {
      return writeDeclaration({...each, value: valueText(each, token => replaced.get(token))})
    })
  const important = new Set(declarations.filter(each => each.important).map(each => each.property))
  const more = [...added].map(([name, value]) => {
    const shorthand = important.has(name) || (name.startsWith('background') && important.has('background'))
    return writeDeclaration({property: name, value, important: shorthand})
  })
  return [...own, ...more].join(';')
}

function convertEntry(entry: Entry, task: Task): void {
  const colours = entry.colours.filter(({transparent}) => entry.gradient || !transparent)
  const mixed = entry.gradient
    ? colours.map(({colour}) => colour).reduce<Colour | undefined>((a, b) => (a ? mix(a, b) : b), undefined)
    : undefined
  const texts = new Map<ColourToken, string>()
  let changed = mixed !== undefined
  let first = true
  for (const token of colours) {
    const colour = mixed ?? token.colour
    if (colour[3] < darkMode.leastAlpha) {
      if (mixed) texts.set(token, colourText(mixed))
      continue
    }
    const dark = convertColour(colour, entry, task, first)
    first = false
    if (dark) changed = true
    texts.set(token, colourText(dark ?? colour))
  }
  const hasPicture = entry.picture && /^(?:background|(?:-webkit-)?border-image)/.test(entry.property)
  if (hasPicture) patchPicture(entry, task)
  if (!changed) return
  if (!entry.gradient) {
    commit(entry, texts, task)
    return
  }
  task.behindText.push(() => {
    commit(entry, texts, task)
    task.flattened = true
    if (mixed && entry.property.startsWith('background') && !entry.picture) layGradient(mixed, task)
  })
}

/** Converts a colour and tells the children. Undefined where it stays. */
function convertColour(colour: Colour, entry: Entry, task: Task, first: boolean): Colour | undefined {
  const {reading, state, pairs, added} = task
  const kind = kinds.get(entry.property)!
  const patched = kind === 'background' && state.patch !== undefined && samePatch(state.patch, colour)
  const converted = convert(colour, kind, state, pairs)
  const dark = reading.picture ? undefined : converted
  if (kind === 'background' && !reading.ownText && !patched) {
    const text = inheritedText(pairs.background(colour), state, pairs)
    state.text = text
    added.set('color', colourText(text))
  }
  if (!first) return dark
  if (kind === 'background') {
    state.background = dark ? kept(dark) : colour
    state.lightBackground = blend(state.lightBackground, kept(colour))
  } else if (textProperties.includes(entry.property)) {
    state.text = dark ?? colour
    state.lightText = colour
  }
  return dark
}

function commit(entry: Entry, texts: ReadonlyMap<ColourToken, string>, task: Task): void {
  if (entry.fixed) return
  for (const [token, text] of texts) {
    if (entry.declaration) task.replaced.set(token, text)
    else task.added.set(entry.property, text)
  }
}

/** A picture keeps its colours: text on it stays light mode's, on light mode's background put beneath it. */
function patchPicture(entry: Entry, task: Task): void {
  const {reading, state, added} = task
  const patch = state.lightBackground
  const layer = `linear-gradient(${colourText(patch)}, ${colourText(patch)})`
  state.picture = true
  if (entry.property.startsWith('background')) {
    // A colour may stand in the last layer alone: with one, the script's value is void.
    const isVoid = entry.property === 'background' && entry.colours.some(({inside}) => !inside)
    task.behindText.push(() => {
      if (!isVoid && entry.declaration && !entry.gradient)
        added.set(entry.declaration.property, `${valueText(entry.declaration)},${layer}`)
      if (reading.position) added.set('background-position', `${reading.position},top left`)
      if (reading.size) added.set('background-size', `${reading.size},100%`)
      state.patch = patch
    })
  } else if (!reading.ownBackground) {
    task.behindText.push(() => added.set('background-image', layer))
  }
  if (reading.ownText) return
  added.set('color', colourText(state.lightText))
  state.text = state.lightText
}

/**
 * Text stands on a flattened gradient. The script takes its light mode's mixture, not the dark colour that it
 * has just made of it, for what is behind the text.
 */
function layGradient(mixed: Colour, {reading, state, pairs, added, replaced}: Task): void {
  state.background = blend(state.background, mixed)
  state.lightBackground = blend(state.lightBackground, kept(mixed))
  const last = reading.entries.at(-1)!
  const token = last.property === 'color' ? last.colours[0] : undefined
  const dark = token && convert(token.transparent ? clear : token.colour, 'text', state, pairs)
  if (!dark) return
  state.text = dark
  if (last.declaration) replaced.set(token, colourText(dark))
  else added.set('color', colourText(dark))
}

/** What `transparent` is outside a gradient. */
const clear: Colour = [0, 0, 0, 0]
