import {attributeRows, unknownAttribute} from '../src/wechat/attributes.ts'
import {keptClasses} from '../src/wechat/classes.ts'
import {allowedFontStack, importantRow, valueRows} from '../src/wechat/css-values.ts'
import {darkMode} from '../src/wechat/dark-mode.ts'
import {apiErrors} from '../src/wechat/errors.ts'
import {type Evidence, type Row, stages} from '../src/wechat/evidence.ts'
import {imageRules, nativeFrame, tinyImage} from '../src/wechat/image-addresses.ts'
import {covers, limits, quotas} from '../src/wechat/limits.ts'
import {linkRules} from '../src/wechat/links.ts'
import {propertyRows, unknownProperty} from '../src/wechat/properties.ts'
import {lostProperties} from '../src/wechat/properties-lost.ts'
import {readerCss, readerPage} from '../src/wechat/reader.ts'
import {sources} from '../src/wechat/sources.ts'
import {structureRows} from '../src/wechat/structure.ts'
import {smilBegin, smilRows} from '../src/wechat/svg.ts'
import {htmlTagRows, nativeTagRows, svgTagRows} from '../src/wechat/tag-rows.ts'
import {lostSvgTagRows, lostTagRows, renamedTags, unknownTag} from '../src/wechat/tag-rows-lost.ts'

type Cells = readonly string[]

const code = (text: string) => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``)
const pattern = (regex: RegExp) => code(String(regex))
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

function table(heads: Cells, rows: readonly Cells[]): string {
  const line = (cells: Cells) => `| ${cells.map(cell).join(' | ')} |`
  return [line(heads), `|${'---|'.repeat(heads.length)}`, ...rows.map(line)].join('\n')
}

const stageHeads = ['paste', 'save', 'api', 'reader']
const evidenceHeads = ['可信度 confidence', '来源 sources', '日期 date']
const rowHeads = [...stageHeads, ...evidenceHeads, '见于文章 seen', '说明 note']

const acts = (row: Row) => stages.map(stage => (row.stages[stage] === 'keep' ? '✓' : row.stages[stage]))
const proof = (row: Evidence) => [row.confidence, row.sources.join(' '), row.date]
const seen = (row: Row) => (row.seen ? `${row.seen[0].toLocaleString('en')} / ${row.seen[1]}` : '')
const note = (row: Row) =>
  [row.why ? `${row.why.zh} · ${row.why.en}` : '', row.note ?? ''].filter(Boolean).join('；')
const rest = (row: Row) => [...acts(row), ...proof(row), seen(row), note(row)]

const named = (head: string, rows: Readonly<Record<string, Row>>) =>
  table(
    [head, ...rowHeads],
    Object.entries(rows).map(([name, row]) => [code(name), ...rest(row)]),
  )

function lostAndKept(): string {
  const kept = Object.entries(propertyRows).filter(([name]) => !(name in lostProperties))
  return `## 样式属性 CSS properties

会失效、会被删除或不可依赖的；有中文说明的，weimark 一律不写进文章。其余属性 Any other property：
${acts(unknownProperty)[2]}（${unknownProperty.note}）。

${named('property', lostProperties)}

保留的 Kept:

${table(
  ['property', ...evidenceHeads, '见于文章 seen', '说明 note'],
  kept.map(([name, row]) => [code(name), ...proof(row), seen(row), note(row)]),
)}`
}

const values = () => `## 样式的值 CSS values

${table(
  ['id', 'property', 'value', ...rowHeads],
  valueRows.map(row => [row.id, pattern(row.property), pattern(row.value), ...rest(row)]),
)}

- \`!important\`：${importantRow.note}
- \`font-family\`：腾讯的检查工具只放过以此开头的 the checker accepts only ${pattern(allowedFontStack.value)}`

const tagTables = () => `## 标签 Tags

正文 Text, pictures, tables:

${named('tag', htmlTagRows)}

编辑器自己的组件 The editor’s own components:

${named('tag', nativeTagRows)}

SVG:

${named('tag', svgTagRows)}

不能用的 Not kept:

${named('tag', lostTagRows)}

SVG 里不能用的 Not kept in SVG:

${named('tag', lostSvgTagRows)}

主题可以按名字写样式、输出时换名的 Renamed by weimark：${Object.entries(renamedTags)
  .map(([from, {to}]) => `${code(from)} → ${code(to)}`)
  .join(
    '，',
  )}。其他标签 Any other tag：${acts(unknownTag).slice(0, 3).join(' / ')}（${unknownTag.confidence}）。`

const attributes = () => `## 属性 Attributes

✎ 是 weimark 会写的 written by weimark。其他属性 Any other：${acts(unknownAttribute).join(' / ')}（${unknownAttribute.confidence}）。

${table(
  ['id', 'tags', 'names', '✎', ...rowHeads],
  attributeRows.map(row => [
    row.id,
    (row.tags ?? ['*']).map(code).join(' '),
    row.names.map(code).join(' '),
    row.written ? '✎' : '',
    ...rest(row),
  ]),
)}

## 类名 Classes

文章页的脚本只留下这些 The reader page leaves only（${proof(keptClasses).join(' · ')}）：

${[...keptClasses.names.map(code), ...keptClasses.patterns.map(pattern)].join(' ')}`

const addresses = () => `## 链接 Links

从上到下第一个匹配的生效 The first match decides.

${table(
  ['id', 'href', 'weimark', ...rowHeads],
  linkRules.map(row => [row.id, pattern(row.pattern), row.action, ...rest(row)]),
)}

## 图片地址 Picture addresses

${table(
  ['id', 'src', ...rowHeads],
  [
    ...imageRules.map(row => [row.id, pattern(row.pattern), ...rest(row)]),
    ['image-tiny', `data: ≤ ${tinyImage.max}`, ...rest(tinyImage)],
    ['video-frame', pattern(nativeFrame.pattern), ...rest(nativeFrame)],
  ],
)}`

const structure = () => `## 结构 Structure

${table(
  ['id', 'what', 'max', ...rowHeads],
  Object.entries(structureRows).map(([id, row]) => [
    id,
    row.what,
    'max' in row ? String(row.max) : '',
    ...rest(row),
  ]),
)}

## SVG 动画 SMIL

${table(
  ['id', 'tags', 'attribute', 'allowed', ...rowHeads],
  smilRows.map(row => [row.id, row.tags.join(' '), code(row.attribute), row.allowed.join(' '), ...rest(row)]),
)}

\`begin\`：${code(smilBegin.wanted)}（${proof(smilBegin).join(' · ')}）`

const reader = () => `## 文章页 Reader page

文字栏 text column：屏幕宽减 ${2 * readerPage.sidePadding} px，最宽 ${readerPage.columnWidth} px。检查宽度 checked at ${readerPage.checkedWidths.join(' / ')} px。\`&\` 是文章的容器 the article’s holder。

${table(
  ['selector', 'css', ...evidenceHeads],
  readerCss.map(row => [code(row.selector), code(row.css), ...proof(row)]),
)}

## 深色模式 Dark mode

（${proof(darkMode).join(' · ')}）

${table(
  ['constant', 'value'],
  Object.entries(darkMode)
    .filter(([name]) => !['confidence', 'sources', 'date', 'note'].includes(name))
    .map(([name, value]) => [code(name), code(JSON.stringify(value))]),
)}`

const numbers = () => `## 上限 Limits

${table(
  ['field', 'max', 'unit', 'formats', ...evidenceHeads, '说明 note'],
  Object.entries<Evidence & {max: number; unit: string; formats?: readonly string[]}>(limits).map(
    ([name, row]) => [
      code(name),
      row.max.toLocaleString('en'),
      row.unit,
      row.formats?.join(' ') ?? '',
      ...proof(row),
      row.note ?? '',
    ],
  ),
)}

每天的调用次数 Calls a day: ${Object.entries(quotas)
  .map(([name, count]) => `${code(name)} ${count}`)
  .join('，')}

封面 Covers: ${Object.entries(covers)
  .map(([name, {ratio, width, height}]) => `${name} ${ratio} : 1，${width} × ${height}`)
  .join('；')}

## 接口错误码 API errors

${table(
  ['errcode', '含义 meaning', '怎么办 what to do', '重试 retry', ...evidenceHeads],
  apiErrors.map(row => [
    String(row.code),
    `${row.meaning.zh} · ${row.meaning.en}`,
    `${row.fix.zh} · ${row.fix.en}`,
    row.retry ?? '',
    ...proof(row),
  ]),
)}`

const introduction = `# 公众号会怎样改动文章 · What WeChat does to an article

<!-- Written from src/wechat/ by scripts/wechat-doc.ts: UPDATE=1 npx vitest run tests/wechat/doc.test.ts -->

从草稿到读者有四道关：**paste** 粘贴进网页编辑器（编辑器重建结构），**save** 编辑器保存时的服务器清洗，**api**
\`draft/add\`、\`draft/update\` 的服务器清洗，**reader** 文章页的脚本和样式。粘贴的文章经过 paste → save → reader，
接口的文章经过 api → reader。下面每张表的每一行都有各关的处理、可信度、来源和日期；weimark 的改写、检查、预览和测试读的就是这些行。

Four filters stand between a draft and its reader; each row says what each of them does. weimark reads these very rows.

处理 Actions：✓ 保留 kept · drop 连内容删除 removed with its content · unwrap 去壳留内容 its content stays · rewrite
换一种写法 written another way · inert 留着但不起作用 without effect · reject 整篇草稿被拒 the draft is refused。

可信度 Confidence：official 微信文档或腾讯检查工具 · code 微信自己的页面代码 · observed 见于已发布的文章 · probe / probes
一个 / 两个项目用 draft/add → draft/get 实测 · multi 几个项目都这么说 · single 只有一个来源 · conflict 说法不一 · inferred
推测。后三种在仿真里两种情况都试 the last three are tried both ways.`

const origins = () => `## 来源 Sources

${table(
  ['id', 'what', 'kind', 'date'],
  Object.entries(sources).map(([id, {what, kind, date}]) => [id, what, kind, date]),
)}`

/** `docs/wechat.md`, from the rows of `src/wechat/`. */
export function wechatDoc(): string {
  const parts = [
    introduction,
    origins(),
    tagTables(),
    attributes(),
    lostAndKept(),
    values(),
    addresses(),
    structure(),
    reader(),
    numbers(),
  ]
  return `${parts.join('\n\n')}\n`
}
