import type {Entry} from '../row.ts'

/** Addresses of pictures, and where their files are. */
export const pictureRows = {
  /** Addresses of pictures. */
  images: {
    about: {zh: '图片的网址', en: 'addresses of pictures'},
    group: {
      /**
       * Address under which the local pictures are published: `https://cdn.example.org/news/` makes
       * `./media/1.png` `https://cdn.example.org/news/media/1.png`. A site-absolute `/img/1.png` is joined in the
       * same way.
       *
       * @default undefined: local paths stay as written
       */
      base: {
        kind: 'text',
        in: ['code', 'config'],
        of: 'article',
        flag: '--image-base <URL>',
        processor: true,
        about: {zh: '本地图片发布后的网址前缀', en: 'address under which the local pictures are published'},
      },
      /**
       * Decides each picture's address; called once for each, the cover included, with `ref.url` already joined
       * to `base`. One that throws costs that picture alone: its address stays, a message stands at its place.
       */
      resolve: {
        kind: 'imageHook',
        in: ['code', 'config'],
        processor: true,
        about: {zh: '决定每张图片网址的函数', en: "function that decides each picture's address"},
      },
      /**
       * Fetches pictures of the web and puts them into pages, as local ones are. Only hosts of the public internet are
       * asked; number, size and time are bounded. Drafts fetch them always, unless this is false. From disk alone.
       *
       * @default false; drafts true
       */
      fetch: {
        kind: 'flag',
        in: ['code', 'config'],
        of: 'page',
        flag: '--fetch-images',
        about: {
          zh: '下载网络图片，放进页面；草稿总是下载，除非是 false',
          en: 'fetch pictures of the web into pages; drafts do unless it is false',
        },
        help: {zh: '下载网络图片，放进页面', en: 'fetch pictures of the web into pages'},
      },
    },
  },
  /** Addresses of other articles. */
  links: {
    about: {zh: '指向其他文章的链接', en: 'links to other articles'},
    group: {
      /**
       * Tells the WeChat address of the article that a link leads to; called once for each target that is no address
       * of its own: `./b.md`, `/blog/b/`, `{{< ref "b" >}}`, `[[b]]`. A link without one is its text.
       *
       * @default none in code; `weimark/node` and the command ask the other article's front matter (`wechatUrl`)
       */
      resolve: {
        kind: 'linkHook',
        in: ['code', 'config'],
        processor: true,
        about: {
          zh: '给出链接所指文章在公众号里的网址的函数',
          en: 'function that tells the WeChat address of the article that a link leads to',
        },
      },
      /**
       * Gives the text of the note that `![[note]]` embeds; called once for each note and file. An embed without one
       * is its name.
       *
       * @default none in code; `weimark/node` and the command look through the article's site or folder
       */
      read: {
        kind: 'noteHook',
        in: ['code', 'config'],
        processor: true,
        about: {
          zh: '给出 ![[笔记]] 所嵌入笔记的函数',
          en: 'function that gives the note that ![[note]] embeds',
        },
      },
    },
  },
  /**
   * Folder of the site: addresses such as `/img/a.png` lead into it, and nothing outside it and the article's folder
   * is read. `false` keeps to the article's folder.
   *
   * @default undefined: the site is found, from the article upwards
   */
  siteRoot: {
    kind: 'folder',
    in: ['node', 'config'],
    of: 'article',
    flag: '--site-root <DIR>',
    about: {
      zh: '站点目录，/img/a.png 在其中查找；不写时自动寻找，false 只读文章所在的文件夹',
      en: "folder of the site, for /img/a.png; found where it is not given, false keeps to the article's folder",
    },
    help: {
      zh: '站点目录，/img/a.png 在其中查找；不写则自动寻找，none 为不找',
      en: 'folder of the site, for /img/a.png; found where it is not given, none to look nowhere',
    },
  },
  /**
   * Puts local pictures into the article as data, so that they come along when it is copied. Has no effect
   * with `images.base`.
   *
   * @default false; pages of the command line have them inside
   */
  embedImages: {
    kind: 'flag',
    in: ['node', 'config'],
    of: 'page',
    flag: '--no-embed',
    about: {zh: '页面内嵌本地图片', en: 'pages have the local pictures inside'},
    help: {
      zh: '页面不内嵌本地图片，仍引用文件',
      en: 'leave local pictures out of the page, as files beside it',
    },
  },
} as const satisfies Readonly<Record<string, Entry>>
