import {h} from './dom.ts'

export interface Tab {
  name: string
  title: string
  panel: HTMLElement
  button: HTMLButtonElement
  /** Beside its title. */
  badge: HTMLElement
}

/** Tabs with the arrow keys, as ARIA describes them. */
export function tabs(
  label: string,
  entries: readonly (readonly [name: string, title: string, content: HTMLElement])[],
  chosen: string,
  onChoose: (name: string) => void,
): {element: HTMLElement; badge(name: string, text: string): void} {
  const all = entries.map(([name, title, content]): Tab => {
    const badge = h('span', {class: 'badge'})
    const button = h(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `tab-${name}`,
        'aria-controls': `panel-${name}`,
        onclick: () => choose(name),
        onkeydown: (event: KeyboardEvent) => move(event, name),
      },
      title,
      badge,
    )
    const panel = h(
      'div',
      {role: 'tabpanel', id: `panel-${name}`, 'aria-labelledby': `tab-${name}`, tabindex: 0, class: 'panel'},
      content,
    )
    return {name, title, panel, button, badge}
  })
  const choose = (name: string, focus = false) => {
    for (const tab of all) {
      const own = tab.name === name
      tab.button.setAttribute('aria-selected', String(own))
      tab.button.tabIndex = own ? 0 : -1
      tab.panel.hidden = !own
      if (own && focus) tab.button.focus()
    }
    onChoose(name)
  }
  const move = (event: KeyboardEvent, name: string) => {
    const at = all.findIndex(tab => tab.name === name)
    const to = {ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1}[event.key]
    if (to === undefined) return
    event.preventDefault()
    choose(all[(to + all.length) % all.length]!.name, true)
  }
  choose(chosen)
  const list = h('div', {role: 'tablist', 'aria-label': label}, ...all.map(tab => tab.button))
  return {
    element: h('section', {class: 'panels', 'aria-label': label}, list, ...all.map(tab => tab.panel)),
    badge(name, text) {
      all.find(tab => tab.name === name)!.badge.textContent = text
    },
  }
}
