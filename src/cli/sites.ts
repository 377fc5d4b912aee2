import {dirname, resolve} from 'node:path'
import type {Language} from '../article.ts'
import type {LoadedConfig} from '../config/load.ts'
import {shownPath} from '../disk/shown.ts'
import type {Site, Surroundings} from '../site/site.ts'
import {openSites} from '../site/sites.ts'
import {folderAbove} from './commands/convert/convert-one.ts'
import type {Input} from './inputs.ts'

interface SiteSource {
  cwd: string
  /** What the command line says; stronger than a configuration. */
  siteRoot: string | false | undefined
  configs: ReadonlyMap<string, LoadedConfig>
}

/** The sites that the articles of a run belong to, each looked for once. */
export function sitesOf({cwd, siteRoot, configs}: SiteSource) {
  const open = new Map<string | false | undefined, ReturnType<typeof openSites>>()
  return async ({file, below, config}: Pick<Input, 'file' | 'below' | 'config'>) => {
    const own = siteRoot ?? (config === undefined ? undefined : configs.get(config)?.options.siteRoot)
    const root = own && resolve(cwd, own)
    const mark = siteRoot === undefined ? 'siteRoot' : '--site-root'
    const sites = open.get(root) ?? openSites({root, rootMark: mark})
    open.set(root, sites)
    const folder = file === undefined ? cwd : dirname(file)
    const {around} = await sites.around(folder, file === undefined ? undefined : folderAbove(file, below))
    return {around, folder}
  }
}

const words = {
  en: {
    site: (name: string, root: string, mark: string) => `site: ${name} at ${root}, told by ${mark}`,
    none: 'site: none found',
    off: 'site: not looked for',
    within: (folder: string) => `pictures are read within ${folder}`,
    plain: 'no generator',
  },
  zh: {
    site: (name: string, root: string, mark: string) => `站点：${name}，目录 ${root}，依据 ${mark}`,
    none: '站点：没有找到',
    off: '站点：不寻找',
    within: (folder: string) => `图片只在 ${folder} 里读取`,
    plain: '没有生成器',
  },
} satisfies Record<Language, unknown>

/** Which site was found and by what, in one line. */
export function siteLine(
  {around, folder}: {around: Surroundings | undefined; folder: string},
  cwd: string,
  lang: Language,
): string {
  const own = words[lang]
  const shown = (path: string) => shownPath(path, cwd) || '.'
  const named = around?.sites.filter(({mark}) => mark !== '') ?? []
  const sites = named.map(({generator, root, mark}) => own.site(generator ?? own.plain, shown(root), mark))
  const first = sites.join(lang === 'zh' ? '；' : '; ') || (around ? own.none : own.off)
  return `${first}${lang === 'zh' ? '；' : '; '}${own.within(shown(around?.boundary ?? folder))}`
}

/** The same as data; null where none is looked for. */
export function siteData(around: Surroundings | undefined) {
  if (!around) return null
  const plain = ({root, generator, mark, base, configs}: Site) => ({
    root,
    generator: generator ?? null,
    mark: mark || null,
    base,
    configs,
  })
  return {...plain(around.sites[0]), boundary: around.boundary, others: around.sites.slice(1).map(plain)}
}
