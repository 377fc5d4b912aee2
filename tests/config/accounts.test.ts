import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {loadConfig} from '../../src/config/load.ts'
import type {UserError} from '../../src/rules/user-error.ts'
import {folder} from '../images/site.ts'

const hex = '0123456789abcdef0123456789ABCDEF'

async function refusal(name: string, text: string, lang: 'zh' | 'en' = 'en'): Promise<UserError> {
  const cwd = folder({[name]: text})
  return loadConfig(join(cwd, name), {cwd, lang}).then(
    () => expect.fail('it was taken'),
    error => error,
  )
}

describe('accounts of a configuration', () => {
  it('name the variables that hold their secrets, and are no option of articles', async () => {
    const text = `accounts:
  main: {appId: wx0123456789abcdef, secretEnv: MAIN_SECRET}
  测试: {appIdEnv: TEST_ID, secretEnv: TEST_SECRET, apiBase: 'https://relay.example.org'}
apiBase: https://other.example.org
`
    const cwd = folder({'weimark.config.yaml': text})
    const {values, options} = await loadConfig(join(cwd, 'weimark.config.yaml'), {cwd})
    expect(Object.keys(values.accounts!)).toEqual(['main', '测试'])
    expect(values.apiBase).toBe('https://other.example.org')
    expect(options).toEqual({})
  })

  it.each([
    ['weimark.config.yaml', `accounts:\n  main:\n    appId: wx1\n    secret: ${hex}\n`, 4],
    ['weimark.config.yml', `accounts: {main: {appId: wx1, secretEnv: ${hex}}}`, 1],
    ['weimark.config.json', `{"accounts": {"main": {"appId": "wx1",\n"appSecret": "short"}}}`, 2],
    ['package.json', `{"weimark": {"accounts": {"main": {"secretEnv": "A=${hex}"}}}}`, 1],
    ['weimark.config.ts', `export default {\n  appSecret: '${hex}'}`, 2],
    ['weimark.config.mjs', `export default {css: ['${hex}']}`, 1],
    ['weimark.config.js', `export default {WECHAT_APP_SECRET: 'x'}`, 1],
    ['weimark.config.mts', `export default {apiBase: 'https://a.example/?secret=${hex}'}`, 1],
  ])('a secret is refused in %s, and not said', async (name, text, line) => {
    for (const lang of ['zh', 'en'] as const) {
      const {code, message, hint, place} = await refusal(name, text, lang)
      expect({code, line: place?.line}).toEqual({code: 'config-secret', line})
      expect(`${message}${hint}`.toLowerCase()).not.toContain(hex.toLowerCase())
      expect(hint).toContain('.env')
    }
  })

  it('what only looks like it stays', async () => {
    const text = `variables: {secret: '#fff'}\nimages: {base: 'https://cdn.example/${hex}/'}\noutput: out-${hex}\n`
    const cwd = folder({'weimark.config.yaml': text})
    // The theme has no such variable: that is another error.
    const error = await loadConfig(join(cwd, 'weimark.config.yaml'), {cwd}).catch(each => each)
    expect(error.code).not.toBe('config-secret')
  })

  it.each([
    ['{main: {appId: wx1, secretEvn: A}}', 'config-key', 'Did you mean secretEnv?'],
    ['{main: {appId: wx1}}', 'config-account', 'secretEnv'],
    ['{main: {secretEnv: A}}', 'config-account', 'appId'],
    ['{main: {appId: wx1, secretEnv: a b}}', 'config-value', 'Correct'],
    ['{main: {appId: 7, secretEnv: A}}', 'config-value', 'Correct'],
    ['{main: wx1}', 'config-value', 'Correct'],
    ['[main]', 'config-value', 'Correct'],
  ])('%s is refused with its place', async (accounts, code, said) => {
    const error = await refusal('weimark.config.yaml', `accounts: ${accounts}\n`)
    expect(error.code).toBe(code)
    expect(error.place?.line).toBe(1)
    expect(`${error.message} ${error.hint}`).toContain(said)
  })
})
