import {VFile} from 'vfile'
import type {Language, MetaField} from '../../../article.ts'
import {readText} from '../../../disk/text.ts'
import {readFrontMatter} from '../../../front-matter/front-matter.ts'
import {optionsOf, readMeta} from '../../../front-matter/meta.ts'
import {dataOf} from '../../../rules/data.ts'

/** What an article's front matter says of settings. */
export interface ArticleSays {
  values: Readonly<Record<string, unknown>>
  /** `file:line:column` of a setting. */
  place(key: string): string
}

/** @throws UserError when the file cannot be read, or its front matter is broken */
export async function readArticle(path: string, cwd: string, lang: Language): Promise<ArticleSays> {
  const file = new VFile({value: (await readText(path, {cwd, lang})).replace(/^\uFEFF/, ''), path})
  dataOf(file).lang = lang
  const meta = readMeta(file)
  const {places} = readFrontMatter(file)
  const own = meta.extra.weimark as {lint?: unknown} | undefined
  const lint = typeof own?.lint === 'object' ? own.lint : undefined
  return {
    values: {...optionsOf(meta), lint},
    place(key) {
      const variable = key.startsWith('variables.') ? key.slice('variables.'.length) : undefined
      const {metaPlaces, settingPlaces, variablePlaces} = dataOf(file)
      const point = key.startsWith('lint.')
        ? (places.get(`weimark.${key}`) ?? places.get('weimark'))
        : variable === undefined
          ? (settingPlaces?.get(key) ?? metaPlaces?.[key as MetaField])?.start
          : variablePlaces?.get(variable)?.start
      return point ? `${path}:${point.line}:${point.column}` : path
    },
  }
}
