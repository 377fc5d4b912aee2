import type {Rules} from '../site.ts'
import type {Values} from '../values.ts'

/** How a generator's site is told, and where its addresses lead. */
export interface Generator {
  name: string
  /** Where its documentation says so. */
  evidence: readonly string[]
  /** The first that fits tells the site. */
  marks: readonly Mark[]
  /** Where its configuration is; the first that is there is read, or `all` of them one over the other. */
  configs: readonly string[]
  all?: true
  /**
   * @param values what the configuration says; an empty object where it says nothing that can be read as data
   * @param folders what is in the root, folders with a slash at their end
   */
  rules(values: Values, names: ReadonlySet<string>): Partial<Rules>
}

interface Mark {
  /** A name in the site's root; folders with a slash at their end. */
  name: RegExp
  /** Names of which one has to be there too: many tools have a `_config.yml`. */
  beside?: RegExp
  /** Paths below the root of which one has to be there, too. */
  path?: readonly string[]
}
