import type {Rule} from './rule.ts'

/** Findings about a theme file. */
export const themeRules = {
  'theme-syntax': {
    severity: 'warning',
    zh: {reason: '主题有语法错误：{detail}，这一条没有采用', fix: '改正这一行'},
    en: {reason: 'Syntax error in the theme: {detail}; this piece is not used', fix: 'Correct the line'},
  },
  'theme-unknown-property': {
    severity: 'warning',
    zh: {reason: '没有 {property} 这个 CSS 属性，没有采用', fix: '检查拼写{suggestion}'},
    en: {reason: 'Unknown CSS property {property}; not used', fix: 'Check its spelling{suggestion}'},
  },
  'theme-invalid-value': {
    severity: 'warning',
    zh: {reason: '{property} 的值 {value} 无效，没有采用', fix: '改正这个值'},
    en: {reason: 'Invalid value for {property}: {value}; not used', fix: 'Correct the value'},
  },
  'theme-not-kept': {
    severity: 'warning',
    zh: {reason: '{what} 在公众号里不起作用：{why}，没有采用', fix: '删除它，或换一种写法'},
    en: {
      reason: '{what} has no effect in WeChat: {why}; not used',
      fix: 'Delete it, or write it in another way',
    },
  },
  'theme-selector': {
    severity: 'warning',
    zh: {reason: '选择器 {selector} 不能用：{why}，没有采用', fix: '换一种选择器'},
    en: {reason: 'The selector {selector} cannot be used: {why}; not used', fix: 'Use another selector'},
  },
  'theme-too-deep': {
    severity: 'warning',
    zh: {reason: '这条规则里的括号嵌套太深（最多 64 层），没有采用', fix: '减少嵌套'},
    en: {reason: 'The brackets of this rule are nested too deep (at most 64); not used', fix: 'Nest less'},
  },
  'theme-too-much': {
    severity: 'warning',
    zh: {
      reason: '选择器 {selector} 展开后太多或太长（每条最多 500 个、2000 字），没有采用',
      fix: '减少嵌套和 :is() 里的选择器',
    },
    en: {
      reason:
        'Written out, the selector {selector} is too many or too long (at most 500, of 2,000 characters); not used',
      fix: 'Nest less, and list less in :is()',
    },
  },
  'theme-layer': {
    severity: 'warning',
    zh: {reason: '{field} 里的 {name} 不存在，没有采用', fix: '可用的：{known}'},
    en: {reason: '{field} names {name}, which there is not; not used', fix: 'There are: {known}'},
  },
  'theme-variable': {
    severity: 'warning',
    zh: {
      reason: '变量说明读不懂：{line}，没有采用',
      fix: '写成：@var --名称 类型 范围 中文 / English；类型是 color、length、number、choice、palette 或 text',
    },
    en: {
      reason: 'Cannot read the variable {line}; not used',
      fix: 'Write @var --NAME TYPE RANGE CHINESE / ENGLISH; TYPE is color, length, number, choice, palette or text',
    },
  },
  'theme-format': {
    severity: 'warning',
    zh: {reason: '@format {name} 不认识，按 {format} 读取', fix: '可用的：{known}'},
    en: {reason: 'Unknown @format {name}; read as {format}', fix: 'There are: {known}'},
  },
  'theme-format-found': {
    severity: 'info',
    zh: {reason: '主题按 {format} 的格式读取', fix: '在文件开头的注释里写 @format {format}，就不再提示'},
    en: {
      reason: 'The theme is read as one of {format}',
      fix: 'Write @format {format} in a comment at its top',
    },
  },
  'theme-lost': {
    severity: 'info',
    zh: {
      reason: '主题里有 {count} 处没有采用：{why}，例如 {what}',
      fix: '全部列表：weimark themes check {path}',
    },
    en: {
      reason: 'Left out of the theme ({count} ×): {why}, for example {what}',
      fix: 'All of them: weimark themes check {path}',
    },
  },
  'theme-header': {
    severity: 'info',
    zh: {reason: '主题缺少文件头 {field}', fix: '在文件开头的注释里写 {field} …'},
    en: {reason: 'The theme has no {field} in its header', fix: 'Write {field} … in the comment at its top'},
  },
} satisfies Record<string, Rule>
