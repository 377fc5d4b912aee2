import type {CssNode} from 'css-tree'
import walk from 'css-tree/walker'
import {parse} from '../css/parse.ts'
import {cssText} from '../css/text.ts'
import type {Place} from '../rules/user-error.ts'

/** What stands in a theme's own file, and where. */
export interface OwnCss {
  /** Variables, dashes included, each by its last definition. */
  variables: ReadonlyMap<string, Place>
  /** Classes that selectors name. */
  classes: readonly {name: string; place: Place}[]
  declarations: readonly {property: string; value: string; important: boolean; place: Place}[]
}

/** Reads places that a compiled theme has no use for. What is broken is left to the compiler to name. */
export function readOwnCss(css: string): OwnCss {
  const variables = new Map<string, Place>()
  const classes: OwnCss['classes'][number][] = []
  const declarations: OwnCss['declarations'][number][] = []
  walk(parse(css, {positions: true, onParseError: () => {}}), (node: CssNode) => {
    const place = {line: node.loc?.start.line ?? 1, column: node.loc?.start.column ?? 1}
    if (node.type === 'ClassSelector') classes.push({name: node.name, place})
    if (node.type !== 'Declaration') return
    if (node.property.startsWith('--')) variables.set(node.property, place)
    else {
      const {property, value, important} = node
      const text = cssText(value)
      declarations.push({
        property: property.toLowerCase(),
        value: text,
        important: Boolean(important),
        place,
      })
    }
  })
  return {variables, classes, declarations}
}
