import type {Root} from 'hast'
import type {VFile} from 'vfile'
import {report} from '../../rules/report.ts'
import {visitElements} from '../../tree/visit.ts'
import {schema} from './sanitize-schema.ts'

/** Elements whose loss the author has to know of; the rest of what sanitising removes leaves its text. */
const lost = new Set([
  ...(schema.strip ?? []),
  'form',
  'button',
  'option',
  'link',
  'meta',
  'base',
  'source',
  'track',
])

/** Frames and players, which only WeChat's own editor can insert. */
const media = new Set(['iframe', 'video', 'audio', 'embed', 'object'])

/** Removed without a word: they carry nothing that a reader would miss. */
const silent = new Set(['title', 'head', 'source', 'track', 'meta', 'noscript', 'option', 'annotation'])

/** Attributes that are words: `title="JavaScript: 入门"`. */
const spoken = /^(?:title|alt|ariaLabel|label|name|value|placeholder|dataTitle)$/

/** Says at its place what sanitising is about to remove, and takes away what would run. */
export function rehypeUnsafe() {
  return (tree: Root, file: VFile): undefined => {
    visitElements(tree, node => {
      const tag = node.tagName
      if (media.has(tag)) report(file, 'media-removed', node, {tag})
      else if (lost.has(tag) && !silent.has(tag)) report(file, 'html-removed', node, {tag})
      for (const [name, value] of Object.entries(node.properties)) {
        const handler = /^on[A-Z]/.test(name) || /^on[a-z]+$/.test(name)
        const script = typeof value === 'string' && /^\s*(?:javascript|vbscript)\s*:/i.test(value)
        // The addresses of links and pictures are judged, with a message, where they are settled.
        const settled = (tag === 'a' && name === 'href') || (tag === 'img' && name === 'src')
        if (!handler && (!script || settled || spoken.test(name))) continue
        report(file, 'html-attribute-removed', node, {tag, attribute: name.toLowerCase()})
        // Some of them sanitising keeps by their names: `src` of `mpvoice`, `data-url`.
        delete node.properties[name]
      }
    })
  }
}
