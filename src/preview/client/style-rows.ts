import type {ShownOption, ShownVariable} from '../state.ts'
import type {PreviewWording} from '../wording.ts'
import {h} from './dom.ts'

/** One line of the panel: what it is about, what it is set with, and the way back. */
export interface Row {
  name: string
  element: HTMLElement
  update(value: ShownVariable | string): void
}

/** What a row does. */
export interface RowActions {
  set(name: string, value: string): void
  /** Gives a variable the theme's own value back. */
  back(variable: ShownVariable): void
}

export function selectRow(
  name: string,
  title: string,
  options: readonly (readonly [value: string, label: string])[],
  choose: (value: string) => void,
): Row {
  const own = h(
    'select',
    {id: `style-${name}`, onchange: () => choose(own.value)},
    ...options.map(([value, label]) => h('option', {value}, label)),
  )
  return {
    name,
    element: h('p', {class: 'row'}, h('label', {for: `style-${name}`}, title), own),
    update: value => {
      if (typeof value === 'string') own.value = value
    },
  }
}

/** A switch for an option of the article. */
export function optionRow(
  {name, title, choices, default: usual}: ShownOption,
  words: PreviewWording,
  actions: {set(value: string): void; back(): void},
): Row {
  const label = (value: string) => words.optionValues[value] ?? value
  const row = selectRow(
    name,
    title,
    choices.map(value => [value, label(value)]),
    actions.set,
  )
  const text = words.backOption(title)
  const back = h(
    'button',
    {type: 'button', class: 'back', 'aria-label': text, title: text, hidden: true},
    '↺',
  )
  back.addEventListener('click', actions.back)
  row.element.append(back)
  return {
    ...row,
    update(value) {
      row.update(value)
      row.element.classList.toggle('changed', value !== usual)
      back.hidden = value === usual
    },
  }
}

/** A text for each variable; beside it what makes it easy to change. */
export function variableRow(first: ShownVariable, words: PreviewWording, actions: RowActions): Row {
  const {name, title, type, allowed} = first
  const id = `style-${name}`
  let now = first
  const back = h(
    'button',
    {type: 'button', class: 'back', 'aria-label': words.back(title), title: words.back(title)},
    '↺',
  )
  back.addEventListener('click', () => actions.back(now))
  const row = type === 'choice' ? choiceRow(first, actions) : undefined
  const text = h('input', {id, type: 'text', spellcheck: 'false', autocomplete: 'off'})
  text.addEventListener('input', () => actions.set(name, text.value))
  const easy = type === 'color' ? picker(title, words, text) : slider(title, allowed, text)
  const element = row?.element ?? h('p', {class: 'row'}, h('label', {for: id}, title), easy?.element, text)
  element.append(back)
  return {
    name,
    element,
    update(value) {
      if (typeof value === 'string') return
      now = value
      const changed = value.value !== value.default
      element.classList.toggle('changed', changed)
      back.hidden = !changed
      row?.update(value.value)
      // What follows from other colours is shown as the colour that it is.
      if (document.activeElement !== text) text.value = value.computed ?? value.value
      text.title = value.computed === undefined ? '' : words.computed
      easy?.update(value)
    },
  }
}

function choiceRow({name, title, allowed}: ShownVariable, {set}: RowActions): Row {
  const options = allowed?.split('|').map((each): [string, string] => [each, each]) ?? []
  return selectRow(name, title, options, value => set(name, value))
}

function picker(title: string, words: PreviewWording, text: HTMLInputElement) {
  const own = h('input', {type: 'color', 'aria-label': `${title}: ${words.pickColour}`})
  own.addEventListener('input', () => give(text, own.value))
  return {
    element: own,
    update(value: ShownVariable) {
      if (document.activeElement !== own && value.colour) own.value = value.colour
    },
  }
}

/** For a range of numbers with one unit: `14px..18px`. */
function slider(title: string, allowed: string | undefined, text: HTMLInputElement) {
  const range = allowed?.split('|').find(each => each.includes('..'))
  const [, low, unit = '', high] = /^([\d.]+)([a-z%]*)\.\.([\d.]+)/i.exec(range ?? '') ?? []
  if (low === undefined || high === undefined) return undefined
  const step = Number(high) - Number(low) > 3 && unit === 'px' ? 0.5 : 0.05
  const own = h('input', {type: 'range', min: low, max: high, step, 'aria-label': title})
  own.addEventListener('input', () => give(text, `${own.value}${unit}`))
  return {
    element: own,
    update({value}: ShownVariable) {
      const [, number, itsUnit] = /^([\d.]+)([a-z%]*)$/i.exec(value) ?? []
      if (document.activeElement !== own) own.value = number !== undefined && itsUnit === unit ? number : low
    },
  }
}

function give(text: HTMLInputElement, value: string): void {
  text.value = value
  text.dispatchEvent(new Event('input'))
}
