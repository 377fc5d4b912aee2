import type {Element, ElementContent, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import type {createLowlight} from 'lowlight'
import {SKIP, visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {report} from '../messages.ts'
import {isElement} from './blocks.ts'
import {languageAliases, languages} from './highlight-languages.ts'

type Lowlight = ReturnType<typeof createLowlight>

/** Names that say "no language". */
const plain = new Set(['text', 'txt', 'plain', 'plaintext', 'none', 'nohighlight', 'raw', 'output'])

/** The highlighting engine with the grammars loaded so far: costly to make, holds nothing of an article. */
let engine: Promise<Lowlight> | undefined

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
    }[] = []
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'pre' || !parent || index === undefined) return
      const code = codeOf(node)
      const wanted = languageOf(code)
      const language = wanted && grammarName(wanted)
      const source = textOf(code).replace(/\r\n?/g, '\n').replace(/\n$/, '')
      const block: Element = h(
        'code',
        {className: ['hljs', ...(wanted ? [`language-${wanted}`] : [])]},
        source,
      )
      blocks.push({code: block, language, source, wanted})
      if (wanted && !language && !plain.has(wanted)) report(file, 'code-language', node, {language: wanted})
      parent.children[index] = h('section', {class: 'code-block'}, h('pre', block))
      return SKIP
    })
    const needed = blocks.filter(block => block.language !== undefined)
    if (needed.length === 0) return
    const lowlight = await load(new Set(needed.map(block => block.language!)))
    for (const {code, language, source} of needed) {
      code.children = lowlight.highlight(language!, source).children as ElementContent[]
    }
  }
}

/** The `code` of a `pre`, or the whole `pre` where the author wrote one by hand. */
function codeOf(pre: Element): Element {
  const content = pre.children.filter(child => child.type !== 'text' || child.value.trim() !== '')
  const [only] = content
  return content.length === 1 && isElement(only) && only.tagName === 'code' ? only : pre
}

function languageOf(code: Element): string | undefined {
  const {className} = code.properties
  const names = Array.isArray(className) ? className.map(String) : []
  const name = names.find(each => /^(?:language|lang)-./.test(each))?.replace(/^(?:language|lang)-/, '')
  // `js{1,3}`, `ts:line-numbers`, `{.python}` and `python,linenos`: the language is the word.
  return name && (/^[{.]*([\p{L}\p{N}_+#.-]+)/u.exec(name)?.[1]?.toLowerCase() || undefined)
}

function grammarName(name: string): string | undefined {
  if (Object.hasOwn(languages, name)) return name
  return Object.hasOwn(languageAliases, name) ? languageAliases[name] : undefined
}

async function load(names: ReadonlySet<string>): Promise<Lowlight> {
  engine ??= import('lowlight').then(module => module.createLowlight())
  const lowlight = await engine
  await Promise.all(
    [...names].map(async name => {
      if (!lowlight.registered(name)) lowlight.register(name, (await languages[name]!()).default)
    }),
  )
  return lowlight
}
