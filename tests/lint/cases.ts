/** What makes a rule speak, exactly, and what does not. */
export interface Case {
  rule: string
  /** Linted as an article's HTML instead of Markdown. */
  html?: true
  bad: string
  /** `line:column-endLine:endColumn severity reason`, `-` where it is the whole article's. */
  found: readonly string[]
  /** Nothing of this rule is in it. */
  good: string
}

const meta = '---\ntitle: 题\ncover: https://mmbiz.qpic.cn/a/0\n---\n\n'
const long = '字'.repeat(30)
const nested = (count: number, style: (at: number) => string) =>
  `${Array.from({length: count}, (_, at) => `<section style="${style(at)}">`).join('')}字${'</section>'.repeat(count)}`

export const cases: readonly Case[] = [
  {
    rule: 'rule-unknown',
    bad: '<!-- weimark-disable link-ded -->\n\n文 <!-- weimark-disable-next-line x, link-dead -->\n',
    found: ['1:1-1:34 warning There is no rule link-ded', '3:3-3:50 warning There is no rule x'],
    good: '<!-- weimark-disable link-dead, link-empty -- x y z -->\n\n<!-- weimark-other x -->\n\n`<!-- weimark-disable x -->`\n',
  },
  {
    rule: 'rule-level',
    bad: '---\nweimark:\n  lint: {link-dead: loud}\n---\n\n文\n',
    found: ['3:10-3:19 warning The level of link-dead is "loud"; not used'],
    good: '---\nweimark:\n  lint: {link-dead: off, title-missing: false, link-empty: error}\n---\n\n文\n',
  },
  {
    rule: 'cover-missing',
    bad: '文\n',
    found: ['- warning The article has no cover, and a draft must have one'],
    good: meta,
  },
  {
    rule: 'content-too-long',
    bad: '字'.repeat(20_001),
    found: ["- warning The text has 20001 characters, WeChat's documents say at most 20000"],
    good: '字'.repeat(20_000),
  },
  {
    rule: 'content-too-large',
    html: true,
    bad: `<p>${'a'.repeat(1024 * 1024)}</p>`,
    found: ["- error The article's HTML has 1025 KB, the draft API takes 1024 KB"],
    good: `<p>${'a'.repeat(1024 * 1024 - 7)}</p>`,
  },
  {
    rule: 'image-format',
    bad: '![甲](https://a.org/甲.webp?x=1)\n\n文 <img src="b.svg" alt="乙"> 文\n\n![丙](data:image/avif;base64,AA==)\n',
    found: [
      '1:1-1:31 warning The picture https://a.org/甲.webp?x=1 is webp; WeChat takes JPEG, PNG and GIF',
      '3:3-3:28 warning The picture b.svg is svg; WeChat takes JPEG, PNG and GIF',
      '5:1-5:34 warning The picture data:image/avif;base64,AA== is avif; WeChat takes JPEG, PNG and GIF',
    ],
    good: '![甲](a.png) ![乙](b.webp.jpg) ![丙](data:image/gif;base64,AA==) `![](x.webp)`\n',
  },
  {
    rule: 'image-remote',
    bad: '![甲](https://a.org/a.png)\n\n![乙](//a.org/b.png)\n',
    found: [
      '1:1-1:26 info The picture https://a.org/a.png is on another site: the API drops it, the editor must fetch it and may fail',
      '3:1-3:20 info The picture //a.org/b.png is on another site: the API drops it, the editor must fetch it and may fail',
    ],
    good: '![甲](https://mmbiz.qpic.cn/mmbiz_png/x/640) ![乙](img/b.png) ![丙](/c.png)\n',
  },
  {
    rule: 'image-heavy',
    bad: '![甲](heavy.png)\n',
    found: ['1:1-1:16 warning The picture heavy.png has 1.1 MB, WeChat takes 1 MB'],
    good: '![甲](light.png)\n',
  },
  {
    rule: 'image-alt-missing',
    bad: '![](a.png)\n\n- 项 <img src="b.png">\n',
    found: [
      '1:1-1:11 info The picture a.png has no alt text; a screen reader has nothing to say',
      '3:5-3:22 info The picture b.png has no alt text; a screen reader has nothing to say',
    ],
    good: '![一只猫](a.png)\n\n![](b.png "标题就是图注")\n',
  },
  {
    rule: 'image-alt-meaningless',
    bad: '![IMG_256](a.png)\n',
    found: ['1:1-1:18 info The alt text IMG_256 is a name that a tool gave; it is not shown as a caption'],
    good: '![一只猫](a.png)\n',
  },
  {
    rule: 'link-anchor',
    bad: '[见](#甲)\n\n> <a href="#b">b</a>\n',
    found: [
      '1:1-1:8 info The link #甲 cannot lead to a place in the article; its text is kept',
      '3:3-3:21 info The link #b cannot lead to a place in the article; its text is kept',
    ],
    good: '[见](https://a.org/#x) 注[^1] `[见](#a)`\n\n    [见](#a)\n\n```\n[见](#a)\n```\n\n[^1]: 注文\n',
  },
  {
    rule: 'heading-jump',
    bad: '## 甲\n\n#### 乙\n\n> <h6>丙</h6>\n',
    found: [
      '3:1-3:7 info The heading jumps from level 2 to 4',
      '5:3-5:13 info The heading jumps from level 4 to 6',
    ],
    good: '### 甲\n\n#### 乙\n\n# 丙\n\n## 丁\n\n```\n###### x\n```\n',
  },
  {
    rule: 'heading-empty',
    bad: '## 甲\n\n##\n\n<h3> </h3>\n',
    found: [
      '3:1-3:3 warning A heading without text; it was removed',
      '5:1-5:11 warning A heading without text; it was removed',
    ],
    good: '## ![图](a.png)\n\n## `x`\n',
  },
  {
    rule: 'heading-several',
    bad: '# 题\n\n文\n\n# 甲\n\n# 乙\n',
    found: ['5:1-5:4 info The body has more than one level-1 heading'],
    good: '# 题\n\n## 甲\n\n## 乙\n',
  },
  {
    rule: 'list-deep',
    bad: '- 1\n  - 2\n    - 3\n      - 4\n        - 5\n          - 6\n            - 7\n',
    found: ['6:11-7:16 warning The list has 7 levels; beyond 5 a phone has hardly any width left'],
    good: '- 1\n  - 2\n    - 3\n      - 4\n        - 5\n\n          ```\n          - 6\n          ```\n',
  },
  {
    rule: 'table-wide',
    bad: '| 名称一二 | 名称一二 | 名称一二 | 名称一二 | 名称一二 |\n|---|---|---|---|---|\n| a | b | c | d | e |\n',
    found: [
      '1:1-3:22 info The table of 5 columns needs about 390 px, a phone has 335: readers push it sideways',
    ],
    good: `| 名 | 说明 |\n|---|---|\n| 甲 | ${long}${long} |\n`,
  },
  {
    rule: 'code-line-long',
    bad: `文\n\n\`\`\`js\nlet a\n  ${'x'.repeat(40)}\n${'字'.repeat(22)}\n\`\`\`\n\n> - 项\n>\n>       ${'y'.repeat(41)}\n`,
    found: [
      '6:1-6:23 info Code lines wider than the 40 columns of a phone: 2, the widest 44; readers push them sideways',
      '11:9-11:50 info Code lines wider than the 40 columns of a phone: 1, the widest 41; readers push them sideways',
    ],
    good: `\`\`\`\n${'x'.repeat(40)}\n\`\`\`\n\n\`${'x'.repeat(80)}\`\n\n\`\`\`mermaid\ngraph TD\nA[${'字'.repeat(22)}] --> B\n\`\`\`\n`,
  },
  {
    rule: 'svg-unsupported',
    bad: '<svg viewBox="0 0 1 1"><defs><linearGradient id="g"></linearGradient></defs><rect fill="url(#g)"/><use href="#x"/></svg>\n',
    found: [
      '1:1-1:121 warning Removed from a drawing: <linearGradient>, <use>. They refer by id, and WeChat removes ids',
    ],
    good: '<svg viewBox="0 0 1 1"><title>图</title><g><rect width="1" height="1"/></g></svg>\n\n`<svg><use/></svg>`\n',
  },
  {
    rule: 'height-zero',
    html: true,
    bad: '<section><p style="height:0px">字</p></section>',
    found: ['1:10-1:32 error <p> has height 0 but text inside'],
    good: '<p style="height:0"><br></p><section data-mode="svg"><p style="height:0">字</p></section><svg><foreignObject><g style="height:0"></g></foreignObject></svg><p style="height:0.5px">字</p>',
  },
  {
    rule: 'height-fixed',
    html: true,
    bad: `<section style="height:20px;line-height:20px"><p>一</p><section><p>二</p><p>三</p></section></section>\n<p style="height:1px;overflow:hidden"><span leaf="">字</span></p><section style="height:30px;font-size:10px;line-height:2"><p>${long}${long}</p></section>`,
    found: [
      '1:1-1:47 warning The height of <section> is fixed (20px), its words need at least 40 px: they are cut off or cover what follows',
      '2:1-2:39 warning The height of <p> is fixed (1px), its words need at least 27 px: they are cut off or cover what follows',
      '2:65-2:123 warning The height of <section> is fixed (30px), its words need at least 40 px: they are cut off or cover what follows',
    ],
    good: `<section style="height:25px;line-height:30px"><p>一</p></section><section style="height:20px;display:flex;line-height:20px"><p>一</p><p>二</p></section><section style="height:20px;overflow-y:auto"><p>${long}${long}</p></section><section data-mode="svg" style="height:1px"><p>字</p></section><section style="height:1px;font-size:0"><p>字</p></section><section style="height:50%"><p>字</p></section><table><tbody><tr style="height:19.8pt"><td style="height:10px"><p>${long}</p></td></tr></tbody></table><section style="height:1px"><p style="display:none">字</p><img src="https://mmbiz.qpic.cn/a/0"></section>`,
  },
  {
    rule: 'text-align-logical',
    html: true,
    bad: '<p style="text-align: start">字</p>\n<p style="text-align:end">字</p><p style="text-align:start">字</p>',
    found: [
      '1:1-1:30 warning text-align of <p> is start, which devices read differently (places: 2)',
      '2:1-2:27 warning text-align of <p> is end, which devices read differently (places: 1)',
    ],
    good: '<p style="text-align:left">text-align:start</p>',
  },
  {
    rule: 'opacity-zero',
    html: true,
    bad: '<img src="https://mmbiz.qpic.cn/a/0" style="opacity: 0.0">',
    found: ['1:1-1:59 error A picture with opacity 0 cannot be seen'],
    good: '<img src="https://mmbiz.qpic.cn/a/0" style="opacity:.5"><p style="opacity:0">字</p>',
  },
  {
    rule: 'caret-transparent',
    html: true,
    bad: '<p style="caret-color: rgba(0, 0, 0, 0)">字</p>',
    found: ['1:1-1:42 warning The caret of <p> is transparent: nobody can see it while editing (places: 1)'],
    good: '<p style="caret-color:red">字</p><p style="caret-color:transparent"><br></p>',
  },
  {
    rule: 'font-family',
    html: true,
    bad: '<p style="font-family:宋体">字</p>\n<p style="font-family:宋体">字</p>',
    found: ['1:1-1:27 info A phone may not have the font 宋体 (places: 2)'],
    good: '<p style="font-family:mp-quote, &quot;PingFang SC&quot;, system-ui, -apple-system, Arial">字</p><p style="font-family:inherit">字</p><p style="font-family:Arial"><br></p>',
  },
  {
    rule: 'line-height-small',
    html: true,
    bad: `<p style="font-size:20px;line-height:0.9">${long}</p><section style="line-height:10px"><p>一<br>二</p></section>\n<section style="line-height:0"><p>${'字'.repeat(20)}</p><p>${'字'.repeat(19)}</p></section>`,
    found: [
      '1:1-1:43 warning The line height of <p> (18 px) is smaller than its type (20 px): lines overlap',
      '1:111-1:114 warning The line height of <p> (10 px) is smaller than its type (17 px): lines overlap',
      '2:32-2:35 warning The line height of <p> (0 px) is smaller than its type (17 px): lines overlap',
    ],
    good: `<p style="line-height:0.8">一行</p><p style="line-height:0"><img src="https://mmbiz.qpic.cn/a/0"></p><p style="line-height:1">${long}</p><p style="font-size:calc(1px);line-height:1px">${long}</p>`,
  },
  {
    rule: 'svg-touchstart',
    html: true,
    bad: '<svg viewBox="0 0 1 1"><rect><animate attributeName="x" begin="touchstart"/></rect></svg>\n',
    found: [
      '1:30-1:77 warning The animation begins on touch alone (touchstart): nothing happens on a computer',
    ],
    good: '<svg viewBox="0 0 1 1"><rect><animate attributeName="x" begin="touchstart; click"/></rect></svg>\n',
  },
  {
    rule: 'nesting-chain',
    html: true,
    bad: `<p>前</p>\n${'<section>'.repeat(11)}字${'</section>'.repeat(11)}`,
    found: ['2:1-2:10 warning 11 equal <section> stand one in another; the editor removes some'],
    good: `${'<section>'.repeat(10)}字${'</section>'.repeat(10)}${'<section><p>'.repeat(8)}字${'</p></section>'.repeat(8)}`,
  },
  {
    rule: 'nesting-repeated',
    html: true,
    bad: `<p>前</p>\n${nested(14, at => `a:${at % 2}`)}`,
    found: [
      '2:190-2:211 warning Deep inside, <section> repeats the tag and style of those around it; the editor removes it (places: 1)',
    ],
    good: `<p>前</p>${nested(14, at => `a:${at}`)}${nested(12, at => `a:${at % 2}`)}`,
  },
  {
    rule: 'width-fixed',
    html: true,
    bad: '<section style="width:500px">字</section><p><img data-src="https://mmbiz.qpic.cn/a/0" data-w="400"></p>\n<section style="display:flex"><section style="width:400px !important">字</section></section>',
    found: [
      '1:1-1:30 info The width of <section> is fixed (500px): its share of the screen differs between phones and computers (places: 1)',
      '1:44-1:99 info The width of <img> is fixed (400px): its share of the screen differs between phones and computers (places: 1)',
      '2:31-2:71 info The width of <section> is fixed (400px): its share of the screen differs between phones and computers (places: 1)',
    ],
    good: '<section style="width:375px">字</section><section style="width:676.96px">字</section><section style="width:500px;margin:0 auto">字</section><p style="text-align:center"><img data-src="https://mmbiz.qpic.cn/a/0" data-w="400"></p><section style="width:50%"><section style="width:400px">字</section></section><section data-ignore-width="" style="width:500px">字</section><span style="width:500px">字</span>',
  },
  {
    rule: 'width-overflow',
    html: true,
    bad: '<p style="margin-left:336px">字</p>\n<p style="padding:0 400px 0 1em">字</p><section style="min-width:376px">字</section>',
    found: [
      '1:1-1:30 warning margin-left: 336px of <p> is wider than a phone: its content is pushed out of the screen (places: 1)',
      '2:1-2:34 warning padding-right: 400px of <p> is wider than a phone: its content is pushed out of the screen (places: 1)',
      '2:39-2:72 warning min-width: 376px of <section> is wider than a phone: its content is pushed out of the screen (places: 1)',
    ],
    good: '<p style="margin-left:335px">字</p><p style="margin:400px 0">字</p><section style="min-width:50%">字</section><section style="overflow-x:auto"><section style="min-width:900px">字</section></section><p style="margin-left:400px;margin-left:0">字</p>',
  },
  {
    rule: 'pre-prose',
    html: true,
    bad: `<pre>${'字'.repeat(28)}</pre>\n<pre>短\n<b>${'字'.repeat(28)}</b></pre>`,
    found: [
      '1:1-1:6 warning <pre> holds text that does not wrap: on a phone it is pushed out of the screen (places: 2)',
    ],
    good: `<pre>${'字'.repeat(27)}\n${'字'.repeat(27)}<br>字</pre><pre><code>${'字'.repeat(80)}</code></pre><pre style="white-space:pre-wrap">${'字'.repeat(80)}</pre>`,
  },
  {
    rule: 'children-empty',
    html: true,
    bad: `<section>${'<p></p>'.repeat(16)}${'<p>字</p>'.repeat(5)}</section>`,
    found: ['1:1-1:10 warning Of the 21 elements in <section> 16 are empty; the editor deletes them'],
    good: `<section>${'<p></p>'.repeat(15)}${'<p>字</p>'.repeat(6)}</section><section>${'<p><br></p>'.repeat(30)}</section><section>${'<p></p>'.repeat(20)}</section>`,
  },
  {
    rule: 'span-leaf',
    html: true,
    bad: '<p><span leaf=""><b><section>字</section></b></span></p>',
    found: ['1:4-1:18 error The block <section> stands in a span[leaf]'],
    good: '<p><span leaf=""><b>字</b><img src="https://mmbiz.qpic.cn/a/0"></span></p>',
  },
  {
    rule: 'node-leaf',
    html: true,
    bad: '<section nodeleaf=""><img src="https://mmbiz.qpic.cn/a/0"><p>字</p></section>\n<section nodeleaf><p>字</p></section>',
    found: [
      '1:1-1:22 error section[nodeleaf] may hold one picture or component only; here: <img> “字”',
      '2:1-2:19 error section[nodeleaf] may hold one picture or component only; here: “字”',
    ],
    good: '<section nodeleaf=""><img src="https://mmbiz.qpic.cn/a/0"><br></section><section nodeleaf=""><mp-common-profile><p>字</p></mp-common-profile></section>',
  },
  {
    rule: 'dark-unreadable',
    html: true,
    bad: '<p data-no-dark style="color:#777777;background-color:#888888">看不清的<b>文</b></p>',
    found: [
      '1:1-1:64 error In dark mode “看不清的” cannot be read: rgb(119, 119, 119) / rgb(136, 136, 136), contrast 1.26 (places: 2)',
    ],
    good: '<p style="color:#333333">文字</p><p style="color:#eee;font-size:0">无</p>',
  },
  {
    rule: 'dark-contrast',
    html: true,
    bad: '<section style="background-color:#fcfcfc"><p style="color:#5c6166">甲乙</p><p style="color:#5c6166">丙丁</p></section>\n<p style="color:#576b95">蓝</p>',
    found: [
      '1:43-1:68 warning In dark mode “甲乙” is hard to read: rgb(92, 97, 102) / rgb(28, 28, 28), contrast 2.72 (places: 2)',
      '2:1-2:26 warning In dark mode “蓝” is hard to read: rgb(87, 107, 149) / rgb(25, 25, 25), contrast 3.3 (places: 1)',
    ],
    good: '<p style="color:#576b95">▲ ·</p><p style="color:#333333">文字</p><p style="color:#576b95" data-ignore-dm="low-contrast">蓝</p><p style="color:#576b95;font-size:24px">大字</p>',
  },
  {
    rule: 'dark-gradient',
    bad: `${meta}<p style="background:linear-gradient(#eeeeee,#dddddd)">渐变上的文字</p>\n`,
    found: ['6:1-6:66 info There is a gradient behind text; dark mode makes it one colour'],
    good: `${meta}<p style="background:linear-gradient(#eeeeee,#dddddd)" data-ignore-dm="text-bg-gradient">字</p>\n\n<section style="background:linear-gradient(red,blue)"><img src="https://mmbiz.qpic.cn/a/0" alt="图"></section>\n`,
  },
  {
    rule: 'dark-exempt',
    bad: `${meta}<p data-no-dark style="color:#111111;background-color:#ffffff">字</p>\n`,
    found: ['6:1-6:69 info <p> has data-no-dark: dark mode leaves its colours'],
    good: `${meta}字\n`,
  },
  {
    rule: 'tag-lost',
    html: true,
    bad: '<div>字</div>\n<div><video src="x"></video></div><svg><defs></defs><use></use></svg>',
    found: [
      '1:1-1:6 warning WeChat does not keep <div> (places: 2)',
      '2:6-2:29 warning WeChat does not keep <video> (places: 1)',
      '2:40-2:53 warning WeChat does not keep <defs> (places: 1)',
      '2:53-2:64 warning WeChat does not keep <use> (places: 1)',
    ],
    good: '<section><font color="red">字</font><o:p></o:p></section><mp-style-type data-value="3"></mp-style-type><svg><foreignObject><p>字</p></foreignObject></svg>',
  },
  {
    rule: 'attribute-lost',
    html: true,
    bad: '<p id="a" onclick="x()">字</p><p id="b">字</p>',
    found: [
      '1:1-1:25 warning WeChat removes id from <p> (places: 2)',
      '1:1-1:25 warning WeChat removes onclick from <p> (places: 1)',
    ],
    good: '<p class="x" data-a="b" title="t" align="left">字</p><img src="https://mmbiz.qpic.cn/a/0" width="10" height="10"><svg width="1" viewBox="0 0 1 1"></svg>',
  },
  {
    rule: 'declaration-lost',
    html: true,
    bad: '<p style="position:relative;width:calc(50% - 1px)">字</p>',
    found: [
      '1:1-1:52 warning WeChat removes the style position: relative: WeChat deletes it on save (places: 1)',
      '1:1-1:52 warning WeChat removes the style width: calc(50% - 1px): WeChat deletes the whole declaration (places: 1)',
    ],
    good: '<p style="transform:none;display:flex;gap:1px;margin:-1px;mix-blend-mode:multiply">position:relative</p>',
  },
  {
    rule: 'declaration-unreadable',
    html: true,
    bad: '<p style="color:#">甲</p><p style="color:red)">乙</p><p style="color:#">丙</p>',
    found: [
      '1:1-1:20 warning The style color:# cannot be read as CSS and has no effect (places: 2)',
      '1:25-1:47 warning The style color:red) cannot be read as CSS and has no effect (places: 1)',
    ],
    good: '<p style="color:#abc;font-size: ;mso-x:(;">甲</p>',
  },
  {
    rule: 'declaration-doubtful',
    html: true,
    bad: '<p style="top:1px;display:grid;color:var(--x)">字</p>',
    found: [
      '1:1-1:48 info The style top: 1px may have no effect: it does nothing without position (places: 1)',
      '1:1-1:48 info The style display: grid may have no effect: it may be deleted, use flex (places: 1)',
      '1:1-1:48 info The style color: var(--x) may have no effect: the variable is never resolved (places: 1)',
    ],
    good: '<p style="color:red;background-image:url(https://mmbiz.qpic.cn/a/0)">top:1px</p>',
  },
  {
    rule: 'link-refused',
    html: true,
    bad: '<a href="#x">甲</a><a href="https://mp.weixin.qq.com/s?tempkey=1">乙</a>',
    found: [
      '1:1-1:14 error For the link #x the API refuses the whole draft (45166)',
      '1:19-1:66 error For the link https://mp.weixin.qq.com/s?tempkey=1 the API refuses the whole draft (45166)',
    ],
    good: '<a href="https://mp.weixin.qq.com/s/x#rd">甲</a><a>乙</a>',
  },
  {
    rule: 'link-external',
    html: true,
    bad: '<p>见<a href="https://a.org">甲</a></p>',
    found: ['1:5-1:29 info The link https://a.org is no WeChat article; most accounts lose it'],
    good: '<a href="http://mp.weixin.qq.com/s/x">甲</a>',
  },
  {
    rule: 'image-lost',
    html: true,
    bad: '<p><img src="img/a.png"></p><img src="https://a.org/b.png">',
    found: [
      '1:4-1:25 warning The picture img/a.png was not uploaded to WeChat; the API drops it',
      '1:29-1:60 warning The picture https://a.org/b.png was not uploaded to WeChat; the API drops it',
    ],
    good: '<img data-src="https://mmbiz.qpic.cn/a/640" src="data:image/gif;base64,AA=="><img data-src="http://mmecoa.qpic.cn/a/0">',
  },
]
