import type {Node} from 'unist'
import type {VFile} from 'vfile'
import {dataOf} from '../rules/data.ts'
import {report} from '../rules/report.ts'
import {suggest} from '../rules/suggest.ts'
import type {Component} from './component.ts'

const attribute =
  /([\p{L}_][\p{L}\p{N}_-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|“([^”]*)”|([^\s"'“”{}]+)))?|[.#][^\s{}]+|[^\s{}]+/gu

/** The braces of `:::name[title]{key=value}`, as written; nothing without them. */
export function bracesOf(raw: string): string {
  return /\{([^{}]*)\}\s*$/.exec(raw)?.[1] ?? ''
}

/** What was written in the braces, of what the component knows. What it does not know is told. */
export function valuesOf(
  braces: string,
  component: Component,
  node: Node,
  file: VFile,
): Record<string, string> {
  const values: Record<string, string> = {}
  const known = component.attributes.map(({key}) => key)
  const lang = dataOf(file).lang ?? 'en'
  for (const [whole, key, ...quoted] of braces.matchAll(attribute)) {
    // Classes and ids are for a site.
    if (/^[.#]/.test(whole)) continue
    const found = component.attributes.find(each => each.key === key?.toLowerCase())
    const value = quoted.find(each => each !== undefined)
    if (!found) {
      const suggestion = suggest(key ?? whole, known, lang)
      const list = known.length > 0 ? known.join(', ') : {zh: '无', en: 'none'}[lang]
      report(file, 'component-attribute', node, {
        name: key ?? whole,
        component: component.names[0],
        known: list,
        suggestion,
      })
    } else if (value === undefined || (found.allowed && !found.allowed.test(value))) {
      report(file, 'component-value', node, {name: found.key, value: value ?? '', expected: found[lang]})
    } else values[found.key] = value
  }
  return values
}
