import type {Element} from 'domhandler'
import type {Styles} from './style.ts'

export interface PassContext {
  styles: Styles
}

/**
 * Changes the styled article where WeChat would otherwise destroy it, and nothing else: never a word, never
 * their order. A second run changes nothing.
 *
 * @param root the article's root `section`
 * @returns how many places it changed
 */
export type Pass = (root: Element, context: PassContext) => number
