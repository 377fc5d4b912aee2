import type {Language} from '../../../article.ts'
import type {Wording as Words} from '../../../rules/rule.ts'

/** What `weimark themes` says beside what every command says. */
export interface ThemesWording {
  usageLines: readonly (readonly [command: string, meaning: string])[]
  about: string
  /** One line for each option, by its long name. */
  options: Readonly<Record<string, string>>
  examples: readonly (readonly [command: string, meaning: string])[]
  exitCodes: string
  unknownCommand(word: string, similar: string | undefined): string
  noSuchOption(command: string, flag: string): string
  nameMissing(command: string): string
  tooMany(word: string): string
  /** Below the list. */
  use: readonly (readonly [command: string, meaning: string])[]
  palettes: string
  labels: Readonly<
    Record<'author' | 'format' | 'tags' | 'layers' | 'file' | 'variables' | 'palettes' | 'use', string>
  >
  types: Readonly<Record<string, string>>
  colon: string
  frontMatter: string
  badName(name: string): Words
  takenName(name: string): Words
  exists(path: string): Words
  created(path: string, name: string): string
  nextCheck(path: string): string
  checked(counts: {errors: number; warnings: number; infos: number}): string
  contrast(texts: number, light: string, dark: string, failing: number): string
  coverage(styled: number, parts: number): string
  gallery(path: string, themes: number): string
}

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`

const en: ThemesWording = {
  usageLines: [
    ['weimark themes', 'the themes that there are'],
    ['weimark themes show THEME', 'its variables with their ranges, layers, palettes, file'],
    ['weimark themes new NAME [--from THEME]', 'a theme of your own to start from: NAME.css'],
    [
      'weimark themes check THEME…',
      'is it valid, does WeChat keep it, can it be read in dark mode, is it whole',
    ],
    ['weimark themes gallery [-o FILE]', 'a page with every theme, light and dark side by side'],
  ],
  about: 'THEME is a theme’s name or a CSS file. A folder called themes is ./themes.',
  options: {
    format: 'list, show, check: pretty or json (default: pretty)',
    from: 'new: the theme to start from, a name or a CSS file',
    output: 'gallery: file to write, - for standard output (default: weimark-themes.html)',
    strict: 'check: fail on notes, too',
    quiet: 'check: errors only',
    lang: 'language: zh or en',
    help: 'print this help',
  },
  examples: [
    ['weimark themes new my-theme --from literary', 'my-theme.css: change it'],
    ['weimark themes check my-theme.css', 'what is wrong with it, line by line'],
    ['weimark report.md -t my-theme.css', 'use it'],
  ],
  exitCodes:
    'Exit code: 0 fine, 1 a theme has errors or warnings, or is not there; 2 wrong usage, 70 a fault of weimark.',
  unknownCommand: (word, similar) =>
    `There is no command weimark themes ${word}.${similar ? ` Did you mean weimark themes ${similar}?` : ''} A folder called themes is ./themes.`,
  noSuchOption: (command, flag) => `weimark themes ${command} has no option ${flag}.`,
  nameMissing: command => `weimark themes ${command} needs a theme: weimark themes ${command} NAME`,
  tooMany: word => `One argument too many: ${word}`,
  use: [
    ['weimark article.md -t NAME', 'use one'],
    ['weimark themes gallery', 'look at them all'],
    ['weimark themes show NAME', 'its variables'],
  ],
  palettes: 'Code palettes (--code-theme): ',
  labels: {
    author: 'author',
    format: 'format',
    tags: 'tags',
    layers: 'layers',
    file: 'file',
    variables: 'Variables',
    palettes: 'Code palettes',
    use: 'Use',
  },
  types: {
    color: 'colour',
    length: 'length',
    number: 'number',
    choice: 'one of',
    palette: 'palette',
    text: 'text',
  },
  colon: ': ',
  frontMatter: 'in the front matter',
  badName: name => ({
    reason: `${JSON.stringify(name)} is not a theme’s name`,
    fix: 'Letters, digits, - and _, or the path of a CSS file',
  }),
  takenName: name => ({
    reason: `${name} is a theme of weimark’s own`,
    fix: `Choose another name: weimark themes new my-${name} --from ${name}`,
  }),
  exists: path => ({
    reason: `${path} is there already; nothing was written`,
    fix: 'Choose another name, or move the file away',
  }),
  created: (path, name) => `Theme ${name}: ${path}`,
  nextCheck: path => `Next: change it, then weimark themes check ${path}, and weimark article.md -t ${path}`,
  checked: ({errors, warnings, infos}) =>
    `${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(infos, 'note')}`,
  contrast: (texts, light, dark, failing) =>
    `contrast: ${texts} texts of the specimen, at least ${light} in light and ${dark} in dark mode, ${failing === 0 ? 'all' : `all but ${failing}`} can be read`,
  coverage: (styled, parts) => `coverage: ${styled} of ${parts} parts of the markup contract are styled`,
  gallery: (path, themes) => `Gallery of ${themes} themes: ${path}`,
}

const zh: ThemesWording = {
  usageLines: [
    ['weimark themes', '有哪些主题'],
    ['weimark themes show 主题', '变量和范围、层、代码配色、文件'],
    ['weimark themes new 名称 [--from 主题]', '自己的主题从这里开始：名称.css'],
    ['weimark themes check 主题…', '写得对不对、微信留不留、深色模式看不看得清、样式全不全'],
    ['weimark themes gallery [-o 文件]', '一个网页，全部主题，浅色深色并排'],
  ],
  about: '“主题”是主题名或 CSS 文件。名叫 themes 的文件夹请写 ./themes。',
  options: {
    format: 'list、show、check：pretty 或 json（默认：pretty）',
    from: 'new：从哪个主题开始，主题名或 CSS 文件',
    output: 'gallery：写到哪个文件，- 表示标准输出（默认：weimark-themes.html）',
    strict: 'check：有提示也算失败',
    quiet: 'check：只显示错误',
    lang: '语言：zh 或 en',
    help: '显示本帮助',
  },
  examples: [
    ['weimark themes new my-theme --from literary', '得到 my-theme.css，改它'],
    ['weimark themes check my-theme.css', '哪一行有什么问题'],
    ['weimark report.md -t my-theme.css', '使用它'],
  ],
  exitCodes: '退出码：0 正常，1 主题有错误或警告，或找不到，2 用法错误，70 weimark 自身的故障。',
  unknownCommand: (word, similar) =>
    `没有 weimark themes ${word} 这个命令${similar ? `，是不是 weimark themes ${similar}？` : '。'}名叫 themes 的文件夹请写 ./themes。`,
  noSuchOption: (command, flag) => `weimark themes ${command} 没有 ${flag} 这个选项。`,
  nameMissing: command => `weimark themes ${command} 要给出主题：weimark themes ${command} 名称`,
  tooMany: word => `多了一个参数：${word}`,
  use: [
    ['weimark article.md -t 名称', '使用'],
    ['weimark themes gallery', '全部看一遍'],
    ['weimark themes show 名称', '看变量'],
  ],
  palettes: '代码配色（--code-theme）：',
  labels: {
    author: '作者',
    format: '格式',
    tags: '标签',
    layers: '层',
    file: '文件',
    variables: '变量',
    palettes: '代码配色',
    use: '用法',
  },
  types: {color: '颜色', length: '长度', number: '数', choice: '选项', palette: '配色', text: '文本'},
  colon: '：',
  frontMatter: '写在文件头里',
  badName: name => ({
    reason: `“${name}”不能作主题名`,
    fix: '用字母、数字、- 和 _，或给出 CSS 文件的路径',
  }),
  takenName: name => ({
    reason: `${name} 是自带的主题`,
    fix: `换一个名字：weimark themes new my-${name} --from ${name}`,
  }),
  exists: path => ({reason: `已经有 ${path}，没有写出任何文件`, fix: '换一个名字，或移走这个文件'}),
  created: (path, name) => `主题 ${name}：${path}`,
  nextCheck: path => `下一步：改好之后运行 weimark themes check ${path}，再用 weimark article.md -t ${path}`,
  checked: ({errors, warnings, infos}) => `错误 ${errors} 条，警告 ${warnings} 条，提示 ${infos} 条`,
  contrast: (texts, light, dark, failing) =>
    `对比度：样张 ${texts} 处文字，最低浅色 ${light}、深色 ${dark}，${failing === 0 ? '全部看得清' : `${failing} 处看不清`}`,
  coverage: (styled, parts) => `覆盖：标记约定的 ${parts} 个部分，${styled} 个有样式`,
  gallery: (path, themes) => `${themes} 个主题的画廊：${path}`,
}

export const themesWordings: Readonly<Record<Language, ThemesWording>> = {zh, en}
