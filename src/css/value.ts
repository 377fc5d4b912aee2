import type {Value} from 'css-tree'
import {parse} from './parse.ts'

/** Brackets in each other that a value may have: far more than any that draws something. */
export const MAX_DEPTH = 32

/**
 * A value's tree, with positions. Undefined for what is no value (`#`, `red)`, `red:blue`) and for what is nested
 * without end. The only way from a value's text to its tree.
 */
export function readValue(text: string): Value | undefined {
  if (nestingOf(text) > MAX_DEPTH) return undefined
  try {
    const tree = parse(text, {context: 'value', positions: true})
    return tree.type === 'Value' ? tree : undefined
  } catch (error) {
    // css-tree's own word for text that is not CSS.
    if (error instanceof Error && error.name === 'SyntaxError') return undefined
    throw error
  }
}

/** How deep brackets stand in each other, at most; those in strings count too. */
export function nestingOf(text: string): number {
  let depth = 0
  let deepest = 0
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at)
    // ( [ {
    if (char === 40 || char === 91 || char === 123) deepest = Math.max(deepest, ++depth)
    // ) ] }
    else if (depth > 0 && (char === 41 || char === 93 || char === 125)) depth--
  }
  return deepest
}
