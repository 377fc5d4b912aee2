// A bundler plugin: `import code from './client/main.ts?client'` gives that file and all it imports as one browser
// script, in text. For tsdown and, from the sources, for Vitest.
import {dirname, resolve} from 'node:path'
import {rolldown} from 'rolldown'

const PREFIX = '\0client-text:'

export function clientText() {
  return {
    name: 'client-text',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!source.endsWith('.ts?client') || !importer) return null
      return `${PREFIX}${resolve(dirname(importer), source.slice(0, -'?client'.length))}.js`
    },
    async load(id) {
      if (!id.startsWith(PREFIX)) return null
      const input = id.slice(PREFIX.length, -'.js'.length)
      const build = await rolldown({input, platform: 'browser'})
      const {output} = await build.generate({format: 'iife', minify: true})
      await build.close()
      const [{code, moduleIds}] = output
      for (const path of moduleIds) this.addWatchFile(path)
      return {code: `export default ${JSON.stringify(code)}`, moduleType: 'js'}
    },
  }
}
