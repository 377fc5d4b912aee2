import type {Mount, Rules} from '../site.ts'
import {at, baseOf, folderOf, isValues, join, listAt, textAt, textsAt, type Values} from '../values.ts'
import type {Generator} from './generator.ts'
import {aliasesOf} from './vite.ts'

const scripts = ['ts', 'mts', 'js', 'mjs', 'cjs']
const named = (name: string) => scripts.map(each => `${name}.${each}`)

export const docusaurus: Generator = {
  name: 'Docusaurus',
  evidence: [
    'https://docusaurus.io/docs/static-assets (static, staticDirectories, baseUrl)',
    'https://docusaurus.io/docs/markdown-features/assets (@site, pathname://)',
    'https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-docs (path, routeBasePath)',
    'https://docusaurus.io/docs/i18n/introduction#translation-files-location',
  ],
  marks: [{name: /^docusaurus\.config\.[mc]?[jt]s$/}],
  configs: named('docusaurus.config'),
  rules(values): Partial<Rules> {
    const statics = textsAt(values, 'staticDirectories').map(folderOf)
    const docs = plugin(values, 'docs', 'docs')
    const blog = plugin(values, 'blog', 'blog')
    return {
      base: baseOf(textAt(values, 'baseUrl')),
      pretty: false,
      mounts: [
        ...(statics.length === 0 ? ['static'] : statics)
          .filter(folder => folder !== undefined)
          .map(folder => ({folder, at: '/'})),
        ...docs,
        ...blog,
        {folder: 'src/pages', at: '/', pages: true},
        {folder: '', at: '/'},
      ],
      aliases: [
        ['@site/', ''],
        ['~@site/', ''],
        ['@/', ''],
      ],
      outputs: ['build', '.docusaurus'],
    }
  },
}

/** Where a content plugin has its files and its pages: in a preset, or a plugin of its own. */
function plugin(values: Values, kind: string, fallback: string): Mount[] {
  const pairs = [at(values, 'presets'), at(values, 'plugins')].flatMap(list =>
    Array.isArray(list) ? list : [],
  )
  const options = pairs.flatMap((pair: unknown) => {
    if (!Array.isArray(pair) || !isValues(pair[1])) return []
    const [name, own] = pair as [unknown, Values]
    if (String(name).endsWith(`plugin-content-${kind}`)) return [own]
    return isValues(at(own, kind)) ? [at(own, kind) as Values] : []
  })
  const mounts = [...options, {}].map((each): Mount => {
    const folder = folderOf(textAt(each, 'path')) ?? fallback
    return {folder, at: baseOf(textAt(each, 'routeBasePath') ?? fallback), pages: true}
  })
  return mounts.filter((each, index) => mounts.findIndex(other => other.folder === each.folder) === index)
}

export const astro: Generator = {
  name: 'Astro',
  evidence: [
    'https://docs.astro.build/en/reference/configuration-reference/ (srcDir, publicDir, base)',
    'https://docs.astro.build/en/guides/images/ (public, src, import aliases)',
    'https://starlight.astro.build/guides/pages/ (src/content/docs)',
  ],
  marks: [{name: /^astro\.config\.[mc]?[jt]s$/}],
  configs: named('astro.config'),
  rules(values): Partial<Rules> {
    const source = folderOf(textAt(values, 'srcDir')) ?? 'src'
    return {
      base: baseOf(textAt(values, 'base')),
      pretty: true,
      mounts: [
        {folder: folderOf(textAt(values, 'publicDir')) ?? 'public', at: '/'},
        {folder: join(source, 'content/docs'), at: '/', pages: true},
        {folder: join(source, 'content'), at: '/', pages: true},
        {folder: join(source, 'pages'), at: '/', pages: true},
        // `/src/assets/a.png` is a file of the project.
        {folder: '', at: '/'},
      ],
      aliases: [
        ...aliasesOf(at(values, 'vite', 'resolve', 'alias')),
        ['@assets/', join(source, 'assets')],
        ['@/', source],
        ['~/', source],
        ['@', source],
      ],
      outputs: [folderOf(textAt(values, 'outDir')) ?? 'dist', '.astro'],
    }
  },
}

export const gatsby: Generator = {
  name: 'Gatsby',
  evidence: [
    'https://www.gatsbyjs.com/docs/how-to/images-and-media/static-folder/',
    'https://www.gatsbyjs.com/docs/how-to/previews-deploys-hosting/path-prefix/',
    'https://www.gatsbyjs.com/plugins/gatsby-source-filesystem/ (path)',
  ],
  marks: [{name: /^gatsby-config\.[mc]?[jt]s$/}],
  configs: named('gatsby-config'),
  rules(values): Partial<Rules> {
    const sources = listAt(values, 'plugins')
      .map(each => folderOf(textAt(each, 'options', 'path')))
      .filter(folder => folder !== undefined)
    return {
      base: baseOf(textAt(values, 'pathPrefix')),
      pretty: true,
      mounts: [
        {folder: 'static', at: '/'},
        ...[...sources, 'content', 'src/pages', 'src'].map(folder => ({
          folder,
          at: '/',
          pages: true as const,
        })),
        {folder: '', at: '/'},
      ],
      outputs: ['public', '.cache'],
    }
  },
}

export const nuxt: Generator = {
  name: 'Nuxt Content',
  evidence: [
    'https://nuxt.com/docs/getting-started/assets (public, assets, ~ and @)',
    'https://nuxt.com/docs/api/nuxt-config (srcDir, dir.public, app.baseURL)',
    'https://content.nuxt.com/docs/getting-started (content)',
    'https://v2.nuxt.com/docs/directory-structure/static/',
  ],
  marks: [{name: /^nuxt\.config\.[mc]?[jt]s$/}],
  configs: named('nuxt.config'),
  rules(values, names): Partial<Rules> {
    const own = folderOf(textAt(values, 'srcDir'))
    // Nuxt 4 keeps its sources in `app/` where there is one.
    const source = own ?? (names.has('app/') ? 'app' : '')
    const folder = folderOf(textAt(values, 'dir', 'public')) ?? 'public'
    return {
      base: baseOf(textAt(values, 'app', 'baseURL') ?? textAt(values, 'router', 'base')),
      mounts: [
        {folder, at: '/'},
        {folder: join(source, folder), at: '/'},
        {folder: folderOf(textAt(values, 'dir', 'static')) ?? 'static', at: '/'},
        {folder: 'content', at: '/', pages: true},
        {folder: join(source, 'pages'), at: '/', pages: true},
        {folder: '', at: '/'},
        {folder: source, at: '/'},
      ],
      aliases: [
        ['~~/', ''],
        ['@@/', ''],
        ['~/', source],
        ['@/', source],
        ['~', source],
      ],
      outputs: ['.nuxt', '.output', 'dist'],
    }
  },
}

export const next: Generator = {
  name: 'Next.js',
  evidence: [
    'https://nextjs.org/docs/app/api-reference/file-conventions/public-folder',
    'https://nextjs.org/docs/app/api-reference/config/next-config-js/basePath',
  ],
  marks: [{name: /^next\.config\.[mc]?[jt]s$/}],
  configs: named('next.config'),
  rules: (values): Partial<Rules> => ({
    base: baseOf(textAt(values, 'basePath')),
    mounts: [
      {folder: 'public', at: '/'},
      ...['content', 'pages', 'src/pages', 'src/content', 'docs'].map(folder => ({
        folder,
        at: '/',
        pages: true as const,
      })),
      {folder: '', at: '/'},
    ],
    aliases: [
      ['@/', ''],
      ['~/', ''],
      ['@/', 'src'],
    ],
    outputs: ['.next', 'out'],
  }),
}

export const dumi: Generator = {
  name: 'Dumi',
  evidence: ['https://d.umijs.org/guide (docs, public)', 'https://umijs.org/docs/guides/assets'],
  marks: [{name: /^\.(?:dumi|umi)rc\.[jt]s$/}],
  configs: ['.dumirc.ts', '.dumirc.js', '.umirc.ts', '.umirc.js'],
  rules: (values): Partial<Rules> => ({
    base: baseOf(textAt(values, 'base') ?? textAt(values, 'publicPath')),
    mounts: [
      {folder: 'public', at: '/'},
      {folder: 'docs', at: '/', pages: true},
      {folder: '', at: '/'},
    ],
    aliases: [
      ['@/', 'src'],
      ['~@/', 'src'],
    ],
    outputs: ['dist', 'docs-dist'],
  }),
}
