import {at, baseOf, folderOf, textAt} from '../values.ts'
import type {Generator} from './generator.ts'

export const hexo: Generator = {
  name: 'Hexo',
  evidence: [
    'https://hexo.io/docs/configuration (source_dir, public_dir, root, url, theme, post_asset_folder)',
    'https://hexo.io/docs/asset-folders (source/images, a folder for each post)',
    'https://hexo.io/docs/themes (the theme’s source folder)',
  ],
  marks: [
    {name: /^_config\.ya?ml$/, beside: /^scaffolds\/$/},
    {name: /^_config\.ya?ml$/, path: ['source/_posts', 'source/_drafts', 'node_modules/hexo']},
    {name: /^_config\.[\w-]+\.ya?ml$/, path: ['source/_posts']},
  ],
  configs: ['_config.yml', '_config.yaml'],
  rules(values) {
    const source = folderOf(textAt(values, 'source_dir')) ?? 'source'
    const theme = textAt(values, 'theme')
    return {
      base: baseOf(textAt(values, 'root')),
      pretty: true,
      mounts: [
        {folder: source, at: '/', pages: true},
        // Posts are published without the folder that Hexo keeps them in.
        {folder: `${source}/_posts`, at: '/', pages: true},
        ...(theme ? [{folder: `themes/${theme}/source`, at: '/'}] : []),
        {folder: '', at: '/'},
      ],
      outputs: [folderOf(textAt(values, 'public_dir')) ?? 'public', '.deploy_git'],
    }
  },
}

export const jekyll: Generator = {
  name: 'Jekyll',
  evidence: [
    'https://jekyllrb.com/docs/configuration/options/ (source, destination, baseurl)',
    'https://jekyllrb.com/docs/posts/#including-images-and-resources',
    'https://jekyllrb.com/docs/static-files/',
  ],
  marks: [{name: /^_config\.(?:ya?ml|toml)$/}],
  configs: ['_config.yml', '_config.yaml', '_config.toml'],
  rules(values) {
    const source = folderOf(textAt(values, 'source')) ?? ''
    return {
      base: baseOf(textAt(values, 'baseurl')),
      mounts: [
        {folder: source, at: '/', pages: true},
        {folder: source === '' ? '_posts' : `${source}/_posts`, at: '/', pages: true},
        ...(source === '' ? [] : [{folder: '', at: '/'}]),
      ],
      outputs: [folderOf(textAt(values, 'destination')) ?? '_site'],
    }
  },
}

export const eleventy: Generator = {
  name: 'Eleventy',
  evidence: ['https://www.11ty.dev/docs/config/ (dir.input, pathPrefix) and /docs/copy/'],
  marks: [{name: /^(?:\.eleventy\.c?js|eleventy\.config\.[mc]?[jt]s)$/}],
  configs: [
    '.eleventy.js',
    '.eleventy.cjs',
    'eleventy.config.js',
    'eleventy.config.mjs',
    'eleventy.config.cjs',
    'eleventy.config.ts',
  ],
  rules(values) {
    const input = folderOf(textAt(values, 'dir', 'input')) ?? ''
    return {
      base: baseOf(textAt(values, 'pathPrefix')),
      pretty: true,
      mounts: [
        {folder: input, at: '/', pages: true},
        ...['public', 'static', 'src'].map(folder => ({folder, at: '/'})),
        ...(input === '' ? [] : [{folder: '', at: '/'}]),
      ],
      outputs: [folderOf(textAt(values, 'dir', 'output')) ?? '_site'],
    }
  },
}

export const pelican: Generator = {
  name: 'Pelican',
  evidence: ['https://docs.getpelican.com/en/latest/content.html#linking-to-internal-content'],
  marks: [{name: /^pelicanconf\.py$/}],
  // Python: nothing of it can be read as data.
  configs: [],
  rules: () => ({
    mounts: [
      {folder: 'content', at: '/', pages: true},
      {folder: '', at: '/'},
    ],
    aliases: ['static', 'attach', 'filename', 'photo', 'image'].flatMap(name => [
      [`{${name}}/`, 'content'] as const,
      [`|${name}|/`, 'content'] as const,
    ]),
    outputs: ['output'],
  }),
}

export const gridea: Generator = {
  name: 'Gridea',
  evidence: ['https://open.gridea.dev/ (config/, posts/, post-images/, static/)'],
  marks: [{name: /^post-images\/$/, beside: /^posts\/$/}],
  configs: ['config/setting.json'],
  rules: values => ({
    base: baseOf(textAt(values, 'config', 'domain')),
    mounts: [
      {folder: '', at: '/'},
      {folder: 'static', at: '/'},
      {folder: 'posts', at: '/post/', pages: true},
    ],
    outputs: at(values, 'config') === undefined ? [] : ['output'],
  }),
}
