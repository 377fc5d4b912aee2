import type {Image, Link, PhrasingContent, Root, Text} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {report} from '../../rules/report.ts'
import {replace} from '../../tree/replace.ts'
import {SKIP, visitNodes} from '../../tree/visit.ts'
import {isEscaped} from '../replace-text.ts'
import {sliceText, span} from '../typography/inline-lines.ts'

/**
 * `！[图](图.png)` is a picture and `【文字】（https://…）` a link, typed while the input method was Chinese.
 * Brackets become a link only round an address: `【文字】（说明）` is prose.
 */
export function remarkLooseLink() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value)
    const brackets = /[\]】］][（(]/.test(source)
    if (!brackets && !source.includes('！[')) return
    visitNodes(tree, (node, index, parent) => {
      if (!parent || index === undefined) return
      if (node.type === 'link') {
        const before = parent.children[index - 1]
        if (before?.type !== 'text' || !before.value.endsWith('！') || !isPicture(node)) return SKIP
        const image = imageOf(node, before)
        report(file, 'syntax-image', image)
        before.value = before.value.slice(0, -1)
        replace(parent, index, [image])
        return [SKIP, index + 1]
      }
      if (node.type !== 'text' || !brackets || isEscaped(node, source, '[')) return
      const parts = split(node, file)
      if (parts.length === 0) return
      replace(parent, index, parts)
      return [SKIP, index + parts.length]
    })
  }
}

/** `真棒！[看这里](https://a.org)` stays a link. */
function isPicture(link: Link): boolean {
  return (
    link.children.length === 0 ||
    /\.(?:png|jpe?g|gif|webp|bmp|svg|avif)(?:[?#].*)?$/i.test(link.url) ||
    /^https?:\/\/mmbiz\.q(?:pic|logo)\.cn\//i.test(link.url)
  )
}

function imageOf(link: Link, before: Text): Image {
  const image: Image = {type: 'image', url: link.url, alt: textOf(link), title: link.title ?? null}
  const mark = sliceText(before, before.value.length - 1)
  return Object.assign(image, span(mark, link))
}

/** Half-width brackets all round are a link already, or were escaped. */
const written =
  /(?:【([^【】\n]{1,200})】|［([^［］\n]{1,200})］|\[([^[\]\n]{1,200})\](?=（))[（(]\s*([!-'*-;=?-~\p{Script=Han}]{1,500}?)\s*[）)]/gu

function split(node: Text, file: VFile): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let at = 0
  for (const match of node.value.matchAll(written)) {
    const url = match[4]!
    if (!/^(?:https?:\/\/|www\.|mailto:)./i.test(url)) continue
    const start = match.index
    const end = start + match[0].length
    if (start > at) parts.push(sliceText(node, at, start))
    const words = (match[1] ?? match[2] ?? match[3])!
    const link: Link = {
      type: 'link',
      url: /^www\./i.test(url) ? `http://${url}` : url,
      children: [sliceText(node, start + 1, start + 1 + words.length)],
      ...span(sliceText(node, start, end), sliceText(node, start, end)),
    }
    report(file, 'syntax-link', link)
    parts.push(link)
    at = end
  }
  if (at > 0 && at < node.value.length) parts.push(sliceText(node, at))
  return parts
}
