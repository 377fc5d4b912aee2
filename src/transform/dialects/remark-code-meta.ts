import type {Code, Root} from 'mdast'
import type {VFile} from 'vfile'
import {visitNodes} from '../../tree/visit.ts'
import {parseTag} from '../containers/tag.ts'

/**
 * Reads what stands behind a fence's language in VitePress, Docusaurus and Hexo: a file name or title, lines
 * to mark (`{1,3-5}`), line numbers, and the marks that are comments in the code (`// [!code ++]`), which are not shown. Goes
 * on as `data-title`, `data-lines` and `data-numbers`: raw HTML's parser keeps attributes, not `meta`.
 */
export function remarkCodeMeta() {
  return (tree: Root, file: VFile): undefined => {
    if (!/^[ \t>*+-]*(?:`{3}|~{3}|\{[%{]|:::)/m.test(String(file.value))) return
    visitNodes(tree, node => {
      if (node.type !== 'code') return
      const marks = new Map<number, string>()
      // Only the code between two tags has no language before what is said of it.
      const numbers = numbersOf(node)
      const title = node.meta && !node.lang ? readTag(node, marks) : readFence(node, marks)
      readComments(node, marks)
      const properties: Record<string, string> = {}
      if (title) properties.dataTitle = title
      if (numbers !== undefined) properties.dataNumbers = numbers
      if (marks.size > 0) properties.dataLines = [...marks].map(([line, mark]) => `${line}:${mark}`).join(' ')
      if (Object.keys(properties).length === 0) return
      node.data = {...node.data, hProperties: {...node.data?.hProperties, ...properties}}
    })
  }
}

/**
 * The first line's number, `none` for a block without numbers; undefined where the fence does not say:
 * ```` ```ts:line-numbers=5 ````, `:no-line-numbers`, `showLineNumbers`, `showLineNumbers{5}`.
 */
function numbersOf(node: Code): string | undefined {
  const info = [node.lang, node.meta].filter(Boolean).join(' ')
  if (/:no-line-numbers\b/.test(info)) return 'none'
  const match = /:line-numbers(?:=(\d{1,6}))?(?![\w-])|(?:^|\s)showLineNumbers(?:[={]"?(\d{1,6}))?/.exec(info)
  return match ? (match[1] ?? match[2] ?? '1') : undefined
}

type Marks = Map<number, string>

/** ```` ```ts:line-numbers {1,3-5} [a.ts] ````, ```` ```js title="a.js" ````, ```` ```js a.js ```` */
function readFence(node: Code, marks: Marks): string | undefined {
  const info = [node.lang, node.meta].filter(Boolean).join(' ')
  if (info === '' || info.startsWith('{')) return undefined
  const lines = /\{([\d,\s-]+)\}/.exec(info)?.[1]
  if (lines) markLines(lines, marks)
  const title = /(?:^|\s)(?:title|file(?:name)?)=(?:"([^"]*)"|'([^']*)'|(\S+))/i.exec(info)
  const bracket = /(?:^|\s)\[([^\]]+)\]/.exec(info)
  // Hexo names the file without any mark.
  const bare = /^\S+\s+([\w./-]+\.[A-Za-z]\w{0,9})(?:\s|$)/.exec(info)
  if (node.lang) node.lang = /^[^\s{:[]+/.exec(node.lang)?.[0] ?? null
  return title?.[1] ?? title?.[2] ?? title?.[3] ?? bracket?.[1]?.replace(/~.*/, '').trim() ?? bare?.[1]
}

/** `{% codeblock 标题 lang:js %}`, `{% highlight ruby %}`, `{{< highlight go "hl_lines=2-3" >}}` */
function readTag(node: Code, marks: Marks): string | undefined {
  const {name, words, named, rest} = parseTag(node.meta!)
  node.meta = null
  if (name === 'mermaid') {
    node.lang = name
    // `{% mermaid graph TD %}`
    if (/^[a-z]+\s+(?:TD|TB|BT|LR|RL)$/i.test(rest)) node.value = `${rest}\n${node.value}`
    return undefined
  }
  // GitBook's `{% code title="a.js" %}` stands round a fence.
  const fence = /^\s*(`{3,}|~{3,})([^\n`]*)\n([\s\S]*?)\n?[ \t]*\1\s*$/.exec(node.value)
  if (name === 'code' && fence) {
    node.lang = fence[2]!.trim().split(/\s+/)[0] || null
    node.value = fence[3]!
    return named.title
  }
  const lines = named.hl_lines ?? /hl_lines=["']?([\d\s,-]+)/.exec(rest)?.[1]
  if (lines) markLines(lines.replace(/\s+/g, ','), marks)
  if (name === 'codeblock') {
    node.lang = /(?:^|\s)lang:(\S+)/.exec(rest)?.[1] ?? null
    return words.filter(word => !/^\w+:\S+$/.test(word) && !/^https?:/.test(word)).join(' ') || undefined
  }
  node.lang = named.lang ?? words[0] ?? null
  return named.title ?? named.file
}

function markLines(list: string, marks: Marks): void {
  for (const range of list.split(',')) {
    const [from = 0, to = from] = range.trim().split('-').map(Number)
    for (let line = from; line >= 1 && line <= Math.min(to, from + 999); line++) marks.set(line, 'highlight')
  }
}

/** `// [!code ++]`, `# [!code highlight:3]`, `<!-- [!code focus] -->`, each at the end of its line. */
const comment =
  /[ \t]*(?:\/\/|\/\*|<!--|#|--|;|%)[ \t]*\[!code[ \t]+(\+\+|--|highlight|hl|focus|warning|error)(?::(\d+))?\][ \t]*(?:\*\/|-->)?[ \t]*$/

const names: Readonly<Record<string, string>> = {'++': 'add', '--': 'remove', hl: 'highlight'}

function readComments(node: Code, marks: Marks): void {
  if (!node.value.includes('[!code')) return
  const kept: string[] = []
  for (const line of node.value.split('\n')) {
    const match = comment.exec(line)
    if (!match) {
      kept.push(line)
      continue
    }
    const rest = line.slice(0, match.index)
    const count = Math.min(Number(match[2] ?? 1), 999)
    // A comment on a line of its own marks the lines below.
    const first = kept.length + 1
    for (let each = first; each < first + count; each++) marks.set(each, names[match[1]!] ?? match[1]!)
    if (rest.trim() !== '') kept.push(rest)
  }
  node.value = kept.join('\n')
}
