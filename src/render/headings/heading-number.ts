/** Chinese numerals up to 99, as headings have them. */
export function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  if (value > 99 || value < 1) return String(value)
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`
  return ten + (ones === 0 ? '' : DIGITS[ones])
}

const DIGITS = '零一二三四五六七八九'

function readChinese(text: string): number {
  const [, tens, ones] = /^([一二三四五六七八九]?十)?([一二三四五六七八九])?$/.exec(text) ?? []
  const ten = tens === undefined ? 0 : tens === '十' ? 1 : DIGITS.indexOf(tens[0]!)
  return ten * 10 + (ones === undefined ? 0 : DIGITS.indexOf(ones))
}

/** A numeral as far as it has a value that goes on: `3`, `三`, `③`, `III`. */
function numeralValue(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text)
  if (/^[一二三四五六七八九十]+$/.test(text)) return readChinese(text) || undefined
  const circled = text.codePointAt(0)! - 0x2460
  if (circled >= 0 && circled < 20) return circled + 1
  if (/^[IVX]+$/i.test(text)) {
    const at = ROMAN.indexOf(text.toUpperCase())
    return at === -1 ? undefined : at + 1
  }
  return /^[A-Z]$/i.test(text) ? text.toUpperCase().charCodeAt(0) - 64 : undefined
}

const ROMAN = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ')

/** Numbers that are nothing else, with the numeral that counts in the first group. */
const sure: readonly RegExp[] = [
  // 一、 一． （一） 第一章 第3节
  /^[（(【[]?([一二三四五六七八九十]{1,3})(?:[、．：:]|[)）】\]]|[.](?!\d))/,
  /^第\s*([一二三四五六七八九十\d]{1,3})\s*(?:[章节篇回讲课编卷幕集条款步]|部分|阶段|步骤|单元)/,
  // 1、 1) （1） 【1】 1．  — and `1.甲`, but not `1.5`
  /^[（(【[]\s*(\d{1,3})\s*[)）】\]]/,
  /^(\d{1,3})(?:[、．)）]|[.](?!\d)|\s*[｜|])/,
  /^(?:\d{1,3}\.)+(\d{1,3})(?:[、．)）]|[.](?!\d))/,
  // ① 1️⃣ 01 #1
  /^([①-⑳])/,
  /^([0-9])\uFE0F?\u20E3/,
  /^(0\d)(?=[\s\p{L}：:])/u,
  /^(?:No\.?|#)\s?(\d{1,3})(?=[\s：:、.]|$)/i,
  // I. II、 A. a)
  /^([IVX]{1,5}|[A-Z])(?:[、．)）]|[.](?=\s|\p{Script=Han}))/iu,
  /^(?:Step|Chapter|Part|Section|Lesson|Day|Phase|Appendix)\s?(\d{1,3}|[IVX]{1,5}|[A-Z])(?![A-Za-z\d])/i,
  /^Q(\d{1,3})(?=[：:.、])/,
]

/** `3 概述`, `1.2 概述`, `三 概述`: a number only where it goes on from the headings before it. */
const bare = /^(?:\d{1,2}\.)*(\d{1,2}|[一二三四五六七八九十]{1,3})[\s\u3000]+(?!\d)(.*)$/

/** What is counted or measured: `5 个技巧`, `10 倍`, `3 Ways to`. */
const quantity =
  /^(?:[个种条款件位名只张把篇句招点项类步层级场次遍番轮天年月日号周季岁秒元块角分万亿千百倍成家人口字页行米克斤吨公里厘度寸平大小多余来几%％‰℃°$￥]|分钟|小时|星期|礼拜|世纪|(?:\w+\s+)?(?:ways|tips|things|steps|reasons|days|years|months|weeks|hours|minutes|times|rules|lessons|tools|ideas|questions|mistakes|signs|types|points|percent|million|billion|people|best)\b|[kKMGTP]?(?:B|b|m|g|Hz|W)\b|x\b|×)/iu

/** Numbers of years: `2023.`, `2023、`; longer ones are not looked for. */
const date =
  /^\d{1,4}\s*[年月日]|^\d{4}|^\d{1,2}[./-]\d{1,2}[./-]\d{1,4}|^\d{1,2}:\d{2}|^\d+(?:\.\d+)?\s*[%％]/

/**
 * The number that an author wrote in front of a heading: its value, 0 where it cannot be told; undefined without one. A
 * year, a date, a version or a quantity is none.
 *
 * @param expected the number that is this heading's turn
 */
export function ownNumber(text: string, expected: number): number | undefined {
  if (date.test(text)) return undefined
  for (const pattern of sure) {
    const found = pattern.exec(text)?.[1]
    if (found !== undefined) return numeralValue(found) ?? 0
  }
  const [, number = '', rest = ''] = bare.exec(text) ?? []
  const value = number === '' ? undefined : numeralValue(number)
  // The first of a count that others stand before, such as a foreword.
  const goesOn = value === expected || text.startsWith('1 ') || text.startsWith('一 ')
  return goesOn && rest !== '' && !quantity.test(rest) ? value : undefined
}
