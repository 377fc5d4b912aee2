import {contrast} from '../css/colour/contrast.ts'
import {type Colour, colourText, wholeChannel} from '../css/colour/rgba.ts'
import {darkMode} from '../wechat/dark-mode.ts'
import {darkBackground, darkPage, darkText} from './convert-colour.ts'

/** What the script remembers of an element, and tells its children. */
export interface State {
  /** Converted. The nearest background alone: what it lets through is not looked at. */
  background: Colour
  /** As seen in light mode: all backgrounds over each other. */
  lightBackground: Colour
  /** Converted; undefined: the page's own. */
  text: Colour | undefined
  lightText: Colour
  /** Behind it is a picture: text keeps its light colour. */
  picture: boolean
  /** The light colour that was put beneath that picture. */
  patch: Colour | undefined
}

export const pageState: State = {
  background: darkPage,
  lightBackground: [...darkMode.light.background, 1],
  text: undefined,
  lightText: [...darkMode.light.text, 1],
  picture: false,
  patch: undefined,
}

export type Kind = 'background' | 'shadow' | 'text' | 'line'

/** The converters with a memory, since an article has few pairs of colours. */
export class Pairs {
  readonly #known = new Map<string, Colour>()

  background(own: Colour): Colour {
    return this.#once(`${own}`, () => darkBackground(own))
  }

  text(own: Colour, behind: Colour): Colour {
    return this.#once(`${own}/${behind}`, () => darkText(own, behind))
  }

  #once(key: string, make: () => Colour): Colour {
    const known = this.#known.get(key) ?? make()
    this.#known.set(key, known)
    return known
  }
}

/**
 * Converts one colour of an element.
 *
 * @param state changed where the colour ends a picture's influence
 * @returns the new colour; undefined when it stays
 */
export function convert(own: Colour, kind: Kind, state: State, pairs: Pairs): Colour | undefined {
  if (kind === 'background') return convertBackground(own, state, pairs)
  if (state.picture) return undefined
  if (kind === 'shadow') return changed(own, pairs.background(own))
  // Lines are judged against the page, whatever they lie on.
  return changed(own, pairs.text(own, kind === 'line' ? darkPage : state.background))
}

function convertBackground(own: Colour, state: State, pairs: Pairs): Colour | undefined {
  state.picture = false
  if (state.patch && samePatch(state.patch, own)) return undefined
  state.patch = undefined
  return changed(own, pairs.background(own))
}

/** A background like the patch beneath its picture stays as light as that. */
export function samePatch(patch: Colour, own: Colour): boolean {
  return contrast(patch, own) < darkMode.sameContrast
}

/**
 * The colour of text that inherits its own, on the element's new background.
 *
 * @param background already converted
 */
export function inheritedText(background: Colour, state: State, pairs: Pairs): Colour {
  const light = state.lightText
  return (state.picture ? undefined : changed(light, pairs.text(light, background))) ?? light
}

/** As the script keeps a colour for the children: as text, so rounded. */
export function kept(value: Colour): Colour {
  const [red, green, blue, alpha] = value
  return [wholeChannel(red), wholeChannel(green), wholeChannel(blue), alpha]
}

function changed(before: Colour, after: Colour): Colour | undefined {
  return colourText(before) === colourText(after) ? undefined : after
}
