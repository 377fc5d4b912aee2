import type {Bilingual} from '../style/theme-header.ts'

/** A part of an article that a theme can style: a row of the markup contract in `themes/README.md`. */
export interface Part {
  /** How it is told from all others. */
  selector: string
  title: Bilingual
  /** Whether an article looks unfinished without a rule for it. */
  wanted: boolean
  /** Whether a place in an article is called by it. */
  named: boolean
}

type Row = readonly [selector: string, zh: string, en: string]

const part =
  (wanted: boolean, named: boolean) =>
  ([selector, zh, en]: Row): Part => ({selector, title: {zh, en}, wanted, named})

/** What looks unfinished without a rule. */
const styled: readonly Row[] = [
  ['.weimark', '整篇文章', 'the article'],
  ['.lead', '导语', 'lead'],
  ['.subhead', '小标题', 'subhead'],
  ['.key', '关键句', 'key sentence'],
  ['.byline', '署名', 'byline'],
  ['.sign-off', '文末的话', 'last words'],
  ['.address', '网址卡片', 'link card'],
  ['.more-title', '相关阅读的标题', 'title of further reading'],
  ['h1', '一级标题', 'heading 1'],
  ['h2', '二级标题', 'heading 2'],
  ['h3', '三级标题', 'heading 3'],
  ['h4', '四级标题', 'heading 4'],
  ['h5', '五级标题', 'heading 5'],
  ['h6', '六级标题', 'heading 6'],
  ['p', '段落', 'paragraph'],
  ['strong', '加粗', 'strong'],
  ['em', '强调', 'emphasis'],
  ['mark', '高亮', 'marked text'],
  ['kbd', '按键', 'key'],
  ['small', '小字', 'small print'],
  [':not(pre) > code', '行内代码', 'inline code'],
  ['a', '链接', 'link'],
  ['.link', '变成引用的链接', 'link that became a reference'],
  ['.reference-mark', '引用编号', 'reference mark'],
  ['blockquote', '引用', 'quote'],
  ['blockquote.pull', '摘句', 'pull quote'],
  ['ul', '无序列表', 'bullet list'],
  ['ol', '有序列表', 'numbered list'],
  ['li', '列表项', 'list item'],
  ['.task-mark', '任务的方框', 'box of a task'],
  ['table', '表格', 'table'],
  ['th', '表头', 'header cell'],
  ['td', '单元格', 'cell'],
  ['.code-block', '代码块', 'code block'],
  ['pre', '代码块的 pre', 'pre of a code block'],
  ['pre code', '代码', 'code'],
  ['.hljs-keyword', '代码的颜色', 'colours of code'],
  ['.code-title', '代码块的标题', 'title of a code block'],
  ['.code-line.add', '增加的代码行', 'added line of code'],
  ['.code-line.remove', '删去的代码行', 'removed line of code'],
  ['.code-numbers', '代码行号', 'line numbers'],
  ['figure', '图片', 'picture'],
  ['figcaption', '图注', 'caption'],
  ['.image-row', '并排的图片', 'pictures side by side'],
  ['.row-caption', '一排图片的图注', 'caption of a row'],
  ['.slider', '左右滑动的图片', 'pictures to push sideways'],
  ['hr', '分隔线', 'rule'],
  ['.callout', '提示框', 'callout'],
  ['.callout-title', '提示框的标题', 'title of a callout'],
  ['.card', '卡片', 'card'],
  ['.card-title', '卡片的标题', 'title of a card'],
  ['.button', '按钮', 'button'],
  ['.ruby-text', '注音', 'reading of a word'],
  ['sub', '下标', 'subscript'],
  ['sup', '上标', 'superscript'],
  ['.dt', '术语', 'term'],
  ['.dd', '术语的解释', 'its definition'],
  ['.details', '折叠内容', 'details'],
  ['.summary', '折叠内容的标题', 'summary'],
  ['.references', '参考资料', 'references'],
  ['.references-title', '参考资料的标题', 'title of the references'],
  ['.reference', '一条参考资料', 'one reference'],
  ['.reference-url', '参考资料的网址', 'address of a reference'],
]

/** What is there in any case, styled by what is in it or by what it is one of. */
const told: readonly Row[] = [
  ['.code-line.highlight', '标出的代码行', 'marked line of code'],
  ['.stats', '关键数字', 'key figures'],
]

/** What may look like what is round it. */
const optional: readonly Row[] = [
  ['.opening', '找到的导语', 'lead that was found'],
  ['.subhead.numbered', '带编号的小标题', 'numbered subhead'],
  ['.subhead-text', '小标题的文字', 'text of a subhead'],
  ['.keys', '一组关键数字', 'figures in a row'],
  ['.key-figure', '关键句里的数字', 'figure of a key sentence'],
  ['.address-scheme', '网址的协议', 'scheme of an address'],
  ['.address-host', '网址的主机名', 'host of an address'],
  ['.address-path', '网址的路径', 'path of an address'],
  ['.more', '相关阅读', 'further reading'],
  ['.heading-text', '标题的文字', 'text of a heading'],
  ['p.mixed', '中西文混排的段落', 'paragraph with long Latin words'],
  ['del', '删除线', 'struck text'],
  ['u', '下划线', 'underlined text'],
  ['.url', '写出来的网址', 'address that is its own text'],
  ['.list-item', '列表项的内容', 'content of a list item'],
  ['.digits-2', '十项以上的列表', 'list from 10 on'],
  ['.digits-3', '百项以上的列表', 'list from 100 on'],
  ['.continued', '内层列表之后的内容', 'what follows an inner list'],
  ['.contains-task-list', '任务列表', 'task list'],
  ['.task', '任务', 'task'],
  ['.task-mark.done', '完成的方框', 'ticked box'],
  ['.task-mark.open', '未完成的方框', 'empty box'],
  ['.table-wrapper', '表格的外框', 'what is round a table'],
  ['.wide', '宽表格', 'wide table'],
  ['thead', '表头部分', 'table head'],
  ['tbody', '表身', 'table body'],
  ['tr', '表格的行', 'table row'],
  ['.code-line', '代码行', 'line of code'],
  ['.code-line.focus', '聚焦的代码行', 'line in focus'],
  ['.code-line.warning', '警告的代码行', 'line with a warning'],
  ['.code-line.error', '出错的代码行', 'line with an error'],
  ['.code-rows', '行号与代码', 'numbers and code'],
  ['img', '图', 'image'],
  ['.ruby', '注音的词', 'word with a reading'],
  ['.dl', '术语表', 'definition list'],
  ['.reference-number', '参考资料的编号', 'number of a reference'],
  ['.reference-text', '参考资料的文字', 'text of a reference'],
  ['.block-equation', '公式', 'formula'],
  ['.inline-equation', '行内公式', 'formula in a line'],
  ['.diagram', '图表', 'diagram'],
]

export const calloutKinds = [
  'note',
  'info',
  'tip',
  'important',
  'warning',
  'caution',
  'danger',
  'success',
  'failure',
  'question',
  'abstract',
  'example',
  'bug',
  'todo',
  'quote',
] as const

const callout = (kind: string): Row => [`.callout-${kind}`, `提示框 ${kind}`, `callout of the kind ${kind}`]

/** Kinds that have the colours of every callout. */
const usual: ReadonlySet<string> = new Set(['note', 'info'])

/** Every part, the ones that want a rule first. */
export const parts: readonly Part[] = [
  ...styled.map(part(true, true)),
  ...calloutKinds.filter(kind => !usual.has(kind)).map(kind => part(true, true)(callout(kind))),
  ...[...usual].map(kind => part(false, true)(callout(kind))),
  ...told.map(part(false, true)),
  ...optional.map(part(false, false)),
]

/** Every class that a selector of the native markup can name, highlight.js's own left out. */
export const contractClasses: ReadonlySet<string> = new Set([
  ...parts.flatMap(({selector}) => [...selector.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name!)),
  'hljs',
])
