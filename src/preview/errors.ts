import type {Language} from '../article.ts'
import {fill} from '../rules/report.ts'
import {UserError} from '../rules/user-error.ts'

const errors = {
  'port-in-use': {
    zh: ['端口 {port} 已被占用', '换一个端口，或不写 --port，由系统选一个空闲的'],
    en: ['The port {port} is in use', 'Choose another one, or leave --port out for a free one'],
  },
  'port-denied': {
    zh: ['没有权限使用端口 {port}', '用 1024 以上的端口，或不写 --port'],
    en: ['The port {port} is not allowed', 'Choose one above 1023, or leave --port out'],
  },
  'front-matter-save': {
    zh: ['文件头的写法不便改动，主题没有保存', '请自己写上：{text}'],
    en: ['The front matter cannot be changed safely; the theme was not saved', 'Write it yourself: {text}'],
  },
} satisfies Record<string, Record<Language, [reason: string, fix: string]>>

/** What the user can mend of a preview. */
export function previewError(
  code: keyof typeof errors,
  lang: Language,
  data: Readonly<Record<string, string | number>>,
  file?: string,
): UserError {
  const [reason, fix] = errors[code][lang]
  return new UserError(code, fill(reason, data), {
    hint: fill(fix, data),
    ...(file === undefined ? {} : {file}),
  })
}
