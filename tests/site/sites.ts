/** A small site in a generator's shape. Expected files and addresses are written by hand, from its documentation. */
export interface Sample {
  name: string
  /** Configuration, by path. */
  files: Readonly<Record<string, string>>
  /** Paths at which pictures lie. */
  pictures: readonly string[]
  article: string
  /** As `weimark config` names generator and mark. */
  told: readonly [generator: string | null, mark: string | null]
  /** `source | file | address under https://cdn.example.org/` */
  asks: readonly string[]
}

export const samples: readonly Sample[] = [
  {
    name: 'Hugo, one language',
    files: {'hugo.toml': 'baseURL = "https://a.org/"\ntheme = "stack"\n', 'content/posts/x.md': ''},
    pictures: [
      'static/img/events/a.png',
      'static/img/banners/a.jpeg',
      'assets/images/b.png',
      'content/posts/x/c.png',
      'content/posts/pic.png',
      'themes/stack/static/logo.png',
    ],
    article: 'content/posts/x.md',
    told: ['Hugo', 'hugo.toml'],
    asks: [
      '/img/events/a.png | static/img/events/a.png | img/events/a.png',
      'img/banners/a.jpeg | static/img/banners/a.jpeg | img/banners/a.jpeg',
      'images/b.png | assets/images/b.png | images/b.png',
      'c.png | content/posts/x/c.png | x/c.png',
      '../pic.png | content/posts/pic.png | posts/pic.png',
      'pic.png | content/posts/pic.png | pic.png',
      '../../../img/events/a.png | static/img/events/a.png | img/events/a.png',
      '/logo.png | themes/stack/static/logo.png | logo.png',
      '/posts/x/c.png | content/posts/x/c.png | posts/x/c.png',
      '/static/img/events/a.png | static/img/events/a.png | img/events/a.png',
    ],
  },
  {
    name: 'Hugo, languages in folders of content',
    files: {'config.yaml': 'baseURL: https://a.org/docs/\n', 'content/zh/blog/x/index.md': ''},
    pictures: ['content/zh/blog/x/1.png', 'content/zh/blog/y/2.png', 'static/zh/3.png'],
    article: 'content/zh/blog/x/index.md',
    told: ['Hugo', 'config.yaml'],
    asks: [
      '/zh/blog/x/1.png | content/zh/blog/x/1.png | docs/zh/blog/x/1.png',
      '1.png | content/zh/blog/x/1.png | 1.png',
      '../y/2.png | content/zh/blog/y/2.png | docs/zh/blog/y/2.png',
      '/docs/zh/3.png | static/zh/3.png | docs/zh/3.png',
      '/zh/3.png | static/zh/3.png | docs/zh/3.png',
    ],
  },
  {
    name: 'Hugo, contentDir of each language, the first without a folder',
    files: {
      'config/_default/hugo.yaml': 'defaultContentLanguage: zh\n',
      'config/_default/languages.toml':
        '[zh]\ncontentDir = "content/chinese"\n[en]\ncontentDir = "content/english"\nstaticDir = "static-en"\n',
      'content/chinese/a/b.md': '',
    },
    pictures: [
      'content/chinese/a/b/1.png',
      'content/english/a/b/2.png',
      'static-en/3.png',
      'content/english/a/4.png',
    ],
    article: 'content/chinese/a/b.md',
    told: ['Hugo', 'config/_default/hugo.yaml'],
    asks: [
      '/a/b/1.png | content/chinese/a/b/1.png | a/b/1.png',
      '/en/a/b/2.png | content/english/a/b/2.png | en/a/b/2.png',
      '/3.png | static-en/3.png | 3.png',
      '4.png | content/english/a/4.png | en/a/4.png',
    ],
  },
  {
    name: 'Hugo, module mounts',
    files: {
      'hugo.json': JSON.stringify({
        module: {
          mounts: [
            {source: 'docs', target: 'content'},
            {source: 'pics', target: 'static/img'},
          ],
        },
      }),
      'docs/a.md': '',
    },
    pictures: ['pics/1.png', 'docs/a/2.png'],
    article: 'docs/a.md',
    told: ['Hugo', 'hugo.json'],
    asks: ['/img/1.png | pics/1.png | img/1.png', '/a/2.png | docs/a/2.png | a/2.png'],
  },
  {
    name: 'Zola',
    files: {'config.toml': 'base_url = "https://a.org/z"\n', 'templates/index.html': '', 'content/a.md': ''},
    pictures: ['static/1.png', 'content/img/2.png'],
    article: 'content/a.md',
    told: ['Zola', 'config.toml'],
    asks: ['/1.png | static/1.png | z/1.png', '/img/2.png | content/img/2.png | z/img/2.png'],
  },
  {
    name: 'Hexo',
    files: {
      '_config.yml': 'root: /blog/\ntheme: next\npost_asset_folder: true\n',
      'source/_posts/2024-01-02-foo.md': '',
    },
    pictures: [
      'source/images/a.png',
      'source/_posts/2024-01-02-foo/b.png',
      'themes/next/source/images/avatar.gif',
      'source/_posts/img/c.png',
    ],
    article: 'source/_posts/2024-01-02-foo.md',
    told: ['Hexo', '_config.yml'],
    asks: [
      '/images/a.png | source/images/a.png | blog/images/a.png',
      '/blog/images/a.png | source/images/a.png | blog/images/a.png',
      'images/a.png | source/images/a.png | blog/images/a.png',
      '../images/a.png | source/images/a.png | blog/images/a.png',
      'b.png | source/_posts/2024-01-02-foo/b.png | 2024-01-02-foo/b.png',
      '2024-01-02-foo/b.png | source/_posts/2024-01-02-foo/b.png | 2024-01-02-foo/b.png',
      '/images/avatar.gif | themes/next/source/images/avatar.gif | blog/images/avatar.gif',
      'img/c.png | source/_posts/img/c.png | img/c.png',
    ],
  },
  {
    name: 'Jekyll',
    files: {'_config.yml': 'baseurl: /b\n', '_posts/2024-01-02-foo.md': ''},
    pictures: ['assets/img/a.png', 'images/b.png'],
    article: '_posts/2024-01-02-foo.md',
    told: ['Jekyll', '_config.yml'],
    asks: [
      '/assets/img/a.png | assets/img/a.png | b/assets/img/a.png',
      '/b/assets/img/a.png | assets/img/a.png | b/assets/img/a.png',
      'assets/img/a.png | assets/img/a.png | b/assets/img/a.png',
      '../images/b.png | images/b.png | b/images/b.png',
    ],
  },
  {
    name: 'VitePress',
    files: {
      'docs/.vitepress/config.mts':
        "import {defineConfig} from 'vitepress'\nconst base: string = '/book/'\nexport default defineConfig({base, title: `x`, themeConfig: {nav: []}} satisfies object)\n",
      'docs/guide/a.md': '',
    },
    pictures: ['docs/public/img/a.png', 'docs/images/b.png', 'docs/guide/c.png'],
    article: 'docs/guide/a.md',
    told: ['VitePress', '.vitepress/'],
    asks: [
      '/img/a.png | docs/public/img/a.png | book/img/a.png',
      '/book/img/a.png | docs/public/img/a.png | book/img/a.png',
      '/images/b.png | docs/images/b.png | book/images/b.png',
      '../images/b.png | docs/images/b.png | book/images/b.png',
      '@/images/b.png | docs/images/b.png | book/images/b.png',
      './c.png | docs/guide/c.png | c.png',
      '../public/img/a.png | docs/public/img/a.png | book/img/a.png',
    ],
  },
  {
    name: 'VitePress, srcDir',
    files: {
      '.vitepress/config.js': "module.exports = {srcDir: './src', vite: {publicDir: '../static'}}\n",
      'src/a.md': '',
    },
    pictures: ['static/a.png', 'src/public/b.png', 'public/c.png'],
    article: 'src/a.md',
    told: ['VitePress', '.vitepress/'],
    asks: ['/a.png | static/a.png | a.png', '/c.png | public/c.png | c.png'],
  },
  {
    name: 'VuePress 1',
    files: {
      'docs/.vuepress/config.js':
        "const path = require('path')\nmodule.exports = {\n  base: process.env.BASE || '/v/',\n  configureWebpack: {resolve: {alias: {'@pics': path.resolve(__dirname, 'pics')}}},\n}\n",
      'docs/news/a.md': '',
    },
    pictures: ['docs/.vuepress/public/img/banners/a.jpeg', 'docs/img/b.png'],
    article: 'docs/news/a.md',
    told: ['VuePress', '.vuepress/'],
    asks: [
      'img/banners/a.jpeg | docs/.vuepress/public/img/banners/a.jpeg | v/img/banners/a.jpeg',
      '/img/banners/a.jpeg | docs/.vuepress/public/img/banners/a.jpeg | v/img/banners/a.jpeg',
      '/img/b.png | docs/img/b.png | v/img/b.png',
      '@source/img/b.png | docs/img/b.png | v/img/b.png',
      '../.vuepress/public/img/banners/a.jpeg | docs/.vuepress/public/img/banners/a.jpeg | v/img/banners/a.jpeg',
    ],
  },
  {
    name: 'VuePress 2',
    files: {
      'src/.vuepress/config.ts':
        "import {defineUserConfig} from 'vuepress'\nimport theme from './theme.js'\nexport default defineUserConfig({base: '/', public: 'assets', theme})\n",
      'src/posts/a.md': '',
    },
    pictures: ['src/.vuepress/public/x.svg', 'src/.vuepress/assets/y.png'],
    article: 'src/posts/a.md',
    told: ['VuePress', '.vuepress/'],
    asks: ['/x.svg | src/.vuepress/public/x.svg | x.svg', '/y.png | src/.vuepress/assets/y.png | y.png'],
  },
  {
    name: 'Docusaurus',
    files: {
      'docusaurus.config.ts':
        "import type {Config} from '@docusaurus/types'\nconst config: Config = {\n  baseUrl: '/d/',\n  staticDirectories: ['static', 'pics'],\n  presets: [['classic', {docs: {path: 'manual', routeBasePath: '/m'}, blog: false}]],\n}\nexport default config\n",
      'manual/intro/a.md': '',
    },
    pictures: ['static/img/a.png', 'pics/b.png', 'manual/intro/c.png', 'manual/d.png'],
    article: 'manual/intro/a.md',
    told: ['Docusaurus', 'docusaurus.config.ts'],
    asks: [
      '/img/a.png | static/img/a.png | d/img/a.png',
      '/d/img/a.png | static/img/a.png | d/img/a.png',
      'pathname:///img/a.png | static/img/a.png | d/img/a.png',
      '@site/static/img/a.png | static/img/a.png | d/img/a.png',
      '/b.png | pics/b.png | d/b.png',
      './c.png | manual/intro/c.png | c.png',
      '../d.png | manual/d.png | d/m/d.png',
    ],
  },
  {
    name: 'Docusaurus, a translated document',
    files: {
      'docusaurus.config.js': 'module.exports = {}',
      'i18n/zh/docusaurus-plugin-content-docs/current/x/a.md': '',
    },
    pictures: ['docs/x/img/1.png', 'static/2.png'],
    article: 'i18n/zh/docusaurus-plugin-content-docs/current/x/a.md',
    told: ['Docusaurus', 'docusaurus.config.js'],
    asks: ['./img/1.png | docs/x/img/1.png | docs/x/img/1.png', '/2.png | static/2.png | 2.png'],
  },
  {
    name: 'Docusaurus in a folder beside the documents',
    files: {'website/docusaurus.config.js': "module.exports = {baseUrl: '/'}", 'docs/a.md': ''},
    pictures: ['website/static/img/1.png', 'docs/assets/2.png'],
    article: 'docs/a.md',
    told: ['Docusaurus', 'website/docusaurus.config.js'],
    asks: [
      '/img/1.png | website/static/img/1.png | img/1.png',
      'assets/2.png | docs/assets/2.png | assets/2.png',
    ],
  },
  {
    name: 'Astro',
    files: {
      'astro.config.mjs':
        "import {defineConfig} from 'astro/config'\nexport default defineConfig({site: 'https://a.org', base: 'as'})\n",
      'src/content/blog/a.md': '',
    },
    pictures: ['public/a.png', 'src/assets/b.png', 'src/content/blog/c.png'],
    article: 'src/content/blog/a.md',
    told: ['Astro', 'astro.config.mjs'],
    asks: [
      '/a.png | public/a.png | as/a.png',
      '/src/assets/b.png | src/assets/b.png | as/src/assets/b.png',
      '../../assets/b.png | src/assets/b.png | as/src/assets/b.png',
      '@assets/b.png | src/assets/b.png | as/src/assets/b.png',
      '~/assets/b.png | src/assets/b.png | as/src/assets/b.png',
      './c.png | src/content/blog/c.png | c.png',
    ],
  },
  {
    name: 'MkDocs',
    files: {
      'mkdocs.yml':
        'site_url: https://a.org/mk/\ndocs_dir: handbook\nmarkdown_extensions:\n  - x: {f: !!python/name:a.b}\n',
      'handbook/zh/a.md': '',
    },
    pictures: ['handbook/img/a.png', 'handbook/zh/b.png'],
    article: 'handbook/zh/a.md',
    told: ['MkDocs', 'mkdocs.yml'],
    asks: [
      '../img/a.png | handbook/img/a.png | mk/img/a.png',
      '../../img/a.png | handbook/img/a.png | mk/img/a.png',
      '/img/a.png | handbook/img/a.png | mk/img/a.png',
      '../b.png | handbook/zh/b.png | mk/zh/b.png',
      'img/a.png | handbook/img/a.png | mk/img/a.png',
    ],
  },
  {
    name: 'GitBook',
    files: {'.gitbook.yaml': 'root: ./manual/\n', 'manual/part/a.md': ''},
    pictures: ['manual/.gitbook/assets/image (1).png', 'manual/img/b.png'],
    article: 'manual/part/a.md',
    told: ['GitBook', '.gitbook/'],
    asks: [
      '../.gitbook/assets/image%20(1).png | manual/.gitbook/assets/image (1).png | image%20(1).png',
      '/img/b.png | manual/img/b.png | img/b.png',
    ],
  },
  {
    name: 'GitBook, book.json',
    files: {'book.json': '{"root": "src"}', 'src/a/b.md': ''},
    pictures: ['src/images/1.png'],
    article: 'src/a/b.md',
    told: ['GitBook', 'book.json'],
    asks: [
      '/images/1.png | src/images/1.png | images/1.png',
      '../images/1.png | src/images/1.png | images/1.png',
    ],
  },
  {
    name: 'mdBook',
    files: {'book.toml': '[book]\nsrc = "text"\n[output.html]\nsite-url = "/md/"\n', 'text/ch1/a.md': ''},
    pictures: ['text/img/1.png', 'text/ch1/2.png'],
    article: 'text/ch1/a.md',
    told: ['mdBook', 'book.toml'],
    asks: [
      '../img/1.png | text/img/1.png | md/img/1.png',
      '/img/1.png | text/img/1.png | md/img/1.png',
      '2.png | text/ch1/2.png | 2.png',
    ],
  },
  {
    name: 'Gatsby',
    files: {
      'gatsby-config.js':
        "module.exports = {\n  pathPrefix: `/g`,\n  plugins: [{resolve: `gatsby-source-filesystem`, options: {name: 'a', path: __dirname + `/articles`}}],\n}\n",
      'articles/x/index.md': '',
    },
    pictures: ['static/a.png', 'articles/x/b.png', 'articles/y/c.png'],
    article: 'articles/x/index.md',
    told: ['Gatsby', 'gatsby-config.js'],
    asks: [
      '/a.png | static/a.png | g/a.png',
      'b.png | articles/x/b.png | b.png',
      '/y/c.png | articles/y/c.png | g/y/c.png',
    ],
  },
  {
    name: 'Nuxt Content',
    files: {
      'nuxt.config.ts':
        "export default defineNuxtConfig({app: {baseURL: '/n/'}, modules: ['@nuxt/content']})",
      'content/1.guide/a.md': '',
    },
    pictures: ['public/img/a.png', 'assets/b.png', 'content/1.guide/c.png'],
    article: 'content/1.guide/a.md',
    told: ['Nuxt Content', 'nuxt.config.ts'],
    asks: [
      '/img/a.png | public/img/a.png | n/img/a.png',
      '~/assets/b.png | assets/b.png | n/assets/b.png',
      'c.png | content/1.guide/c.png | c.png',
    ],
  },
  {
    name: 'Obsidian, the nearest of a name, attachments, the end of a path',
    files: {'vault/.obsidian/app.json': '{"attachmentFolderPath": "附件"}', 'vault/工作/周报/a.md': ''},
    pictures: [
      'vault/附件/图 1.png',
      'vault/工作/x.png',
      'vault/别处/x.png',
      'vault/别处/深/y.png',
      'vault/工作/周报/z.png',
    ],
    article: 'vault/工作/周报/a.md',
    told: ['Obsidian', '.obsidian/'],
    asks: [
      '图 1.png | vault/附件/图 1.png | %E9%99%84%E4%BB%B6/%E5%9B%BE%201.png',
      'x.png | vault/工作/x.png | %E5%B7%A5%E4%BD%9C/x.png',
      '深/y.png | vault/别处/深/y.png | %E5%88%AB%E5%A4%84/%E6%B7%B1/y.png',
      'z.png | vault/工作/周报/z.png | z.png',
    ],
  },
  {
    name: 'notes inside the content of a Hugo site',
    files: {
      'hugo.toml': '',
      'content/.obsidian/app.json': '{"attachmentFolderPath": "./pics"}',
      'content/a.md': '',
    },
    pictures: ['static/img/1.png', 'content/pics/2.png', 'content/deep/3.png'],
    article: 'content/a.md',
    told: ['Obsidian', '.obsidian/'],
    asks: [
      '/img/1.png | static/img/1.png | img/1.png',
      '2.png | content/pics/2.png | pics/2.png',
      '3.png | content/deep/3.png | deep/3.png',
    ],
  },
  {
    name: 'Next.js',
    files: {
      'next.config.mjs': "const nextConfig = {basePath: '/x'}\nexport default nextConfig",
      'content/a.mdx.md': '',
    },
    pictures: ['public/1.png'],
    article: 'content/a.mdx.md',
    told: ['Next.js', 'next.config.mjs'],
    asks: ['/1.png | public/1.png | x/1.png'],
  },
  {
    name: 'Pelican',
    files: {'pelicanconf.py': '', 'content/posts/a.md': ''},
    pictures: ['content/images/1.png'],
    article: 'content/posts/a.md',
    told: ['Pelican', 'pelicanconf.py'],
    asks: ['{static}/images/1.png | content/images/1.png | images/1.png'],
  },
  {
    name: 'Docsify',
    files: {'docs/index.html': '', 'docs/_sidebar.md': '', 'docs/zh/a.md': ''},
    pictures: ['docs/_media/1.png'],
    article: 'docs/zh/a.md',
    told: ['Docsify', '_sidebar.md'],
    asks: [
      '/_media/1.png | docs/_media/1.png | _media/1.png',
      '_media/1.png | docs/_media/1.png | _media/1.png',
    ],
  },
  {
    name: 'a repository without a generator',
    files: {'.git/HEAD': '', 'articles/a.md': ''},
    pictures: ['figures/1.png', 'public/2.png'],
    article: 'articles/a.md',
    told: [null, '.git'],
    asks: [
      '../figures/1.png | figures/1.png | figures/1.png',
      '/figures/1.png | figures/1.png | figures/1.png',
      '/2.png | public/2.png | 2.png',
    ],
  },
  {
    name: 'a package',
    files: {'package.json': '{}', 'a/b/c.md': ''},
    pictures: ['img/1.png'],
    article: 'a/b/c.md',
    told: [null, 'package.json'],
    asks: [
      '/img/1.png | img/1.png | img/1.png',
      '../../img/1.png | img/1.png | img/1.png',
      'img/1.png | img/1.png | img/1.png',
    ],
  },
  {
    name: 'our own configuration',
    files: {'weimark.config.yaml': 'lang: zh\n', 'a/b.md': '', 'a/package.json': '{}'},
    pictures: ['static/1.png'],
    article: 'a/b.md',
    told: [null, 'weimark.config.yaml'],
    asks: ['/1.png | static/1.png | 1.png', '../static/1.png | static/1.png | static/1.png'],
  },
  {
    name: 'Notion export',
    files: {'导出/周报 0123456789abcdef0123456789abcdef.md': ''},
    pictures: ['导出/周报 0123456789abcdef0123456789abcdef/Untitled.png', '导出/周报/Untitled 1.png'],
    article: '导出/周报 0123456789abcdef0123456789abcdef.md',
    told: [null, null],
    asks: [
      '%E5%91%A8%E6%8A%A5%200123456789abcdef0123456789abcdef/Untitled.png | 导出/周报 0123456789abcdef0123456789abcdef/Untitled.png | %E5%91%A8%E6%8A%A5%200123456789abcdef0123456789abcdef/Untitled.png',
      'Untitled%201.png | 导出/周报/Untitled 1.png | %E5%91%A8%E6%8A%A5/Untitled%201.png',
    ],
  },
  {
    name: 'Yuque export',
    files: {'语雀/文章.md': ''},
    pictures: ['语雀/文章/1700000000-a1.png', '语雀/assets/2.png'],
    article: '语雀/文章.md',
    told: [null, null],
    asks: [
      '1700000000-a1.png#averageHue=%23f7f7f7&id=u1 | 语雀/文章/1700000000-a1.png#averageHue=%23f7f7f7&id=u1 | %E6%96%87%E7%AB%A0/1700000000-a1.png#averageHue=%23f7f7f7&id=u1',
      './assets/2.png | 语雀/assets/2.png | assets/2.png',
    ],
  },
]
