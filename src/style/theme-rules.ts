import type {
  CssNode,
  Declaration,
  NestingSelector,
  Rule as RuleNode,
  Selector,
  SelectorList,
  SyntaxParseError,
} from 'css-tree'
import generate from 'css-tree/generator'
import walk from 'css-tree/walker'
import {parse} from '../css/parse.ts'
import {cssText} from '../css/text.ts'
import type {RuleId} from '../rules/catalogue.ts'
import {reasons} from '../rules/reasons.ts'
import type {Said} from '../rules/rule.ts'
import type {Place} from '../rules/user-error.ts'
import {whyDropped} from '../wechat/css.ts'
import {SelectorRoom, TooManySelectors, withoutDeepRules} from './bounds.ts'
import type {FormatRules} from './formats.ts'
import {contentsOf} from './nested-rules.ts'
import {withoutLists} from './selector-lists.ts'
import {refuseSelector} from './selectors.ts'
import {readHeader, type ThemeHeader} from './theme-header.ts'

/** A finding in a theme file. */
export interface ThemeProblem {
  ruleId: RuleId
  path: string
  place: Place
  data: Record<string, string | Said>
}

/** One selector with its declarations, values still as written. */
export interface RawRule {
  selector: string
  declarations: {property: string; value: string; important: boolean; place: Place}[]
  /** Declarations that are left out already. */
  lost: {property: string; value: string}[]
  path: string
  place: Place
}

export interface RawTheme {
  header: ThemeHeader
  rules: RawRule[]
  /** `:root` variables, `--` included. */
  variables: Map<string, string>
  problems: ThemeProblem[]
}

/**
 * Reads a style sheet. What is broken or cannot live in an article is left out and named.
 *
 * @param format of another tool's theme; undefined for our own markup
 */
export function readRules(css: string, path: string, format?: FormatRules): RawTheme {
  const theme: RawTheme = {header: readHeader(css), rules: [], variables: new Map(), problems: []}
  const problem = (ruleId: RuleId, node: CssNode | Place, data: ThemeProblem['data']) => {
    theme.problems.push({ruleId, path, place: 'line' in node ? node : placeOf(node), data})
  }
  const broken = new Map<CssNode, SyntaxParseError>()
  const onError = (error: SyntaxParseError, node: CssNode) => void broken.set(node, error)
  const room = new SelectorRoom()
  const text = withoutDeepRules(css, place => problem('theme-too-deep', place, {}))
  const sheet = parse(text, {positions: true, onParseError: onError})
  if (sheet.type !== 'StyleSheet') throw new Error('css-tree gave no style sheet')
  const ids = new Set(Object.values(format?.ids ?? {}))
  const visit = (node: CssNode, parents: readonly string[]) => {
    if (node.type === 'Atrule' && node.name !== 'charset') {
      problem('theme-not-kept', node, {what: `@${node.name}`, why: reasons.atRule})
    }
    if (node.type === 'Rule') readRule(node, parents)
  }
  const readRule = (node: RuleNode, parents: readonly string[]) => {
    if (node.prelude.type !== 'SelectorList') return
    const selectors = readSelectors(node.prelude, parents)
    const parts = selectors.flatMap(({texts}) => texts)
    // What stands in a rule that is not used would hold everywhere.
    if (parts.length === 0) return
    let run: Declaration[] = []
    // What follows a nested rule comes after it in the cascade too.
    const close = () => {
      if (run.length > 0) readRun(run, selectors)
      run = []
    }
    for (const child of contentsOf(node.block, text, {onReread: node => broken.delete(node), onError})) {
      if (child.type === 'Declaration') run.push(child)
      else {
        close()
        visit(child, parts)
      }
    }
    close()
  }
  const readSelectors = (list: SelectorList, parents: readonly string[]): Selected[] => {
    const selectors: Selected[] = []
    for (const selector of list.children) {
      if (selector.type !== 'Selector') continue
      if (format) renameIds(selector, format.ids)
      const place = placeOf(selector)
      const texts = writeOut(selector, parents)
      const refused = new Set<string>()
      for (const text of texts) {
        const why = text === ':root' ? undefined : refuseSelector(text, ids)
        if (!why) continue
        refused.add(text)
        problem('theme-selector', place, {selector: text, why})
      }
      selectors.push({texts, refused, place})
    }
    return selectors
  }
  const writeOut = (selector: Selector, parents: readonly string[]): string[] => {
    room.open()
    try {
      return unnest(selector, parents, room).flatMap(each => withoutLists(each, room))
    } catch (error) {
      if (!(error instanceof TooManySelectors)) throw error
      problem('theme-too-much', placeOf(selector), {selector: generate(selector).slice(0, 60)})
      return []
    }
  }
  const readRun = (nodes: readonly Declaration[], selectors: readonly Selected[]) => {
    const {declarations, lost} = readDeclarations(nodes)
    for (const {texts, refused, place} of selectors) {
      if (texts.every(text => text === ':root')) {
        readVariables(declarations)
        continue
      }
      const isRoot = format && texts.every(text => format.roots.has(text))
      const styles = isRoot ? declarations.filter(isStyle) : declarations
      if (styles.length < declarations.length) {
        readVariables(declarations.filter(each => !isStyle(each)))
        if (styles.length === 0) continue
      }
      if (styles.length === 0 && !(format && lost.length > 0)) continue
      for (const text of texts.filter(text => !refused.has(text))) {
        theme.rules.push({selector: text, declarations: styles, lost, path, place})
      }
    }
  }
  const readVariables = (declarations: RawRule['declarations']) => {
    for (const {property, value, place} of declarations) {
      if (property.startsWith('--')) theme.variables.set(property, value)
      else problem('theme-not-kept', place, {what: `:root { ${property} }`, why: reasons.noRoot})
    }
  }
  const readDeclarations = (nodes: readonly Declaration[]): Pick<RawRule, 'declarations' | 'lost'> => {
    const declarations: RawRule['declarations'] = []
    const lost: RawRule['lost'] = []
    for (const node of nodes) {
      const declaration = readDeclaration(node)
      const why = declaration.property.startsWith('--') ? undefined : refuse(declaration)
      if (why) {
        problem('theme-not-kept', node, {what: `${declaration.property}: ${declaration.value}`, why})
        lost.push(declaration)
      } else declarations.push(declaration)
    }
    return {declarations, lost}
  }
  for (const node of sheet.children.toArray()) visit(node, [])
  for (const {line, column, message} of broken.values()) {
    problem('theme-syntax', {line, column}, {detail: message})
  }
  return theme
}

interface Selected {
  /** One for each parent, and for each part of a list in it. */
  texts: string[]
  refused: ReadonlySet<string>
  place: Place
}

const isStyle = ({property}: {property: string}) => !property.startsWith('--')

function placeOf({loc}: CssNode): Place {
  return {line: loc?.start.line ?? 1, column: loc?.start.column ?? 1}
}

/** `#wemd` is the same markup as `#nice`. */
function renameIds(selector: Selector, ids: FormatRules['ids']): void {
  walk(selector, (node: CssNode) => {
    if (node.type === 'IdSelector' && Object.hasOwn(ids, node.name)) node.name = ids[node.name]!
  })
}

function readDeclaration(node: Declaration): RawRule['declarations'][number] {
  const start = node.loc?.start
  return {
    property: node.property.startsWith('--') ? node.property : node.property.toLowerCase(),
    value: node.value.type === 'Raw' ? node.value.value.trim() : cssText(node.value),
    important: Boolean(node.important),
    place: {line: start?.line ?? 1, column: start?.column ?? 1},
  }
}

/** `calc()` and `var()` are written out before the article sees them. */
function refuse({property, value}: {property: string; value: string}): Said | undefined {
  const rest = value.replace(/\b(?:calc|var)\(/gi, '(')
  return whyDropped(property, rest)
}

/** `&` stands for the parent; without one the parent comes before, as in CSS nesting. */
function unnest(selector: Selector, parents: readonly string[], room: SelectorRoom): string[] {
  if (parents.length === 0) return [room.take(generate(selector))]
  const nested: NestingSelector[] = []
  walk(selector, {visit: 'NestingSelector', enter: (node: NestingSelector) => void nested.push(node)})
  return parents.map(parent => {
    if (nested.length === 0) {
      const text = generate(selector)
      return room.take(/^[>+~]/.test(text) ? `${parent}${text}` : `${parent} ${text}`)
    }
    for (const node of nested) Object.assign(node, {type: 'Raw', value: parent})
    return room.take(generate(selector))
  })
}
