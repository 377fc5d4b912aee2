import type {Element} from 'domhandler'
import type {Declaration} from '../css/declarations.ts'
import type {Styles} from '../css/styles.ts'
import type {Target} from '../options/options.ts'

/** What passes share, for all articles of a converter: answers that depend on nothing but a text. */
interface PassContext {
  styles: Styles
  /** What becomes of an element's declarations, by its tag and style. */
  adapted: Map<string, readonly Declaration[]>
  /** Values with their colours written plainly. */
  colours: Map<string, string>
  /** Where this article goes. */
  target: Target
}

/**
 * Changes the styled article where WeChat would otherwise destroy it, and nothing else: never a word, never
 * their order. A second run changes nothing.
 *
 * @param root the article's root `section`
 * @returns how many places it changed
 */
export type Pass = (root: Element, context: PassContext) => number
