import type {Rule} from './rule.ts'

/** Findings of `lint` in an article's HTML, made here or elsewhere. */
export const htmlRules = {
  'height-zero': {
    severity: 'error',
    zh: {reason: '<{tag}> 的高度是 0，里面却有文字', fix: '去掉 height:0'},
    en: {reason: '<{tag}> has height 0 but text inside', fix: 'Remove height:0'},
  },
  'height-fixed': {
    severity: 'warning',
    zh: {
      reason: '<{tag}> 的高度固定为 {height}，里面的文字至少要 {need} px，会被截掉或压住后面的内容',
      fix: '去掉 height，或用 min-height',
    },
    en: {
      reason:
        'The height of <{tag}> is fixed ({height}), its words need at least {need} px: they are cut off or cover what follows',
      fix: 'Remove height, or use min-height',
    },
  },
  'text-align-logical': {
    severity: 'warning',
    zh: {
      reason: '<{tag}> 的 text-align 是 {value}，各端解释不同（共 {count} 处）',
      fix: '用 left、right、center 或 justify',
    },
    en: {
      reason: 'text-align of <{tag}> is {value}, which devices read differently (places: {count})',
      fix: 'Use left, right, center or justify',
    },
  },
  'opacity-zero': {
    severity: 'error',
    zh: {reason: '图片的 opacity 是 0，读者看不见', fix: '去掉 opacity:0'},
    en: {reason: 'A picture with opacity 0 cannot be seen', fix: 'Remove opacity:0'},
  },
  'caret-transparent': {
    severity: 'warning',
    zh: {
      reason: '<{tag}> 的光标颜色是透明的，编辑时看不见光标（共 {count} 处）',
      fix: '去掉 caret-color',
    },
    en: {
      reason: 'The caret of <{tag}> is transparent: nobody can see it while editing (places: {count})',
      fix: 'Remove caret-color',
    },
  },
  'font-family': {
    severity: 'info',
    zh: {reason: '字体 {value} 手机上未必有（共 {count} 处）', fix: '去掉 font-family，使用微信自己的字体'},
    en: {
      reason: 'A phone may not have the font {value} (places: {count})',
      fix: "Remove font-family: WeChat's own stack is the reader's",
    },
  },
  'line-height-small': {
    severity: 'warning',
    zh: {reason: '<{tag}> 的行高（{line} px）小于字号（{font} px），多行文字会重叠', fix: '加大行高'},
    en: {
      reason: 'The line height of <{tag}> ({line} px) is smaller than its type ({font} px): lines overlap',
      fix: 'Make the line height larger',
    },
  },
  'svg-touchstart': {
    severity: 'warning',
    zh: {reason: '动画只由触摸触发（{value}），电脑上点不动', fix: '写 begin="touchstart; click"'},
    en: {
      reason: 'The animation begins on touch alone ({value}): nothing happens on a computer',
      fix: 'Write begin="touchstart; click"',
    },
  },
  'nesting-chain': {
    severity: 'warning',
    zh: {reason: '{count} 层相同的 <{tag}> 一个套一个，编辑器会删去多余的层', fix: '去掉多余的层'},
    en: {
      reason: '{count} equal <{tag}> stand one in another; the editor removes some',
      fix: 'Remove the superfluous ones',
    },
  },
  'nesting-repeated': {
    severity: 'warning',
    zh: {
      reason: '<{tag}> 套得太深，重复外层的标签和样式，编辑器会删去（共 {count} 处）',
      fix: '去掉重复的层',
    },
    en: {
      reason:
        'Deep inside, <{tag}> repeats the tag and style of those around it; the editor removes it (places: {count})',
      fix: 'Remove the superfluous ones',
    },
  },
  'width-fixed': {
    severity: 'info',
    zh: {
      reason: '<{tag}> 的宽度固定为 {value}，在手机和电脑上占的比例不同（共 {count} 处）',
      fix: '用百分比，或让它居中',
    },
    en: {
      reason:
        'The width of <{tag}> is fixed ({value}): its share of the screen differs between phones and computers (places: {count})',
      fix: 'Use a percentage, or centre it',
    },
  },
  'width-overflow': {
    severity: 'warning',
    zh: {
      reason: '<{tag}> 的 {declaration} 比手机屏幕还宽，内容会超出（共 {count} 处）',
      fix: '用百分比或更小的值',
    },
    en: {
      reason:
        '{declaration} of <{tag}> is wider than a phone: its content is pushed out of the screen (places: {count})',
      fix: 'Use a percentage, or less',
    },
  },
  'pre-prose': {
    severity: 'warning',
    zh: {
      reason: '<pre> 里是普通文字，手机上不换行，会超出屏幕（共 {count} 处）',
      fix: '换成 p 或 section；代码放在 pre 里的 code 中',
    },
    en: {
      reason:
        '<pre> holds text that does not wrap: on a phone it is pushed out of the screen (places: {count})',
      fix: 'Use p or section; for code, put code into the pre',
    },
  },
  'children-empty': {
    severity: 'warning',
    zh: {
      reason: '<{tag}> 的 {count} 个子元素里有 {empty} 个是空的，编辑器会删除它们',
      fix: '删除空元素，用边距留白',
    },
    en: {
      reason: 'Of the {count} elements in <{tag}> {empty} are empty; the editor deletes them',
      fix: 'Delete them and make room with margins',
    },
  },
  'span-leaf': {
    severity: 'error',
    zh: {reason: 'span[leaf] 里有块级元素 <{tag}>', fix: '只放文字、行内元素和行内图片'},
    en: {
      reason: 'The block <{tag}> stands in a span[leaf]',
      fix: 'Put only text, inline elements and inline pictures there',
    },
  },
  'node-leaf': {
    severity: 'error',
    zh: {reason: 'section[nodeleaf] 里只能有一张图片或一个组件，这里是：{found}', fix: '把其余内容移出去'},
    en: {
      reason: 'section[nodeleaf] may hold one picture or component only; here: {found}',
      fix: 'Move the rest out',
    },
  },
  'dark-unreadable': {
    severity: 'error',
    zh: {
      reason: '深色模式下看不清“{text}”：变成 {dark}，对比度 {contrast}（共 {count} 处）',
      fix: '改变文字的颜色 {colour} 或背景的颜色 {background}',
    },
    en: {
      reason: 'In dark mode “{text}” cannot be read: {dark}, contrast {contrast} (places: {count})',
      fix: 'Change the text’s colour {colour} or its background {background}',
    },
  },
  'dark-contrast': {
    severity: 'warning',
    zh: {
      reason: '深色模式下“{text}”对比度低：变成 {dark}，对比度 {contrast}（共 {count} 处）',
      fix: '改变文字的颜色 {colour} 或背景的颜色 {background}',
    },
    en: {
      reason: 'In dark mode “{text}” is hard to read: {dark}, contrast {contrast} (places: {count})',
      fix: 'Change the text’s colour {colour} or its background {background}',
    },
  },
  'dark-gradient': {
    severity: 'info',
    zh: {reason: '文字后面有渐变背景，深色模式会把它变成一种颜色', fix: '用单色背景'},
    en: {
      reason: 'There is a gradient behind text; dark mode makes it one colour',
      fix: 'Use a plain background',
    },
  },
  'dark-exempt': {
    severity: 'info',
    zh: {reason: '<{tag}> 有 data-no-dark，深色模式不改变它的颜色', fix: '确认它在深色页面上也好看'},
    en: {
      reason: '<{tag}> has data-no-dark: dark mode leaves its colours',
      fix: 'Make sure it looks well on a dark page',
    },
  },
  'tag-lost': {
    severity: 'warning',
    zh: {reason: '微信不保留 <{tag}>（共 {count} 处）', fix: '换成 section、p 或 span'},
    en: {reason: 'WeChat does not keep <{tag}> (places: {count})', fix: 'Use section, p or span'},
  },
  'attribute-lost': {
    severity: 'warning',
    zh: {reason: '微信会删除 <{tag}> 的 {attribute}（共 {count} 处）', fix: '删除这个属性'},
    en: {reason: 'WeChat removes {attribute} from <{tag}> (places: {count})', fix: 'Delete the attribute'},
  },
  'declaration-lost': {
    severity: 'warning',
    zh: {reason: '微信会删除样式 {declaration}：{why}（共 {count} 处）', fix: '删除它，或换一种写法'},
    en: {
      reason: 'WeChat removes the style {declaration}: {why} (places: {count})',
      fix: 'Delete it, or write it in another way',
    },
  },
  'declaration-doubtful': {
    severity: 'info',
    zh: {reason: '样式 {declaration} 不一定起作用：{why}（共 {count} 处）', fix: '不要依赖它'},
    en: {
      reason: 'The style {declaration} may have no effect: {why} (places: {count})',
      fix: 'Do not rely on it',
    },
  },
  'declaration-unreadable': {
    severity: 'warning',
    zh: {reason: '样式 {declaration} 不是完整的 CSS，不起作用（共 {count} 处）', fix: '改正它，或删除它'},
    en: {
      reason: 'The style {declaration} cannot be read as CSS and has no effect (places: {count})',
      fix: 'Mend it, or delete it',
    },
  },
  'link-refused': {
    severity: 'error',
    zh: {reason: '接口会因链接 {url} 拒收整篇草稿（45166）', fix: '去掉这个链接'},
    en: {reason: 'For the link {url} the API refuses the whole draft (45166)', fix: 'Remove the link'},
  },
  'link-external': {
    severity: 'info',
    zh: {reason: '链接 {url} 不是公众号文章，多数账号会失去它', fix: '把网址写成文字'},
    en: {
      reason: 'The link {url} is no WeChat article; most accounts lose it',
      fix: 'Write the address as text',
    },
  },
  'image-lost': {
    severity: 'warning',
    zh: {reason: '图片 {source} 没有上传到微信，接口会去掉它', fix: '先上传，再用微信给的地址'},
    en: {
      reason: 'The picture {source} was not uploaded to WeChat; the API drops it',
      fix: 'Upload it first and use the address that WeChat gives',
    },
  },
} satisfies Record<string, Rule>
