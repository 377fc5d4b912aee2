import type {Wording} from './rule.ts'

/** Every error that ends a conversion and that its caller can mend, by its stable code. */
export const errors = {
  'option-unknown': {
    zh: {reason: '没有 {name} 这个选项', fix: '{suggestion}可用的选项：{known}'},
    en: {reason: 'Unknown option {name}', fix: '{suggestion}Options: {known}'},
  },
  'option-value': {
    zh: {reason: '{name} 的值是 {value}，应当是 {expected}', fix: '改正这个值'},
    en: {reason: '{name} is {value}, expected {expected}', fix: 'Correct the value'},
  },
  'input-kind': {
    zh: {reason: '输入是 {value}，应当是 {expected}', fix: '文件用 weimark/node 的 convertFile 读取'},
    en: {
      reason: 'The input is {value}, expected {expected}',
      fix: 'Files are read by convertFile of weimark/node',
    },
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
    zh: {reason: '没有 {name} 这个主题', fix: '{suggestion}内置主题：{known}；也可以用自己的 CSS 文件'},
    en: {reason: 'Unknown theme {name}', fix: '{suggestion}Themes: {known}; or a CSS file of your own'},
  },
  'variable-unknown': {
    zh: {reason: '主题没有 {name} 这个变量', fix: '{suggestion}它的变量：{known}'},
    en: {reason: 'The theme has no variable {name}', fix: '{suggestion}Its variables: {known}'},
  },
  'variable-value': {
    zh: {reason: '变量 {name} 的值 {value} 不是 CSS 值', fix: '去掉分号和花括号'},
    en: {
      reason: 'The value {value} of the variable {name} is not a CSS value',
      fix: 'Leave out semicolons and braces',
    },
  },
  'variable-type': {
    zh: {reason: '变量 {name} 的值是 {value}，应当是{expected}', fix: '改正这个值。{suggestion}'},
    en: {
      reason: 'The variable {name} is {value}, expected {expected}',
      fix: 'Correct the value. {suggestion}',
    },
  },
  'code-theme-unknown': {
    zh: {reason: '没有 {name} 这个代码配色', fix: '{suggestion}代码配色：{known}'},
    en: {reason: 'Unknown code theme {name}', fix: '{suggestion}Code themes: {known}'},
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
    zh: {
      reason: '文件不是 UTF-8 编码',
      fix: '在编辑器里选“另存为”，编码选 UTF-8；或：iconv -f GB18030 -t UTF-8 旧文件 > 新文件',
    },
    en: {
      reason: 'The file is not UTF-8',
      fix: 'Save it in an editor with the encoding UTF-8, or: iconv -f GB18030 -t UTF-8 OLD > NEW',
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
  'config-several': {
    zh: {reason: '同一个文件夹里有两个配置，另一个是 {other}', fix: '只留一个'},
    en: {reason: 'The folder has two configurations, the other is {other}', fix: 'Keep one of them'},
  },
  'config-syntax': {
    zh: {reason: '配置有语法错误：{detail}', fix: '改正这一行'},
    en: {reason: 'The configuration is broken: {detail}', fix: 'Correct this line'},
  },
  'config-run': {
    zh: {reason: '配置无法运行：{detail}', fix: '改正它；它应当有默认导出'},
    en: {
      reason: 'The configuration cannot be run: {detail}',
      fix: 'Correct it; it should have a default export',
    },
  },
  'config-key': {
    zh: {reason: '配置里没有 {name} 这个选项', fix: '{suggestion}可用的选项：{known}'},
    en: {reason: 'Unknown option {name} in the configuration', fix: '{suggestion}Options: {known}'},
  },
  'config-value': {
    zh: {reason: '{name} 的值是 {value}，应当是 {expected}', fix: '改正这个值'},
    en: {reason: '{name} is {value}, expected {expected}', fix: 'Correct the value'},
  },
  'config-rule': {
    zh: {reason: '没有 {name} 这条规则', fix: '{suggestion}weimark lint --rules 列出全部规则'},
    en: {reason: 'There is no rule {name}', fix: '{suggestion}weimark lint --rules lists them all'},
  },
  'config-secret': {
    zh: {
      reason: '{name} 里写的是密钥，配置会被提交和分享，没有读取',
      fix: '从配置里删掉并重置密钥；写进环境变量或配置文件旁的 .env，配置里只写变量名：secretEnv: MAIN_SECRET',
    },
    en: {
      reason: '{name} holds a secret; configurations are committed and shared, so it is refused',
      fix: 'Remove it and reset the secret; put it into the environment or a .env beside the configuration, and name the variable here: secretEnv: MAIN_SECRET',
    },
  },
  'config-account': {
    zh: {reason: '{name} 没有 {missing}', fix: '写成 {name}: {appId: wx…, secretEnv: 变量名}'},
    en: {reason: '{name} has no {missing}', fix: 'Write {name}: {appId: wx…, secretEnv: VARIABLE}'},
  },
  'config-file': {
    zh: {reason: '{name} 指的文件 {path} 无法读取：{detail}', fix: '检查路径；它相对于配置文件所在的文件夹'},
    en: {
      reason: 'The file {path} of {name} cannot be read: {detail}',
      fix: "Check the path; it starts from the configuration's folder",
    },
  },
  'port-in-use': {
    zh: {reason: '端口 {port} 已被占用', fix: '换一个端口，或不写 --port，由系统选一个空闲的'},
    en: {reason: 'The port {port} is in use', fix: 'Choose another one, or leave --port out for a free one'},
  },
  'port-denied': {
    zh: {reason: '没有权限使用端口 {port}', fix: '用 1024 以上的端口，或不写 --port'},
    en: {reason: 'The port {port} is not allowed', fix: 'Choose one above 1023, or leave --port out'},
  },
  'front-matter-save': {
    zh: {reason: '文件头的写法不便改动，主题没有保存', fix: '请自己写上：{text}'},
    en: {
      reason: 'The front matter cannot be changed safely; the theme was not saved',
      fix: 'Write it yourself: {text}',
    },
  },
} satisfies Record<string, {zh: Wording; en: Wording}>
