import type {BlockContent, ThematicBreak} from 'mdast'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {report} from '../../rules/report.ts'
import {accountCardRow as editor} from '../../wechat/account-card.ts'
import {readAttributes} from '../attributes.ts'
import {block} from './callout.ts'

const line = /^:{3,}[ \t]*profile[ \t]*(?=\{)/i

/** Whether a line of colons is an account card: `:::profile{id="…" nickname="…"}`. It has no other end. */
export function isAccountCard(raw: string): boolean {
  return line.test(raw)
}

/**
 * The card of an Official Account (公众号名片), as the editor itself writes it. Without the account's id or name
 * there is no card; its words stay.
 *
 * @param raw the line as written
 */
export function accountCard(raw: string, position: Position | undefined, file: VFile): BlockContent[] {
  const written = raw.replace(line, '').trim().replace(/[“”]/g, '"')
  const values = readAttributes(written)?.values ?? new Map<string, string>()
  const missing = editor.required.filter(name => !values.get(name)?.trim())
  if (missing.length > 0) {
    report(file, 'account-card', position, {missing: missing.join(', ')})
    const words = [values.get('nickname'), values.get('signature')].filter(Boolean).join(' ')
    return words === '' ? [] : [{type: 'paragraph', children: [{type: 'text', value: words}], position}]
  }
  const known = editor.attributes
    .filter(name => values.has(name))
    .map(name => [`data-${name}`, values.get(name)!])
  // A block without content to every plugin.
  const card: ThematicBreak = {
    type: 'thematicBreak',
    position,
    data: {
      hName: editor.tag,
      hProperties: {
        className: [...editor.classes],
        'data-pluginname': editor.pluginName,
        ...Object.fromEntries(known),
        ...editor.fixed,
      },
    },
  }
  return [block([editor.wrapperClass], [card], position, {nodeleaf: ''})]
}
