import type {Root} from 'hast'
import type {VFile} from 'vfile'
import {report} from '../../rules/report.ts'
import {visitElements} from '../../tree/visit.ts'
import {isMeaningfulAlt} from './alt-text.ts'

const media = /\.(?:mp4|m4v|mov|webm|ogv|avi|mkv|flv|wmv|mp3|m4a|wav|ogg|flac|aac)(?:[?#].*)?$/i

/** `![](a.mp4)`, a film or a sound to many sites. Only WeChat's editor can put it in; its words stay. */
export function rehypeMediaImage() {
  return (tree: Root, file: VFile): undefined => {
    visitElements(tree, (node, index, parent) => {
      const source = String(node.properties.src ?? '')
      if (node.tagName !== 'img' || !media.test(source) || !parent || index === undefined) return
      report(file, 'image-media', node, {source})
      const {alt, title} = node.properties
      const words = [title, alt]
        .map(each => String(each ?? '').trim())
        .find(each => isMeaningfulAlt(each, source))
      parent.children.splice(index, 1, ...(words ? [{type: 'text', value: words} as const] : []))
      return index
    })
  }
}
