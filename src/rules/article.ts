import {pictureRules} from './pictures.ts'
import type {Rule} from './rule.ts'

/** Findings about an article: its front matter, pictures, links and HTML. */
export const articleRules = {
  'title-missing': {
    severity: 'info',
    zh: {reason: '文章没有标题', fix: '在文件头写 title: …，或在正文中写一个标题'},
    en: {
      reason: 'The article has no title',
      fix: 'Write title: … in the front matter, or a heading in the body',
    },
  },
  'title-too-long': {
    severity: 'warning',
    zh: {reason: '标题有 {count} 个字，微信最多收 {limit} 个', fix: '缩短标题'},
    en: {reason: 'The title has {count} characters, WeChat takes {limit}', fix: 'Shorten it'},
  },
  'author-too-long': {
    severity: 'warning',
    zh: {reason: '作者有 {count} 个字，微信最多收 {limit} 个', fix: '缩短作者名，或只留一位'},
    en: {
      reason: 'The author has {count} characters, WeChat takes {limit}',
      fix: 'Shorten it, or keep one name',
    },
  },
  'digest-too-long': {
    severity: 'warning',
    zh: {reason: '摘要有 {count} 个字，微信最多收 {limit} 个', fix: '缩短摘要'},
    en: {reason: 'The digest has {count} characters, WeChat takes {limit}', fix: 'Shorten it'},
  },
  'wechat-url': {
    severity: 'warning',
    zh: {
      reason: '{url} 不是公众号文章的网址，其他文章的链接不会指向它',
      fix: '写以 https://mp.weixin.qq.com/ 开头的网址（不是临时预览地址），或删去这一项',
    },
    en: {
      reason: '{url} is no address of a WeChat article; links of other articles do not lead there',
      fix: 'Write an address below https://mp.weixin.qq.com/ (no preview link), or leave it out',
    },
  },
  'cover-crop': {
    severity: 'warning',
    zh: {
      reason: '封面的 {key} 是 {value}，没有采用：{why}',
      fix: '{suggestion}写成 cover: {src: a.jpg, focus: [0.5, 0.3]}，或 crop: {"2.35:1": [0, 0.1, 1, 0.6]}',
    },
    en: {
      reason: 'The cover’s {key} is {value}; it is not used: {why}',
      fix: '{suggestion}Write cover: {src: a.jpg, focus: [0.5, 0.3]}, or crop: {"2.35:1": [0, 0.1, 1, 0.6]}',
    },
  },
  'source-url-too-long': {
    severity: 'warning',
    zh: {reason: '原文链接有 {count} 字节，微信最多收 {limit} 字节', fix: '换一个短链接'},
    en: {reason: 'The source URL has {count} bytes, WeChat takes {limit}', fix: 'Use a shorter address'},
  },
  'front-matter-loose': {
    severity: 'info',
    zh: {reason: '文件头的写法有误：{what}；已按本意读取', fix: '改正写法：{how}'},
    en: {
      reason: 'The front matter is not written as it should be: {what}; it is read as it was meant',
      fix: '{how}',
    },
  },
  'meta-wrong-type': {
    severity: 'warning',
    zh: {reason: '{key} 应当是{expected}，这里是{actual}，没有采用', fix: '改成{expected}'},
    en: {reason: '{key} is {actual}, expected {expected}; it is not used', fix: 'Write {expected}'},
  },
  'setting-unknown': {
    severity: 'warning',
    zh: {reason: '文件头的 weimark 里没有 {name} 这个选项{suggestion}', fix: '可用的选项：{known}'},
    en: {reason: 'weimark has no option {name} in the front matter{suggestion}', fix: 'Options: {known}'},
  },
  'setting-value': {
    severity: 'warning',
    zh: {reason: '{name} 是 {value}，没有采用{suggestion}', fix: '改成 {expected}'},
    en: {reason: '{name} is {value}; it is not used{suggestion}', fix: 'Write {expected}'},
  },
  'nesting-too-deep': {
    severity: 'warning',
    zh: {reason: '嵌套超过 {limit} 层，更深的内容提到了这一层', fix: '减少嵌套'},
    en: {
      reason: 'Nested more than {limit} levels; what is deeper was moved up to this level',
      fix: 'Nest less',
    },
  },
  'marks-too-many': {
    severity: 'warning',
    zh: {
      reason: '这一段里的标记比人写得出的还多，从这里起的标记原样留作文字',
      fix: '分成几段，或删去多余的标记',
    },
    en: {
      reason: 'This block has more marks than anybody writes; from here on they stay as they are written',
      fix: 'Divide the block, or take out the marks that mean nothing',
    },
  },
  'image-loose': {
    severity: 'info',
    zh: {reason: '图片路径 {source} 里有空格，按图片处理', fix: '用尖括号括起路径：![…](<{source}>)'},
    en: {
      reason: 'The picture path {source} has a space; read as a picture all the same',
      fix: 'Put the path in angle brackets: ![…](<{source}>)',
    },
  },
  ...pictureRules,
  'html-removed': {
    severity: 'warning',
    zh: {reason: '<{tag}> 在公众号里不能用，已去掉', fix: '删除它，或换成 Markdown 写法'},
    en: {
      reason: '<{tag}> cannot live in a WeChat article; it was removed',
      fix: 'Delete it, or write it in Markdown',
    },
  },
  'media-removed': {
    severity: 'warning',
    zh: {
      reason: '<{tag}> 不能放进公众号文章，已去掉',
      fix: '视频和音频只能在编辑器里插入：写一行字或放一张图，粘贴后在那里插入',
    },
    en: {
      reason: '<{tag}> cannot be put into a WeChat article; it was removed',
      fix: 'Video and audio are inserted in the editor: leave a line or a picture here and insert it after pasting',
    },
  },
  'html-attribute-removed': {
    severity: 'warning',
    zh: {reason: '<{tag}> 的 {attribute} 不安全，已去掉', fix: '删除这个属性'},
    en: {reason: '{attribute} on <{tag}> is not safe; it was removed', fix: 'Delete the attribute'},
  },
  'html-style-removed': {
    severity: 'warning',
    zh: {reason: '样式 {declaration} 不能用：{why}，已去掉', fix: '删除它，或换一种写法'},
    en: {reason: 'The style {declaration} was removed: {why}', fix: 'Delete it, or write it in another way'},
  },
  'html-style-unreadable': {
    severity: 'warning',
    zh: {reason: '样式 {declaration} 不是完整的 CSS，已去掉', fix: '照 CSS 写成“属性: 值”，或删除它'},
    en: {
      reason: 'The style {declaration} cannot be read as CSS; it was removed',
      fix: 'Write it as CSS, “property: value”, or delete it',
    },
  },
  'html-style-unknown': {
    severity: 'warning',
    zh: {reason: 'CSS 没有 {property} 这个属性{suggestion}', fix: '改正属性名，或删除它'},
    en: {reason: 'CSS has no property {property}{suggestion}', fix: 'Mend its name, or delete it'},
  },
  'link-dead': {
    severity: 'warning',
    zh: {
      reason: '链接 {url} 在公众号里打不开，只保留文字',
      fix: '写完整的 https 地址，或去掉链接',
    },
    en: {
      reason: 'The link {url} leads nowhere inside WeChat; its text is kept',
      fix: 'Write the whole https address, or remove the link',
    },
  },
  'link-empty': {
    severity: 'warning',
    zh: {reason: '链接 {url} 没有文字，已去掉', fix: '给链接写上文字，或删除它'},
    en: {reason: 'The link {url} has no text; it was removed', fix: 'Give it a text, or delete it'},
  },
  'link-resolve': {
    severity: 'warning',
    zh: {reason: '取不到链接 {url} 的网址：{detail}', fix: '检查 links.resolve'},
    en: {reason: 'Cannot tell where the link {url} leads: {detail}', fix: 'Look at links.resolve'},
  },
  'link-tempkey': {
    severity: 'warning',
    zh: {reason: '链接 {url} 是临时预览地址，微信会拒收整篇草稿；只保留文字', fix: '换成正式文章的链接'},
    en: {
      reason:
        'The link {url} is a temporary preview address, for which WeChat refuses the draft; its text is kept',
      fix: 'Use the address of the published article',
    },
  },
  'footnote-undefined': {
    severity: 'warning',
    zh: {reason: '没有脚注 [^{label}] 的内容，按原样显示', fix: '在文末写上 [^{label}]: 内容，或删除它'},
    en: {
      reason: 'There is no text for the footnote [^{label}]; it is shown as written',
      fix: 'Write [^{label}]: text below, or delete it',
    },
  },
  'footnote-unused': {
    severity: 'warning',
    zh: {reason: '脚注 [^{label}] 在正文中没有引用，列在文末', fix: '在正文中引用它，或删除它'},
    en: {
      reason: 'The footnote [^{label}] is never referred to; it is listed at the end',
      fix: 'Refer to it in the text, or delete it',
    },
  },
  'code-too-deep': {
    severity: 'warning',
    zh: {reason: '代码太长或嵌套太深，没有着色', fix: '把代码分成几段，或检查有没有漏写的括号和引号'},
    en: {
      reason: 'The code is too long or nested too deep; it is not coloured',
      fix: 'Cut it into pieces, or look for brackets and quotes that are never closed',
    },
  },
  'code-language': {
    severity: 'info',
    zh: {reason: '不认识代码语言 {language}，没有着色', fix: '改用 highlight.js 的语言名，或不写语言'},
    en: {
      reason: 'Unknown code language {language}: not highlighted',
      fix: 'Use a name that highlight.js knows, or none',
    },
  },
} satisfies Record<string, Rule>
