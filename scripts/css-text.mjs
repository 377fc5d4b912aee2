// A bundler plugin: `import css from './theme.css?raw'` gives the file's text, as it does under Vite; of Markdown too.
import {readFile} from 'node:fs/promises'
import {dirname, resolve} from 'node:path'

export function cssText() {
  return {
    name: 'css-text',
    resolveId(source, importer) {
      if (!/\.(?:css|md)\?raw$/.test(source) || !importer) return null
      return `\0css-text:${resolve(dirname(importer), source.slice(0, -'?raw'.length))}.js`
    },
    async load(id) {
      if (!id.startsWith('\0css-text:')) return null
      const path = id.slice('\0css-text:'.length, -'.js'.length)
      this.addWatchFile(path)
      return {code: `export default ${JSON.stringify(await readFile(path, 'utf8'))}`, moduleType: 'js'}
    },
  }
}
