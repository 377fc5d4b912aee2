import type {VFile} from 'vfile'
import {dataOf} from '../rules/data.ts'
import {report} from '../rules/report.ts'
import type {Place} from '../rules/user-error.ts'

/** Something in a front matter that is read as it was meant. */
export interface Slip {
  kind: keyof typeof words
  /** What the wording names. */
  shown?: string
  /** Instead of what. */
  meant?: string
  /** In the file. */
  offset: number
}

/** What is the matter, and how it should be. */
const words = {
  colon: {
    zh: ['{shown} 后面是全角冒号', '写成 {shown}: 值'],
    en: ['a full-width colon stands behind {shown}', 'Write {shown}: value'],
  },
  space: {
    zh: ['{shown}: 后面缺少空格', '写成 {shown}: 值'],
    en: ['a space is missing behind {shown}:', 'Write {shown}: value'],
  },
  before: {
    zh: ['{shown} 前面有别的内容', '文件头放在文件的第一行'],
    en: ['something stands above {shown}', 'Begin the file with it'],
  },
  opening: {
    zh: ['缺少开头的 ---', '在第一行写上 ---'],
    en: ['the opening --- is missing', 'Write --- on the first line'],
  },
  fence: {
    zh: ['{shown} 应当是 {meant}', '写成 {meant}'],
    en: ['{shown} should be {meant}', 'Write {meant}'],
  },
  indent: {
    zh: ['行首有空格或看不见的字符', '让它从行首开始'],
    en: ['a space or an invisible character begins the line', 'Begin it at the margin'],
  },
  ends: {
    zh: ['换行符只有 CR', '把换行符改成 LF'],
    en: ['its lines end with CR alone', 'Save it with LF'],
  },
  hash: {
    zh: ['{shown} 的值里有 #，YAML 会当成注释', '用引号把值括起来'],
    en: ['the value of {shown} has a #, which begins a comment in YAML', 'Put quotes round the value'],
  },
  start: {
    zh: ['{shown} 的值以 YAML 的符号开头', '用引号把值括起来'],
    en: ['the value of {shown} begins with a sign of YAML', 'Put quotes round the value'],
  },
  markdown: {
    zh: ['{shown} 的值里有 Markdown 写法，只取文字或地址', '直接写文字或地址'],
    en: ['the value of {shown} has Markdown in it: its words or its address are taken', 'Write them alone'],
  },
  key: {
    zh: ['{shown} 按 {meant} 读取', '写成 {meant}'],
    en: ['{shown} is read as {meant}', 'Write {meant}'],
  },
} as const

/** A slip at its place in the file. */
export interface ToldSlip extends Omit<Slip, 'offset'> {
  place: Place
}

/** Told at each place: what becomes of a value. */
const eachTime: ReadonlySet<string> = new Set(['key', 'hash', 'start', 'markdown'])

/** Tells other kinds once, at their first place. */
export function reportSlips(slips: readonly ToldSlip[], file: VFile): void {
  const told = new Set<string>()
  for (const {kind, shown = '', meant = '', place} of slips) {
    if (told.has(kind) && !eachTime.has(kind)) continue
    told.add(kind)
    const [what, how] = words[kind][dataOf(file).lang ?? 'en'].map(each =>
      each.replaceAll('{shown}', shown).replaceAll('{meant}', meant),
    )
    report(file, 'front-matter-loose', {start: place, end: place}, {what: what!, how: how!})
  }
}
