const digits = [...'〇一二三四五六七八九']
const formalDigits = [...'零壹贰叁肆伍陆柒捌玖']
const stems = [...'甲乙丙丁戊己庚辛壬癸']
const branches = [...'子丑寅卯辰巳午未申酉戌亥']

/** What a number is written as, by the CSS name of the style; undefined outside the style's range. */
const styles: Readonly<Record<string, (value: number) => string | undefined>> = {
  decimal: String,
  'decimal-leading-zero': value => (value < 0 ? '-' : '') + String(Math.abs(value)).padStart(2, '0'),
  'lower-alpha': value => alphabetic(value)?.toLowerCase(),
  'lower-latin': value => alphabetic(value)?.toLowerCase(),
  'upper-alpha': alphabetic,
  'upper-latin': alphabetic,
  'lower-roman': value => roman(value)?.toLowerCase(),
  'upper-roman': roman,
  'cjk-decimal': value =>
    value < 0 ? undefined : [...String(value)].map(digit => digits[Number(digit)]).join(''),
  'cjk-ideographic': value => chinese(value, ['零', ...digits.slice(1)], ['', '十', '百', '千'], true),
  'simp-chinese-informal': value => chinese(value, ['零', ...digits.slice(1)], ['', '十', '百', '千'], true),
  'trad-chinese-informal': value => chinese(value, ['零', ...digits.slice(1)], ['', '十', '百', '千'], true),
  'simp-chinese-formal': value => chinese(value, formalDigits, ['', '拾', '佰', '仟'], false),
  'cjk-heavenly-stem': value => stems[value - 1],
  'cjk-earthly-branch': value => branches[value - 1],
}

/** Whether numbers can be written in a style. */
export function isCounterStyle(name: string): boolean {
  return Object.hasOwn(styles, name.toLowerCase())
}

/** A counter's number in a style of CSS; outside the style's range in digits, as CSS has it. */
export function writeNumber(value: number, style: string): string {
  return styles[style]?.(value) ?? String(value)
}

function alphabetic(value: number): string | undefined {
  if (value < 1) return undefined
  let text = ''
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text
  }
  return text
}

const worths = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1]
const letters = ['M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I']

function roman(value: number): string | undefined {
  if (value < 1 || value > 3999) return undefined
  let rest = value
  let text = ''
  worths.forEach((worth, index) => {
    for (; rest >= worth; rest -= worth) text += letters[index]!
  })
  return text
}

/** Up to 9999, as far as counting in an article goes: 十二, 一百零三. */
function chinese(
  value: number,
  names: readonly string[],
  units: readonly string[],
  short: boolean,
): string | undefined {
  if (value < 0 || value > 9999) return undefined
  if (value === 0) return names[0]
  let text = ''
  let gap = false
  const figures = [...String(value)].map(Number)
  figures.forEach((figure, index) => {
    const unit = units[figures.length - 1 - index]!
    if (figure === 0) gap = true
    else {
      text += (gap ? names[0]! : '') + names[figure]! + unit
      gap = false
    }
  })
  // 十二, not 一十二.
  return short && value >= 10 && value < 20 ? text.slice(1) : text
}
