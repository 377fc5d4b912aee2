import type {Emphasis, Root} from 'mdast'
import type {VFile} from 'vfile'
import {replaceText} from '../replace-text.ts'

/**
 * `H~2~O` and `x^2^` become subscript and superscript. In Chinese prose a lone `~` is a range (`8~10点`) or a
 * tone of voice (`大家好~我是小明~`) and `^` a power, so only what stands close behind a letter, a digit or a
 * bracket, is short and reads as an index counts. `[1]` between two `^` is how papers cite.
 */
export function remarkScript() {
  return (tree: Root, file: VFile): undefined => {
    replaceText(tree, file, '~', subscript, match => {
      const base = match.input.slice(Math.max(0, match.index - 2), match.index)
      const content = match[1]!
      // `5~8` is a range, and `Hi~Tom~` a greeting.
      if (/\d$/.test(base) && /^\d/.test(content)) return undefined
      const variable = /^(?:[^A-Za-z])?[A-Za-zΑ-ω]$/.test(base)
      if (/^(?:[A-Za-z]{2,}|\p{Script=Han}+)$/u.test(content) && !variable) return undefined
      return [script('sub', content)]
    })
    replaceText(tree, file, '^', superscript, match => {
      const content = match[1]!
      const next = match.input[match.index + match[0].length] ?? ''
      // `a^b^c` is a power of a power, `2^3+2^4` a sum of two.
      if (/\d/.test(next) || (/[A-Za-z]/.test(next) && !/^\d+$/.test(content))) return undefined
      return [script('sup', content)]
    })
  }
}

const subscript = /(?<=[A-Za-z0-9)\]）Α-ω])~([A-Za-z0-9+\-−.,=()αβγ]{1,10}|\p{Script=Han}{1,6})~(?!~)/gu

const superscript =
  /(?<=[\p{L}\p{N})）\]”"'%])\^([A-Za-z0-9+\-−.,*†‡()αβγ]{1,10}|[[［]\d[\d,，、\-–—~ ]{0,15}[\]］]|[注®™①-⑳]{1,3})\^(?!\^)/gu

function script(name: 'sub' | 'sup', value: string): Emphasis {
  return {type: 'emphasis', children: [{type: 'text', value}], data: {hName: name}}
}
