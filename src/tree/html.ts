import {type CheerioAPI, load} from 'cheerio/slim'
import {isTag, isText, type ParentNode} from 'domhandler'

/** htmlparser2, 3 × as fast as parse5 on our own well-formed HTML; cases of SVG names are kept. */
const parserOptions = {
  xml: {xmlMode: false, lowerCaseTags: false, lowerCaseAttributeNames: false, decodeEntities: true},
} as const

/**
 * Reads an article's HTML; `$.root()` holds its elements, without `html` or `body`.
 *
 * @param places whether nodes tell where they stand (`startIndex`, `endIndex`)
 */
export function parseHtml(html: string, {places = false}: {places?: boolean} = {}): CheerioAPI {
  const options = {xml: {...parserOptions.xml, withStartIndices: places, withEndIndices: places}}
  return load(html, options, false)
}

/** As an HTML parser writes it: Chinese as it is, `alt=""` with its value, `<path></path>` closed. The tree is spent. */
export function serialiseHtml($: CheerioAPI): string {
  escapeAll($.root()[0]!)
  return $.html({
    xml: {xmlMode: false, encodeEntities: false, emptyAttrs: true, selfClosingTags: false},
  } as never)
}

/** In place of dom-serializer's own escaping, which turns Chinese inside `svg` into entities. */
function escapeAll(parent: ParentNode): void {
  for (const node of parent.children) {
    if (isText(node)) node.data = escaped(node.data, /[&<>\u00A0]/g)
    if (!isTag(node)) continue
    for (const [name, value] of Object.entries(node.attribs)) {
      node.attribs[name] = escaped(value, /[&<>"\u00A0]/g)
    }
    escapeAll(node)
  }
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00A0': '&nbsp;',
}

function escaped(text: string, special: RegExp): string {
  return text.replace(special, char => entities[char]!)
}
