/** px of one unit; `em` and `vw` as on a phone with the reader page's own type. */
const pixels: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 37.8,
  mm: 3.78,
  em: 17,
  rem: 16,
  vw: 3.75,
  vh: 8,
}

/** A CSS length in px, about; undefined for what is none, a percentage or a keyword. */
export function toPixels(value: string | undefined): number | undefined {
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z]*)$/i.exec(value?.trim() ?? '')
  const unit = match && pixels[match[2]!.toLowerCase()]
  if (unit === undefined || unit === null) return undefined
  const number = Number(match![1])
  return match![2] === '' && number !== 0 ? undefined : number * unit
}
