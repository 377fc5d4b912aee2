import type {Element, Root} from 'hast'
import type {VFile} from 'vfile'
import {readDeclarations, writeDeclarations} from '../../css/declarations.ts'
import {dataOf} from '../../rules/data.ts'
import {report} from '../../rules/report.ts'
import {suggest} from '../../rules/suggest.ts'
import {SKIP, visitElements} from '../../tree/visit.ts'
import {whyDropped} from '../../wechat/css.ts'
import {propertyRows} from '../../wechat/properties.ts'
import {nativeTags} from '../../wechat/tags.ts'

/** Word, old editors and web pages leave these by the dozen; dropping them needs no message. */
const silent =
  /^(?:mso-|-webkit-|-moz-|-ms-|font-family$|orphans$|widows$|tab-stops$|page-break|text-autospace$)/

/** The same among what cannot be read: Word's own, and a property whose value was left out. */
const silentUnread = /^(?:mso-|[\w-]+\s*:\s*$)/i

/**
 * Reads the `style` attributes that authors wrote: what WeChat would delete, what is not safe and what cannot be
 * read is dropped with a message, the rest stays as written. Runs before juice, which throws on a malformed
 * attribute.
 */
export function rehypeAuthorStyle() {
  return (tree: Root, file: VFile): undefined | Promise<undefined> => {
    const doubtful: {node: Element; property: string}[] = []
    visitElements(tree, node => {
      if (nativeTags.has(node.tagName)) return SKIP
      const {style} = node.properties
      if (style === undefined) return
      const isLost = (property: string, value: string) => {
        const why = whyDropped(property, value)
        const declaration = shown(`${property}: ${value}`)
        if (why) report(file, 'html-style-removed', node, {declaration, why: why[dataOf(file).lang ?? 'en']})
        return why !== undefined
      }
      const tellUnread = (piece: string) => {
        if (silentUnread.test(piece)) return
        const [, property, value] = /^([\w-]+)\s*:\s*(.*)$/s.exec(piece) ?? []
        // What would go anyhow is not worth mending.
        if (property && value && isLost(property.toLowerCase(), value)) return
        report(file, 'html-style-unreadable', node, {declaration: shown(piece)})
      }
      const unread: {piece: string; before: number}[] = []
      const all = readDeclarations(String(style), (piece, before) => unread.push({piece, before}))
      const tellBefore = (at: number) => {
        while (unread[0] && unread[0].before <= at) tellUnread(unread.shift()!.piece)
      }
      const kept = all.filter(({property, value}, at) => {
        tellBefore(at)
        return !silent.test(property) && !isLost(property, value)
      })
      tellBefore(all.length)
      for (const {property} of kept) if (isDoubtful(property)) doubtful.push({node, property})
      // What is important is decided by `adapt`: the theme's own declarations are there by then.
      const clean = writeDeclarations(kept.map(each => ({...each, important: false})))
      if (clean === undefined) delete node.properties.style
      else node.properties.style = clean
    })
    return doubtful.length === 0 ? undefined : tellUnknown(doubtful, file)
  }
}

/** Word's and Internet Explorer's own, by the dozen in what is pasted. */
const ofOthers =
  /^(?:text-underline|layout-grid|tab-interval|text-kashida|punctuation-|layout-flow|line-height-alt|vnd\.ms|zoom)/

/** One that no row is about: it may be rare, and it may be a slip. */
function isDoubtful(property: string): boolean {
  return !property.startsWith('-') && !ofOthers.test(property) && !Object.hasOwn(propertyRows, property)
}

/** `colr` stays, and does nothing. The names that there are are read when one is in doubt. */
async function tellUnknown(
  doubtful: readonly {node: Element; property: string}[],
  file: VFile,
): Promise<undefined> {
  const {isProperty, propertyNames} = await import('../../css/property-names.ts')
  const lang = dataOf(file).lang ?? 'en'
  for (const {node, property} of doubtful) {
    if (isProperty(property)) continue
    const suggestion = suggest(property, propertyNames, lang, 'clause')
    report(file, 'html-style-unknown', node, {property, suggestion})
  }
}

const MAX_SHOWN = 80

function shown(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text
}
