import type {Rules} from '../site.ts'
import {at, baseOf, folderOf, isValues, join, textAt, type Values} from '../values.ts'
import type {Generator} from './generator.ts'

const scripts = ['ts', 'mts', 'js', 'mjs', 'cjs']

export const vitepress: Generator = {
  name: 'VitePress',
  evidence: [
    'https://vitepress.dev/reference/site-config (srcDir, base, rewrites)',
    'https://vitepress.dev/guide/asset-handling (public in srcDir, base and addresses)',
    'https://vitepress.dev/guide/routing (root, source directory)',
  ],
  marks: [{name: /^\.vitepress\/$/}],
  configs: ['config', 'config/index'].flatMap(path =>
    [...scripts, 'json'].map(each => `.vitepress/${path}.${each}`),
  ),
  rules(values): Partial<Rules> {
    const source = folderOf(textAt(values, 'srcDir')) ?? ''
    const publicFolder = folderOf(textAt(values, 'vite', 'publicDir')) ?? 'public'
    return {
      base: baseOf(textAt(values, 'base')),
      mounts: [
        {folder: join(source, publicFolder), at: '/'},
        {folder: source, at: '/', pages: true},
        ...rewrites(values, source),
        // Not by its documentation, but many sites keep it here, and a configuration may compute it.
        {folder: '.vitepress/public', at: '/'},
        ...(source === ''
          ? []
          : [
              {folder: 'public', at: '/'},
              {folder: '', at: '/'},
            ]),
      ],
      aliases: [...aliasesOf(at(values, 'vite', 'resolve', 'alias')), ['@/', source], ['~/', source]],
      outputs: ['.vitepress/dist', '.vitepress/cache'],
    }
  },
}

/** `packages/:pkg/docs/(.*)` → …: only those that name folders are data enough to be followed. */
function rewrites(values: Values, source: string) {
  const all = at(values, 'rewrites')
  if (!isValues(all)) return []
  return Object.entries(all).flatMap(([from, to]) => {
    const folder = /^([^:*(]+)\/(?:\(\.\*\)|:\w+\*|:rest\*)$/.exec(from)?.[1]
    const target = typeof to === 'string' ? /^([^:*(]*?)\/?:\w+\*?$/.exec(to)?.[1] : undefined
    if (folder === undefined || target === undefined) return []
    return [{folder: join(source, folder), at: baseOf(target), pages: true as const}]
  })
}

/** `resolve.alias` as an object or a list; what is computed is not known. */
export function aliasesOf(alias: unknown): [string, string][] {
  const entries: [unknown, unknown][] = Array.isArray(alias)
    ? alias.filter(isValues).map(each => [each.find, each.replacement])
    : Object.entries(isValues(alias) ? alias : {})
  return entries.flatMap(([name, path]): [string, string][] => {
    const folder = typeof path === 'string' ? folderOf(path) : undefined
    if (typeof name !== 'string' || folder === undefined) return []
    return [[name.endsWith('/') ? name : `${name}/`, folder]]
  })
}

export const vuepress: Generator = {
  name: 'VuePress',
  evidence: [
    'https://v1.vuepress.vuejs.org/guide/assets.html (.vuepress/public, base, ~ and @alias)',
    'https://v1.vuepress.vuejs.org/config/ (base, dest)',
    'https://vuepress.vuejs.org/guide/assets.html and /reference/config.html (public, base, @source)',
  ],
  marks: [{name: /^\.vuepress\/$/}],
  configs: [...scripts, 'yml', 'yaml', 'toml'].map(each => `.vuepress/config.${each}`),
  rules(values): Partial<Rules> {
    const own = folderOf(textAt(values, 'public'))
    return {
      base: baseOf(textAt(values, 'base')),
      mounts: [
        {folder: '.vuepress/public', at: '/'},
        // Computed from the source folder in VuePress 2, so that a relative one may start from either.
        ...(own === undefined
          ? []
          : [
              {folder: own, at: '/'},
              {folder: join('.vuepress', own), at: '/'},
            ]),
        {folder: '', at: '/', pages: true},
        {folder: 'public', at: '/'},
      ],
      aliases: [
        ...aliasesOf(at(values, 'alias')),
        ...aliasesOf(at(values, 'configureWebpack', 'resolve', 'alias')),
        ['@source/', ''],
        ['@alias/', ''],
        ['@assets/', '.vuepress/public/assets'],
        ['@/', ''],
      ],
      outputs: ['.vuepress/dist', '.vuepress/.temp', '.vuepress/.cache'],
    }
  },
}

export const rspress: Generator = {
  name: 'Rspress',
  evidence: ['https://rspress.rs/guide/basic/static-assets (root, public)'],
  marks: [{name: /^rspress\.config\.[mc]?[jt]s$/}],
  configs: scripts.map(each => `rspress.config.${each}`),
  rules(values): Partial<Rules> {
    const root = folderOf(textAt(values, 'root')) ?? 'docs'
    return {
      base: baseOf(textAt(values, 'base')),
      mounts: [
        {folder: join(root, 'public'), at: '/'},
        {folder: root, at: '/', pages: true},
        {folder: '', at: '/'},
      ],
      outputs: ['doc_build'],
    }
  },
}

export const valaxy: Generator = {
  name: 'Valaxy',
  evidence: ['https://valaxy.site/guide/features#assets (public, pages)'],
  marks: [{name: /^valaxy\.config\.[mc]?[jt]s$/}],
  configs: [],
  rules: () => ({
    mounts: [
      {folder: 'public', at: '/'},
      {folder: 'pages', at: '/', pages: true},
      {folder: '', at: '/'},
    ],
  }),
}
