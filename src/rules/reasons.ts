import type {Said} from './rule.ts'

// Words that fill the places of rules: why something is not used, and what is expected instead.

export const reasons = {
  variableMisplaced: {zh: '变量只能定义在 :root 里', en: 'variables can only be defined in :root'},
  contentOnlyText: {zh: '只支持文字和 counter()', en: 'it can only be text and counter()'},
  atRule: {
    zh: '公众号没有样式表，@ 规则不起作用',
    en: 'an article has no style sheet, so at-rules do nothing',
  },
  noRoot: {
    zh: '文章没有 :root 元素，请写在 .weimark 上',
    en: 'an article has no :root element, use .weimark',
  },
  listMarkers: {
    zh: '列表由微信自己画符号，去掉就没有符号了',
    en: 'lists have real markers here, without it they would have none',
  },
  outOfFlow: {
    zh: '没有 position，它会挤进文字里',
    en: 'without position it would stand among the words',
  },
  readersFont: {
    zh: '文字用读者手机自己的字体',
    en: 'text is in the font of the reader’s own phone',
  },
  picturedBar: {
    zh: '窗口圆点是一张内嵌图片，改用画出来的',
    en: 'the window’s dots are an embedded picture, drawn ones stand in for it',
  },
  noSuchProperty: {zh: '没有这个 CSS 属性', en: 'there is no such CSS property'},
  invalidValue: {zh: '值无效', en: 'the value is invalid'},
  phoneFont: {
    zh: '正文用读者手机的字体',
    en: 'text has the font of the reader’s phone',
  },
  important: {
    zh: '它会妨碍深色模式；层叠时仍算数',
    en: 'it would be in the way of dark mode; in the cascade it counts',
  },
  unexplained: {zh: '公众号不一定保留', en: 'WeChat may not keep it'},
  notPicture: {zh: '不是图片，或已损坏', en: 'not a picture, or a broken one'},
  inConfiguration: {zh: '，它写在配置里', en: ': it belongs in the configuration'},
  optionsObject: {zh: '{选项: 值}', en: '{option: value}'},
  themeName: {zh: '主题名', en: "a theme's name"},
  cssText: {zh: 'CSS 文字', en: 'CSS as a text'},
  sheet: {zh: 'CSS，或 {css, path}', en: 'CSS, or {css, path}'},
  path: {zh: '路径', en: 'a path'},
  scalar: {zh: '文字或数', en: 'a text or a number'},
  markdown: {
    zh: 'Markdown：文字、字节（Uint8Array）或 VFile',
    en: 'Markdown: a string, bytes (Uint8Array) or a VFile',
  },
  html: {zh: 'HTML：文字或字节（Uint8Array）', en: 'HTML: a string or bytes (Uint8Array)'},
  address: {zh: '网址，或 {url, width, height}', en: 'an address, or {url, width, height}'},
  addressOrNone: {zh: '网址或 undefined', en: 'an address or undefined'},
  safeAddress: {zh: '不会运行脚本的网址', en: 'an address that runs nothing'},
  pixels: {zh: '像素数', en: 'a number of pixels'},
} as const satisfies Readonly<Record<string, Said>>

/** Why a picture of the web is not there. */
export const remoteReasons = {
  address: {zh: '不是公网的 http(s) 地址', en: 'no http(s) address of the public internet'},
  status: {zh: '对方返回', en: 'the host answered'},
  size: {zh: '超过 20 MB', en: 'larger than 20 MB'},
  time: {zh: '30 秒内没有下载完', en: 'no whole answer within 30 s'},
  redirects: {zh: '跳转太多次', en: 'too many redirects'},
  network: {zh: '连接不上', en: 'no connection'},
  count: {
    zh: '网络图片太多，一次最多 200 张、200 MB',
    en: 'too many pictures of the web: at most 200, and 200 MB, at a time',
  },
  off: {zh: '这里不下载网络图片', en: 'pictures of the web are not fetched here'},
  broken: {zh: '不是图片，或已损坏', en: 'not a picture, or a broken one'},
} as const satisfies Readonly<Record<string, Said>>

/** Why a cover is not cropped as it says. */
export const cropReasons = {
  pixels: {
    zh: '应当是边长的几分之几（0 到 1，或百分数），不是像素',
    en: 'the numbers are parts of the sides (0 to 1, or per cent), not pixels',
  },
  focus: {zh: '应当是两个数 [x, y]', en: 'it has two numbers, [x, y]'},
  box: {
    zh: '应当是四个数 [左, 上, 右, 下]',
    en: 'it has four numbers, [left, top, right, bottom]',
  },
  order: {zh: '左要小于右，上要小于下', en: 'left is less than right, top less than bottom'},
  ratio: {zh: '只有 2.35:1 和 1:1 两种比例', en: 'there are the ratios 2.35:1 and 1:1'},
  key: {zh: '没有这一项', en: 'there is no such key'},
} as const satisfies Readonly<Record<string, Said>>

/** Why a selector cannot be used. */
export const selectorReasons = {
  state: {zh: '文章里没有交互状态', en: 'an article has no states'},
  pseudoElement: {zh: '只支持 ::before 和 ::after', en: 'only ::before and ::after become elements'},
  unknown: {zh: '不支持这个伪类', en: 'this pseudo-class is not supported'},
  id: {zh: '微信会删除 id', en: 'WeChat removes every id'},
  page: {zh: '文章里没有这个元素，请写 .weimark', en: 'an article has no such element, use .weimark'},
  place: {zh: '::before 和 ::after 只能在末尾', en: '::before and ::after can only come last'},
  syntax: {zh: '语法错误', en: 'syntax error'},
} as const satisfies Readonly<Record<string, Said>>

/** Where WeChat loses something. */
export const stageLosses = {
  paste: {zh: '粘贴时丢失', en: 'lost on paste'},
  save: {zh: '保存时丢失', en: 'lost on save'},
  api: {zh: '接口提交时丢失', en: 'lost in the API'},
  reader: {zh: '文章页里丢失', en: 'lost on the article page'},
} as const satisfies Readonly<Record<string, Said>>

/** What a theme's variable takes. */
export const variableKinds = {
  color: {zh: '颜色', en: 'a colour'},
  length: {zh: '带单位的长度', en: 'a length with its unit'},
  number: {zh: '数', en: 'a number'},
  choice: {zh: '', en: 'one of '},
  palette: {zh: '', en: 'one of '},
  text: {zh: 'CSS 值', en: 'a CSS value'},
} as const satisfies Readonly<Record<string, Said>>

/** What a key of the front matter takes. */
export const metaKinds = {
  text: {zh: '一段文字', en: 'a text'},
  address: {zh: '图片地址', en: "a picture's address"},
  list: {zh: '列表', en: 'a list'},
  flag: {zh: ' true 或 false', en: 'true or false'},
  theme: {zh: '主题名', en: "a theme's name"},
} as const satisfies Readonly<Record<string, Said>>

/** What the system says when it refuses a file. */
export const systemReasons: Readonly<Record<string, Said>> = {
  EISDIR: {zh: '这是文件夹', en: 'it is a folder'},
  EACCES: {zh: '没有权限', en: 'permission denied'},
  EPERM: {zh: '没有权限', en: 'permission denied'},
  EROFS: {zh: '磁盘只读', en: 'the disk is read-only'},
  ENOSPC: {zh: '磁盘已满', en: 'the disk is full'},
  EDQUOT: {zh: '超出磁盘配额', en: 'the disk quota is used up'},
  ENOTDIR: {zh: '路径中有一段不是文件夹', en: 'a part of its path is not a folder'},
  EEXIST: {zh: '路径中有一段不是文件夹', en: 'a part of its path is not a folder'},
  ENOTFILE: {
    zh: '不是普通文件（管道、设备或套接字）',
    en: 'it is no regular file (a pipe, a device or a socket)',
  },
  ENXIO: {
    zh: '不是普通文件（管道、设备或套接字）',
    en: 'it is no regular file (a pipe, a device or a socket)',
  },
  EFBIG: {zh: '文件超过 64 MB', en: 'it has more than 64 MB'},
  EMFILE: {zh: '打开的文件太多', en: 'too many files are open'},
  ENAMETOOLONG: {zh: '名字太长', en: 'its name is too long'},
  EBUSY: {zh: '文件正被占用', en: 'it is in use'},
}

export const drawingReasons = {
  long: {zh: '太长（最多 5000 字）', en: 'it is too long (at most 5,000 characters)'},
  large: {zh: '画出来太大', en: 'what it draws is too large'},
  deep: {zh: '嵌套太深（最多 60 层）', en: 'it is nested too deep (at most 60 levels)'},
} satisfies Record<string, Said>
