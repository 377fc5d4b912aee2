/** The words that tell what a line is, as Chinese newsrooms, communities and bloggers write them. */

const ROLE =
  '(?:本文|本期)?(?:作者|原作者|文章?|图|撰文|撰稿|供稿|供图|摄影|摄像|图文|文图|图片|文字|编辑|编译|翻译|译者|译文|校对|审校|审核|审稿|初审|复审|终审|责编|责任编辑|执行编辑|主编|监制|美编|排版|设计|策划|统筹|整理|记者|通讯员|采访|来源|数据来源|文章来源|内容来源|信息来源|出品|首发|转载自|原文|原文链接|原文地址|投稿|指导)'

/** `作者：林某`, `编辑 | 周某`, `文／图：某某 编辑：某某` */
export const attribution = new RegExp(
  `^${ROLE}(?:\\s*[/／&、和]\\s*${ROLE})*\\s*(?:[：:|｜丨/／]|\\s{2,})\\s*\\S.*$`,
  'u',
)

/** `相关阅读`, `# 往期推荐：` */
export const readingTitle =
  /^[\s#＃▼▽↓👇◆●■▎【「—-]*(?:相关|延伸|拓展|扩展|推荐|往期|更多|精彩)?(?:阅读|推荐|回顾|精选|文章|精彩|好文|往期推荐|往期回顾|往期精彩|精彩回顾|阅读推荐|推荐阅读|内容)(?<=相关阅读|延伸阅读|拓展阅读|扩展阅读|推荐阅读|阅读推荐|往期推荐|往期回顾|往期精彩|往期精选|往期文章|往期阅读|精彩回顾|精彩推荐|更多阅读|更多文章|更多精彩|更多内容|相关文章|相关推荐)[\s】」▼▽↓👇：:—-]*$/u

/** What asks readers to do something. */
export const call =
  /扫码|扫描|二维码|长按|点击|戳|阅读原文|关注我们|关注公众号|立即报名|马上报名|欢迎(?:关注|报名|投稿|加入|参加|转发|留言)|点赞|在看|^(?:-+\s*)?(?:THE\s+)?END(?:\s*-+)?$|^[（(【-]*\s*(?:全文)?完\s*[）)】-]*$/iu

/** How the last paragraphs begin that take leave. */
export const closing =
  /^(?:最后，?|同时，?|此外，?|也)?(?:我们)?(?:诚挚|诚邀|热烈|真诚|非常|十分)?(?:欢迎(?:大家|各位|广大|更多|你|您|对|感兴趣|有兴趣|所有|社区|开发者|小伙伴|加入|关注|扫码|联系|参与|报名|访问|搜索|点击|在|留言|订阅|试用|转发|到|前往|通过|登录|添加|投稿|随时|与|向|一起)|(?:请|可以?)?(?:扫码|扫描|长按|识别)(?:上方|下方|图中|右侧|左侧|文末|二维码|海报|加入|关注|添加|进群|报名|即可|领取|，)|关注(?:我们|公众号|本号|“|「|【|微信)|(?:敬请|请)(?:持续)?(?:期待|关注)|(?:期待|盼望)(?:与?(?:你|您|大家|各位|更多|广大)|下[一次期])|(?:点击|戳)(?:文末|下方|左下角|“?阅读原文|「阅读原文)|更多.{0,20}(?:敬请期待|请关注|欢迎关注|尽在)|如有(?:疑问|问题|任何|兴趣|意向).{0,16}(?:欢迎|联系|请)|(?:感谢|谢谢)(?:大家|各位|你|您|阅读|观看|每一位|所有|关注)|如果(?:你|您|觉得|喜欢|对).{2,40}(?:欢迎|点赞|在看|关注|联系|加入|转发|投稿|扫码)|(?:添加|加)(?:小助手|微信|客服|管理员)|(?:公众号)?后台回复|(?:我们)?下(?:期|周|次|一期|篇)(?:再见|见|我们)|让我们(?:一起|共同|携手|下)|联系(?:我们|方式|邮箱|电话))/u

/** Words that a caption or the title of a table begins with. */
export const caption =
  /^(?:[▲△▴↑⬆]|图为|图说|图注|图示|图片?说明|图片?来源|图源|附图|[图表]\s*[\d一二三四五六七八九十]+|(?:Figure|Fig\.?|Photo|Table)\s*\d|注[：:]|备注|P\.?S)/iu

/** `问：`, `张三：` at the start of a line: somebody speaks, or something is explained. */
export const label = /^[^，。：:\s]{1,10}[：:]/u

const UNITS =
  '(?:个?百分点|倍|%|％|‰|‱|万|亿|千|百|余|多|\\+|人次?|名|位|家|项|场|次|篇|个|款|例|座|台|套|件|条|元|美元|毫秒|微秒|秒|分钟|小时|天|周|月|年|ms|μs|s\\b|[KMGTP]i?B\\b|[KMG]?bps|QPS|TPS|FPS|x\\b|×)'

/** A number with its unit; a year or a version is none. */
export const figure = new RegExp(`(?:\\d[\\d,，]*(?:\\.\\d+)?|[两数几十百千万]+)\\s*(?!年)${UNITS}`, 'iu')

/** The same for cutting it out, with all that belongs to it. */
export const figureWords = new RegExp(
  `[+-]?\\d[\\d,]*(?:\\.\\d+)?\\s*(?!年)(?:${UNITS}(?:个|次|人|名|家|元|项|台|行|条|以上)?\\+?)`,
  'giu',
)

/** Titles that need no others beside them. */
export const usualTitle =
  /^(?:[\p{Script=Han}\w\s-]{0,10}(?:背景|介绍|简介|概述|概况|概览|总结|小结|结论|结语|前言|引言|导言|序言|后记|目标|目的|意义|价值|方案|架构|原理|流程|步骤|方法|特点|特性|优势|亮点|功能|成果|进展|现状|挑战|需求|场景|案例|实践|经验|建议|展望|规划|计划|安排|议程|日程|时间|地点|对象|方式|须知|事项|说明|要求|条件|奖励|奖项|福利|名单|附录|环境|准备|安装|配置|部署|用法|测试|验证|结果|分析|对比|常见问题|评价|感想|心得|体会|收获)|写在(?:最前|前面|最后|后面|开头|结尾)|FAQ|Q&A)$/u

/** `【导读】`, `摘要：` */
export const leadLabel =
  /^[【[「（(]?(?:摘要|导读|导语|编者按|编者荐语|内容提要|内容摘要|引言)[】\]」）)]?[：:\s]?/u

const EVENT =
  '举办|举行|召开|发布|落幕|落下帷幕|启动|开幕|闭幕|收官|亮相|上线|推出|成立|宣布|公布|揭晓|完成|签署|签约|荣获|获得|入选|开源|迎来|圆满|走进|出席|当选|达成|突破'

/** News begins with its day, and with what happened. */
export const news = new RegExp(
  `^(?:近日|日前|近期|今天|今日|昨日|昨天|本周|上周|本月|\\d{4}\\s*年|\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日?|【?.{2,8}\\d{1,2}月\\d{1,2}日[】电讯]).*(?:${EVENT})`,
  'u',
)

/** `本文介绍……`, `本期内容……` */
export const leadTopic =
  /(?:本文|本篇|这篇文章|本期|本周刊|本教程|本指南|本报告)[^。]{0,24}(?:介绍|分享|总结|讲述|讲解|记录|梳理|解析|剖析|汇总|探讨|整理|回顾|聚焦|带来|带你|带领|说明|给出|展示|分析)/u

interface Family {
  name: string
  /** Whether it makes a title of a line that is not bold. */
  plain: boolean
  pattern: RegExp
}

/** Ways of numbering. */
const families: readonly Family[] = [
  {name: '一、', plain: true, pattern: /^([一二三四五六七八九十]{1,3})[、．.]\s*\S/u},
  {name: '（一）', plain: true, pattern: /^[（(]([一二三四五六七八九十]{1,3})[）)]\s*\S/u},
  {
    name: '1.1',
    plain: true,
    pattern: /^(\d{1,2}(?:\.\d{1,2}){1,3})(?![\d.]|\s*[%％倍万亿个版元])[.、]?\s*[\p{Script=Han}A-Za-z]/u,
  },
  {name: '1、', plain: true, pattern: /^(\d{1,2})\s*[、.．]\s*(?!\d)\S/u},
  {
    name: '第一步',
    plain: true,
    pattern:
      /^第\s*([\d一二三四五六七八九十]{1,3})\s*(?:步|章|部分|节|篇|阶段|天|站|课|讲|幕|关|回|招|点)(?:$|[：:、\s|｜—-])/u,
  },
  {
    name: 'Part 1',
    plain: true,
    pattern:
      /^(?:Part|Step|Chapter|Day|Section|NO\.?|Top|Q)\s*\.?\s*(\d{1,2}|One|Two|Three|Four|Five)(?!\d)/iu,
  },
  {name: '01', plain: true, pattern: /^(0\d)(?!\d)[\s、.．|｜/／：:丨-]*\p{L}/u},
  {name: '（1）', plain: false, pattern: /^[（(]?(\d{1,2})[）)]\s*\S/u},
  {name: '①', plain: false, pattern: /^([①-⑳])\s*\S/u},
]

/** The way a line is numbered, and its place in that: 3.2 comes after 3.1 and before 3.10. */
export function familyOf(text: string): {name: string; plain: boolean; rank: number} | undefined {
  for (const {name, plain, pattern} of families) {
    const number = pattern.exec(text)?.[1]
    if (number !== undefined) return {name, plain, rank: rankOf(number)}
  }
  return undefined
}

const DIGITS = '零一二三四五六七八九'
const WORDS = ['one', 'two', 'three', 'four', 'five']

function rankOf(number: string): number {
  if (/^\d/.test(number))
    return [0, 1, 2, 3].reduce((sum, at) => sum * 100 + Number(number.split('.')[at] ?? 0), 0)
  if (/^[①-⑳]/.test(number)) return number.codePointAt(0)! - 0x245f
  const word = WORDS.indexOf(number.toLowerCase())
  if (word !== -1) return word + 1
  const [tens, ones] = number.includes('十') ? number.split('十') : ['', number]
  const ten = number.includes('十') ? Math.max(1, DIGITS.indexOf(tens || '一')) : 0
  return ten * 10 + (ones ? Math.max(0, DIGITS.indexOf(ones[0]!)) : 0)
}
