// Writes src/render/code/highlight-languages.ts and highlight-aliases.ts: every language of highlight.js as a lazy import,
// and its other names.
// A bundler has to see each import, and importing all 190 grammars for one code block costs 90 ms.
import {readdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import hljs from 'highlight.js/lib/core'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const folder = join(root, 'node_modules/highlight.js/lib/languages')
const names = readdirSync(folder)
  .filter(name => name.endsWith('.js') && !name.endsWith('.js.js'))
  .map(name => name.slice(0, -3))
  .sort()

const aliases = {}
for (const name of names) {
  const grammar = (await import(`highlight.js/lib/languages/${name}`)).default(hljs)
  for (const alias of grammar.aliases ?? []) {
    const key = alias.toLowerCase()
    if (!names.includes(key)) aliases[key] ??= name
  }
}
Object.assign(aliases, {
  vue: 'xml',
  svelte: 'xml',
  jsonc: 'json',
  json5: 'json',
  mjs: 'javascript',
  cjs: 'javascript',
})

const note = '// Written by scripts/highlight-languages.mjs; do not edit.'

write('highlight-languages.ts', [
  "import type {LanguageFn} from 'highlight.js'",
  '',
  'type Load = () => Promise<{default: LanguageFn}>',
  '',
  '/** Grammars of highlight.js by name, loaded when an article has code in them. */',
  'export const languages: Readonly<Record<string, Load>> = {',
  ...names.map(name => `  ${quote(name)}: () => import('highlight.js/lib/languages/${name}'),`),
  '}',
])
write('highlight-aliases.ts', [
  '/** Other names of the same grammars. */',
  'export const languageAliases: Readonly<Record<string, string>> = {',
  ...Object.entries(aliases)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([alias, name]) => `  ${quote(alias)}: '${name}',`),
  '}',
])

function write(name, lines) {
  writeFileSync(join(root, 'src/render', name), [note, ...lines, ''].join('\n'))
}

function quote(key) {
  return /^[a-z_][a-z0-9_]*$/i.test(key) ? key : `'${key}'`
}
