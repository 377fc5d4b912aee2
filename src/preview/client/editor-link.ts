import type {Editor} from '../state.ts'

/**
 * A link that opens a place in an editor on this machine; undefined where none is wanted. Each editor registers a
 * scheme of its own: Visual Studio Code and its forks `NAME://file/…`, JetBrains `…://open?file=…`, Sublime Text by
 * the handler that most install for it, `subl://open?url=…`.
 *
 * @param path absolute
 */
export function editorLink(editor: Editor, path: string, line = 1, column = 1): string | undefined {
  const slashed = path.replaceAll('\\', '/').replace(/^(?!\/)/, '/')
  const address = encodeURI(slashed).replace(/[?#&]/g, encodeURIComponent)
  if (editor === 'none') return undefined
  if (editor === 'webstorm') return `webstorm://open?file=${address}&line=${line}&column=${column}`
  if (editor === 'sublime') return `subl://open?url=file://${address}&line=${line}&column=${column}`
  return `${editor === 'code' ? 'vscode' : 'cursor'}://file${address}:${line}:${column}`
}
