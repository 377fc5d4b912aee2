import {codeThemeNames, themeNames} from '../../builtin/themes.ts'
import {type Entry, everywhere} from '../row.ts'

/** What an article looks like. */
export const lookRows = {
  /**
   * A built-in theme's name, a theme's own CSS, or a name with variables. From disk, and in a configuration, also a
   * CSS file's path.
   *
   * @default 'default'
   */
  theme: {
    kind: 'theme',
    choices: themeNames,
    default: 'default',
    in: everywhere,
    of: 'article',
    keys: ['theme'],
    flag: '-t, --theme <THEME>',
    about: {
      zh: '主题名、CSS 文件，或 {name: 主题名, 变量: 值}',
      en: "a theme's name, a CSS file, or {name, variable: value}",
    },
    help: {zh: '主题名，或一个 CSS 文件', en: "a theme's name, or a CSS file"},
  },
  /**
   * CSS added after the theme. In a configuration, paths of files or `{css}`.
   *
   * @default []
   */
  css: {
    kind: 'css',
    in: ['code', 'config'],
    of: 'article',
    flag: '--css <FILE>',
    about: {zh: '加在主题之后的 CSS 文件', en: 'CSS files added after the theme'},
    help: {zh: '加在主题之后的 CSS，可多次给出', en: 'CSS added after the theme; may be repeated'},
  },
  /**
   * Values for the theme's variables, by name without `--`: `font-size`, or `fontSize`. Checked for type and range.
   *
   * @default {}
   */
  variables: {
    kind: 'variables',
    in: everywhere,
    of: 'article',
    flag: '--set <NAME=VALUE>',
    about: {zh: '主题变量的值', en: "values for the theme's variables"},
    help: {zh: '主题变量的值，可多次给出', en: 'value for a variable of the theme; may be repeated'},
  },
  /**
   * Colours of code, whatever the theme has: one of `codeThemeNames`.
   *
   * @default undefined: the theme's own
   */
  codeTheme: {
    kind: 'codeTheme',
    choices: codeThemeNames,
    in: everywhere,
    of: 'article',
    keys: ['codeTheme', 'code_theme', 'code-theme', '代码配色'],
    flag: '--code-theme <NAME>',
    about: {zh: '代码配色', en: 'colours of code'},
    help: {
      zh: `代码配色：${codeThemeNames.join('、')}`,
      en: `colours of code: ${codeThemeNames.join(', ')}`,
    },
  },
  /**
   * Whether code blocks have three window dots on top.
   *
   * @default undefined: as the theme has it
   */
  codeWindow: {
    kind: 'flag',
    in: everywhere,
    of: 'article',
    keys: ['codeWindow', 'code_window', 'code-window'],
    flag: '--code-window',
    about: {zh: '代码块顶上显示三个窗口圆点', en: 'three window dots on top of code blocks'},
  },
  /**
   * Whether code blocks have line numbers. A fence decides for itself with `:line-numbers`, `:no-line-numbers`
   * or `showLineNumbers`. Numbers are not copied with the code.
   *
   * @default false
   */
  lineNumbers: {
    kind: 'flag',
    default: false,
    in: everywhere,
    of: 'article',
    keys: ['lineNumbers', 'line_numbers', 'line-numbers', '行号'],
    flag: '--line-numbers',
    about: {zh: '代码显示行号', en: 'line numbers beside code'},
    help: {
      zh: '代码显示行号，复制时不带行号',
      en: 'line numbers beside code, which are not copied with it',
    },
  },
} as const satisfies Readonly<Record<string, Entry>>
