/** `![说明](a.png "标题")`, `[文字](地址)` */
const link =
  /!?\[((?:[^[\]]|\[[^[\]]*\])*)\]\(\s*<?([^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)>?(?:\s+["'(][^"')]*["')])?\s*\)/
/** `![[图.png|300]]`, `[[目录/张三|张三]]` */
const wiki = /!?\[\[([^[\]|#]*)(?:#[^[\]|]*)?(?:\|([^[\]]*))?\]\]/

/** The words of a value that an author wrote as Markdown; any other value as it is. */
export function wordsOf(value: string): string {
  if (!/[[*_`~<]/.test(value)) return value
  return value
    .replace(new RegExp(wiki, 'g'), (_, target: string, words = '') => words.trim() || nameOf(target))
    .replace(new RegExp(link, 'g'), (whole, words: string, url: string) =>
      url === '' || !/[./#]/.test(url) ? whole : words,
    )
    .replace(/(\*\*|__|~~)(?=\S)([^*_~]*[^\s*_~])\1/g, '$2')
    .replace(/(?<!`)`(?!`)([^`]+)`(?!`)/g, '$1')
    .trim()
}

/** The address in a value that an author wrote as Markdown or HTML; any other value as it is. */
export function addressOf(value: string): string {
  const [whole, target] = wiki.exec(value) ?? []
  if (whole === value && target) return target.trim()
  for (const form of addresses) {
    const url = form.exec(value)?.[1]
    if (url) return url
  }
  return value
}

const addresses = [
  /^!?\[[^\]]*\]\(\s*<?([^<>]+?)>?(?:\s+["'(][^"')]*["')])?\s*\)$/,
  /^<img\b[^>]*?\ssrc=["']([^"']+)["']/i,
  /^<([^\s<>]+)>$/,
]

const nameOf = (target: string) =>
  target
    .slice(target.lastIndexOf('/') + 1)
    .replace(/\.md$/, '')
    .trim()
