export interface StructureCase {
  rule: string
  name: string
  html: string
  /** The start tags that the rule finds; none for what is right. */
  finds?: readonly string[]
}

const long = '很长的一句话，'.repeat(40)
const words = 'const answer = compute(alpha, beta, gamma, delta, epsilon) '.repeat(4).trim()
const chain = (length: number, style = '') =>
  `${`<section${style}>`.repeat(length)}<span>链</span>${'</section>'.repeat(length)}`
const items = (full: number, hollow: number) =>
  `<section>${'<p>有字</p>'.repeat(full)}${'<p></p>'.repeat(hollow)}</section>`
/** A picture that has its size only in what it says of itself. */
const picture = (attributes: string) => `<section style="line-height:1.6"><img ${attributes}></section>`
const svgPicture = (width: number, style = '') =>
  `<section style="padding:0 16px"><img style="${style}max-width:100%" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='${width}' height='60'%3E%3C/svg%3E"></section>`
const svgTag = (width: number, style = '') => svgPicture(width, style).match(/<img.*?>(?=<\/section>)/)![0]
const nowrapTable = (attributes: string) =>
  `<section style="overflow-x:auto" data-ignore-width=""><table ${attributes}><thead><tr>${'<th style="white-space:nowrap">一个不换行的很长很长的表头</th>'.repeat(6)}</tr></thead></table></section>`
const lines = (style: string) => `<section style="font-size:17px"><p style="${style}">${long}</p></section>`

/** Good and bad markup for each rule; the rows `measured` are results of Tencent's own checker. */
export const structureCases: readonly StructureCase[] = [
  {
    rule: 'width',
    name: 'a fixed width, narrow everywhere',
    html: '<section style="width:300px">字</section>',
  },
  {
    rule: 'width',
    name: 'a fixed width, full on a phone',
    html: '<section><section style="width:500px">字</section></section>',
    finds: ['<section style="width:500px">'],
  },
  {
    rule: 'width',
    name: 'a fixed width inside padding: width and share both differ',
    html: '<section style="padding:0 10px"><section style="width:400px">字</section></section>',
    finds: ['<section style="width:400px">'],
  },
  {
    rule: 'width',
    name: 'a fixed width round paragraphs',
    html: '<section><section style="width:500px"><p>字</p></section></section>',
    finds: ['<section style="width:500px">'],
  },
  {rule: 'width', name: 'width 100%', html: '<section style="width:100%">字</section>'},
  {rule: 'width', name: 'width auto', html: '<section style="width:auto">字</section>'},
  {
    rule: 'width',
    name: 'measured: a half column',
    html: '<section><section style="width:50%;display:inline-block">字</section></section>',
  },
  {
    rule: 'width',
    name: 'a fixed width that says it is meant',
    html: '<section data-ignore-width=""><section data-ignore-width="" style="width:500px">字</section></section>',
  },
  {
    rule: 'width',
    name: 'a margin that pushes out of the screen',
    html: '<section style="line-height:1.6"><p style="text-align:left;margin-left:200px;margin-right:-200px">字</p></section>',
    finds: ['<p style="text-align:left;margin-left:200px;margin-right:-200px">'],
  },
  {
    rule: 'width',
    name: 'a left margin wider than a phone',
    html: '<section style="line-height:1.6"><p style="text-align:left;margin-left:400px">字</p></section>',
    finds: ['<p style="text-align:left;margin-left:400px">'],
  },
  {
    rule: 'width',
    name: 'a margin that stays on the screen',
    html: '<section style="line-height:1.6"><p style="text-align:left;margin-left:80px">字</p></section>',
  },
  {
    rule: 'width',
    name: 'table columns of fixed width',
    html: '<section style="line-height:1.6"><table style="table-layout:fixed;width:900px;max-width:none!important"><tbody><tr><td style="width:450px">甲</td><td style="width:450px">乙</td></tr></tbody></table></section>',
    finds: [
      '<table style="table-layout:fixed;width:900px;max-width:none!important">',
      '<td style="width:450px">',
    ],
  },
  {
    rule: 'width',
    name: 'measured: a table without a width, wider than the column, in a scroller',
    html: nowrapTable(''),
  },
  {
    rule: 'width',
    name: 'measured: the same table with a width outside a scroller',
    html: nowrapTable('style="width:100%"').replace(' data-ignore-width=""', ''),
    finds: ['<table style="width:100%">', ...Array(2).fill('<th style="white-space:nowrap">')],
  },
  {
    rule: 'width',
    name: 'measured: px-wide content in a scroller that says so',
    html: '<section style="overflow-x:auto" data-ignore-width=""><section style="max-width:none!important;display:inline-block"><p style="width:900px;max-width:none!important">宽</p></section></section>',
    finds: ['<p style="width:900px;max-width:none!important">'],
  },
  {
    rule: 'width',
    name: 'measured: a picture of 300 px that says its natural size',
    html: picture('style="width:300px;max-width:100%" data-w="600" data-ratio="0.5"'),
  },
  {rule: 'width', name: 'a picture wider than any screen', html: svgPicture(1200)},
  {rule: 'width', name: 'a picture narrower than any screen', html: svgPicture(240)},
  {
    rule: 'width',
    name: 'a picture full on a phone and narrow on a wide screen',
    html: svgPicture(400),
    finds: [svgTag(400)],
  },
  {rule: 'width', name: 'the same with a share of its own', html: svgPicture(400, 'width:60%;')},
  {
    rule: 'width',
    name: 'a picture that does not come, in its said size',
    html: picture('src="data:," data-w="450" data-ratio="0.5" style="max-width:100%"'),
    finds: ['<img src="data:," data-w="450" data-ratio="0.5" style="max-width:100%">'],
  },
  {
    rule: 'height',
    name: 'height 0 over text',
    html: '<section style="height:0">字</section>',
    finds: ['<section style="height:0">'],
  },
  {
    rule: 'height',
    name: 'height 0 without text',
    html: '<section><section style="height:0"></section>字</section>',
  },
  {
    rule: 'height',
    name: 'height 0 in a drawing and in a container of one',
    html: '<section data-mode="svg"><section style="height:0px">字</section></section><svg><foreignObject><p style="height:0">字</p></foreignObject></svg>',
  },
  {
    rule: 'height',
    name: 'content 21 px taller than 300 px',
    html: '<section style="height:300px"><p style="height:321px"></p></section>',
    finds: ['<section style="height:300px">'],
  },
  {
    rule: 'height',
    name: 'content 20 px taller than 300 px',
    html: '<section style="height:300px"><p style="height:320px"></p></section>',
  },
  {
    rule: 'height',
    name: 'content 6 px taller than 200 px',
    html: '<section style="height:200px"><p style="height:206px"></p></section>',
    finds: ['<section style="height:200px">'],
  },
  {
    rule: 'height',
    name: 'content 5 px taller than 200 px',
    html: '<section style="height:200px"><p style="height:205px"></p></section>',
  },
  {
    rule: 'height',
    name: 'tall content that scrolls',
    html: '<section style="height:200px"><section style="height:100%;overflow-y:auto"><p style="height:900px"></p></section></section>',
  },
  {
    rule: 'line-height',
    name: 'lines of 0',
    html: lines('line-height:0'),
    finds: ['<p style="line-height:0">'],
  },
  {
    rule: 'line-height',
    name: 'lines lower than the type',
    html: lines('line-height:0.8'),
    finds: ['<p style="line-height:0.8">'],
  },
  {
    rule: 'line-height',
    name: 'lines 10 px lower than the type of an inline element',
    html: '<p><span style="display:inline-block;font-size:40px;line-height:20px">字<br>字<br>字</span></p>',
    finds: ['<span style="display:inline-block;font-size:40px;line-height:20px">'],
  },
  {rule: 'line-height', name: 'lines as high as the type', html: lines('line-height:1')},
  {
    rule: 'line-height',
    name: 'one low line',
    html: '<section><p style="font-size:17px;line-height:0.8">短</p></section>',
  },
  {
    rule: 'line-height',
    name: 'lines of 0 around pictures only',
    html: '<section style="line-height:0"><img style="width:10px;height:30px"><img style="width:10px;height:30px"></section>',
  },
  {
    rule: 'text-align',
    name: 'start and end',
    html: '<p style="text-align:start">字</p><p style="text-align: end">字</p>',
    finds: ['<p style="text-align:start">', '<p style="text-align: end">'],
  },
  {
    rule: 'text-align',
    name: 'left, right, center, justify',
    html: ['left', 'right', 'center', 'justify'].map(each => `<p style="text-align:${each}">字</p>`).join(''),
  },
  {
    rule: 'opacity',
    name: 'an invisible picture',
    html: '<p><img style="width:100%;opacity:0"></p>',
    finds: ['<img style="width:100%;opacity:0">'],
  },
  {
    rule: 'opacity',
    name: 'a faint picture, an invisible box',
    html: '<p><img style="width:100%;opacity:0.4"></p><section style="opacity:0">字</section>',
  },
  {
    rule: 'caret-color',
    name: 'a transparent caret',
    html: '<p style="caret-color: rgba(0, 0, 0, 0)">字</p>',
    finds: ['<p style="caret-color: rgba(0, 0, 0, 0)">'],
  },
  {
    rule: 'caret-color',
    name: 'in an empty paragraph; a visible caret',
    html: '<p style="caret-color:rgba(0,0,0,0)"><span leaf=""><br></span></p><p style="caret-color:red">字</p>',
  },
  {
    rule: 'begin',
    name: 'touchstart alone',
    html: '<svg><animate begin="touchstart" attributeName="x"></animate></svg>',
    finds: ['<animate begin="touchstart" attributeName="x">'],
  },
  {
    rule: 'begin',
    name: 'touchstart and click, click, a time',
    html: ['touchstart; click', 'click', '1s']
      .map(each => `<svg><animate begin="${each}"></animate></svg>`)
      .join(''),
  },
  {
    rule: 'pre',
    name: 'measured: long lines, the pre scrolls',
    html: `<section style="overflow:hidden"><pre style="overflow-x:auto"><code style="white-space:pre">${words}</code></pre></section>`,
    finds: ['<pre style="overflow-x:auto">'],
  },
  {
    rule: 'pre',
    name: 'measured: long lines, the pre scrolls in a scroller',
    html: `<section style="overflow-x:auto" data-ignore-width=""><pre style="overflow-x:auto"><code>${words}</code></pre></section>`,
    finds: ['<pre style="overflow-x:auto">'],
  },
  ...['-webkit-box', 'block'].map(display => ({
    rule: 'pre',
    name: `measured: long lines, the code scrolls as ${display}`,
    html: `<section><pre style="overflow:hidden"><code style="display:${display};overflow-x:auto;white-space:nowrap">${words}</code></pre></section>`,
  })),
  {
    rule: 'pre',
    name: 'prose',
    html: '<pre style="white-space:normal">一段话</pre>',
    finds: ['<pre style="white-space:normal">'],
  },
  {
    rule: 'font-family',
    name: 'a family of its own',
    html: '<p style="font-family: Georgia, serif">字</p>',
    finds: ['<p style="font-family: Georgia, serif">'],
  },
  {
    rule: 'font-family',
    name: 'the accepted beginning, none at all',
    html: `<p style="font-family:'mp-quote',PingFang SC,system-ui,-apple-system,monospace">字</p><p>字</p>`,
  },
  {rule: 'nest', name: 'a chain of 11', html: chain(11), finds: ['<section>']},
  {rule: 'nest', name: 'a chain of 10', html: chain(10)},
  {
    rule: 'nest',
    name: 'a chain of 11 with the same style',
    html: chain(11, ' style="padding:0"'),
    finds: ['<section style="padding:0">'],
  },
  {rule: 'nest', name: 'a chain whose styles differ', html: chain(6) + chain(6, ' style="padding:0"')},
  {
    rule: 'leaf',
    name: 'a block in a leaf',
    html: '<section><span leaf=""><section>字</section></span></section>',
    finds: ['<span leaf="">'],
  },
  {
    rule: 'leaf',
    name: 'inline content in a leaf',
    html: '<p><span leaf="">字<strong>字</strong><br></span></p>',
  },
  {
    rule: 'nodeleaf',
    name: 'text beside a picture',
    html: '<section nodeleaf=""><img style="width:100%">图</section>',
    finds: ['<section nodeleaf="">'],
  },
  {
    rule: 'nodeleaf',
    name: 'two pictures',
    html: '<section nodeleaf=""><img style="width:100%"><img style="width:100%"></section>',
    finds: ['<section nodeleaf="">'],
  },
  {
    rule: 'nodeleaf',
    name: 'one picture, one component',
    html: '<section nodeleaf=""><img style="width:100%"></section><section nodeleaf=""><mp-common-profile data-id="x"></mp-common-profile></section>',
  },
  {rule: 'empty', name: '16 empty of 21', html: items(5, 16), finds: ['<section>']},
  {rule: 'empty', name: '15 empty of 21', html: items(6, 15)},
  {rule: 'empty', name: '16 empty of 20', html: items(4, 16)},
  {
    rule: 'empty',
    name: 'pictures and rules are not empty',
    html: `<section>${'<hr>'.repeat(11)}${'<p><img style="width:100%"></p>'.repeat(11)}</section>`,
  },
  {
    rule: 'darkmode-low-contrast',
    name: 'text that dark mode makes unreadable, here because a gradient becomes one colour',
    html: '<section style="background:linear-gradient(#ffffff,#eeeeee)"><p style="color:#222222" data-ignore-dm="text-bg-gradient">字</p></section>',
    finds: ['section > p'],
  },
  {
    rule: 'darkmode-low-contrast',
    name: 'the same, said to be meant; readable text',
    html: '<section style="background:linear-gradient(#ffffff,#eeeeee)"><p style="color:#222222" data-ignore-dm="text-bg-gradient low-contrast">字</p></section><p style="color:#222222">字</p>',
  },
  {
    rule: 'darkmode-no-gradient',
    name: 'a gradient behind text',
    html: '<section style="background:linear-gradient(#333333,#222222)"><p style="color:#eeeeee">字</p></section>',
    finds: ['section > p'],
  },
  {
    rule: 'darkmode-no-gradient',
    name: 'a gradient without text over it',
    html: '<section style="background:linear-gradient(#ffffff,#eeeeee);height:8px"><br></section><p style="color:#222222">字</p>',
  },
  {
    rule: 'darkmode-whitelist',
    name: 'a node that dark mode passes by',
    html: '<p data-no-dark="" style="color:#222222">字</p>',
    finds: ['p'],
  },
  {rule: 'darkmode-whitelist', name: 'none', html: '<p style="color:#222222">字</p>'},
]
