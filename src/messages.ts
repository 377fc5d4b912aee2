import type {Node, Position} from 'unist'
import type {VFile} from 'vfile'
import type {Language, Severity} from './article.ts'
import {UserError, type UserErrorOptions} from './errors.ts'

interface Wording {
  /** What is the matter. `{name}` is filled in. */
  reason: string
  /** What to do about it. */
  fix: string
}

interface Rule {
  severity: Severity
  zh: Wording
  en: Wording
}

/** Every finding that a conversion can report, by its stable rule id. */
export const rules = {
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
  'source-url-too-long': {
    severity: 'warning',
    zh: {reason: '原文链接有 {count} 字节，微信最多收 {limit} 字节', fix: '换一个短链接'},
    en: {reason: 'The source URL has {count} bytes, WeChat takes {limit}', fix: 'Use a shorter address'},
  },
  'meta-wrong-type': {
    severity: 'warning',
    zh: {reason: '{key} 应当是{expected}，这里是{actual}，没有采用', fix: '改成{expected}'},
    en: {reason: '{key} is {actual}, expected {expected}; it is not used', fix: 'Write {expected}'},
  },
  'nesting-too-deep': {
    severity: 'warning',
    zh: {reason: '嵌套超过 {limit} 层，更深的内容提到了这一层', fix: '减少嵌套'},
    en: {reason: 'Nested more than {limit} levels; what is deeper was moved up to this level', fix: 'Nest less'},
  },
  'image-loose': {
    severity: 'info',
    zh: {reason: '图片路径 {source} 里有空格，按图片处理', fix: '用尖括号括起路径：![…](<{source}>)'},
    en: {
      reason: 'The picture path {source} has a space; read as a picture all the same',
      fix: 'Put the path in angle brackets: ![…](<{source}>)',
    },
  },
  'image-missing': {
    severity: 'warning',
    zh: {reason: '找不到图片 {source}（查找位置：{looked}）', fix: '改正路径，或补上文件'},
    en: {
      reason: 'Cannot find the picture {source} (looked at {looked})',
      fix: 'Correct the path or add the file',
    },
  },
  'image-outside': {
    severity: 'warning',
    zh: {
      reason: '图片 {source} 在文章目录和站点目录之外，没有读取',
      fix: '把图片移到文章旁边，或用 --site-root 指定站点目录',
    },
    en: {
      reason: "The picture {source} lies outside the article's folder and the site root; it was not read",
      fix: 'Move it beside the article, or name the site root with --site-root',
    },
  },
  'image-no-site-root': {
    severity: 'warning',
    zh: {reason: '图片 {source} 是站点绝对路径，但不知道站点目录', fix: '用 --site-root 指定站点目录'},
    en: {
      reason: 'The picture {source} has a site-absolute path, but the site root is not known',
      fix: 'Name it with --site-root DIR',
    },
  },
  'image-unreadable': {
    severity: 'warning',
    zh: {reason: '无法读取图片 {source}：{detail}', fix: '检查这个文件'},
    en: {reason: 'Cannot read the picture {source}: {detail}', fix: 'Check the file'},
  },
  'image-too-large': {
    severity: 'warning',
    zh: {
      reason: '图片 {source} 有 {size} MB，没有嵌入页面',
      fix: '压缩到 {limit} MB 以内，或用 --image-base 给出线上地址',
    },
    en: {
      reason: 'The picture {source} has {size} MB and was not embedded in the page',
      fix: 'Compress it below {limit} MB, or give its published address with --image-base',
    },
  },
  'image-type': {
    severity: 'warning',
    zh: {reason: '图片 {source} 是 {type} 格式，公众号不收，没有嵌入页面', fix: '转成 PNG 或 JPEG'},
    en: {
      reason: 'The picture {source} is {type}, which WeChat does not take; it was not embedded in the page',
      fix: 'Convert it to PNG or JPEG',
    },
  },
  'image-unsafe': {
    severity: 'warning',
    zh: {reason: '图片地址 {source} 不能使用，图片已去掉', fix: '改用 https 地址或相对路径'},
    en: {
      reason: 'The picture address {source} cannot be used; the picture was dropped',
      fix: 'Use an https address or a relative path',
    },
  },
  'image-resolve': {
    severity: 'error',
    zh: {reason: '图片 {source} 的 images.resolve 失败：{detail}', fix: '地址保持原样；检查 images.resolve'},
    en: {
      reason: 'images.resolve failed for the picture {source}: {detail}',
      fix: 'The address stays as written; check images.resolve',
    },
  },
  'html-removed': {
    severity: 'warning',
    zh: {reason: '<{tag}> 在公众号里不能用，已去掉', fix: '删除它，或换成 Markdown 写法'},
    en: {
      reason: '<{tag}> cannot live in a WeChat article; it was removed',
      fix: 'Delete it, or write it in Markdown',
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
  'link-dead': {
    severity: 'warning',
    zh: {reason: '链接 {url} 在公众号里打不开，只保留文字', fix: '写完整的 https 地址，或去掉链接'},
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
  'link-tempkey': {
    severity: 'warning',
    zh: {reason: '链接 {url} 是临时预览地址，微信会拒收整篇草稿；只保留文字', fix: '换成正式文章的链接'},
    en: {
      reason:
        'The link {url} is a temporary preview address, for which WeChat refuses the draft; its text is kept',
      fix: 'Use the address of the published article',
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
  'syntax-heading': {
    severity: 'info',
    zh: {reason: '{mark} 后面缺少空格，按标题处理', fix: '在 {mark} 后面加一个空格'},
    en: {reason: 'A space is missing behind {mark}; read as a heading', fix: 'Write a space behind {mark}'},
  },
  'syntax-list': {
    severity: 'info',
    zh: {reason: '{mark} 后面缺少空格，按列表处理', fix: '在 {mark} 后面加一个空格'},
    en: {reason: 'A space is missing behind {mark}; read as a list', fix: 'Write a space behind {mark}'},
  },
  'syntax-full-width': {
    severity: 'info',
    zh: {reason: '{mark} 是全角符号，按 {meant} 处理', fix: '改成半角的 {meant}'},
    en: {reason: '{mark} is a full-width mark; read as {meant}', fix: 'Write {meant}'},
  },
  'syntax-emphasis': {
    severity: 'info',
    zh: {reason: '** 与加粗文字之间有空格，按加粗处理', fix: '把空格移到 ** 外面'},
    en: {
      reason: 'There is a space between ** and the bold text; read as bold all the same',
      fix: 'Move the space outside the **',
    },
  },
  'syntax-image': {
    severity: 'info',
    zh: {reason: '图片前面是全角的 ！，按图片处理', fix: '改成半角的 !'},
    en: {reason: 'The ！ in front of a picture is full-width; read as a picture', fix: 'Write !'},
  },
  'syntax-link': {
    severity: 'info',
    zh: {reason: '链接用了全角括号，按链接处理', fix: '写成 [文字](地址)'},
    en: {reason: 'A link in full-width brackets; read as a link', fix: 'Write [text](address)'},
  },
  'syntax-fence': {
    severity: 'info',
    zh: {reason: '代码块以 {opened} 开始，却以 {closed} 结束；按结束处理', fix: '改成 {opened}'},
    en: {reason: 'The code block opens with {opened} but closes with {closed}', fix: 'Write {opened}'},
  },
  'syntax-rule': {
    severity: 'info',
    zh: {reason: '--- 紧跟在正文下面会变成标题；按分割线处理', fix: '在 --- 前面空一行'},
    en: {
      reason: '--- right below a text would make it a heading; read as a rule',
      fix: 'Leave a line empty above ---',
    },
  },
  'syntax-html': {
    severity: 'info',
    zh: {reason: '<{tag}> 里的 Markdown 已按 Markdown 处理', fix: '在标签里用 HTML 写法，或上下各空一行'},
    en: {
      reason: 'The Markdown inside <{tag}> was read as Markdown',
      fix: 'Write HTML inside the tag, or leave lines empty around the text',
    },
  },
  'attributes-dropped': {
    severity: 'info',
    zh: {reason: '不认识 {attributes}，只保留文字', fix: '删除它'},
    en: {reason: 'Unknown attributes {attributes}; the text is kept', fix: 'Delete them'},
  },
  'tag-unknown': {
    severity: 'warning',
    zh: {reason: '不认识站点标签 {tag}，已去掉，里面的文字保留', fix: '删除它，或换成 Markdown 写法'},
    en: {
      reason: 'Unknown tag {tag}: dropped, the text inside is kept',
      fix: 'Delete it, or write it in Markdown',
    },
  },
  'tag-unpaired': {
    severity: 'warning',
    zh: {reason: '{tag} 没有对应的另一端，已去掉', fix: '补上开头或结尾的一行，或删除它'},
    en: {
      reason: '{tag} has no other end: dropped',
      fix: 'Add the line that begins or ends it, or delete it',
    },
  },
  'tag-attributes': {
    severity: 'info',
    zh: {reason: '公众号里没有 {tag} 这样的样式，已去掉', fix: '删除它'},
    en: {reason: 'Attributes {tag} mean nothing in WeChat; dropped', fix: 'Delete them'},
  },
  'tag-variable': {
    severity: 'warning',
    zh: {reason: '站点变量 {tag} 在这里没有值', fix: '直接写出它的内容'},
    en: {reason: 'The site variable {tag} has no value here', fix: 'Write its value'},
  },
  'toc-dropped': {
    severity: 'info',
    zh: {reason: '公众号里不能跳转，目录已去掉', fix: '删除这一处'},
    en: {
      reason: 'A table of contents cannot lead anywhere in WeChat; it was dropped',
      fix: 'Delete it',
    },
  },
  'comment-dropped': {
    severity: 'info',
    zh: {reason: '注释没有放进文章', fix: '不需要改动'},
    en: {reason: 'A comment was left out', fix: 'Nothing to do'},
  },
  'block-id-dropped': {
    severity: 'info',
    zh: {reason: '块标识 {id} 已去掉', fix: '不需要改动'},
    en: {reason: 'The block id {id} was left out', fix: 'Nothing to do'},
  },
  'wiki-link': {
    severity: 'info',
    zh: {reason: '笔记链接 {target} 只保留文字', fix: '要能打开，写公众号文章的链接'},
    en: {
      reason: 'The link to the note {target} became its text',
      fix: 'Link to a published article to have one that opens',
    },
  },
  'wiki-embed': {
    severity: 'warning',
    zh: {reason: '不能嵌入 {target}，只保留名字', fix: '把内容写进文章'},
    en: {reason: 'Cannot embed {target}; its name is kept', fix: 'Write its content into the article'},
  },
  'html-unknown': {
    severity: 'warning',
    zh: {reason: '不认识元素 <{tag}>，已去掉，里面的文字保留', fix: '删除它，或换成 Markdown 写法'},
    en: {
      reason: 'Unknown element <{tag}>: dropped, the text inside is kept',
      fix: 'Delete it, or write it in Markdown',
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
  'theme-header': {
    severity: 'info',
    zh: {reason: '主题缺少文件头 {field}', fix: '在文件开头的注释里写 {field} …'},
    en: {reason: 'The theme has no {field} in its header', fix: 'Write {field} … in the comment at its top'},
  },
} satisfies Record<string, Rule>

export type RuleId = keyof typeof rules

/** Fills `{name}` places of a wording. */
export function fill(template: string, data: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(data[name] ?? whole))
}

/**
 * Adds a finding to a file, in the language of its reader.
 *
 * @param place where it is; undefined for the whole article
 * @param data fills the wording's `{name}` places
 */
export function report(
  file: VFile,
  ruleId: RuleId,
  place?: Node | Position | undefined,
  data: Readonly<Record<string, string | number>> = {},
): void {
  const rule: Rule = rules[ruleId]
  const wording = rule[file.data.lang ?? 'en']
  const message = file.message(fill(wording.reason, data), {
    place: place && 'type' in place ? place.position : place,
    ruleId,
    source: 'weimark',
  })
  message.note = fill(wording.fix, data)
  message.fatal = rule.severity === 'error' ? true : rule.severity === 'warning' ? false : undefined
  Object.assign(message, {severity: rule.severity})
}

/** Every error that ends a conversion and that its caller can mend, by its stable code. */
export const errors = {
  'option-unknown': {
    zh: {reason: '没有 {name} 这个选项', fix: '可用的选项：{known}'},
    en: {reason: 'Unknown option {name}', fix: 'Options: {known}'},
  },
  'option-value': {
    zh: {reason: '{name} 的值是 {value}，应当是 {expected}', fix: '改成其中之一'},
    en: {reason: '{name} is {value}, expected {expected}', fix: 'Use one of them'},
  },
  'image-base': {
    zh: {
      reason: '图片地址前缀 {value} 不是 http(s) 地址',
      fix: '连同协议一起写：https://cdn.example.org/news/',
    },
    en: {
      reason: 'The image base {value} is not an http(s) address',
      fix: 'Write it with its scheme: https://cdn.example.org/news/',
    },
  },
  'theme-unknown': {
    zh: {reason: '没有 {name} 这个主题', fix: '内置主题：{known}；也可以用自己的 CSS 文件'},
    en: {reason: 'Unknown theme {name}', fix: 'Themes: {known}; or a CSS file of your own'},
  },
  'variable-unknown': {
    zh: {reason: '主题没有 {name} 这个变量', fix: '它的变量：{known}'},
    en: {reason: 'The theme has no variable {name}', fix: 'Its variables: {known}'},
  },
  'variable-value': {
    zh: {reason: '变量 {name} 的值 {value} 不是 CSS 值', fix: '去掉分号和花括号'},
    en: {
      reason: 'The value {value} of the variable {name} is not a CSS value',
      fix: 'Leave out semicolons and braces',
    },
  },
  'too-deep': {
    zh: {reason: 'HTML 嵌套太深，无法处理', fix: '减少 HTML 标签的嵌套'},
    en: {reason: 'The HTML is nested too deep to be read', fix: 'Nest fewer tags'},
  },
  'front-matter': {
    zh: {
      reason: '文件头有语法错误：{detail}',
      fix: '改正文件头的这一行；值里有冒号、引号或 # 时，用引号把值括起来',
    },
    en: {
      reason: 'The front matter is broken: {detail}',
      fix: 'Correct this line of the front matter; a value with a colon, a quote or a # needs quotes round it',
    },
  },
  'front-matter-open': {
    zh: {reason: '文件头没有结束：缺少结尾的 {fence}', fix: '在文件头的末尾补上 {fence}'},
    en: {
      reason: 'The front matter is not closed: expected {fence} at its end',
      fix: 'Write {fence} on a line below its last key',
    },
  },
  'file-missing': {
    zh: {reason: '没有这个文件', fix: '检查路径'},
    en: {reason: 'There is no such file', fix: 'Check the path'},
  },
  'file-is-folder': {
    zh: {reason: '这是文件夹，不是文件', fix: '给出文件的路径'},
    en: {reason: 'This is a folder, not a file', fix: 'Name a file'},
  },
  'file-unreadable': {
    zh: {reason: '无法读取这个文件：{detail}', fix: '检查路径和权限'},
    en: {reason: 'Cannot read the file: {detail}', fix: 'Check its path and permissions'},
  },
  'file-unwritable': {
    zh: {reason: '无法写入：{detail}', fix: '换一个位置'},
    en: {reason: 'Cannot write it: {detail}', fix: 'Choose another place'},
  },
  encoding: {
    zh: {reason: '文件不是 UTF-8 编码', fix: '另存为 UTF-8，例如：iconv -f GB18030 -t UTF-8 旧文件 > 新文件'},
    en: {
      reason: 'The file is not UTF-8',
      fix: 'Save it as UTF-8, for example: iconv -f GB18030 -t UTF-8 OLD > NEW',
    },
  },
  'not-text': {
    zh: {reason: '这不是文本文件', fix: '给出 Markdown 文件'},
    en: {reason: 'This is not a text file', fix: 'Name a Markdown file'},
  },
  'theme-missing': {
    zh: {reason: '找不到主题 {name}', fix: '检查路径；它相对于文章所在的文件夹'},
    en: {reason: 'Cannot find the theme {name}', fix: "Check the path; it starts from the article's folder"},
  },
  'theme-outside': {
    zh: {
      reason: '主题 {name} 在文章目录和站点目录之外，没有读取',
      fix: '把主题移到文章旁边，或用 --theme 指定',
    },
    en: {
      reason: "The theme {name} lies outside the article's folder and the site root; it was not read",
      fix: 'Move it beside the article, or name it with --theme',
    },
  },
} satisfies Record<string, {zh: Wording; en: Wording}>

/** A `UserError` in the reader's language. */
export function userError(
  code: keyof typeof errors,
  lang: Language,
  data: Readonly<Record<string, string | number>>,
  options: UserErrorOptions = {},
): UserError {
  const {reason, fix} = errors[code][lang]
  return new UserError(code, fill(reason, data), {hint: fill(fix, data), ...options})
}
