// A bundler plugin: writes the licences of every package that the bundle contains beside it, as they ask for.
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/** @param {string} fileName */
export function licences(fileName = 'THIRD-PARTY-LICENCES.txt') {
  return {
    name: 'licences',
    generateBundle() {
      const folders = new Set()
      for (const id of this.getModuleIds()) {
        const folder = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(
          id.replaceAll('\\', '/').replace(/^\0/, ''),
        )?.[1]
        if (folder && existsSync(join(folder, 'package.json'))) folders.add(folder)
      }
      const texts = [...folders].sort().map(describe)
      this.emitFile({type: 'asset', fileName, source: texts.join('\n\n---\n\n')})
    },
  }
}

function describe(folder) {
  const {name, version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find(each => /^licen[cs]e/i.test(each))
  return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}`
}
