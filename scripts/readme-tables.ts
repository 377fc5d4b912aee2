import type {MetaField} from '../src/article.ts'
import {aliases} from '../src/front-matter/aliases.ts'
import type {KeyedOptions} from '../src/options/options.ts'
import type {Row} from '../src/options/row.ts'
import {namesIn, rows} from '../src/options/table.ts'
import type {Language, Said} from '../src/rules/rule.ts'

/** What each field of the front matter is called. */
const titles: Readonly<Record<Exclude<MetaField, keyof KeyedOptions>, Said>> = {
  title: {zh: '标题', en: 'title'},
  author: {zh: '作者', en: 'author'},
  digest: {zh: '摘要', en: 'digest'},
  cover: {zh: '封面', en: 'cover'},
  date: {zh: '日期', en: 'date'},
  tags: {zh: '标签', en: 'tags'},
  categories: {zh: '分类', en: 'categories'},
  sourceUrl: {zh: '阅读原文', en: 'read more (阅读原文)'},
  wechatUrl: {zh: '公众号网址', en: 'wechatUrl (its own address on WeChat)'},
  openComment: {zh: '留言', en: 'comments'},
  fansOnlyComment: {zh: '仅粉丝可留言', en: 'comments of followers only'},
}

const heading: Said = {zh: '，或第一个标题', en: ', or the first heading'}

/** A value that an option may have, to show how it is written. */
const samples: Partial<Record<Row['kind'], string>> = {theme: 'default', codeTheme: 'night', flag: 'true'}

const code = (keys: readonly string[]) => keys.map(key => `\`${key}\``).join(' ')

/** The table of front-matter keys, as both READMEs have it. */
export function keysTable(lang: Language): string {
  const fields = Object.entries(titles).map(([field, title]) => {
    const keys = code(aliases[field as keyof typeof titles])
    return [title[lang], field === 'title' ? keys + heading[lang] : keys]
  })
  const keyed = rows.flatMap(([, {keys, about, kind}]) =>
    keys
      ? [[about[lang], code(keys.map((key, at) => (at === 0 ? `${key}: ${samples[kind] ?? '…'}` : key)))]]
      : [],
  )
  const shown = new Set(rows.flatMap(([name, {keys}]) => (keys ? [name] : [])))
  const others = namesIn('article').filter(name => !shown.has(name))
  const more: Said = {
    zh: `\`weimark: {选项: 值}\`，[选项](docs/config.md#文件头--front-matter)：${code(others)}`,
    en: `\`weimark: {option: value}\`, [options](docs/config.md#文件头--front-matter) being ${code(others)}`,
  }
  const table = [...fields, ...keyed, [lang === 'zh' ? '其他选项' : 'other options', more[lang]]]
  const head = lang === 'zh' ? '| 字段 | 键 |' : '| field | keys |'
  return [head, '|---|---|', ...table.map(cells => `| ${cells.join(' | ')} |`)].join('\n')
}

/** A README with its table written anew. */
export function withKeysTable(readme: string, lang: Language): string {
  const [head = ''] = keysTable(lang).split('\n')
  const start = readme.indexOf(head)
  const end = readme.indexOf('\n\n', start)
  if (start < 0 || end < 0) throw new Error(`README has no table that begins with ${head}`)
  return readme.slice(0, start) + keysTable(lang) + readme.slice(end)
}
