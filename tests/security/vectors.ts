import {domPurifyVectors} from './vectors-dompurify.ts'
import {owaspVectors} from './vectors-owasp.ts'
import {cssVectors, svgVectors, urlVectors} from './vectors-own.ts'

/** HTML that attacks. */
export const htmlVectors: readonly string[] = [
  ...domPurifyVectors,
  ...owaspVectors,
  ...svgVectors,
  ...cssVectors.map(css => `<p style="${css.replaceAll('"', '&quot;')}">文</p>`),
  ...cssVectors.map(css => `<svg viewBox="0 0 9 9"><rect style="${css.replaceAll('"', '&quot;')}"/></svg>`),
  ...urlVectors.flatMap(url => [`<a href="${url}">文</a>`, `<img src='${url}'>`]),
]

const oneLine = (vector: string) => vector.replace(/\s*\n\s*/g, ' ')

/** Where an attack can stand in an article. */
export const places: Readonly<Record<string, (vector: string) => string>> = {
  'a block': vector => `前\n\n${vector}\n\n后`,
  'a line': vector => `前${oneLine(vector)}后`,
  'a list in a quote': vector => `> - 项 ${oneLine(vector)}\n>\n>   ${oneLine(vector)}`,
  'a cell': vector => `| 甲 | ${oneLine(vector).replaceAll('|', '\\|')} |\n|---|---|\n| 乙 | 丙 |`,
  'a heading': vector => `# ${oneLine(vector)}\n\n## 甲 ${oneLine(vector)}`,
  'a footnote': vector => `文[^1]\n\n[^1]: ${oneLine(vector)}`,
  'a callout’s title': vector => `> [!NOTE] ${oneLine(vector)}\n> 文\n\n::: tip ${oneLine(vector)}\n文\n:::`,
  'alt text and title': vector =>
    `![${oneLine(vector)}](a.png "${oneLine(vector)}")\n\n[文](https://a.org '${oneLine(vector)}')`,
  'the address of a link or a picture': vector =>
    `[文](<${oneLine(vector)}>) ![图](<${oneLine(vector)}>) <${oneLine(vector)}>\n\n[文](${oneLine(vector)})\n\n[甲]\n\n[甲]: ${oneLine(vector)}`,
  code: vector =>
    `\`\`\`html title="${oneLine(vector)}" ${oneLine(vector)}\n${vector}\n\`\`\`\n\n\`${oneLine(vector)}\``,
  'attributes of pandoc': vector =>
    `[文]{style="${oneLine(vector)}" onclick="${oneLine(vector)}"} \n\n::: {.${oneLine(vector)}}\n文\n:::`,
  'other tools’ tags': vector =>
    `{% img ${oneLine(vector)} %} {{< figure src="${oneLine(vector)}" >}} ![[${oneLine(vector)}]] [[${oneLine(vector)}]] {汉|${oneLine(vector)}}`,
  'a front matter': vector =>
    `${JSON.stringify(Object.fromEntries(['title', 'author', 'digest', 'date', 'cover', 'sourceUrl', 'tags'].map(key => [key, vector])))}\n\n文`,
}
