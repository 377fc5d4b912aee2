import type {Rule} from './rule.ts'

/** What `weimark themes check` finds beside what loading a theme does. */
export const themeCheckRules = {
  'theme-contrast': {
    severity: 'error',
    zh: {
      reason:
        '{selector}“{text}”{others}看不清：浅色模式 {light}（{lightColours}），深色模式 {dark}（{darkColours}），至少要 {wanted}',
      fix: '换文字或背景的颜色；深色模式的颜色由微信算出，两种模式都要看',
    },
    en: {
      reason:
        'Hard to read: {selector} “{text}”{others}, {light} in light mode ({lightColours}), {dark} in dark mode ({darkColours}); {wanted} is the least',
      fix: 'Change the colour of the text or of what is behind it; WeChat works out the dark colours, so look at both modes',
    },
  },
  'theme-contrast-checker': {
    severity: 'warning',
    zh: {
      reason: '{selector}“{text}”{others}在深色模式下会被腾讯的文章检查判为对比度不足（{checked}）',
      fix: '换文字或背景的颜色',
    },
    en: {
      reason: 'Tencent’s article checker will object to {selector} “{text}”{others} in dark mode ({checked})',
      fix: 'Change the colour of the text or of what is behind it',
    },
  },
  'theme-gradient': {
    severity: 'info',
    zh: {
      reason: '{selector}“{text}”{others}后面是渐变，深色模式下变成一种颜色',
      fix: '文字后面用一种颜色，渐变放到没有文字的地方',
    },
    en: {
      reason: 'There is a gradient behind {selector} “{text}”{others}; dark mode makes it one colour',
      fix: 'Put one colour behind text, and gradients where there is none',
    },
  },
  'theme-filtered': {
    severity: 'warning',
    zh: {reason: '{what} 到不了读者那里（{stage}）', fix: '删除它，或换一种写法'},
    en: {reason: '{what} does not reach the reader ({stage})', fix: 'Delete it, or write it in another way'},
  },
  'theme-left-out': {
    severity: 'info',
    zh: {reason: '{what} 不写进文章：{why}', fix: '可以删除'},
    en: {reason: '{what} is left out of the article: {why}', fix: 'It can go'},
  },
  'theme-class': {
    severity: 'warning',
    zh: {reason: '文章里没有 .{name} 这个类', fix: '{suggestion}全部类名见 themes/README.md'},
    en: {
      reason: 'An article has no class .{name}',
      fix: '{suggestion}themes/README.md has all classes',
    },
  },
  'theme-default': {
    severity: 'warning',
    zh: {reason: '变量的默认值不在它自己的范围里：{detail}', fix: '改默认值，或改 @var 里的范围'},
    en: {
      reason: 'A variable’s default is outside its own range: {detail}',
      fix: 'Change the default, or the range in its @var',
    },
  },
  'theme-variable-unused': {
    severity: 'info',
    zh: {reason: '变量 {name} 没有用到', fix: '删除它，或用 var({name})'},
    en: {reason: 'The variable {name} is not used', fix: 'Delete it, or use it: var({name})'},
  },
  'theme-coverage': {
    severity: 'info',
    zh: {
      reason: '{count} 个部分没有样式：{selectors}',
      fix: '写出样式，或把基础层加进文件头：@layers base callouts code',
    },
    en: {
      reason: '{count} parts have no style: {selectors}',
      fix: 'Style them, or lie on weimark’s layers, in the header: @layers base callouts code',
    },
  },
} satisfies Record<string, Rule>
