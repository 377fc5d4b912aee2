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
      const source = [...grouped([...folders].sort().map(describe))].join('\n\n---\n\n')
      this.emitFile({type: 'asset', fileName, source})
    },
  }
}

function describe(folder) {
  const {name, version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find(each => /^licen[cs]e/i.test(each))
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : ''
  return {title: `${name} ${version} (${license})`, license, text}
}

/** A hundred packages have the same terms: those are written once, below the names and notices of all of them. */
function* grouped(packages) {
  const groups = new Map()
  for (const {title, license, text} of packages) {
    const isShort = license === 'MIT' || license === 'ISC'
    const lines = text
      .split(/\r?\n/)
      .filter(line => !isShort || !/^\W*(?:the )?(?:mit|isc) licen[cs]e\W*(?:\(?mit\)?)?\W*$/i.test(line))
    const isNotice = line => isShort && /^\W*(?:copyright|©)/i.test(line)
    const terms = lines
      .filter(line => !isNotice(line))
      .join('\n')
      .trim()
    const key = terms.replace(/\W+/g, ' ').toLowerCase()
    const group = groups.get(key) ?? {terms, heads: []}
    group.heads.push([title, ...lines.filter(isNotice).map(line => `  ${line.trim()}`)].join('\n'))
    groups.set(key, group)
  }
  for (const {terms, heads} of groups.values()) yield `${heads.join('\n')}\n\n${terms}`.trim()
}
