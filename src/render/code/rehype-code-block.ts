import type {Element, ElementContent, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import type {Mode} from 'highlight.js'
import type {createLowlight} from 'lowlight'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {report} from '../../rules/report.ts'
import {SKIP, visitElements} from '../../tree/visit.ts'
import {isElement} from '../blocks.ts'
import {languageAliases} from './highlight-aliases.ts'
import {languages} from './highlight-languages.ts'
import {costsTooMuch} from './nesting.ts'

type Lowlight = ReturnType<typeof createLowlight>

/** Names that say "no language". */
const plain = new Set(['text', 'txt', 'plain', 'plaintext', 'none', 'nohighlight', 'raw', 'output'])

/**
 * One highlighting engine for each language, with the languages it embeds and no other: in a shared one the
 * colours of CSS inside HTML would depend on which articles came before. Holds nothing of an article.
 */
const engines = new Map<string, Promise<Lowlight>>()

/**
 * `pre > code` becomes `section.code-block > pre > code.hljs.language-x`, with highlight.js's classes inside.
 * Colours are the theme's. The engine and each grammar are loaded when an article first needs them.
 */
export function rehypeCodeBlock() {
  return async (tree: Root, file: VFile): Promise<undefined> => {
    const blocks: {
      code: Element
      language: string | undefined
      source: string
      wanted: string | undefined
      place: Position | undefined
    }[] = []
    visitElements(tree, (node, index, parent) => {
      if (node.tagName !== 'pre' || !parent || index === undefined) return
      const code = codeOf(node)
      const wanted = languageOf(code)
      const language = wanted && grammarName(wanted)
      const source = sourceOf(code).replace(/\r\n?/g, '\n').replace(/\n$/, '')
      const block: Element = h(
        'code',
        {className: ['hljs', ...(wanted ? [`language-${wanted}`] : [])]},
        source,
      )
      blocks.push({code: block, language, source, wanted, place: node.position})
      if (wanted && !language && !plain.has(wanted)) report(file, 'code-language', node, {language: wanted})
      // `rehypeCodeLines` makes them visible.
      const {dataTitle, dataLines, dataNumbers} = code.properties
      parent.children[index] = h(
        'section',
        {class: 'code-block', dataTitle, dataLines, dataNumbers},
        h('pre', block),
      )
      return SKIP
    })
    for (const {code, language, source, place} of blocks) {
      if (language === undefined) continue
      if (costsTooMuch(source)) {
        report(file, 'code-too-deep', place)
        continue
      }
      const lowlight = await engineFor(language)
      code.children = lowlight.highlight(language, source).children as ElementContent[]
    }
  }
}

/** The `code` of a `pre`, or the whole `pre` where the author wrote one by hand. */
function codeOf(pre: Element): Element {
  const content = pre.children.filter(child => child.type !== 'text' || child.value.trim() !== '')
  const [only] = content
  return content.length === 1 && isElement(only) && only.tagName === 'code' ? only : pre
}

/** The text of a block; old editors end its lines with `br`. */
function sourceOf(node: Element): string {
  return node.children
    .map(child => {
      if (!isElement(child)) return textOf(child)
      return child.tagName === 'br' ? '\n' : sourceOf(child)
    })
    .join('')
}

function languageOf(code: Element): string | undefined {
  const {className} = code.properties
  const names = Array.isArray(className) ? className.map(String) : []
  const name = names.find(each => /^(?:language|lang)-./.test(each))?.replace(/^(?:language|lang)-/, '')
  // `js{1,3}`, `ts:line-numbers`, `{.python}` and `python,linenos`: the language is the word.
  return name && (/^[{.]*([\p{L}\p{N}_+#.-]+)/u.exec(name)?.[1]?.toLowerCase() || undefined)
}

/** Names of assemblers, which highlight.js has not: its grammar of Intel's syntax is the one that they mean. */
const assemblers = new Set(['asm', 'nasm', 'masm', 'yasm', 'fasm', 'assembly'])

function grammarName(name: string): string | undefined {
  if (assemblers.has(name)) return 'x86asm'
  if (Object.hasOwn(languages, name)) return name
  return Object.hasOwn(languageAliases, name) ? languageAliases[name] : undefined
}

function engineFor(language: string): Promise<Lowlight> {
  let engine = engines.get(language)
  if (!engine) {
    engine = makeEngine(language)
    engines.set(language, engine)
    engine.catch(() => engines.delete(language))
  }
  return engine
}

async function makeEngine(language: string): Promise<Lowlight> {
  const lowlight = (await import('./highlighter.ts')).createLowlight()
  const wanted = [language]
  // The list grows while it is walked: JavaScript in HTML may hold CSS.
  for (const each of wanted) {
    const name = grammarName(each)
    if (name === undefined || lowlight.registered(name)) continue
    const {default: define} = await languages[name]!()
    lowlight.register(name, engine => {
      const grammar = define(engine)
      wanted.push(...embedded(grammar))
      return grammar
    })
  }
  return lowlight
}

/** The languages that a grammar hands parts of its text to. */
function embedded(grammar: Mode): string[] {
  const names: string[] = []
  const modes = new Set<Mode>([grammar])
  for (const {subLanguage, contains, variants, starts} of modes) {
    names.push(...[subLanguage ?? []].flat())
    for (const inner of [...(contains ?? []), ...(variants ?? []), starts]) {
      if (inner && inner !== 'self') modes.add(inner as Mode)
    }
  }
  return names
}
