import type {Choice, ShownOption, ShownTheme, ShownVariable, VariableGroup} from '../state.ts'
import type {PreviewWording} from '../wording.ts'
import {h} from './dom.ts'
import {optionRow, type Row, type RowActions, selectRow, variableRow} from './style-rows.ts'

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

/** In the order in which they are shown. */
const groups: readonly VariableGroup[] = ['text', 'colours', 'code', 'callouts']

/** Theme, code palette and variables, live. */
export function stylePanel(words: PreviewWording, actions: StyleActions): StylePanel {
  const element = h('div', {class: 'style'}, h('p', {class: 'quiet'}, words.waiting))
  const status = h('p', {class: 'quiet', role: 'status'})
  const save = h('button', {type: 'button', onclick: actions.save}, words.save)
  const reset = h('button', {type: 'button', onclick: actions.reset}, words.reset)
  const bar = h('div', {class: 'buttons'}, save, reset, status)
  let built = ''
  let rows: Row[] = []
  const rowActions = actionsOf(actions)
  const build = (theme: ShownTheme) => {
    const selects = selectsOf(theme, words, actions)
    const sections = groups.map(group => {
      const own = theme.variables.filter(each => each.group === group)
      return [group, own.map(each => variableRow(each, words, rowActions))] as const
    })
    const switches = theme.options.map(each => optionRow(each, words, optionActions(each, actions)))
    rows = [...selects, ...switches, ...sections.flatMap(([, own]) => own)]
    element.replaceChildren(
      ...selects.map(each => each.element),
      ...sectionOf(words.options, switches, true),
      ...sections.flatMap(([group, own]) => sectionOf(words.groups[group], own, group !== 'callouts')),
      bar,
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
      for (const each of theme.options) values[each.name] = each.value
      for (const row of rows) row.update(values[row.name]!)
      const changed = Object.keys(choice).length > 0
      save.disabled = !changed
      reset.disabled = !changed
      if (changed) status.textContent = words.unsaved
    },
  }
}

function optionActions({name, default: usual}: ShownOption, {choice, choose}: StyleActions) {
  const set = (value: string) => {
    const {options: all = {}, ...rest} = choice()
    const {[name]: _, ...others} = all
    const own = value === 'true' || value === 'false' ? value === 'true' : value
    // What is left to the theme is not chosen at all.
    const options = value === '' ? others : {...others, [name]: own}
    choose(Object.keys(options).length > 0 ? {...rest, options} : rest)
  }
  // What the front matter has is overruled; what was only tried is forgotten.
  return {set, back: () => set(choice().options?.[name] === undefined ? usual : '')}
}

function actionsOf(actions: StyleActions): RowActions {
  const choose = (variables: Record<string, string>) => {
    const {variables: _, ...rest} = actions.choice()
    actions.choose(Object.keys(variables).length > 0 ? {...rest, variables} : rest)
  }
  return {
    set: (name, value) => choose({...actions.choice().variables, [name]: value}),
    back({name, default: own}) {
      const {[name]: chosen, ...others} = actions.choice().variables ?? {}
      // What the front matter has is overruled; what was only tried is forgotten.
      choose(chosen === undefined ? {...others, [name]: own} : others)
    },
  }
}

function selectsOf(theme: ShownTheme, words: PreviewWording, actions: StyleActions): Row[] {
  const themes = theme.names.map(({name, title}): [string, string] => [name, `${title} ${name}`])
  const palettes = theme.codeThemes.map(({name, title}): [string, string] => [name, `${title} ${name}`])
  return [
    selectRow('theme', words.theme, [['', `${theme.own} (${words.asWritten})`], ...themes], value => {
      const {theme: _, variables: _own, ...rest} = actions.choice()
      actions.choose(value === '' ? rest : {...rest, theme: value})
    }),
    selectRow('code-theme', words.codeTheme, palettes, value =>
      actions.choose({...actions.choice(), codeTheme: value}),
    ),
  ]
}

function sectionOf(title: string, rows: readonly Row[], open: boolean): HTMLElement[] {
  if (rows.length === 0) return []
  return [h('details', {open, class: 'group'}, h('summary', {}, title), ...rows.map(each => each.element))]
}
