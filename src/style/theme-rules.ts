import type {CssNode, Declaration, Rule as RuleNode, Selector} from 'css-tree'
import generate from 'css-tree/generator'
import parse from 'css-tree/parser'
import walk from 'css-tree/walker'
import {cssText} from '../css-text.ts'
import type {Place} from '../errors.ts'
import type {RuleId} from '../messages.ts'
import {whyDropped} from '../wechat/css.ts'
import type {FormatRules} from './formats.ts'
import {withoutLists} from './selector-lists.ts'
import {refuseSelector} from './selectors.ts'
import {readHeader, type ThemeHeader} from './theme-header.ts'

/** A finding in a theme file. */
export interface ThemeProblem {
  ruleId: RuleId
  path: string
  place: Place
  data: Record<string, string | {zh: string; en: string}>
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

const atRules = {
  zh: '公众号没有样式表，@ 规则不起作用',
  en: 'an article has no style sheet, so at-rules do nothing',
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
  const sheet = parse(css, {
    positions: true,
    onParseError: error =>
      problem('theme-syntax', {line: error.line, column: error.column}, {detail: error.message}),
  })
  if (sheet.type !== 'StyleSheet') throw new Error('css-tree gave no style sheet')
  const ids = new Set(Object.values(format?.ids ?? {}))
  const visit = (node: CssNode, parents: readonly string[]) => {
    if (node.type === 'Atrule' && node.name !== 'charset') {
      problem('theme-not-kept', node, {what: `@${node.name}`, why: atRules})
    }
    if (node.type === 'Rule') readRule(node, parents)
  }
  const readRule = (node: RuleNode, parents: readonly string[]) => {
    if (node.prelude.type !== 'SelectorList') return
    const selectors: string[] = []
    const {declarations, lost} = readDeclarations(node)
    for (const selector of node.prelude.children as Iterable<CssNode>) {
      if (selector.type !== 'Selector') continue
      if (format) renameIds(selector, format.ids)
      const texts = unnest(selector, parents).flatMap(withoutLists)
      selectors.push(...texts)
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
      for (const text of texts) {
        const why = refuseSelector(text, ids)
        if (why) problem('theme-selector', selector, {selector: text, why})
        else if (styles.length > 0 || (format && lost.length > 0)) {
          theme.rules.push({selector: text, declarations: styles, lost, path, place: placeOf(selector)})
        }
      }
    }
    for (const child of node.block.children.toArray()) visit(child, selectors)
  }
  const readVariables = (declarations: RawRule['declarations']) => {
    for (const {property, value, place} of declarations) {
      if (property.startsWith('--')) theme.variables.set(property, value)
      else problem('theme-not-kept', place, {what: `:root { ${property} }`, why: noRoot})
    }
  }
  const readDeclarations = (node: RuleNode): Pick<RawRule, 'declarations' | 'lost'> => {
    const declarations: RawRule['declarations'] = []
    const lost: RawRule['lost'] = []
    node.block.children.forEach(child => {
      if (child.type !== 'Declaration') return
      const declaration = readDeclaration(child)
      const why = declaration.property.startsWith('--') ? undefined : refuse(declaration)
      if (why) {
        problem('theme-not-kept', child, {what: `${declaration.property}: ${declaration.value}`, why})
        lost.push(declaration)
      } else declarations.push(declaration)
    })
    return {declarations, lost}
  }
  for (const node of sheet.children.toArray()) visit(node, [])
  return theme
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

const noRoot = {
  zh: '文章没有 :root 元素，请写在 .weimark 上',
  en: 'an article has no :root element, use .weimark',
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
function refuse({property, value}: {property: string; value: string}): {zh: string; en: string} | undefined {
  const rest = value.replace(/\b(?:calc|var)\(/gi, '(')
  return whyDropped(property, rest)
}

/** `&` stands for the parent; without one the parent comes before, as in CSS nesting. */
function unnest(selector: Selector, parents: readonly string[]): string[] {
  const text = generate(selector)
  if (parents.length === 0) return [text]
  return parents.map(parent => {
    if (!text.includes('&')) return /^[>+~]/.test(text) ? `${parent}${text}` : `${parent} ${text}`
    return text.replaceAll('&', parent)
  })
}
