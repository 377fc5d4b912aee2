import {at, baseOf, folderOf, join, textAt} from '../values.ts'
import type {Generator} from './generator.ts'

export const mkdocs: Generator = {
  name: 'MkDocs',
  evidence: [
    'https://www.mkdocs.org/user-guide/configuration/ (docs_dir, site_dir, site_url, use_directory_urls)',
    'https://www.mkdocs.org/user-guide/writing-your-docs/#linking-to-images-and-media',
    'https://squidfunk.github.io/mkdocs-material/customization/ (theme.custom_dir)',
  ],
  marks: [{name: /^(?:mkdocs|properdocs|zensical)\.(?:ya?ml|toml)$/}],
  configs: ['mkdocs.yml', 'mkdocs.yaml', 'properdocs.yml', 'zensical.toml'],
  rules(values) {
    const docs = folderOf(textAt(values, 'docs_dir') ?? textAt(values, 'project', 'docs_dir')) ?? 'docs'
    const custom = folderOf(textAt(values, 'theme', 'custom_dir'))
    return {
      base: baseOf(textAt(values, 'site_url') ?? textAt(values, 'project', 'site_url')),
      // Of Markdown it makes the addresses right itself; those in raw HTML start from the page's.
      pretty: at(values, 'use_directory_urls') !== false,
      mounts: [
        {folder: docs, at: '/', pages: true},
        ...(custom === undefined ? [] : [{folder: custom, at: '/'}]),
        {folder: '', at: '/'},
      ],
      outputs: [folderOf(textAt(values, 'site_dir')) ?? 'site'],
    }
  },
}

export const gitbook: Generator = {
  name: 'GitBook',
  evidence: [
    'https://gitbook.com/docs/getting-started/git-sync/content-configuration (.gitbook.yaml: root)',
    'https://gitbookio.gitbooks.io/documentation/content/format/configuration.html (book.json: root)',
  ],
  marks: [{name: /^book\.(?:json|js)$/}, {name: /^\.gitbook\.ya?ml$/}, {name: /^\.gitbook\/$/}],
  configs: ['.gitbook.yaml', '.gitbook.yml', 'book.json', 'book.js'],
  rules(values) {
    const root = folderOf((textAt(values, 'root') ?? '').replace(/^\/+/, '')) ?? ''
    return {
      mounts: [
        {folder: root, at: '/', pages: true},
        {folder: join(root, '.gitbook/assets'), at: '/'},
        ...(root === '' ? [] : [{folder: '', at: '/'}]),
      ],
      outputs: ['_book'],
    }
  },
}

export const mdbook: Generator = {
  name: 'mdBook',
  evidence: [
    'https://rust-lang.github.io/mdBook/format/configuration/general.html (book.src, build.build-dir)',
    'https://rust-lang.github.io/mdBook/format/configuration/renderers.html (output.html.site-url)',
  ],
  marks: [{name: /^book\.toml$/}],
  configs: ['book.toml'],
  rules(values) {
    const source = folderOf(textAt(values, 'book', 'src')) ?? 'src'
    return {
      base: baseOf(textAt(values, 'output', 'html', 'site-url')),
      mounts: [
        {folder: source, at: '/', pages: true},
        {folder: '', at: '/'},
      ],
      outputs: [folderOf(textAt(values, 'build', 'build-dir')) ?? 'book'],
    }
  },
}

export const docsify: Generator = {
  name: 'Docsify',
  evidence: ['https://docsify.js.org/#/configuration (basePath, relativePath) and more-pages'],
  marks: [{name: /^_(?:sidebar|coverpage|navbar)\.md$/, beside: /^index\.html$/}],
  configs: [],
  rules: () => ({}),
}

export const quarto: Generator = {
  name: 'Quarto',
  evidence: ['https://quarto.org/docs/reference/projects/websites.html (output-dir, resources)'],
  marks: [{name: /^_quarto\.ya?ml$/}],
  configs: ['_quarto.yml', '_quarto.yaml'],
  rules: values => ({
    base: baseOf(textAt(values, 'website', 'site-path')),
    outputs: [folderOf(textAt(values, 'project', 'output-dir')) ?? '_site'],
  }),
}

export const sphinx: Generator = {
  name: 'Sphinx',
  evidence: [
    'https://www.sphinx-doc.org/en/master/usage/restructuredtext/basics.html#images (/ is the source folder)',
    'https://myst-parser.readthedocs.io/en/latest/syntax/images_and_figures.html',
  ],
  marks: [{name: /^conf\.py$/, beside: /^(?:index\.(?:md|rst)|_static\/)$/}, {name: /^myst\.ya?ml$/}],
  configs: [],
  rules: () => ({outputs: ['_build', 'build']}),
}
