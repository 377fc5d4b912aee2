import {builtinPalette, codeThemeNames, themeNames} from '../src/builtin/themes.ts'
import {themeCheckRules} from '../src/rules/theme-check.ts'
import {describeTheme, type ThemeVariable} from '../src/style/describe.ts'
import {type Bilingual, readHeader} from '../src/style/theme-header.ts'

const both = (text: Bilingual | undefined) =>
  text === undefined ? '' : text.zh === text.en ? text.zh : `${text.zh} · ${text.en}`

const cell = (text: string) => text.replaceAll('|', '\\|')

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [line(heads), `|${'---|'.repeat(heads.length)}`, ...rows.map(line)].join('\n')
}

const types: Readonly<Record<string, string>> = {
  color: '颜色 colour',
  length: '长度 length',
  number: '数 number',
  choice: '选项 one of',
  palette: '配色 palette',
  text: '文本 text',
}

const code = (text: string) => `\`${text}\``

function variableRow({name, type, default: value, allowed, title}: ThemeVariable): string[] {
  const range = allowed?.replaceAll('..', '–').split('|').join(', ')
  return [
    code(`--${name}`),
    both(title),
    type === undefined ? '' : (types[type] ?? type),
    range ?? '',
    code(value),
  ]
}

const variableHeads = ['变量 variable', '是什么 what', '类型 type', '范围 range', '默认 default']

const BARE = {css: '/* @layers base callouts code */', path: 'bare.css'}

async function themeSection(name: string, shared: ReadonlyMap<string, string>): Promise<string> {
  const {title, description, tags, variables} = await describeTheme(name)
  const own = variables.filter(each => !shared.has(each.name))
  const changed = variables.filter(each => shared.has(each.name) && shared.get(each.name) !== each.default)
  const values = changed.map(each => code(`--${each.name}: ${each.default}`)).join(' ')
  return [
    `### ${name}`,
    `**${both(title)}** — ${description?.zh ?? ''}。${description?.en ?? ''}.`,
    `标签 tags：${tags.map(code).join(' ')}\\\n使用 use：\`weimark article.md -t ${name}\``,
    `![${name}：${title?.zh ?? ''}，左浅色，右深色 light and dark](images/themes/${name}.png)`,
    ...(own.length > 0
      ? ['自己的变量 Variables of its own:', table(variableHeads, own.map(variableRow))]
      : []),
    ...(values === '' ? [] : [`与众不同的默认值 Defaults of its own：${values}`]),
  ].join('\n\n')
}

async function paletteTable(): Promise<string> {
  const rows = codeThemeNames.map(async name => {
    const {title, description, tags} = readHeader((await builtinPalette(name))!)
    return [code(name), both(title), both(description), tags.join(' ')]
  })
  return table(['名称 name', '标题 title', '说明 description', '深浅'], await Promise.all(rows))
}

/** What only a finding knows stands as `…`. */
function plain(text: string): string {
  return text
    .replaceAll('{suggestion}', '')
    .replace(/\{\w+\}/g, '…')
    .replace(/[<>*_[\]`|]/g, '\\$&')
}

const severities = {error: '错误 error', warning: '警告 warning', info: '提示 info'} as const

function checkRules(): string {
  const entries = Object.entries(themeCheckRules).sort(([one], [other]) => (one < other ? -1 : 1))
  return entries
    .map(([id, {severity, zh, en}]) =>
      [
        `### ${id}`,
        `${severities[severity]}\\\n${plain(zh.reason)} → ${plain(zh.fix)}\\\n${plain(en.reason)} → ${plain(en.fix)}`,
      ].join('\n\n'),
    )
    .join('\n\n')
}

const intro = `# 主题 · Themes

<!-- Written from themes/ by scripts/themes-doc.ts: UPDATE=1 npx vitest run tests/theme-tools/docs.test.ts
     The pictures: node scripts/theme-pictures.mjs -->

\`\`\`sh
weimark themes                               # 有哪些主题 the themes that there are
weimark themes show literary                 # 变量、层、文件 variables, layers, file
weimark themes new my-theme --from literary  # 自己的主题从这里开始 a theme of your own to start from
weimark themes check my-theme.css            # 哪里有问题 what is wrong with it
weimark themes gallery                       # 一页看全部 a page with all of them
weimark article.md -t literary --set primary=#b8312f --code-theme night
\`\`\`

文件头里也能选 In the front matter: \`theme: literary\`，或 or \`theme: {name: literary, primary: "#b8312f"}\`，\`codeTheme: night\`。

主题是普通的 CSS，怎样写见 [themes/README.md](../themes/README.md)。A theme is plain CSS; themes/README.md has how to write one.

![全部主题 all themes](images/themes.png)`

const checkIntro = `## 检查主题 · Checking a theme

\`weimark themes check FILE\` 读主题、用它转换一篇用到全部构造的样张，再按微信的四道关和深色模式的算法看结果。除了[加载主题时的
信息](lint.md#主题--themes)，还有以下各条。有错误或警告时退出码为 1；\`--strict\` 让提示也算；\`--format json\` 给机器读。

\`weimark themes check FILE\` reads the theme, converts a specimen that has every construct, and looks at the result as WeChat's four
filters and its dark mode leave it. Beside [what loading a theme says](lint.md#主题--themes) there are the rules below. Errors
and warnings make the exit code 1; with \`--strict\` notes do, too; \`--format json\` is for machines.`

/** `docs/themes.md`, from the headers of the themes. */
export async function themesDoc(): Promise<string> {
  const {variables} = await describeTheme(BARE)
  const shared = new Map(variables.map(each => [each.name, each.default]))
  const sections = await Promise.all(themeNames.map(name => themeSection(name, shared)))
  const parts = [
    intro,
    '## 变量 · Variables',
    '每个主题都有，用 `--set 名称=值` 改 Every theme has these; `--set NAME=VALUE` sets them.',
    table(variableHeads, variables.map(variableRow)),
    '## 代码配色 · Code palettes',
    '任何主题都能用任何一种 Any of them goes with any theme：`--code-theme NAME`、`codeTheme: NAME`；`--code-window` 加窗口圆点 adds window dots，`--line-numbers` 加行号 adds line numbers。',
    await paletteTable(),
    '![代码配色，左浅色，右深色 code palettes in light and dark mode](images/code-palettes.png)',
    '## 全部主题 · All themes',
    ...sections,
    checkIntro,
    checkRules(),
  ]
  return `${parts.join('\n\n')}\n`
}
