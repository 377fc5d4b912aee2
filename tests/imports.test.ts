import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {builtinModules} from 'node:module'
import {dirname, join} from 'node:path'
import ts from 'typescript'
import {expect, it} from 'vitest'
import {root} from './articles.ts'

const builtins = new Set(builtinModules)

interface Manifest {
  name: string
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

/** Names that a file may import: of the packages that its folders are, and of itself. */
function knownTo(file: string): Set<string> {
  const names: string[] = []
  for (let folder = dirname(file); folder.length >= root.length; folder = dirname(folder)) {
    if (!existsSync(join(folder, 'package.json'))) continue
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
    const {dependencies, optionalDependencies, devDependencies} = manifest
    names.push(manifest.name, ...Object.keys({...dependencies, ...optionalDependencies, ...devDependencies}))
  }
  return new Set(names)
}

/** What is imported by name: packages, and of `@types` what only types are imported of. */
function packagesOf(file: string): string[] {
  return ts
    .preProcessFile(readFileSync(file, 'utf8'), true, true)
    .importedFiles.map(each => each.fileName)
    .filter(path => !/^[./]|^node:/.test(path) && !builtins.has(path))
    .map(path =>
      path
        .split('/')
        .slice(0, path.startsWith('@') ? 2 : 1)
        .join('/'),
    )
}

it('every package that is imported is declared', () => {
  const files = ['src', 'scripts', 'tests', 'examples/scripts']
    .flatMap(folder =>
      readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'}).map(name =>
        join(root, folder, name),
      ),
    )
    .filter(name => /\.m?[jt]s$/.test(name) && !name.includes('node_modules'))
  const imported = files.flatMap(file => packagesOf(file).map(name => ({file, name})))
  expect(imported.length).toBeGreaterThan(500)
  const undeclared = imported.filter(({file, name}) => {
    const known = knownTo(file)
    return !known.has(name) && !known.has(`@types/${name}`)
  })
  expect(undeclared.map(({file, name}) => `${name}: ${file.slice(root.length + 1)}`)).toEqual([])
})
