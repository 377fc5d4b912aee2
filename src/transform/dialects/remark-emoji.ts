import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {replaceText} from '../replace-text.ts'
import {emojiCodes} from './emoji-codes.ts'

/** `:smile:` becomes its character. Only known codes; `10:30:45` and `a:b:c` stay. */
export function remarkEmoji() {
  return (tree: Root, file: VFile): undefined => {
    if (!/:[a-z0-9_+-]+:/.test(String(file.value))) return
    replaceText(tree, file, ':', /(?<![\w:/]):([a-z0-9_+-]{1,40}):(?![\w:])/g, match => {
      const value = emojiCodes.get(match[1]!)
      return value === undefined ? undefined : [{type: 'text', value}]
    })
  }
}
