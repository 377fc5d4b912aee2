import {htmlRules} from './lint-html.ts'
import type {Rule} from './rule.ts'

/** Findings that only `lint` looks for: in the source, in what it becomes, and in the finished article. */
export const lintRules = {
  ...htmlRules,
  'rule-unknown': {
    severity: 'warning',
    zh: {reason: '没有 {name} 这条规则', fix: '检查拼写{suggestion}；weimark lint --rules 列出全部规则'},
    en: {
      reason: 'There is no rule {name}',
      fix: 'Check its spelling{suggestion}; weimark lint --rules lists them all',
    },
  },
  'rule-level': {
    severity: 'warning',
    zh: {reason: '规则 {name} 的级别是 {value}，没有采用', fix: '写 off、info、warning 或 error'},
    en: {reason: 'The level of {name} is {value}; not used', fix: 'Write off, info, warning or error'},
  },
  'cover-missing': {
    severity: 'warning',
    zh: {reason: '文章没有封面，草稿必须有封面', fix: '在文件头写 cover: 图片路径，或在编辑器里选一张'},
    en: {
      reason: 'The article has no cover, and a draft must have one',
      fix: 'Write cover: PATH in the front matter, or choose one in the editor',
    },
  },
  'content-too-long': {
    severity: 'warning',
    zh: {reason: '正文有 {count} 个字，微信文档说最多 {limit} 个', fix: '分成几篇'},
    en: {
      reason: "The text has {count} characters, WeChat's documents say at most {limit}",
      fix: 'Split the article',
    },
  },
  'content-too-large': {
    severity: 'error',
    zh: {
      reason: '文章的 HTML 有 {size} KB，草稿接口最多收 {limit} KB',
      fix: '分成几篇，或减少样式和内嵌图形',
    },
    en: {
      reason: "The article's HTML has {size} KB, the draft API takes {limit} KB",
      fix: 'Split the article, or use fewer styles and inline drawings',
    },
  },
  'image-heavy': {
    severity: 'warning',
    zh: {reason: '图片 {source} 有 {size} MB，微信最多收 {limit} MB', fix: '压缩图片'},
    en: {reason: 'The picture {source} has {size} MB, WeChat takes {limit} MB', fix: 'Compress it'},
  },
  'image-format': {
    severity: 'warning',
    zh: {reason: '图片 {source} 是 {type} 格式，微信只收 JPEG、PNG 和 GIF', fix: '转成 PNG 或 JPEG'},
    en: {
      reason: 'The picture {source} is {type}; WeChat takes JPEG, PNG and GIF',
      fix: 'Convert it to PNG or JPEG',
    },
  },
  'image-remote': {
    severity: 'info',
    zh: {
      reason: '图片 {source} 在别的网站上：接口会去掉它，粘贴时编辑器要去下载，可能失败',
      fix: '下载下来放在文章旁边，或粘贴后检查',
    },
    en: {
      reason:
        'The picture {source} is on another site: the API drops it, the editor must fetch it and may fail',
      fix: 'Keep a copy beside the article, or check after pasting',
    },
  },
  'image-alt-missing': {
    severity: 'info',
    zh: {reason: '图片 {source} 没有说明文字，读屏软件读不出来', fix: '写 ![图里是什么]({source})'},
    en: {
      reason: 'The picture {source} has no alt text; a screen reader has nothing to say',
      fix: 'Write ![what it shows]({source})',
    },
  },
  'image-alt-meaningless': {
    severity: 'info',
    zh: {reason: '图片说明 {alt} 是自动生成的名字，没有作为图注', fix: '写出图里是什么'},
    en: {
      reason: 'The alt text {alt} is a name that a tool gave; it is not shown as a caption',
      fix: 'Say what the picture shows',
    },
  },
  'link-anchor': {
    severity: 'info',
    zh: {reason: '页内链接 {url} 在公众号里不能跳转，只保留文字', fix: '去掉链接，或用文字指明位置'},
    en: {
      reason: 'The link {url} cannot lead to a place in the article; its text is kept',
      fix: 'Remove the link, or name the place in words',
    },
  },
  'heading-jump': {
    severity: 'info',
    zh: {reason: '标题从 {from} 级跳到 {to} 级', fix: '改成 {expected} 级'},
    en: {reason: 'The heading jumps from level {from} to {to}', fix: 'Make it level {expected}'},
  },
  'heading-empty': {
    severity: 'warning',
    zh: {reason: '标题没有文字，已去掉', fix: '写上文字，或删除它'},
    en: {reason: 'A heading without text; it was removed', fix: 'Give it a text, or delete it'},
  },
  'heading-several': {
    severity: 'info',
    zh: {reason: '正文里有不止一个一级标题', fix: '只留一个，其余改成二级'},
    en: {reason: 'The body has more than one level-1 heading', fix: 'Keep one; make the others level 2'},
  },
  'list-deep': {
    severity: 'warning',
    zh: {reason: '列表有 {depth} 层，手机上 {limit} 层以后几乎没有宽度', fix: '减少层数，或改成小标题'},
    en: {
      reason: 'The list has {depth} levels; beyond {limit} a phone has hardly any width left',
      fix: 'Use fewer levels, or headings',
    },
  },
  'table-wide': {
    severity: 'info',
    zh: {
      reason: '表格有 {columns} 列，大约要 {need} px，手机只有 {room} px：要横向滑动',
      fix: '减少列，缩短内容，或拆成两个表',
    },
    en: {
      reason:
        'The table of {columns} columns needs about {need} px, a phone has {room}: readers push it sideways',
      fix: 'Use fewer columns, shorter words, or two tables',
    },
  },
  'code-line-long': {
    severity: 'info',
    zh: {
      reason: '代码有 {count} 行超过 {room} 列（最长 {longest} 列），手机上要横向滑动',
      fix: '在合适的地方换行',
    },
    en: {
      reason:
        'Code lines wider than the {room} columns of a phone: {count}, the widest {longest}; readers push them sideways',
      fix: 'Break the lines where they can be broken',
    },
  },
  'svg-unsupported': {
    severity: 'warning',
    zh: {
      reason: '图形里的 {tags} 已去掉：它们靠 id 引用，微信会删除 id',
      fix: '把渐变、引用和裁剪展开成普通图形，或换成 PNG',
    },
    en: {
      reason: 'Removed from a drawing: {tags}. They refer by id, and WeChat removes ids',
      fix: 'Flatten gradients, references and clips, or use a PNG',
    },
  },
} satisfies Record<string, Rule>
