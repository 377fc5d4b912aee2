import {lexer} from 'css-tree/dist/csstree.esm'

/** Real properties that css-tree's tables do not have yet. */
const newer = new Set(['text-autospace', 'text-wrap-style', 'text-spacing-trim', 'hanging-punctuation'])

/** Not in the typings, but the only list of names there is. */
const names = Object.keys((lexer as unknown as {properties: object}).properties)

/** Whether CSS, or SVG by CSS, has such a property. */
export function isProperty(name: string): boolean {
  return newer.has(name) || Boolean(lexer.getProperty(name))
}

/** Whether its name alone is known yet. */
export const isNewer = (name: string): boolean => newer.has(name)

/** Every property that there is. Loading them takes 50 ms. */
export const propertyNames: readonly string[] = names
