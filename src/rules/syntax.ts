import type {Rule} from './rule.ts'

/** Findings about how something is written: slips, left-overs, other tools' syntax. */
export const syntaxRules = {
  'standing-line': {
    severity: 'info',
    zh: {
      reason: '“{text}”独自成行，按 {standing} 排版（依据：{evidence}）',
      fix: '只在 --verbose 时显示；全都不要这样读：standing: off',
    },
    en: {
      reason: '“{text}” stands alone and is set as {standing} (by {evidence})',
      fix: 'Shown with --verbose only; to read no line like this: standing: off',
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
  'syntax-indent': {
    severity: 'info',
    zh: {reason: '缩进四格的正文在 Markdown 里是代码，按正文处理', fix: '去掉行首的缩进'},
    en: {
      reason: 'Text indented by four columns is code to Markdown; read as text',
      fix: 'Take the indent away',
    },
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
  'emphasis-open': {
    severity: 'info',
    zh: {reason: '** 没有配对，按原样显示', fix: '补上另一个 **，或写成 \\*\\*'},
    en: {reason: '** has no other end; it is shown as written', fix: 'Write the other **, or \\*\\*'},
  },
  'syntax-image': {
    severity: 'info',
    zh: {reason: '图片前面是全角的 ！，按图片处理', fix: '改成半角的 !'},
    en: {reason: 'The ！ in front of a picture is full-width; read as a picture', fix: 'Write !'},
  },
  'syntax-link': {
    severity: 'info',
    zh: {reason: '链接用了全角括号，或者地址里有空格，按链接处理', fix: '写成 [文字](地址)，空格写成 %20'},
    en: {
      reason: 'A link in full-width brackets, or with a space in its address; read as a link',
      fix: 'Write [text](address), a space as %20',
    },
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
    zh: {
      reason: '<{tag}> 里或紧跟其后的 Markdown 已按 Markdown 处理',
      fix: '在标签里用 HTML 写法，或上下各空一行',
    },
    en: {
      reason: 'The Markdown inside <{tag}>, or right below it, was read as Markdown',
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
    zh: {
      reason: '不认识站点标签 {tag}，已去掉，里面的文字保留',
      fix: '{suggestion}删除它，或换成 Markdown 写法',
    },
    en: {
      reason: 'Unknown tag {tag}: dropped, the text inside is kept',
      fix: '{suggestion}Delete it, or write it in Markdown',
    },
  },
  'component-attribute': {
    severity: 'warning',
    zh: {reason: '{component} 没有 {name} 这个属性，已忽略', fix: '{suggestion}可用的属性：{known}'},
    en: {reason: '{component} has no attribute {name}: ignored', fix: '{suggestion}There are: {known}'},
  },
  'component-value': {
    severity: 'warning',
    zh: {reason: '{name} 的值 {value} 不对，已忽略', fix: '写成 {name}="…"：{expected}'},
    en: {reason: 'The value {value} of {name} is none: ignored', fix: 'Write {name}="…": {expected}'},
  },
  'component-body': {
    severity: 'warning',
    zh: {reason: '{name} 里应是{expected}，现在按原样显示', fix: '改成{expected}，或去掉 ::: 两行'},
    en: {
      reason: '{name} needs {expected}: what is in it is shown as it stands',
      fix: 'Write {expected}, or delete the two lines of colons',
    },
  },
  'component-empty': {
    severity: 'warning',
    zh: {reason: '{name} 里是空的', fix: '写上{expected}，或删除它'},
    en: {reason: '{name} is empty', fix: 'Write {expected}, or delete it'},
  },
  'tag-unpaired': {
    severity: 'warning',
    zh: {reason: '{tag} 没有对应的另一端，已去掉', fix: '补上开头或结尾的一行，或删除它'},
    en: {
      reason: '{tag} has no other end: dropped',
      fix: 'Add the line that begins or ends it, or delete it',
    },
  },
  'table-cells': {
    severity: 'info',
    zh: {
      reason: '表格这一行的 | 比列数多；代码和公式里的算作内容，其余并入前一格',
      fix: '格子里的 | 写成 \\|',
    },
    en: {
      reason:
        'This row has more | than the table has columns; those of code and formulas are content, others join the cell before',
      fix: 'Write \\| inside a cell',
    },
  },
  'account-card': {
    severity: 'warning',
    zh: {
      reason: '公众号名片缺少 {missing}，只保留文字',
      fix: '写成 :::profile{id="…" nickname="…"}，各项从公众号后台插入的名片中得到',
    },
    en: {
      reason: 'The account card lacks {missing}; its words are kept',
      fix: 'Write :::profile{id="…" nickname="…"}, with the values of a card that the editor inserted',
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
    zh: {reason: '目录已去掉：没有标题可列，或者选项 toc 是 drop', fix: '删除这一处，或把 toc 改成 list'},
    en: {
      reason: 'The table of contents was dropped: there are no headings, or the option toc is drop',
      fix: 'Delete it, or set toc to list',
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
    zh: {
      reason: '笔记链接 {target} 只保留文字',
      fix: '要能打开，写公众号文章的链接，或在笔记的 front matter 里写 wechatUrl: 它的公众号网址',
    },
    en: {
      reason: 'The link to the note {target} became its text',
      fix: 'Link to a published article to have one that opens, or write wechatUrl: its WeChat address into the front matter of the note',
    },
  },
  'wiki-embed': {
    severity: 'warning',
    zh: {reason: '不能嵌入 {target}，只保留名字', fix: '把内容写进文章'},
    en: {reason: 'Cannot embed {target}; its name is kept', fix: 'Write its content into the article'},
  },
  'note-cycle': {
    severity: 'warning',
    zh: {reason: '{target} 嵌入了自己（{chain}），这里只保留名字', fix: '去掉其中一处嵌入'},
    en: {reason: '{target} embeds itself ({chain}); its name is kept', fix: 'Remove one of the embeds'},
  },
  'note-limit': {
    severity: 'warning',
    zh: {
      reason: '没有嵌入 {target}：一篇文章最多嵌套 {depth} 层、嵌入 {count} 次、共 {size} 字；只保留名字',
      fix: '减少嵌入的笔记，或把内容写进文章',
    },
    en: {
      reason:
        '{target} was not embedded: an article may have {depth} notes in one another, {count} in all, of {size} characters; its name is kept',
      fix: 'Embed fewer notes, or write the content into the article',
    },
  },
  'note-part': {
    severity: 'warning',
    zh: {reason: '{target}：笔记里没有这个标题或块，只保留名字', fix: '检查标题或块的名字'},
    en: {
      reason: '{target}: the note has no such heading or block; its name is kept',
      fix: 'Look at the name of the heading or block',
    },
  },
  'note-unreadable': {
    severity: 'warning',
    zh: {reason: '不能嵌入 {target}：{detail}', fix: '检查笔记，或 links.read'},
    en: {reason: 'Cannot embed {target}: {detail}', fix: 'Look at the note, or at links.read'},
  },
  'mdx-dropped': {
    severity: 'info',
    zh: {reason: 'MDX 的代码没有放进文章：{line}', fix: '删除它；若是要给读者看的代码，放进代码块'},
    en: {
      reason: "MDX's code was left out: {line}",
      fix: 'Delete it; if readers are to see it, put it into a code block',
    },
  },
  'html-open': {
    severity: 'warning',
    zh: {reason: '{tag} 没有结束，按文字显示', fix: '补上它的结尾；若是句子里的标签，写成行内代码'},
    en: {
      reason: '{tag} never ends; it is shown as text',
      fix: 'Write its end; a tag in a sentence is written as code',
    },
  },
  'comment-open': {
    severity: 'warning',
    zh: {reason: '注释没有结束，只略去到下一个空行', fix: '在注释末尾补上 -->'},
    en: {
      reason: 'A comment never ends; it is left out down to the next empty line',
      fix: 'Write --> at its end',
    },
  },
  'definition-shown': {
    severity: 'info',
    zh: {
      reason: '[{label}]: 是链接定义的写法，但没有地址也没有引用，按正文显示',
      fix: '写成 \\[{label}]: 或去掉方括号',
    },
    en: {
      reason:
        '[{label}]: is written like a definition, but has no address and no link refers to it; shown as text',
      fix: 'Write \\[{label}]:, or leave out the brackets',
    },
  },
  'definition-unused': {
    severity: 'info',
    zh: {reason: '没有链接用到定义 [{label}]，它不会出现在文章里', fix: '删除它，或在正文里引用它'},
    en: {
      reason: 'No link refers to the definition [{label}]; it is not in the article',
      fix: 'Delete it, or refer to it',
    },
  },
  'html-shown': {
    severity: 'info',
    zh: {reason: '{tag} 是句子里的标签，按文字显示', fix: '写成行内代码：`{tag}`'},
    en: {reason: '{tag} is a tag in a sentence; it is shown as text', fix: 'Write it as code: `{tag}`'},
  },
  'html-unknown': {
    severity: 'warning',
    zh: {reason: '不认识元素 <{tag}>，已去掉，里面的文字保留', fix: '删除它，或换成 Markdown 写法'},
    en: {
      reason: 'Unknown element <{tag}>: dropped, the text inside is kept',
      fix: 'Delete it, or write it in Markdown',
    },
  },
} satisfies Record<string, Rule>
