import {hues, solid} from '../ink.ts'
import type {AuthorConfig} from '../mermaid.ts'

/** What an author's configuration says at a path of keys; undefined for nothing. */
export function setting(config: AuthorConfig, ...keys: readonly string[]): unknown {
  let value: unknown = config
  for (const key of keys) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Readonly<Record<string, unknown>>)[key]
  }
  return value
}

/** The author's colour at a path of keys; undefined for none. */
export function colourSet(config: AuthorConfig, ...keys: readonly string[]): string | undefined {
  const value = setting(config, ...keys)
  return typeof value === 'string' ? solid(value) : undefined
}

/** The colour of the `index`-th of many. */
export const hueOf = (index: number) => hues[index % hues.length]!
