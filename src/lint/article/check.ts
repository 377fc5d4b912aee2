import type {CheerioAPI} from 'cheerio'
import type {VFile} from 'vfile'
import {Styles} from '../../css/styles.ts'
import {dataOf} from '../../rules/data.ts'
import {report} from '../../rules/report.ts'
import {limits} from '../../wechat/limits.ts'
import {checkDark} from './dark.ts'
import {checkDeclarations} from './declarations.ts'
import {checkHeights} from './heights.ts'
import {checkLineHeights, page} from './line-height.ts'
import {type Look, openLook, wordsOf} from './look.ts'
import {checkStructure} from './structure.ts'
import {checkWidths} from './widths.ts'

/** The finished article of a conversion. Findings stand where their element comes from in the Markdown. */
export function checkArticle($: CheerioAPI, file: VFile): void {
  const places = dataOf(file).lintPlaces
  const root = $.root()[0]!
  checkLook(openLook(root, file, new Styles(), element => places?.get(element)))
  const count = [...root.children.map(wordsOf).join('')].length
  const {max} = limits.content
  if (count > max) report(file, 'content-too-long', undefined, {count, limit: max})
}

/** Every rule over an article's HTML, wherever it comes from. */
export function checkLook(look: Look): void {
  checkDeclarations(look)
  checkLineHeights(look)
  checkHeights(look, page)
  checkStructure(look)
  checkWidths(look)
  checkDark(look)
  look.flush()
}

/** The article's size, as the draft API counts it. */
export function checkSize(html: string, file: VFile): void {
  const bytes = new TextEncoder().encode(html).length
  const {max} = limits.contentBytes
  if (bytes <= max) return
  report(file, 'content-too-large', undefined, {size: Math.ceil(bytes / 1024), limit: max / 1024})
}
