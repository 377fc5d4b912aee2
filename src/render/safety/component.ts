import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'

/** Components of Docusaurus, VuePress and Starlight whose parts have names. */
const groups = /^(?:tabs|codegroup|codetabs|steps|cardgrid|cardgroup|accordiongroup)$/
const parts = /^(?:tabitem|tab|codegroupitem|codegroup-item|step|accordion)$/

/** Whether what a component does on its site has no meaning in an article, and its names are all that it says. */
export function isGroup(tagName: string): boolean {
  return groups.test(tagName) || /^(?:tabitem|tab|codegroupitem)$/.test(tagName)
}

const labels = ['label', 'title', 'header', 'name'] as const
const words = ['title', 'label', 'text', 'caption', 'description', 'desc', 'summary', 'alt'] as const
const addresses = ['src', 'url', 'href', 'link'] as const

/**
 * What a component says in its attributes: a tab's label, a badge's text, the address of a film.
 *
 * @param tag as written
 * @param named labels of tabs, by their values
 */
export function sayings(
  {tagName, properties}: Element,
  tag: string,
  named: ReadonlyMap<string, string>,
): ElementContent[] {
  const read = (name: string) => {
    const value = properties[name]
    return typeof value === 'string' && !/^\{/.test(value) ? value.trim() : ''
  }
  if (parts.test(tagName)) {
    const value = read('value')
    const label = labels.map(read).find(Boolean) ?? named.get(value) ?? (tagName === 'tabitem' ? value : '')
    return label ? [h('p', h('strong', label))] : []
  }
  if (tagName === 'badge') return [{type: 'text', value: read('text')}]
  if (!/\/>$/.test(tag)) return []
  const said = [...new Set(words.map(read).filter(Boolean))].join(' ')
  const url = addresses.map(read).find(each => /^https?:\/\//i.test(each))
  return [
    ...(said ? [{type: 'text', value: said} as const] : []),
    ...(said && url ? [{type: 'text', value: ' '} as const] : []),
    ...(url ? [h('a', {href: url}, url)] : []),
  ]
}

/** `values={[{label: '苹果', value: 'apple'}]}` of `<Tabs>`. */
export function tabLabels(source: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const pair = /\{\s*(label|value)\s*:\s*(['"])(.*?)\2\s*,\s*(?:label|value)\s*:\s*(['"])(.*?)\4\s*,?\s*\}/g
  for (const [, first, , one = '', , two = ''] of source.matchAll(pair)) {
    if (first === 'label') found.set(two, one)
    else found.set(one, two)
  }
  return found
}
