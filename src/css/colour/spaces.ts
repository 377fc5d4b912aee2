/**
 * Colours of CSS Color 4 as sRGB. Its own conversion code in numbers, for what authors copy out of new style sheets;
 * a library for it takes longer to load than an article to convert.
 */
type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]

const times = (matrix: Matrix, [x, y, z]: Triple): Triple => {
  const row = ([a, b, c]: Triple) => a * x + b * y + c * z
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])]
}
const map = ([x, y, z]: Triple, each: (value: number) => number): Triple => [each(x), each(y), each(z)]

const d50ToD65: Matrix = [
  [0.955473421488075, -0.02309845494876471, 0.06325924320057072],
  [-0.0283697093338637, 1.0099953980813041, 0.021041441191917323],
  [0.012314014864481998, -0.020507649298898964, 1.330365926242124],
]
const xyzToLinear: Matrix = [
  [12831 / 3959, -329 / 214, -1974 / 3959],
  [-851781 / 878810, 1648619 / 878810, 36519 / 878810],
  [705 / 12673, -2585 / 12673, 705 / 667],
]
const linearToXyz: Matrix = [
  [506752 / 1228815, 87881 / 245763, 12673 / 70218],
  [87098 / 409605, 175762 / 245763, 12673 / 175545],
  [7918 / 409605, 87881 / 737289, 1001167 / 1053270],
]
const p3ToXyz: Matrix = [
  [608311 / 1250200, 189793 / 714400, 198249 / 1000160],
  [35783 / 156275, 247089 / 357200, 198249 / 2500400],
  [0, 32229 / 714400, 5220557 / 5000800],
]
const oklabToLms: Matrix = [
  [1, 0.3963377773761749, 0.2158037573099136],
  [1, -0.1055613458156586, -0.0638541728258133],
  [1, -0.0894841775298119, -1.2914855480194092],
]
const lmsToXyz: Matrix = [
  [1.2268798758459243, -0.5578149944602171, 0.2813910456659647],
  [-0.0405757452148008, 1.112286803280317, -0.0717110580655164],
  [-0.0763729366746601, -0.4214933324022432, 1.5869240198367816],
]
const xyzToLms: Matrix = [
  [0.819022437996703, 0.3619062600528904, -0.1288737815209879],
  [0.0329836539323885, 0.9292868615863434, 0.0361446663506424],
  [0.0481771893596242, 0.2642395317527308, 0.6335478284694309],
]
const lmsToOklab: Matrix = [
  [0.210454268309314, 0.7936177747023054, -0.0040720430116193],
  [1.9779985324311684, -2.4285922420485799, 0.450593709617411],
  [0.0259040424655478, 0.7827717124575296, -0.8086757549230774],
]

const encode = (value: number) => {
  const size = Math.abs(value)
  return size > 0.0031308 ? Math.sign(value) * (1.055 * size ** (1 / 2.4) - 0.055) : 12.92 * value
}
const decode = (value: number) => {
  const size = Math.abs(value)
  return size > 0.04045 ? Math.sign(value) * ((size + 0.055) / 1.055) ** 2.4 : value / 12.92
}
const fromXyz = (xyz: Triple) => map(times(xyzToLinear, xyz), encode)

/** @param lab lightness 0–100, a and b some ±125 */
function fromLab([lightness, a, b]: Triple): Triple {
  const [kappa, epsilon] = [24389 / 27, 216 / 24389]
  const y = (lightness + 16) / 116
  const back = (value: number) => (value ** 3 > epsilon ? value ** 3 : (116 * value - 16) / kappa)
  const white: Triple = [0.3457 / 0.3585, 1, (1 - 0.3457 - 0.3585) / 0.3585]
  const [x, z] = [back(a / 500 + y), back(y - b / 200)]
  const height = lightness > kappa * epsilon ? y ** 3 : lightness / kappa
  return fromXyz(times(d50ToD65, [x * white[0], height * white[1], z * white[2]]))
}

/** @param lab lightness 0–1, a and b some ±0.4 */
export function fromOklab(lab: Triple): Triple {
  return fromXyz(
    times(
      lmsToXyz,
      map(times(oklabToLms, lab), value => value ** 3),
    ),
  )
}

/** @param rgb 0–1 */
export function toOklab(rgb: Triple): Triple {
  return times(lmsToOklab, map(times(xyzToLms, times(linearToXyz, map(rgb, decode))), Math.cbrt))
}

/** Lightness, chroma and hue as lightness, a and b. */
function polar([lightness, chroma, hue]: Triple): Triple {
  const angle = (hue * Math.PI) / 180
  return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)]
}

function fromHwb([hue, white, black]: Triple): Triple {
  if (white + black >= 1) return [white / (white + black), white / (white + black), white / (white + black)]
  const pure = (n: number) => {
    const k = (((n + hue / 30) % 12) + 12) % 12
    return 0.5 - 0.5 * Math.max(-1, Math.min(k - 3, 9 - k, 1))
  }
  return map([pure(0), pure(8), pure(4)], value => value * (1 - white - black) + white)
}

/** The functions, each with what 100 % of its three numbers is; a hue has none. */
export const spaces: Readonly<
  Record<string, {whole: readonly (number | undefined)[]; toRgb: (value: Triple) => Triple}>
> = {
  hwb: {whole: [undefined, 1, 1], toRgb: fromHwb},
  lab: {whole: [100, 125, 125], toRgb: fromLab},
  lch: {whole: [100, 150, undefined], toRgb: value => fromLab(polar(value))},
  oklab: {whole: [1, 0.4, 0.4], toRgb: fromOklab},
  oklch: {whole: [1, 0.4, undefined], toRgb: value => fromOklab(polar(value))},
  'color srgb': {whole: [1, 1, 1], toRgb: value => value},
  'color srgb-linear': {whole: [1, 1, 1], toRgb: value => map(value, encode)},
  'color display-p3': {whole: [1, 1, 1], toRgb: value => fromXyz(times(p3ToXyz, map(value, decode)))},
  'color xyz': {whole: [1, 1, 1], toRgb: fromXyz},
  'color xyz-d65': {whole: [1, 1, 1], toRgb: fromXyz},
  'color xyz-d50': {whole: [1, 1, 1], toRgb: value => fromXyz(times(d50ToD65, value))},
}
