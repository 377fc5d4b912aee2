import type {Entry} from '../row.ts'

/** Where articles are written. */
export const outputRows = {
  /**
   * Folder that articles are written to.
   *
   * @default undefined: beside each article
   */
  output: {
    kind: 'path',
    in: ['config'],
    of: 'run',
    flag: '-o, --output <PATH>',
    about: {zh: '写到哪个文件夹', en: 'folder that articles are written to'},
    help: {
      zh: '写到哪个文件或文件夹，- 表示标准输出（默认：各文件旁边的 文件名.html）',
      en: 'file or folder to write to, - for standard output (default: NAME.html beside each FILE)',
    },
  },
  /** @default 'page' */
  format: {
    kind: 'choice',
    choices: ['page', 'fragment', 'json'],
    default: 'page',
    in: ['config'],
    of: 'run',
    flag: '--format <FORMAT>',
    about: {zh: '完整页面、仅文章、JSON', en: 'a page, the article alone, or JSON'},
    help: {
      zh: 'page 完整页面、fragment 仅文章、json（默认：page；标准输出为 fragment）',
      en: 'page, fragment (the article alone) or json (default: page; fragment on standard output)',
    },
  },
} as const satisfies Readonly<Record<string, Entry>>
