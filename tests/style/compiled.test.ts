import {describe, expect, it} from 'vitest'
import {builtinCompiled, themeNames} from '../../src/builtin/themes.ts'
import {compileTheme} from '../../src/style/compile-theme.ts'
import {loadTheme} from '../../src/style/theme.ts'

describe('a built-in theme', () => {
  it.each(themeNames)('%s is the same compiled at build time and now', async name => {
    expect(await builtinCompiled(name)).toBeTypeOf('string')
    expect(await loadTheme(name, [], {})).toEqual(await compileTheme(name, [], {}, 'en', {}))
  })

  it('is compiled now where something is said about it', async () => {
    const plain = await loadTheme('default', [], {})
    const larger = await loadTheme('default', [], {'font-size': '18px'})
    const window = await loadTheme('default', [], {}, 'en', {window: true})
    expect(larger.rules.map(each => each.css)).not.toEqual(plain.rules.map(each => each.css))
    expect(window.rules.length).toBeGreaterThan(plain.rules.length)
  })
})
