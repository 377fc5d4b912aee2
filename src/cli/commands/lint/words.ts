import type {Language} from '../../../article.ts'

/** What `weimark lint` says beside what every command says. */
export interface LintWording {
  usageLines: readonly string[]
  about: string
  /** One line for each option of its own, by its long name. */
  options: Readonly<Record<string, string>>
  examples: readonly (readonly [command: string, meaning: string])[]
  exitCodes: string
  wrongCount(value: string): string
  wrongLevel(value: string): string
  unknownRule(name: string, similar: string | undefined): string
  checking(done: number, all: number): string
  summary(counts: {files: number; errors: number; warnings: number; infos: number}): string
}

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`

const en: LintWording = {
  usageLines: ['weimark lint [options] FILE…', 'weimark lint [options] - < FILE', 'weimark lint --rules'],
  about:
    'Looks over articles and writes none. FILE as for a conversion; an .html file is looked over as an article’s HTML.',
  options: {
    format: 'pretty, json, sarif or github (annotations of GitHub Actions) (default: pretty)',
    rule: 'how a rule is reported: off, info, warning or error; may be repeated',
    rules: 'list all rules',
    strict: 'fail on warnings, as --max-warnings 0',
    'max-warnings': 'fail on more warnings than these',
    quiet: 'errors only',
    lang: 'language of messages: zh or en',
  },
  examples: [
    ['weimark lint report.md', 'what WeChat will refuse, drop or show badly'],
    ['weimark lint posts --strict --rule image-alt-missing=off', 'a folder, for a build'],
    ['weimark lint "posts/**/*.md" --format sarif > lint.sarif', 'for code scanning'],
  ],
  exitCodes: 'Exit code: 0 fine, 1 errors or too many warnings, 2 wrong usage, 70 a fault of weimark.',
  wrongCount: value => `--max-warnings is ${JSON.stringify(value)}, expected a whole number.`,
  wrongLevel: value => `--rule is ${JSON.stringify(value)}, expected rule=off, info, warning or error.`,
  unknownRule: (name, similar) =>
    `There is no rule ${name}.${similar ? ` Did you mean ${similar}?` : ''} weimark lint --rules lists them all.`,
  checking: (done, all) => `Looking over ${done}/${all}`,
  summary: ({files, errors, warnings, infos}) =>
    `${plural(files, 'file')}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(infos, 'note')}`,
}

const zh: LintWording = {
  usageLines: ['weimark lint [选项] 文件…', 'weimark lint [选项] - < 文件', 'weimark lint --rules'],
  about: '检查文章，不写出任何文件。“文件”与转换时相同；.html 文件按文章的 HTML 检查。',
  options: {
    format: 'pretty、json、sarif 或 github（GitHub Actions 注解）（默认：pretty）',
    rule: '某条规则的级别：off、info、warning 或 error，可多次给出',
    rules: '列出全部规则',
    strict: '有警告即失败，同 --max-warnings 0',
    'max-warnings': '警告多于这个数即失败',
    quiet: '只显示错误',
    lang: '信息的语言：zh 或 en',
  },
  examples: [
    ['weimark lint report.md', '微信会拒收、删除或显示不好的地方'],
    ['weimark lint posts --strict --rule image-alt-missing=off', '整个文件夹，用在构建里'],
    ['weimark lint "posts/**/*.md" --format sarif > lint.sarif', '交给代码扫描'],
  ],
  exitCodes: '退出码：0 正常，1 有错误或警告过多，2 用法错误，70 weimark 自身的故障。',
  wrongCount: value => `--max-warnings 的值是“${value}”，应当是整数。`,
  wrongLevel: value => `--rule 的值是“${value}”，应当写成 规则=off、info、warning 或 error。`,
  unknownRule: (name, similar) =>
    `没有 ${name} 这条规则${similar ? `，是不是 ${similar}？` : '。'}weimark lint --rules 列出全部规则。`,
  checking: (done, all) => `正在检查 ${done}/${all}`,
  summary: ({files, errors, warnings, infos}) =>
    `检查 ${files} 个文件：错误 ${errors} 条，警告 ${warnings} 条，提示 ${infos} 条`,
}

export const lintWordings: Readonly<Record<Language, LintWording>> = {zh, en}
