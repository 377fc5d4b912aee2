import type {Nodes, PhrasingContent} from 'mdast'

/** The words of a line, sorted by what they are in. */
export interface Words {
  /** All of it; a hard line end is `\n`. */
  text: string
  bold: string
  /** What stands outside bold: in front of it, between two runs of it, behind it. */
  before: string
  between: string
  after: string
  linked: string
  unlinked: string
  /** Whether there is more than words: a picture, a formula, HTML. */
  mixed: boolean
  picture: boolean
}

interface Inside {
  bold: boolean
  link: boolean
}

export function readWords(children: readonly PhrasingContent[]): Words {
  const words: Words = {
    text: '',
    bold: '',
    before: '',
    between: '',
    after: '',
    linked: '',
    unlinked: '',
    mixed: false,
    picture: false,
  }
  walk(children, {bold: false, link: false}, words)
  return words
}

function walk(nodes: readonly Nodes[], inside: Inside, words: Words): void {
  let html = 0
  for (const node of nodes) {
    const here = {bold: inside.bold || html > 0, link: inside.link}
    if (node.type === 'text' || node.type === 'inlineCode') add(node.value, here, words)
    else if (node.type === 'break') words.text += '\n'
    else if (node.type === 'html') html += readTag(node.value, words)
    else if (node.type === 'strong') walk(node.children, {...here, bold: true}, words)
    else if (node.type === 'link' || node.type === 'linkReference')
      walk(node.children, {...here, link: true}, words)
    else if (node.type === 'emphasis' || node.type === 'delete') walk(node.children, here, words)
    else if (node.type !== 'footnoteReference') {
      words.mixed = true
      words.picture ||= node.type === 'image' || node.type === 'imageReference'
    }
  }
}

function add(value: string, {bold, link}: Inside, words: Words): void {
  words.text += value
  words[link ? 'linked' : 'unlinked'] += value
  if (!bold) words[words.bold === '' ? 'before' : 'after'] += value
  else {
    words.between += words.after
    words.after = ''
    words.bold += value
  }
}

/** @returns by how much the tags of bold that are open become more */
function readTag(tag: string, words: Words): number {
  const [, end, name = ''] = /^<(\/?)(\w+)/.exec(tag) ?? []
  if (/^(?:b|strong)$/i.test(name)) return end === '/' ? -1 : 1
  if (/^br$/i.test(name)) words.text += '\n'
  else if (name !== '') words.mixed = true
  words.picture ||= /^img$/i.test(name)
  return 0
}
