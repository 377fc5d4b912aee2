export type Child = Node | string | undefined | false

type Attributes = Record<string, string | number | boolean | ((event: never) => void) | undefined>

/** An element. `onclick` and the like are listeners; `true` is an attribute without a value. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as (event: Event) => void)
    else element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(...children.filter(child => child !== undefined && child !== false))
  return element
}

/** New content; what has the focus keeps it, by its `data-key`. */
export function fill(container: HTMLElement, ...children: Child[]): void {
  const active = document.activeElement
  const key = active && container.contains(active) ? active.getAttribute('data-key') : null
  container.replaceChildren(...children.filter(child => child !== undefined && child !== false))
  if (key !== null) container.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus()
}

/** A group of which one is chosen, with the arrow keys too. */
export function choices<Value extends string>(
  legend: string,
  name: string,
  options: readonly (readonly [value: Value, label: string])[],
  chosen: Value,
  onChoose: (value: Value) => void,
): HTMLFieldSetElement {
  const labels = options.map(([value, label]) => {
    const input = h('input', {
      type: 'radio',
      name,
      value,
      checked: value === chosen,
      'data-key': `${name}-${value}`,
      onchange: () => onChoose(value),
    })
    // `375 phone`: the word goes where there is no room.
    const [first = '', ...rest] = label.split(' ')
    const more = rest.length > 0 && h('i', {}, ` ${rest.join(' ')}`)
    return h('label', {}, input, h('span', {}, first, more))
  })
  return h('fieldset', {class: 'choices'}, h('legend', {}, legend), h('div', {}, ...labels))
}
