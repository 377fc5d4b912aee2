import type {Choice, ShownTheme, ShownVariable} from '../state.ts'
import type {PreviewWording} from '../wording.ts'
import {type Child, h} from './dom.ts'

export interface StylePanel {
  element: HTMLElement
  /** Shows the theme as it is; what is being edited is left alone. */
  update(theme: ShownTheme): void
  say(text: string): void
}

export interface StyleActions {
  /** What is chosen now. */
  choice(): Choice
  choose(choice: Choice): void
  save(): void
  reset(): void
}

/** Theme, code palette and variables, live. */
export function stylePanel(words: PreviewWording, actions: StyleActions): StylePanel {
  const element = h('div', {class: 'style'})
  const status = h('p', {class: 'quiet', role: 'status'})
  const save = h('button', {type: 'button', onclick: actions.save}, words.save)
  const reset = h('button', {type: 'button', onclick: actions.reset}, words.reset)
  const buttons = h('p', {class: 'buttons'}, save, reset)
  let built = ''
  let rows: Row[] = []
  const set = (name: string, value: string) => {
    const choice = actions.choice()
    actions.choose({...choice, variables: {...choice.variables, [name]: value}})
  }
  const build = (theme: ShownTheme) => {
    const group = (title: string, own: ShownVariable[]): Child[] => {
      if (own.length === 0) return []
      const made = own.map(each => variableRow(each, words, set))
      rows.push(...made)
      return [h('h2', {}, title), ...made.map(each => each.element)]
    }
    const colours = theme.variables.filter(each => each.type === 'color')
    rows = []
    const selects = [
      select('theme', words.theme, themeOptions(theme, words), value => {
        const {theme: _, variables: _own, ...rest} = actions.choice()
        actions.choose(value === '' ? rest : {...rest, theme: value})
      }),
      select(
        'code-theme',
        words.codeTheme,
        theme.codeThemes.map(each => [each, each]),
        value => actions.choose({...actions.choice(), codeTheme: value}),
      ),
    ]
    rows.push(...selects)
    element.replaceChildren(
      ...selects.map(each => each.element),
      ...([
        ...group(words.colours, colours),
        ...group(
          words.sizes,
          theme.variables.filter(each => each.type !== 'color'),
        ),
      ].filter(Boolean) as Node[]),
      buttons,
      status,
    )
  }
  return {
    element,
    say(text) {
      status.textContent = text
    },
    update(theme) {
      const choice = actions.choice()
      const key = JSON.stringify([
        theme.own,
        theme.names,
        theme.variables.map(each => [each.name, each.type]),
      ])
      if (key !== built) build(theme)
      built = key
      const values: Record<string, ShownVariable | string> = {
        theme: choice.theme ?? '',
        'code-theme': theme.codeTheme,
      }
      for (const each of theme.variables) values[each.name] = each
      for (const row of rows) row.update(values[row.name]!)
      const changed = Object.keys(choice).length > 0
      save.disabled = !changed
      reset.disabled = !changed
      if (changed) status.textContent = words.unsaved
    },
  }
}

interface Row {
  name: string
  element: HTMLElement
  update(value: ShownVariable | string): void
}

function themeOptions(theme: ShownTheme, words: PreviewWording): [string, string][] {
  const own: [string, string] = ['', `${theme.own} (${words.asWritten})`]
  return [own, ...theme.names.map(({name, title}): [string, string] => [name, `${title} ${name}`])]
}

function select(
  name: string,
  title: string,
  options: readonly (readonly [string, string])[],
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

/** A text for each variable; beside it what makes it easy to change. */
function variableRow(
  first: ShownVariable,
  words: PreviewWording,
  set: (name: string, value: string) => void,
): Row {
  const {name, title, type, allowed} = first
  const id = `style-${name}`
  if (type === 'choice') {
    const options = allowed?.split('|').map((each): [string, string] => [each, each]) ?? []
    const row = select(name, title, options, value => set(name, value))
    return {...row, update: value => row.update(typeof value === 'string' ? value : value.value)}
  }
  const text = h('input', {id, type: 'text', spellcheck: 'false', autocomplete: 'off'})
  text.addEventListener('input', () => set(name, text.value))
  const easy = type === 'color' ? picker(title, words, text) : slider(title, allowed, text)
  return {
    name,
    element: h('p', {class: 'row'}, h('label', {for: id}, title), easy?.element, text),
    update(value) {
      if (typeof value === 'string') return
      if (document.activeElement !== text) text.value = value.value
      easy?.update(value)
    },
  }
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
