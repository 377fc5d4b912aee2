import {readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {PNG} from 'pngjs'
import {describe, expect, it} from 'vitest'
import {themesDoc} from '../../scripts/themes-doc.ts'
import {themeNames} from '../../src/builtin/themes.ts'
import {themeCheckRules} from '../../src/rules/theme-check.ts'
import {root} from '../articles.ts'

const path = join(root, 'docs', 'themes.md')
const pictures = join(root, 'docs', 'images', 'themes')

it('docs/themes.md says what the themes say (UPDATE=1 writes it)', async () => {
  const text = await themesDoc()
  if (process.env.UPDATE === '1') writeFileSync(path, text)
  expect(readFileSync(path, 'utf8')).toBe(text)
})

describe('the pictures (node scripts/theme-pictures.mjs takes them)', () => {
  it('are one for each theme', () => {
    expect(readdirSync(pictures).sort()).toEqual(themeNames.map(name => `${name}.png`).sort())
  })

  it.each(themeNames)('%s: light and dark beside each other, and small', name => {
    const file = join(pictures, `${name}.png`)
    expect(statSync(file).size).toBeLessThan(200_000)
    const {width, height, data} = PNG.sync.read(readFileSync(file))
    expect(width).toBe(750)
    const pixel = (x: number, y: number) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)]
    // The right column's edge is the ground of the dark page.
    expect(pixel(749, height - 1)).toEqual([25, 25, 25])
  })

  it('every picture that the documentation shows is there', () => {
    for (const name of ['docs/themes.md', 'README.md', 'README.zh-CN.md']) {
      const text = readFileSync(join(root, name), 'utf8')
      const shown = [...text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, address]) => address!)
      expect(shown.length).toBeGreaterThan(0)
      for (const address of shown) {
        expect(statSync(join(root, name, '..', address)).isFile(), address).toBe(true)
      }
    }
  })
})

describe('every rule of the check', () => {
  const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()

  it.each(Object.entries(themeCheckRules))('%s says the same in both languages', (_, {zh, en}) => {
    expect(placeholders(zh.reason + zh.fix)).toEqual(placeholders(en.reason + en.fix))
    expect(zh.reason + zh.fix).toMatch(/\p{Script=Han}/u)
    expect(en.reason + en.fix).not.toMatch(/\p{Script=Han}/u)
  })
})
