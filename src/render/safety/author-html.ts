import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import type {PluggableList, Preset} from 'unified'
import {rehypeCodeStart} from '../code/rehype-code-start.ts'
import {rehypeImageZoom} from '../pictures/rehype-image-zoom.ts'
import {rehypeLintComment} from '../rehype-lint-comment.ts'
import {rehypeAuthorHtml} from './rehype-author-html.ts'
import {rehypeAuthorStyle} from './rehype-author-style.ts'
import {rehypeUnknownElement} from './rehype-unknown-element.ts'
import {rehypeUnsafe} from './rehype-unsafe.ts'
import {rehypeUnsafeDrawing} from './rehype-unsafe-drawing.ts'
import {schema} from './sanitize-schema.ts'

/**
 * What an author's HTML goes through, in order.
 *
 * @param lookOn what looks at the elements before anything is taken from them
 */
export function authorHtml(lookOn: PluggableList): Preset {
  return {
    plugins: [
      rehypeCodeStart,
      // Raw HTML first: later plugins see one kind of node.
      rehypeRaw,
      rehypeLintComment,
      ...lookOn,
      rehypeUnsafe,
      rehypeUnknownElement,
      // Nothing unsafe goes further.
      [rehypeSanitize, schema],
      rehypeUnsafeDrawing,
      rehypeAuthorHtml,
      rehypeAuthorStyle,
      rehypeImageZoom,
    ],
  }
}
