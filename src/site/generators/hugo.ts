import type {Mount, Rules} from '../site.ts'
import {at, baseOf, folderOf, isValues, listAt, textAt, textsAt, type Values} from '../values.ts'
import type {Generator} from './generator.ts'

/** A language of a site whose languages have folders of their own. */
interface Tongue {
  key: string
  folder: string
}

const extensions = ['toml', 'yaml', 'yml', 'json']

export const hugo: Generator = {
  name: 'Hugo',
  evidence: [
    'https://gohugo.io/configuration/all/ (contentDir, staticDir, assetDir, themesDir, theme, baseURL)',
    'https://gohugo.io/configuration/module/#mounts',
    'https://gohugo.io/content-management/multilingual/ (contentDir of a language, defaultContentLanguage)',
    'https://gohugo.io/content-management/page-bundles/ and page-resources/',
    'https://gohugo.io/content-management/urls/ (uglyURLs)',
  ],
  marks: [
    {name: /^hugo\.(?:toml|ya?ml|json)$/},
    {name: /^config\.(?:toml|ya?ml|json)$/, beside: /^(?:content|archetypes|themes|layouts)\/$/},
    {
      name: /^config\/$/,
      path: extensions.flatMap(each => [`config/_default/hugo.${each}`, `config/_default/config.${each}`]),
    },
  ],
  configs: [
    ...extensions.flatMap(each => [`hugo.${each}`, `config.${each}`]),
    ...['hugo', 'config', 'languages', 'module'].flatMap(name =>
      extensions.map(each => `config/_default/${name}.${each}`),
    ),
  ],
  all: true,
  rules(values, names): Partial<Rules> {
    const content = folderOf(textAt(values, 'contentDir')) ?? 'content'
    const own = [...tongues(values)]
    return {
      base: baseOf(textAt(values, 'baseURL') ?? textAt(values, 'base_url')),
      pretty: at(values, 'uglyURLs') !== true,
      mounts: [
        ...languages(values, own),
        ...modules(values),
        ...statics(values),
        ...own.flatMap(({key}) => statics(at(values, 'languages', key))),
        {folder: content, at: '/', pages: true},
        {folder: folderOf(textAt(values, 'assetDir')) ?? 'assets', at: '/'},
        ...themes(values, names),
        // `static/img/a.png` written with its folder, as an editor shows it.
        {folder: '', at: '/'},
      ],
      twins: own.length > 1 ? [own.map(({folder}) => folder)] : [],
      outputs: [folderOf(textAt(values, 'publishDir')) ?? 'public', 'resources/_gen'],
    }
  },
}

function* tongues(values: Values): Iterable<Tongue> {
  const all = at(values, 'languages')
  if (!isValues(all)) return
  for (const [key, language] of Object.entries(all)) {
    const folder = folderOf(textAt(language, 'contentDir'))
    if (folder !== undefined) yield {key, folder}
  }
}

function languages(values: Values, own: readonly Tongue[]): Mount[] {
  const first = textAt(values, 'defaultContentLanguage') ?? 'en'
  const below = at(values, 'defaultContentLanguageInSubdir') === true
  return own.map(({key, folder}) => ({
    folder,
    at: key.toLowerCase() === first.toLowerCase() && !below ? '/' : `/${key.toLowerCase()}/`,
    pages: true,
  }))
}

/** `static`, `static0` … `static10`, one or several folders each. */
function statics(values: unknown): Mount[] {
  const keys = ['staticDir', ...Array.from({length: 11}, (_, index) => `staticDir${index}`)]
  const named = keys.flatMap(key => textsAt(values, key)).map(folderOf)
  const folders = named.filter(folder => folder !== undefined)
  return [...folders, 'static'].map(folder => ({folder, at: '/'}))
}

function modules(values: Values): Mount[] {
  return listAt(values, 'module', 'mounts').flatMap(mount => {
    const folder = folderOf(textAt(mount, 'source'))
    const [kind, ...rest] = (folderOf(textAt(mount, 'target')) ?? '').split('/')
    if (folder === undefined || !/^(?:static|content|assets)$/.test(kind!)) return []
    const own = textAt(mount, 'lang')
    const first = textAt(values, 'defaultContentLanguage') ?? 'en'
    const lang = kind === 'content' && own !== undefined && own !== first ? [own] : []
    const steps = [...lang, ...rest]
    const address = steps.length === 0 ? '/' : `/${steps.join('/')}/`
    return [{folder, at: address, ...(kind === 'content' ? {pages: true as const} : {})}]
  })
}

function themes(values: Values, names: ReadonlySet<string>): Mount[] {
  const folder = folderOf(textAt(values, 'themesDir')) ?? 'themes'
  if (!names.has(`${folder.split('/')[0]}/`)) return []
  // `github.com/someone/theme` is a module, whose files are not in the site.
  const named = textsAt(values, 'theme').map(each => each.split('/').at(-1)!)
  return named.flatMap(theme =>
    ['static', 'assets'].map(each => ({folder: `${folder}/${theme}/${each}`, at: '/'})),
  )
}

export const zola: Generator = {
  name: 'Zola',
  evidence: ['https://www.getzola.org/documentation/getting-started/overview/ (content, static, base_url)'],
  marks: [{name: /^(?:config|zola)\.toml$/, beside: /^templates\/$/}],
  configs: ['config.toml', 'zola.toml'],
  rules: values => ({
    base: baseOf(textAt(values, 'base_url')),
    pretty: true,
    mounts: [
      {folder: 'static', at: '/'},
      {folder: 'content', at: '/', pages: true},
      {folder: '', at: '/'},
    ],
    outputs: ['public'],
  }),
}
