import type {Image, PhrasingContent, Root} from 'mdast'
import type {VFile} from 'vfile'
import {dataOf} from '../../rules/data.ts'
import {noteKey, noteName} from '../../rules/note-key.ts'
import {report} from '../../rules/report.ts'
import {sizeStyle} from '../image-style.ts'
import {pageLink} from '../page-link.ts'
import {replaceText} from '../replace-text.ts'

/**
 * Obsidian's links: `![[图.png|300]]` is a picture, `[[note|文字]]` and `[[note#标题]]` are their words, since
 * a note is no page that WeChat could open. `[[1]]` to `[[999]]`, also several, is a citation and stays; `[[20220612]]` is
 * a day's note.
 */
export function remarkWiki() {
  return (tree: Root, file: VFile): undefined => {
    replaceText(tree, file, '[[', pattern, (match, place) => {
      const embed = match[1] === '!'
      const [target = '', ...labels] = match[2]!.split('|').map(part => part.trim())
      if (target === '' || isCode(match)) return undefined
      if (!embed && labels.length === 0 && citation.test(target)) return undefined
      if (embed && picture.test(target)) return [image(target, labels, place)]
      const value = labels.join('|') || shown(target)
      const text: PhrasingContent[] = value === '' ? [] : [{type: 'text', value}]
      if (!embed) return [pageLink({url: target, kind: 'name'}, text, place, {isNote: true})]
      if (isNote(target, file)) return [{type: 'noteEmbed', target, words: value, position: place}]
      report(file, 'wiki-embed', place, {target})
      return text
    })
  }
}

/** Whether it is a note that was found, or a part of the file itself. */
function isNote(target: string, file: VFile): boolean {
  const {notes} = dataOf(file)
  const name = noteName(target)
  return notes !== undefined && (name === '' || notes.texts.has(noteKey(file.path, name)))
}

const citation = /^\d{1,3}(?:\s*[,，、–-]\s*\d{1,3})*$/
const pattern = /(!?)\[\[([^[\]\n]{1,300})\]\]/g
/** What no note can be named, and the attributes of C++: arrays, tests of shells, classes of POSIX. */
const code =
  /^(?:[^|#]*["<>*?=${};]|[\d\s,.-]*\.[\d\s,.-]*$|\s*-|:|\s+!|(?:nodiscard|deprecated|fallthrough|(?:un)?likely|maybe_unused|noreturn|no_unique_address|carries_dependency)\b)|^\s.*(?:&&|\s(?:-(?:eq|ne|gt|lt|ge|le)|=~)\s)/

/** `arr[[i]]`, `[[[x]]]`, `[[ -f x ]]` */
function isCode({0: whole, 1: embed, 2: inside = '', index, input}: RegExpExecArray): boolean {
  if (embed === '!') return false
  const before = /(?:[\w)[]|(?:^|[^\]])\])$/.test(input.slice(Math.max(0, index - 2), index))
  const after = input.slice(index + whole.length, index + whole.length + 2)
  return before || /^(?:\]|\[(?!\[))/.test(after) || code.test(inside)
}

const picture = /\.(?:png|jpe?g|gif|webp|bmp|svg|avif|heic|tiff?)$/i

/** `![[图.png|说明|300x200]]` */
function image(url: string, labels: readonly string[], place: PhrasingContent['position']): Image {
  const size = labels.map(label => /^(\d+)(?:x(\d+))?$/.exec(label)).find(Boolean)
  const alt = labels.filter(label => !/^\d+(?:x\d+)?$|^(?:left|right|center)$/.test(label)).join('|')
  const node: Image = {type: 'image', url, alt, title: null, position: place}
  const style = sizeStyle(size?.[1], size?.[2])
  if (style) node.data = {hProperties: {style}}
  return node
}

/** As Obsidian shows it: `note > 标题`; a block has no name. */
function shown(target: string): string {
  return target
    .replace(/\.md(?=#|$)/, '')
    .replace(/#\^.*$/, '')
    .split('#')
    .filter(Boolean)
    .join(' > ')
}
