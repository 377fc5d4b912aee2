import type {Language} from '../../../article.ts'
import type {Wording as Words} from '../../../rules/rule.ts'
import type {CommandWording} from '../../command.ts'

interface StartWording {
  new: CommandWording
  init: CommandWording
  noName(title: string): string
  exists: Words
  kept(path: string): string
  ignore: string
  nextPreview(path: string): string
  nextConvert(path: string): string
  /** What an article begins with below its front matter. */
  body: string
  /** Name of the first article. */
  article: string
  example: string
  config: string
}

export const startWords: Readonly<Record<Language, StartWording>> = {
  en: {
    new: {
      usageLines: ['weimark new [options] TITLE'],
      about:
        'Begins an article: a Markdown file named like its title, with front matter. Overwrites nothing.',
      options: {output: 'folder to write to', author: 'its author'},
      examples: [['weimark new "Release 2.0: what is new" -o posts', 'posts/Release 2.0- what is new.md']],
    },
    init: {
      usageLines: ['weimark init [options] [FOLDER]'],
      about: 'Begins a folder of articles: a configuration and an example. Overwrites nothing.',
      options: {},
      examples: [['weimark init posts', 'posts/weimark.config.yaml and posts/first-article.md']],
    },
    noName: title => `No file can be named like ${JSON.stringify(title)}.`,
    exists: {
      reason: 'There is such a file already',
      fix: 'Choose another title or folder; nothing was changed',
    },
    kept: path => `Left as it is: ${path}`,
    ignore: 'If the folder is in git: add *.html to .gitignore, since the pages are made anew.',
    nextPreview: path => `Next: write, then weimark ${quoted(path)}`,
    nextConvert: path => `Next: weimark ${quoted(path)}`,
    body: 'The first sentence says what the article is about.\n\n## A heading\n\nText.\n',
    article: 'first-article.md',
    example: `---
title: The first article
author:
digest: One or two sentences for the subscription list
cover:
---

Write **Markdown**, convert it, press the button of the page, paste into the WeChat editor.

## A heading

- A list
- with a [link](https://example.org/), which becomes a numbered reference

> [!TIP]
> Pictures go beside the article: \`![what it shows](picture.png)\`.
`,
    config: `# What holds for all articles below this folder. weimark config shows what comes of it.
# An article's front matter is stronger, an option of the command line stronger still.

theme: default
# variables: {primary: "#1a6b55"}
# codeTheme: night
# lineBreaks: keep
# spacing: true
# output: ./out
# lint: {image-alt-missing: warning}
`,
  },
  zh: {
    new: {
      usageLines: ['weimark new [选项] 标题'],
      about: '开始一篇文章：以标题命名的 Markdown 文件，带文件头。不覆盖任何文件。',
      options: {output: '写到哪个文件夹', author: '作者'},
      examples: [['weimark new "2.0 发布：有哪些新东西" -o posts', 'posts/2.0 发布：有哪些新东西.md']],
    },
    init: {
      usageLines: ['weimark init [选项] [文件夹]'],
      about: '开始一个放文章的文件夹：一份配置和一篇例文。不覆盖任何文件。',
      options: {},
      examples: [['weimark init posts', 'posts/weimark.config.yaml 和 posts/第一篇文章.md']],
    },
    noName: title => `“${title}”不能用作文件名。`,
    exists: {reason: '已经有这个文件', fix: '换一个标题或文件夹；没有改动任何文件'},
    kept: path => `保持原样：${path}`,
    ignore: '文件夹在 git 里的话，把 *.html 加进 .gitignore：页面随时可以重新生成。',
    nextPreview: path => `下一步：写好以后运行 weimark ${quoted(path)}`,
    nextConvert: path => `下一步：weimark ${quoted(path)}`,
    body: '第一句话说明这篇文章讲什么。\n\n## 小标题\n\n正文。\n',
    article: '第一篇文章.md',
    example: `---
title: 第一篇文章
author:
digest: 一两句话，显示在订阅号列表里
cover:
---

用 **Markdown** 写，转换，按页面上的按钮，到公众号编辑器里粘贴。

## 小标题

- 列表
- 带一个[链接](https://example.org/)，它会变成文末的编号

> [!TIP]
> 图片放在文章旁边：\`![图里是什么](图片.png)\`。
`,
    config: `# 对这个文件夹以下的所有文章有效。weimark config 显示实际采用的设置。
# 文章的文件头比这里强，命令行选项又比文件头强。

theme: default
# variables: {primary: "#1a6b55"}
# codeTheme: night
# lineBreaks: keep
# spacing: true
# output: ./out
# lint: {image-alt-missing: warning}
`,
  },
}

/** For a shell, where the path needs it. */
function quoted(path: string): string {
  return /[\s'"$&()<>|;*?\\]/.test(path) ? `"${path.replace(/(["$\\`])/g, '\\$1')}"` : path
}
