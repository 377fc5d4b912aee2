import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote'
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTaskListItemFromMarkdown} from 'mdast-util-gfm-task-list-item'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmTable} from 'micromark-extension-gfm-table'
import {gfmTaskListItem} from 'micromark-extension-gfm-task-list-item'
import type {Extension} from 'micromark-util-types'
import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly'
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough/parseOnly'
import type {Processor} from 'unified'
import {admonitionFromMarkdown, admonitionSyntax} from './admonition-syntax.ts'
import {findBare} from './bare-evidence.ts'
import {bareSyntax} from './bare-syntax.ts'
import {boundEmphasis, boundStrikethrough} from './bound-emphasis.ts'
import {boundFromMarkdown} from './bound-from-markdown.ts'
import {boundCommonmark, boundText} from './bound-text.ts'
import {writesBrackets} from './bracket-evidence.ts'
import {bracketSyntax} from './bracket-syntax.ts'
import {formulaFromMarkdown} from './formula-from-markdown.ts'
import {formulaSyntax} from './formula-syntax.ts'
import {tagFromMarkdown} from './tag-from-markdown.ts'
import {tagSyntax} from './tag-syntax.ts'

/** Which syntax beyond CommonMark a source can contain at all. */
export interface Features {
  table: boolean
  strikethrough: boolean
  taskList: boolean
  footnote: boolean
  html: boolean
  /** Site generators' tags and containers. */
  tags: boolean
  /** Containers of colons, of which components are some. */
  containers: boolean
  /** MkDocs's blocks, indented below `!!! note`. */
  admonitions: boolean
  /** Mermaid, DOT. */
  diagrams: boolean
  /** TeX. */
  formulas: boolean
  /** TeX in its own brackets: none, some that may be, some that can be nothing else. */
  brackets: 'none' | 'perhaps' | 'sure'
  /** The same without their backslashes: none, in a line, with a line to each bracket. */
  bare: 'none' | 'line' | 'apart'
}

/**
 * A construct whose trigger character does not occur cannot matter, but its tokenizer costs time at every
 * place where it could begin: GFM doubles the parse (2.6 → 4.1 ms on a real article). Leaving it out gives the
 * same tree.
 */
export function detectFeatures(source: string): Features {
  const bare = source.includes('\\') ? findBare(source) : 'none'
  return {
    // A table of one column needs no pipe: its second row is `:-`.
    table: /\||:-|-:/.test(source),
    strikethrough: source.includes('~~'),
    taskList: /\[(?:\s|x\])/i.test(source),
    footnote: source.includes('[^'),
    html: source.includes('<'),
    tags: /\{[%{:]|:::/.test(source),
    // From the line's start, or a run of marks is looked behind at each of them.
    diagrams: /mermaid|^[ \t>*+.)\d-]*(?:`{3}|~{3})[^\n]*\b(?:dot|graphviz|gv)\b/im.test(source),
    bare,
    formulas: bare !== 'none' || /\$|\\[([]|\\begin\{|(?:`{3}|~{3})[ \t]*(?:math|katex)/i.test(source),
    containers: /:::[ \t]*\p{L}/u.test(source),
    brackets: !/\\[([]|\\begin\{/.test(source) ? 'none' : writesBrackets(source) ? 'sure' : 'perhaps',
    admonitions: /^[ \t>]*(?:!!!|\?\?\?\+?|===[!+]?)[ \t]+["\p{L}]/mu.test(source),
  }
}

/** What remark-parse reads; its own typing of the processor's data comes only with the serializer's. */
interface SyntaxData {
  micromarkExtensions?: unknown[]
  fromMarkdownExtensions?: unknown[]
}

/** Tells remark-parse about GFM (tables, strikethrough with two tildes, tasks, footnotes) and Chinese emphasis. */
export function remarkSyntax(this: Processor, features: Features): undefined {
  const data = this.data() as SyntaxData
  data.micromarkExtensions ??= []
  data.fromMarkdownExtensions ??= []
  const bounded = data.micromarkExtensions.length
  data.micromarkExtensions.push(boundCommonmark())
  data.fromMarkdownExtensions.push(boundFromMarkdown())
  if (features.table) {
    data.micromarkExtensions.push(gfmTable())
    data.fromMarkdownExtensions.push(gfmTableFromMarkdown())
  }
  if (features.taskList) {
    data.micromarkExtensions.push(gfmTaskListItem())
    data.fromMarkdownExtensions.push(gfmTaskListItemFromMarkdown())
  }
  if (features.footnote) {
    data.micromarkExtensions.push(gfmFootnote())
    data.fromMarkdownExtensions.push(gfmFootnoteFromMarkdown())
  }
  if (features.tags) data.micromarkExtensions.push(tagSyntax())
  if (features.formulas) {
    data.micromarkExtensions.push(formulaSyntax())
    if (features.brackets !== 'none')
      data.micromarkExtensions.push(bracketSyntax(features.brackets === 'sure'))
    if (features.bare !== 'none') data.micromarkExtensions.push(bareSyntax(features.bare === 'apart'))
    data.fromMarkdownExtensions.push(formulaFromMarkdown())
  }
  if (features.admonitions) {
    data.micromarkExtensions.push(admonitionSyntax())
    data.fromMarkdownExtensions.push(admonitionFromMarkdown())
  }
  if (features.tags || features.admonitions) data.fromMarkdownExtensions.push(tagFromMarkdown())
  // `**加粗：**正文` and `**“引号”**正文` are emphasis to every reader, but not to CommonMark.
  remarkCjkFriendly.call(this)
  const emphasis = data.micromarkExtensions.pop() as Extension
  data.micromarkExtensions.push(boundEmphasis(emphasis))
  if (features.strikethrough) {
    // One tilde is used in formulas and in Chinese (`H~2~O`, `10~20`), so only two strike.
    remarkCjkFriendlyStrikethrough.call(this, {singleTilde: false})
    const strikes = data.micromarkExtensions.pop() as Extension
    data.micromarkExtensions.push(boundStrikethrough(strikes))
    data.fromMarkdownExtensions.push(gfmStrikethroughFromMarkdown())
  }
  const bound = boundText()
  const extensions = data.micromarkExtensions.splice(bounded) as Extension[]
  data.micromarkExtensions.push(...extensions.map(bound))
}
