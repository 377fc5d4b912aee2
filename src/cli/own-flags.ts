import type {Said} from '../rules/rule.ts'

/** A flag that is no option: it decides how the command itself goes. */
export interface OwnFlag {
  flag: string
  help: Said
}

/** Flags of the conversion beside the options of the table. */
export const ownFlags = {
  config: {
    flag: '--config <FILE>',
    help: {
      zh: '使用这个配置文件，不找最近的 weimark.config.*',
      en: 'configuration to use, instead of the nearest weimark.config.*',
    },
  },
  'no-config': {flag: '--no-config', help: {zh: '不使用配置文件', en: 'use no configuration'}},
  watch: {
    flag: '-w, --watch',
    help: {zh: '一有改动就重新转换，直到按 Ctrl-C', en: 'convert again whatever changes, until Ctrl-C'},
  },
  force: {
    flag: '--force',
    help: {
      zh: '文件夹里没有改动的文章也重新转换',
      en: 'convert articles of a folder that have not changed, too',
    },
  },
  quiet: {flag: '-q, --quiet', help: {zh: '只显示错误', en: 'print errors only'}},
  verbose: {
    flag: '--verbose',
    help: {zh: '显示设置、改动和用时', en: 'print settings, adaptations and timings'},
  },
  version: {flag: '-V, --version', help: {zh: '显示版本号', en: 'print the version'}},
  help: {flag: '-h, --help', help: {zh: '显示本帮助', en: 'print this help'}},
} as const satisfies Readonly<Record<string, OwnFlag>>
