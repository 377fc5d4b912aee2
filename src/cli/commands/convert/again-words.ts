import type {Language} from '../../../article.ts'

/** What is said of converting again: while files are watched, and of what earlier runs did. */
export interface AgainWording {
  needsFiles: string
  watching(files: number, time: number): string
  converted(file: string, output: string, time: number): string
  memoryBroken(path: string): string
  memoryUnwritable(path: string, code: string): string
}

const en: AgainWording = {
  needsFiles: '--watch needs files to read and to write.',
  watching: (files, time) =>
    `${files === 1 ? '1 article' : `${files} articles`} in ${time} ms. Watching for changes; Ctrl-C ends it.`,
  converted: (file, output, time) => `${file} → ${output} (${time} ms)`,
  memoryBroken: path => `weimark: what earlier runs did cannot be read (${path}); everything is converted.`,
  memoryUnwritable: (path, code) => `weimark: cannot remember this run in ${path} (${code}).`,
}

const zh: AgainWording = {
  needsFiles: '--watch 需要从文件读取、写到文件。',
  watching: (files, time) => `${files} 篇文章，用时 ${time} 毫秒。正在等待改动，按 Ctrl-C 结束。`,
  converted: (file, output, time) => `${file} → ${output}（${time} 毫秒）`,
  memoryBroken: path => `weimark：以前运行的记录（${path}）无法读取，全部重新转换。`,
  memoryUnwritable: (path, code) => `weimark：无法把这次运行记在 ${path}（${code}）。`,
}

export const againWords: Readonly<Record<Language, AgainWording>> = {zh, en}
