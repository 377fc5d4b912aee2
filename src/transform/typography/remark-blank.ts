import type {Paragraph, PhrasingContent, Root} from 'mdast'
import {SKIP, visitNodes} from '../../tree/visit.ts'

/**
 * Word and web editors space paragraphs with lines of nothing but non-breaking spaces, and leave zero-width
 * characters behind. WeChat shows the first as gaps and the second as holes in words. Paragraphs without
 * content go, blanks round a picture go, zero-width junk goes; an author's indent before text stays.
 */
export function remarkBlank() {
  return (tree: Root): undefined => {
    visitNodes(tree, (node, index, parent) => {
      // A joiner between two emoji makes them one, so it is not junk.
      if (node.type === 'text') node.value = withoutJunk(node.value).replace(gluedSpace, ' ')
      if (node.type !== 'paragraph' || !parent || index === undefined) return
      trimBlanks(node)
      if (node.children.length > 0) return
      parent.children.splice(index, 1)
      return [SKIP, index]
    })
  }
}

const junk =
  /[\u200B\u2060\uFEFF\u00AD]|(?<!\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)\u200D|\u200C/gu

/** Scripts whose letters a joiner parts or binds, and those that have no spaces but U+200B between words. */
const joining =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Tibetan}\p{M}]/u

function withoutJunk(text: string): string {
  return text.replace(junk, (char, at: number) =>
    /[\u200B-\u200D]/.test(char) && joining.test(text[at - 1] ?? '') ? char : '',
  )
}

/** Word's lone non-breaking space beside Chinese, where no line end needs to be prevented. */
const gluedSpace =
  /(?<=[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF])\u00A0(?!\s)|(?<!\s)\u00A0(?=[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF])/gu

/** White space of every width but the line end, which the next plugin decides on. */
const blank = /^[\s\u00A0\u3000\u200B-\u200D\u2060\uFEFF]*$/

/** Bold round nothing, and a heading mark behind it: what exporters leave of an empty heading. */
const marks = /^\*{4}\s*#{0,6}\s*$/

function trimBlanks(paragraph: Paragraph): void {
  const [only] = paragraph.children
  if (paragraph.children.length === 1 && only?.type === 'text' && marks.test(only.value))
    paragraph.children = []
  const hasText = paragraph.children.some(child => !isBlank(child) && child.type !== 'image')
  if (hasText) return
  paragraph.children = paragraph.children.filter(child => !isBlank(child))
}

function isBlank(node: PhrasingContent): boolean {
  if (node.type === 'text') return blank.test(node.value)
  if (node.type === 'break') return true
  return (
    (node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete') &&
    node.children.every(isBlank)
  )
}
