import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {contrast} from '../../src/css/colour/contrast.ts'
import {blend, brightness, type Colour, colourText, mix, parseColour} from '../../src/css/colour/rgba.ts'
import {darkBackground, darkPage, darkText} from '../../src/darkmode/convert-colour.ts'
import {root} from '../articles.ts'

const colour = (text: string): Colour => parseColour(text)!
const background = (text: string) => colourText(darkBackground(colour(text)))
/** As the script does: the background goes through its text form. */
const text = (own: string, on: string) => colourText(darkText(colour(own), colour(background(on))))

describe('colours as the browser gives them to scripts', () => {
  // Chromium's `style.cssText`.
  it.each([
    ['#12345680', 'rgba(18, 52, 86, 0.5)'],
    ['#1234', 'rgba(17, 34, 51, 0.267)'],
    ['#ffffff01', 'rgba(255, 255, 255, 0.004)'],
    ['rgba(0,0,0,.9)', 'rgba(0, 0, 0, 0.9)'],
    ['rgba(0,0,0,.333333)', 'rgba(0, 0, 0, 0.333)'],
    ['rgb(1 2 3/12.3456%)', 'rgba(1, 2, 3, 0.12)'],
    ['rgb(1.5 2.5 3.49)', 'rgb(2, 3, 3)'],
    ['rgb(50%,20.1%,30%)', 'rgb(128, 51, 77)'],
    ['hsl(210 41.3% 50.7% / .35)', 'rgba(77, 129, 181, 0.35)'],
    ['hsl(210.5,41.3%,50.7%)', 'rgb(77, 128, 181)'],
    ['hwb(10 20% 30%)', 'rgb(179, 72, 51)'],
    ['RED', 'rgb(255, 0, 0)'],
  ])('%s', (written, read) => expect(colourText(colour(written))).toBe(read))

  it.each(['oklch(.5 .1 20)', 'currentColor', 'inherit', 'color(srgb 1 0 0)', '#12345'])(
    '%s is none',
    value => expect(parseColour(value)).toBeUndefined(),
  )
})

describe('what is published of the algorithm', () => {
  it('the page: its brightness, the distance of text', () => {
    expect([brightness(darkPage), brightness(colour('#a3a3a3'))]).toEqual([25, 163])
    expect(colourText(blend(darkPage, colour('rgba(255,255,255,.6)')))).toBe('rgb(163, 163, 163)')
  })

  it.each([
    ['#ffffff', '#191919'],
    ['#f6f8fa', '#bdbec0'],
  ])('background %s → %s', (light, dark) => expect(background(light)).toBe(colourText(colour(dark))))

  it('text of the page', () => expect(text('#191919', '#ffffff')).toBe('rgb(163, 163, 163)'))

  it.each([
    ['#5c6166', '#fcfcfc', '6.10', '2.72'],
    ['#856404', '#fff3cd', '4.96', '2.98'],
    ['#576b95', '#ffffff', '5.33', '3.30'],
    ['#0050b3', '#e6f7ff', '6.83', '4.08'],
    ['#333333', '#ffffff', '12.63', '6.97'],
  ])('%s on %s: contrast %s → %s', (own, on, light, dark) => {
    const behind = darkBackground(colour(on))
    expect(contrast(colour(own), colour(on)).toFixed(2)).toBe(light)
    expect(contrast(darkText(colour(own), behind), behind).toFixed(2)).toBe(dark)
  })
})

describe('pairs computed with the original’s own arithmetic', () => {
  const rows = readFileSync(join(root, 'tests/darkmode/pairs.tsv'), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('# '))
    .map(line => line.split('\t') as [string, string, string, string])

  it.each(rows)('%s → %s, %s → %s', (on, darkOn, own, darkOwn) => {
    expect(background(on)).toBe(colourText(colour(darkOn)))
    expect(text(own, on)).toBe(colourText(colour(darkOwn)))
  })
})

describe('mixtures', () => {
  it('an opaque second colour is the mixture', () =>
    expect(mix(colour('#ff0000'), colour('#123456'))).toEqual(colour('#123456')))
  it('a transparent second colour halves the alpha’s share, not the colour', () =>
    expect(mix(colour('#ff0000'), [255, 255, 255, 0])).toEqual([255, 0, 0, 1]))
  it('two of half alpha', () => expect(mix([200, 0, 0, 0.5], [0, 100, 0, 0.5])).toEqual([100, 50, 0, 0.5]))
})

describe('for every colour', () => {
  const channel = fc.integer({min: 0, max: 255})
  const alpha = fc.integer({min: 5, max: 100}).map(percent => percent / 100)
  const opaque = fc.tuple(channel, channel, channel).map(([r, g, b]): Colour => [r, g, b, 1])
  const any = fc.tuple(channel, channel, channel, alpha).map((value): Colour => value)

  it('alpha is kept, channels stay within their limits', () => {
    fc.assert(
      fc.property(any, any, (own, on) => {
        for (const dark of [darkBackground(own), darkText(own, darkBackground(on)), darkText(own)]) {
          expect(dark[3]).toBe(own[3])
          for (const each of dark.slice(0, 3)) expect(each >= 0 && each <= 255).toBe(true)
        }
      }),
    )
  })

  it('no background is brighter than 190, none darker than its grey of 9.8 %', () => {
    fc.assert(
      fc.property(any, own => {
        const level = brightness(darkBackground(own))
        expect(level <= 190.001 && level >= 15).toBe(true)
      }),
    )
  })

  it('text on the page is between 89 and 164, or white', () => {
    fc.assert(
      fc.property(opaque, own => {
        const level = brightness(darkText(own))
        expect((level > 89 && level < 163.001) || level >= 250).toBe(true)
      }),
    )
  })

  it('text on the page is converted once: again changes nothing to be seen', () => {
    fc.assert(
      fc.property(opaque, own => {
        const once = darkText(own)
        const twice = darkText(once)
        for (const index of [0, 1, 2])
          expect(Math.abs(twice[index]! - once[index]!)).toBeLessThanOrEqual(0.001)
      }),
    )
  })

  it('text exactly as far from its background as it has to be stays itself', () => {
    const grey = (level: number): Colour => [level, level, level, 1]
    expect(darkText(grey(165), grey(100))).toEqual(grey(165))
    expect(darkText(grey(164), grey(100))).not.toEqual(grey(164))
  })

  it('text that can be read stays itself', () => {
    fc.assert(
      fc.property(opaque, opaque, (own, on) => {
        const behind = darkBackground(on)
        const distance = Math.abs(brightness(behind) - brightness(own))
        fc.pre(distance >= 65 && (distance <= 138 || brightness(behind) > 27))
        expect(darkText(own, behind)).toBe(own)
      }),
    )
  })
})
