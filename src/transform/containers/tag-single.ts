import type {Image, PhrasingContent} from 'mdast'
import type {Position} from 'unist'
import {hasCjk} from '../../chinese.ts'
import {sizeStyle} from '../image-style.ts'
import {pageLink} from '../page-link.ts'
import {ruby} from '../ruby.ts'
import type {ParsedTag} from './tag.ts'

type Place = Position | undefined

/** What a tag with one end stands for; undefined for a tag that nobody knows. */
export function singleTag(tag: ParsedTag, place: Place): PhrasingContent[] | undefined {
  const name = tag.name.toLowerCase()
  if (tag.engine === 'hugo' && /^(?:figure|image|img|picture|pic)$/.test(name)) return hugoFigure(tag, place)
  if (name === 'asset_img' || name === 'img' || name === 'image' || name === 'asset_image') {
    return hexoImage(tag, place)
  }
  if (/^(?:post_link|asset_link|post_path|asset_path|ref|relref)$/.test(name)) {
    const [target = '', ...words] = tag.words
    const text = words.filter(word => word !== 'true' && word !== 'false').join(' ')
    const kind = /^asset_/.test(name) ? 'path' : 'name'
    return [pageLink({url: target, kind}, text === '' ? [] : [{type: 'text', value: text}], place)]
  }
  if (name === 'link' && tag.engine === 'liquid') {
    const [first = '', second = ''] = tag.words.map(word => word.replace(/,$/, ''))
    const [text, url] = /^https?:/.test(first) ? [second, first] : [first, second]
    if (!/^https?:/.test(url)) return [pageLink({url: first, kind: 'path'}, [], place)]
    return [{type: 'link', url, children: [{type: 'text', value: text || url}], position: place}]
  }
  // GitBook's: the address is all there is.
  if (name === 'embed' && /^https?:/.test(tag.named.url ?? '')) {
    const url = tag.named.url!
    return [{type: 'link', url, children: [{type: 'text', value: url}], position: place}]
  }
  if (name === 'emoji') return [{type: 'text', value: `:${tag.words[0] ?? ''}:`}]
  // Butterfly and others: `{% label 文字 blue %}`, `{% label info@文字 %}`, `{% span red, 文字 %}`.
  if (/^(?:label|span|emp|wavy|psw|u|del|kbd)$/.test(name)) {
    const value = tag.rest
      .replace(/^[\w-]*\s*[,@]\s*/, '')
      .replace(/\s+(?:blue|red|green|orange|pink|purple|default)$/, '')
    return [{type: 'text', value: value.trim()}]
  }
  return butterflyTag(tag, name, place)
}

/** Butterfly's and NexT's buttons, `{% btn 地址, 文字, 图标 %}`; what `hideInline` hides is its first argument. */
function butterflyTag(tag: ParsedTag, name: string, place: Place): PhrasingContent[] | undefined {
  const [first = '', second = ''] = tag.rest
    .split(',')
    .map(part => part.trim().replace(/^(["'])(.*)\1$/, '$2'))
  if (/^(?:btn|button)$/.test(name) && tag.engine === 'liquid' && /^(?:https?:|\/)/.test(first) && second) {
    return [{type: 'link', url: first, children: [{type: 'text', value: second}], position: place}]
  }
  if (name === 'hideinline') return [{type: 'text', value: first}]
  if (name === 'ruby' && tag.words.length === 2) {
    return ruby(tag.words[0]!, tag.words[1]!)
  }
  return undefined
}

/** The Chinese among a tag's arguments: what its author wrote for readers, rather than for the site. */
export function wordsOf({rest, engine}: ParsedTag): string {
  if (engine === 'container') return ''
  const parts = rest.match(/"[^"]*"|'[^']*'|[^,"']+/g) ?? []
  return parts
    .flatMap(part => (/^["']/.test(part) ? [part.slice(1, -1)] : part.split(/\s+(?=[\w-]+=)/)))
    .map(part => part.replace(/^\s*[\w-]+\s*[=:](?!\/\/)/, '').trim())
    .filter(part => hasCjk(part) && !/^(?:https?:|\.{0,2}\/)|\.\w{2,4}$/.test(part))
    .join(' ')
}

/** `{{< figure src="a.png" title="…" caption="…" alt="…" width="300" >}}` */
function hugoFigure({named, words}: ParsedTag, place: Place): PhrasingContent[] | undefined {
  const url = named.src ?? named['data-src'] ?? words[0]
  if (!url) return undefined
  const caption = named.caption || named.title || words[1]
  const image = picture(url, named.alt ?? '', caption, place, named.width, named.height)
  return named.link ? [{type: 'link', url: named.link, children: [image], position: place}] : [image]
}

/** `{% asset_img [class] a.png [宽] [高] ["标题" ["替代文字"]] %}` */
function hexoImage({rest, words}: ParsedTag, place: Place): PhrasingContent[] | undefined {
  const at = words.findIndex(word => /\.\w{2,5}(?:[?#].*)?$|^https?:|\//.test(word))
  const url = words[at]?.replace(/,$/, '')
  if (!url) return undefined
  const after = words.slice(at + 1)
  const [width, height] = after.filter(word => /^\d+(?:px|%)?$/.test(word))
  const texts = after.filter(word => !/^\d+(?:px|%)?$/.test(word))
  // `'"标题" "替代文字"'`: quotes inside quotes.
  const inner = /^["']/.test(texts[0] ?? '')
    ? [...texts[0]!.matchAll(/["']([^"']*)["']/g)].map(m => m[1]!)
    : []
  const quoted = /["']/.test(rest)
  const [title, alt] = inner.length > 0 ? inner : quoted ? texts : [texts.join(' ')]
  return [picture(url, alt ?? '', title, place, width, height)]
}

function picture(
  url: string,
  alt: string,
  caption: string | undefined,
  place: Place,
  width?: string,
  height?: string,
): Image {
  const image: Image = {type: 'image', url, alt, title: caption || null, position: place}
  const style = sizeStyle(width, height)
  if (style) image.data = {hProperties: {style}}
  return image
}
