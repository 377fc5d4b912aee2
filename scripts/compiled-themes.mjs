// A bundler plugin: `import theme from './theme.css?compiled'` gives a built-in theme as `compileTheme` makes it, as the
// JSON that src/style/theme.ts reads. For tsdown and, from the sources, for Vitest.
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {basename, dirname, join, resolve} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {rolldown} from 'rolldown'
import {cssText} from './css-text.mjs'

const PREFIX = '\0compiled-theme:'
const BOTH = '\0compiler-and-writer'
const style = fileURLToPath(new URL('../src/style/', import.meta.url))

export function compiledThemes() {
  let loaded
  return {
    name: 'compiled-themes',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!source.endsWith('.css?compiled') || !importer) return null
      return `${PREFIX}${resolve(dirname(importer), source.slice(0, -'?compiled'.length))}.js`
    },
    async load(id) {
      if (!id.startsWith(PREFIX)) return null
      loaded ??= loadCompiler()
      const {compileTheme, writeTheme, paths} = await loaded
      for (const path of paths) this.addWatchFile(path)
      const theme = await compileTheme(basename(id, '.css.js'), [], {}, 'en', {})
      return {code: `export default ${JSON.stringify(writeTheme(theme))}`, moduleType: 'js'}
    },
  }
}

/** The compiler itself, from the sources, in one file. */
async function loadCompiler() {
  const both = {
    name: 'compiler-and-writer',
    resolveId(source) {
      if (source === BOTH) return BOTH
      return source.endsWith('?compiled') ? {id: source, external: true} : null
    },
    load: id =>
      id === BOTH
        ? ['compile-theme', 'compiled']
            .map(name => `export * from ${JSON.stringify(join(style, `${name}.ts`))}`)
            .join('\n')
        : null,
  }
  const build = await rolldown({input: BOTH, platform: 'node', plugins: [both, cssText()]})
  const folder = await mkdtemp(join(tmpdir(), 'weimark-themes-'))
  try {
    const file = join(folder, 'compile-theme.mjs')
    const {output} = await build.write({file, format: 'esm', codeSplitting: false})
    const [{moduleIds}] = output
    const {compileTheme, writeTheme} = await import(pathToFileURL(file).href)
    return {compileTheme, writeTheme, paths: moduleIds.filter(each => !each.startsWith('\0'))}
  } finally {
    await build.close()
    await rm(folder, {recursive: true})
  }
}
