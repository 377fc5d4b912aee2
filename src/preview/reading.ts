import {isText, type ParentNode} from 'domhandler'
import {parseHtml} from '../tree/html.ts'
import type {Stats} from './state.ts'

/** Characters and words that an adult reads in a minute. */
const CHINESE_PER_MINUTE = 400
const WORDS_PER_MINUTE = 230

/**
 * What can be told of an article from its HTML.
 *
 * @param characters how many of its first ones are wanted, which WeChat takes for a digest
 */
export function readArticle(html: string, characters: number): {stats: Stats; beginning: string} {
  const $ = parseHtml(html)
  const text = textOf($.root()[0]!)
  const chinese = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  const words = text.match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]+/gu)?.length ?? 0
  const minutes = chinese / CHINESE_PER_MINUTE + words / WORDS_PER_MINUTE
  return {
    stats: {
      words: chinese + words,
      minutes: Math.max(1, Math.ceil(minutes)),
      pictures: $('img').length,
    },
    beginning: [...text.replace(/\s+/g, ' ').trim()].slice(0, characters).join(''),
  }
}

/** Elements apart from each other, so that two of them are two words. */
function textOf(parent: ParentNode): string {
  return parent.children
    .map(node => (isText(node) ? node.data : 'children' in node ? textOf(node as ParentNode) : ''))
    .join(' ')
}
