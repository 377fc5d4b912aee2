import type {PassName} from '../adapt/adapt.ts'
import {passWordings} from '../adapt/pass-wording.ts'
import type {Language, Severity} from '../article.ts'
import type {Wording as Words} from '../rules/rule.ts'
import {didYouMean} from '../rules/suggest.ts'
import {flagHelps} from './option-flags.ts'

/** Everything the command line says, except what the conversion itself reports. */
export interface Wording {
  severity: Record<Severity, string>
  usage: string
  usageLines: readonly string[]
  optionsTitle: string
  /** One line for each option, by its long name. */
  options: Readonly<Record<string, string>>
  examplesTitle: string
  examples: readonly (readonly [command: string, meaning: string])[]
  inputs: string
  /** How to turn a switch off. */
  switches: string
  exitCodes: string
  helpHint: string
  noInput: string
  /** What a bare `weimark` prints in a terminal. */
  briefly: readonly string[]
  unknownOption(flag: string, similar: string | undefined): string
  missingValue(flag: string): string
  unexpected(detail: string): string
  tooMany(argument: string): string
  wrongChoice(flag: string, value: string, choices: readonly string[]): string
  wrongSet(value: string): string
  emptyPath: string
  stdinAlone: string
  stdoutAlone: string
  /** @param meant the file or the subcommand that was probably meant */
  notFound(path: string, meant: string | undefined): Words
  nothingMatches(pattern: string): Words
  emptyFolder(folder: string): Words
  unreadableFolder(folder: string, code: string): Words
  linkedFolder(folder: string): string
  collision(output: string, one: string, other: string): Words
  overwritesInput(output: string): Words
  needsFolder(output: string): Words
  noSiteRoot(folder: string): Words
  strictFailed: string
  written(path: string): string
  nextPage(button: string): string
  converting(done: number, all: number): string
  summary(counts: {
    written: number
    unchanged: number
    failed: number
    errors: number
    warnings: number
  }): string
  crash: string
  reportAt(url: string): string
  settings(parts: string): string
  adaptations(parts: string): string
  /** What each adaptation does, by its name. */
  passes: Readonly<Record<PassName, string>>
  timing(conversion: number, writing: number): string
}

const en: Wording = {
  severity: {error: 'error', warning: 'warning', info: 'note'},
  usage: 'Usage:',
  usageLines: [
    'weimark [options] FILE…',
    'weimark [options] - < FILE',
    'weimark lint [options] FILE…',
    'weimark themes [show|new|check|gallery]',
    'weimark preview|copy|config|init|new|completion [options] …   (weimark COMMAND --help)',
  ],
  optionsTitle: 'Options:',
  options: flagHelps('en'),
  examplesTitle: 'Examples:',
  examples: [
    ['weimark report.md', 'report.html: open it, press the button, paste into the editor'],
    ['weimark posts -o out', 'every *.md and *.markdown of a folder, its tree kept'],
    ['weimark -t my.css --set primary=#b8312f "news/*.md"', 'a theme of your own, a variable, a pattern'],
    ['cat report.md | weimark > article.html', 'just the article, from a pipe to a pipe'],
    ['weimark report.md --format json -o -', 'HTML, front matter, pictures and messages as JSON'],
  ],
  inputs: 'FILE is a Markdown file of any extension, a folder, a pattern, or - for standard input.',
  switches:
    'A switch that a configuration sets is turned off by its contrary: --no-spacing, --no-strict, --embed.',
  exitCodes: 'Exit code: 0 fine, 1 an input or a setting is wrong, 2 wrong usage, 70 a fault of weimark.',
  helpHint: 'weimark --help shows all options.',
  noInput: 'No input: name a Markdown file.',
  briefly: [
    'weimark report.md            makes report.html: open it, press the button, paste into the editor',
    'weimark preview report.md    shows it in the browser while you write',
    'weimark posts -o out         converts every article of a folder',
    '',
    'weimark --help shows all options, weimark help COMMAND those of a command.',
  ],
  unknownOption: (flag, similar) => `Unknown option ${flag}. ${didYouMean(similar, 'en')}`.trim(),
  missingValue: flag => `The option ${flag} needs a value.`,
  unexpected: detail => `Cannot read the command line: ${detail}`,
  tooMany: argument => `Unexpected ${quote(argument)}: the command takes fewer arguments.`,
  wrongChoice: (flag, value, choices) => `${flag} is ${quote(value)}, expected ${choices.join(', ')}.`,
  wrongSet: value => `--set is ${quote(value)}, expected name=value.`,
  emptyPath: 'A path is empty.',
  stdinAlone: 'Standard input (-) cannot be combined with files.',
  stdoutAlone: 'Several articles cannot go to standard output; name a folder with -o.',
  notFound: (path, meant) => ({
    reason: `There is no such file or folder: ${path}`,
    fix: didYouMean(meant, 'en').trim() || 'Check the path',
  }),
  nothingMatches: pattern => ({reason: `No file matches ${pattern}`, fix: 'Check the pattern'}),
  emptyFolder: folder => ({
    reason: `The folder ${folder} has no *.md or *.markdown file`,
    fix: 'Name the files if they have another extension',
  }),
  unreadableFolder: (folder, code) => ({
    reason: `Cannot read the folder ${folder} (${code})`,
    fix: 'Check its permissions',
  }),
  linkedFolder: folder =>
    `The folder ${folder} is a link that leads elsewhere; name it itself to convert what is in it`,
  collision: (output, one, other) => ({
    reason: `${one} and ${other} would both be written to ${output}`,
    fix: 'Convert them apart, or into different folders; nothing was written',
  }),
  overwritesInput: output => ({
    reason: `${output} is an input; it would be overwritten`,
    fix: 'Choose another output with -o; nothing was written',
  }),
  needsFolder: output => ({
    reason: `Several articles cannot be written to one file, ${output}`,
    fix: 'Name a folder with -o; nothing was written',
  }),
  noSiteRoot: folder => ({reason: `The site root ${folder} is not a folder`, fix: 'Check --site-root'}),
  strictFailed: 'not written, because of --strict',
  written: path => `Article: ${path}`,
  nextPage: button => `Next: open it in a browser, press “${button}”, and paste into the WeChat editor.`,
  converting: (done, all) => `Converting ${done}/${all}`,
  summary: ({written, unchanged, failed, errors, warnings}) =>
    [
      `${written} written`,
      ...(unchanged > 0 ? [`${unchanged} unchanged`] : []),
      `${failed} failed`,
      ...(errors > 0 ? [`${errors} ${errors === 1 ? 'error' : 'errors'}`] : []),
      `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
    ].join(', '),
  crash: 'weimark failed; this is our fault, not yours.',
  reportAt: url => `Please report it, with the lines above and the file if you can: ${url}`,
  settings: parts => `settings: ${parts}`,
  adaptations: parts => `adaptations: ${parts || 'none'}`,
  passes: passWordings.en,
  timing: (conversion, writing) => `time: ${conversion} ms converting, ${writing} ms writing`,
}

const zh: Wording = {
  severity: {error: '错误', warning: '警告', info: '提示'},
  usage: '用法：',
  usageLines: [
    'weimark [选项] 文件…',
    'weimark [选项] - < 文件',
    'weimark lint [选项] 文件…',
    'weimark themes [show|new|check|gallery]',
    'weimark preview|copy|config|init|new|completion [选项] …   （weimark 命令 --help）',
  ],
  optionsTitle: '选项：',
  options: flagHelps('zh'),
  examplesTitle: '例子：',
  examples: [
    ['weimark report.md', '得到 report.html：打开，按按钮，到编辑器里粘贴'],
    ['weimark posts -o out', '文件夹里所有 *.md 和 *.markdown，保持目录结构'],
    ['weimark -t my.css --set primary=#b8312f "news/*.md"', '自己的主题、主题变量、通配符'],
    ['cat report.md | weimark > article.html', '从管道到管道，只要文章'],
    ['weimark report.md --format json -o -', 'HTML、文件头、图片和信息，以 JSON 给出'],
  ],
  inputs: '“文件”可以是任何扩展名的 Markdown 文件、文件夹、通配符，或表示标准输入的 -。',
  switches: '配置里打开的开关，用相反的写法关掉：--no-spacing、--no-strict、--embed。',
  exitCodes: '退出码：0 正常，1 输入或设置有误，2 用法错误，70 weimark 自身的故障。',
  helpHint: 'weimark --help 显示全部选项。',
  noInput: '没有输入：请给出 Markdown 文件。',
  briefly: [
    'weimark report.md            生成 report.html：打开、按按钮、粘贴到编辑器',
    'weimark preview report.md    边写边在浏览器里看',
    'weimark posts -o out         转换整个文件夹',
    '',
    'weimark --help 列出全部选项，weimark help 命令 列出某个命令的选项。',
  ],
  unknownOption: (flag, similar) => `没有 ${flag} 这个选项${didYouMean(similar, 'zh', 'clause') || '。'}`,
  missingValue: flag => `选项 ${flag} 需要一个值。`,
  unexpected: detail => `命令行有误：${detail}`,
  tooMany: argument => `多出了“${argument}”。`,
  wrongChoice: (flag, value, choices) => `${flag} 的值是“${value}”，应当是 ${choices.join('、')} 之一。`,
  wrongSet: value => `--set 的值是“${value}”，应当写成 名称=值。`,
  emptyPath: '路径是空的。',
  stdinAlone: '标准输入（-）不能和文件一起给出。',
  stdoutAlone: '多篇文章不能都写到标准输出；请用 -o 指定文件夹。',
  notFound: (path, meant) => ({
    reason: `没有这个文件或文件夹：${path}`,
    fix: didYouMean(meant, 'zh') || '检查路径',
  }),
  nothingMatches: pattern => ({reason: `没有文件符合 ${pattern}`, fix: '检查通配符'}),
  emptyFolder: folder => ({
    reason: `文件夹 ${folder} 里没有 *.md 或 *.markdown 文件`,
    fix: '扩展名不同的文件请直接给出文件名',
  }),
  unreadableFolder: (folder, code) => ({reason: `无法读取文件夹 ${folder}（${code}）`, fix: '检查权限'}),
  linkedFolder: folder => `文件夹 ${folder} 是指向别处的链接，没有转换；要转换请直接给出它`,
  collision: (output, one, other) => ({
    reason: `${one} 和 ${other} 都会写到 ${output}`,
    fix: '分开转换，或写到不同的文件夹；没有写出任何文件',
  }),
  overwritesInput: output => ({
    reason: `${output} 是输入文件，会被覆盖`,
    fix: '用 -o 换一个输出位置；没有写出任何文件',
  }),
  needsFolder: output => ({
    reason: `多篇文章不能写到同一个文件 ${output}`,
    fix: '用 -o 指定文件夹；没有写出任何文件',
  }),
  noSiteRoot: folder => ({reason: `站点目录 ${folder} 不是文件夹`, fix: '检查 --site-root'}),
  strictFailed: '因 --strict 没有写出',
  written: path => `文章：${path}`,
  nextPage: button => `下一步：用浏览器打开它，按“${button}”，再到公众号编辑器里粘贴。`,
  converting: (done, all) => `正在转换 ${done}/${all}`,
  summary: ({written, unchanged, failed, errors, warnings}) =>
    `写出 ${written} 篇，${unchanged > 0 ? `未改动 ${unchanged} 篇，` : ''}失败 ${failed} 篇，${errors > 0 ? `错误 ${errors} 条，` : ''}警告 ${warnings} 条`,
  crash: 'weimark 出了故障；这是我们的错，不是你的。',
  reportAt: url => `请报告这个问题，附上以上内容，方便的话也附上文件：${url}`,
  settings: parts => `设置：${parts}`,
  adaptations: parts => `改动：${parts || '无'}`,
  passes: passWordings.zh,
  timing: (conversion, writing) => `用时：转换 ${conversion} 毫秒，写出 ${writing} 毫秒`,
}

const quote = (text: string) => JSON.stringify(text)

export const wordings: Readonly<Record<Language, Wording>> = {zh, en}

/** `--lang` decides, then the locale. Asked before the command line is read, whose errors need it too. */
export function languageOf(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const end = argv.indexOf('--')
  const flags = end === -1 ? argv : argv.slice(0, end)
  const at = flags.findLastIndex(flag => flag === '--lang' || flag.startsWith('--lang='))
  const asked = flags[at]?.startsWith('--lang=') ? flags[at].slice('--lang='.length) : flags[at + 1]
  if (at !== -1 && (asked === 'zh' || asked === 'en')) return asked
  // An empty variable counts as unset, as POSIX has it, hence || and not ??
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^zh/i.test(locale) ? 'zh' : 'en'
}
