import type {CheerioAPI} from 'cheerio'
import type {Root as HastRoot} from 'hast'
import type {Root as MdastRoot} from 'mdast'
import type {VFile} from 'vfile'
import {dataOf} from '../rules/data.ts'
import {checkArticle, checkSize} from './article/check.ts'
import {checkHeadings, noteTitle} from './headings.ts'
import {checkImages} from './images.ts'
import {checkLinks} from './links.ts'
import {linesOf, mark, unmark} from './marks.ts'
import {checkCodeLines} from './source/code-lines.ts'
import {checkLists} from './source/lists.ts'
import {checkDrawings} from './svg.ts'
import {checkTables} from './tables.ts'

type Transformer<Tree> = () => (tree: Tree, file: VFile) => undefined

/** What looks on while an article is made, and changes nothing of it. What it keeps is in the article's `dataOf(file)`. */
export interface Watch {
  /** Sees what the author means, before the title is taken out of it. */
  source: Transformer<MdastRoot>
  /** Sees the author's HTML, before anything is removed from it. */
  raw: Transformer<HastRoot>
  /** Sees all structure that a theme can reach, and marks where each element comes from. */
  rendered: Transformer<HastRoot>
  /** Takes the marks off the parsed article, before any CSS. */
  parsed($: CheerioAPI, file: VFile): void
  /** Sees the finished article. */
  article($: CheerioAPI, file: VFile): void
  /** Sees the article's text. */
  written(html: string, file: VFile): void
}

/** The linter. */
export const watch: Watch = {
  source: () => (tree, file) => {
    noteTitle(tree, file)
    checkLists(tree, file)
    checkCodeLines(tree, file)
  },
  raw: () => (tree, file) => {
    checkHeadings(tree, file)
    checkLinks(tree, file)
    checkTables(tree, file)
    checkDrawings(tree, file)
  },
  rendered: () => (tree, file) => {
    checkImages(file)
    mark(tree, file)
  },
  parsed: unmark,
  article: ($, file) => {
    checkArticle($, file)
    dataOf(file).lintLines = linesOf($.root()[0]!, dataOf(file).lintPlaces)
  },
  written: checkSize,
}
