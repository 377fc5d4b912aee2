import type {Language} from '../../../article.ts'
import type {CommandWording} from '../../command.ts'

interface PreviewCommandWording extends CommandWording {
  wrongPort(value: string): string
  wrongEditor(value: string, known: readonly string[]): string
  running(url: string): string
  howToEnd: string
  notOpened: string
}

export const previewWords: Readonly<Record<Language, PreviewCommandWording>> = {
  en: {
    usageLines: ['weimark preview [options] [FILE|FOLDER]'],
    about:
      'Shows an article, or the articles of a folder, in the browser as WeChat will, and again whenever the Markdown,\n' +
      'a theme, a picture or the configuration changes. Only this machine can see it.',
    options: {
      port: 'port to serve at (default: a free one)',
      open: 'open it in the browser',
      account: "the Official Account's name, shown above the article",
      editor: 'editor that a click on a place opens: code (default), cursor, webstorm, sublime, none',
      lang: 'language of messages and of the page: zh or en',
    },
    examples: [
      ['weimark preview report.md --open', 'write in the editor, look in the browser'],
      ['weimark preview posts -t magazine', 'every article of a folder, in a theme'],
    ],
    wrongPort: value => `--port is ${JSON.stringify(value)}, expected a number from 0 to 65535.`,
    wrongEditor: (value, known) =>
      `--editor is ${JSON.stringify(value)}, expected one of ${known.join(', ')}.`,
    running: url => `Preview: ${url}`,
    howToEnd: 'Ctrl-C ends it.',
    notOpened: 'No browser could be opened; open the address yourself.',
  },
  zh: {
    usageLines: ['weimark preview [选项] [文件|文件夹]'],
    about:
      '在浏览器里按微信的样子显示一篇文章或一个文件夹里的文章；Markdown、主题、图片、配置一有改动就随之更新。\n' +
      '只有本机能看到。',
    options: {
      port: '服务的端口（默认：选一个空闲的）',
      open: '在浏览器里打开',
      account: '公众号名称，显示在文章上方',
      editor: '点到一处时打开的编辑器：code（默认）、cursor、webstorm、sublime、none',
      lang: '信息和页面的语言：zh 或 en',
    },
    examples: [
      ['weimark preview report.md --open', '在编辑器里写，在浏览器里看'],
      ['weimark preview posts -t magazine', '文件夹里的全部文章，用某个主题'],
    ],
    wrongPort: value => `--port 的值是“${value}”，应当是 0 到 65535 的整数。`,
    wrongEditor: (value, known) => `--editor 的值是“${value}”，应当是 ${known.join('、')} 之一。`,
    running: url => `预览：${url}`,
    howToEnd: '按 Ctrl-C 结束。',
    notOpened: '没能打开浏览器，请自己打开这个网址。',
  },
}
