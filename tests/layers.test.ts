import {readdirSync, readFileSync} from 'node:fs'
import {builtinModules} from 'node:module'
import {dirname, join, relative, sep} from 'node:path'
import ts from 'typescript'
import {describe, expect, it} from 'vitest'
import * as index from '../src/index.ts'
import {root} from './articles.ts'

/** Each row may import the rows above it. Stages do not import each other. */
const order = [
  ['wechat', 'builtin', 'chinese', 'modules.d'],
  ['rules', 'tree', 'css'],
  ['options', 'disk', 'diagrams'],
  ['article'],
  ['site', 'components'],
  ['front-matter', 'parse', 'syntax', 'transform', 'render', 'style', 'adapt', 'darkmode', 'images'],
  ['lint', 'emulator'],
  ['processor'],
  ['convert'],
  ['linter'],
  ['index'],
  ['theme-tools'],
  ['deliver'],
  ['node', 'preview', 'config'],
  ['draft'],
  ['cli'],
  ['bin'],
]

const stages = order.find(row => row.includes('render'))!
const src = join(root, 'src')

interface File {
  /** Below `src/`, with slashes. */
  name: string
  text: string
  /** What it imports, as written. */
  imports: string[]
}

const files: File[] = readdirSync(src, {recursive: true, encoding: 'utf8'})
  .filter(name => name.endsWith('.ts'))
  .map(name => {
    const text = readFileSync(join(src, name), 'utf8')
    const imports = ts.preProcessFile(text, true, true).importedFiles.map(each => each.fileName)
    return {name: name.split(sep).join('/'), text, imports}
  })

/** The folder or the file of the top level that a file belongs to. */
const areaOf = (name: string) => name.split('/')[0]!.replace(/\.ts$/, '')
const rowOf = (area: string) => order.findIndex(row => row.includes(area))

/** The files of ours that a file imports. */
function ownImports({name, imports}: File): string[] {
  return imports
    .filter(path => path.startsWith('.'))
    .map(path =>
      relative(src, join(src, dirname(name), path.replace(/\?(?:raw|compiled|client)$/, '')))
        .split(sep)
        .join('/'),
    )
}

/** What imports what, files with the same key being one. */
function contracted(keyOf: (name: string) => string): Map<string, string[]> {
  const targets = new Map<string, string[]>()
  for (const file of files) {
    const key = keyOf(file.name)
    const own = ownImports(file).filter(target => !target.startsWith('../'))
    const others = own.map(keyOf).filter(target => target !== key)
    targets.set(key, [...(targets.get(key) ?? []), ...others])
  }
  return targets
}

const isWithin = (room: string, folder: string) => room.startsWith(`${folder}/`)

/** The first circle, from its beginning to its beginning. */
function circle(targets: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>()
  const from = (name: string, way: readonly string[]): string[] | undefined => {
    if (way.includes(name)) return [...way.slice(way.indexOf(name)), name]
    if (done.has(name)) return undefined
    for (const target of targets.get(name) ?? []) {
      const found = from(target, [...way, name])
      if (found) return found
    }
    done.add(name)
    return undefined
  }
  for (const name of targets.keys()) {
    const found = from(name, [])
    if (found) return found
  }
  return undefined
}

const why = (file: File, target: string) => `${file.name} imports ${target}`

describe('layers', () => {
  it('every file and folder of src has its place in the order', () => {
    expect(files.filter(({name}) => rowOf(areaOf(name)) === -1).map(each => each.name)).toEqual([])
  })

  it('imports point downwards', () => {
    const upwards = files.flatMap(file =>
      ownImports(file)
        .filter(target => !target.startsWith('../') && rowOf(areaOf(target)) > rowOf(areaOf(file.name)))
        .map(target => why(file, target)),
    )
    expect(upwards).toEqual([])
  })

  it('there is no circle of files, not even of types or of what is loaded later', () => {
    expect(circle(new Map(files.map(file => [file.name, ownImports(file)])))).toBeUndefined()
  })

  it('there is no circle of folders, nor of rooms within one', () => {
    // A file of the top level is no folder, even where one has its name.
    expect(circle(contracted(name => name.split('/')[0]!))).toBeUndefined()
    // A folder and its rooms are one house: its tables list what is in the rooms, which use what lies between them.
    const rooms = contracted(dirname)
    for (const [room, targets] of rooms) {
      const beside = targets.filter(
        target => areaOf(target) === areaOf(room) && !isWithin(room, target) && !isWithin(target, room),
      )
      rooms.set(room, beside)
    }
    expect(rooms.size).toBeGreaterThan(50)
    expect(circle(rooms)).toBeUndefined()
  })

  it('no stage imports another', () => {
    const across = files.flatMap(file => {
      const own = areaOf(file.name)
      if (!stages.includes(own)) return []
      return ownImports(file)
        .filter(target => stages.includes(areaOf(target)) && areaOf(target) !== own)
        .map(target => why(file, target))
    })
    expect(across).toEqual([])
  })

  it('what is known of WeChat imports nothing else', () => {
    const foreign = files
      .filter(({name}) => areaOf(name) === 'wechat')
      .flatMap(file => file.imports.filter(path => !path.startsWith('./')).map(path => why(file, path)))
    expect(foreign).toEqual([])
  })

  it('outside src only themes are imported, and the article to look at them with', () => {
    const outside = files.flatMap(file =>
      ownImports(file)
        .filter(
          target =>
            target.startsWith('../') &&
            !/^\.\.\/(?:themes\/(?:\w+\/)?[\w-]+\.css|examples\/specimen\.md|package\.json)$/.test(target),
        )
        .map(target => why(file, target)),
    )
    expect(outside).toEqual([])
  })

  it('only style/inline.ts imports juice', () => {
    const importers = files.filter(({imports}) => imports.some(path => /^juice(?:\/|$)/.test(path)))
    expect(importers.map(each => each.name)).toEqual(['style/inline.ts'])
  })

  it('at most one file names the host of WeChat’s API', () => {
    expect(files.filter(({text}) => text.includes('api.weixin.qq.com')).length).toBeLessThanOrEqual(1)
  })
})

describe('the browser-safe library', () => {
  const byName = new Map(files.map(file => [file.name, file]))
  const reachable = new Set(['index.ts'])
  for (const name of reachable) {
    for (const target of ownImports(byName.get(name)!)) if (byName.has(target)) reachable.add(target)
  }

  it('reaches the stages', () => {
    expect([...reachable].some(name => name.startsWith('adapt/'))).toBe(true)
  })

  it('does not reach the emulator', () => {
    expect([...reachable].filter(name => name.startsWith('emulator/'))).toEqual([])
  })

  it('imports nothing of Node', () => {
    const builtins = new Set(builtinModules)
    const node = [...reachable].flatMap(name => {
      const file = byName.get(name)!
      return file.imports
        .filter(path => path.startsWith('node:') || builtins.has(path))
        .map(path => why(file, path))
    })
    expect(node).toEqual([])
  })
})

describe('names and sizes', () => {
  it('no file or folder is called utils, helpers or common', () => {
    const everywhere = ['src', 'tests']
      .flatMap(folder => readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'}))
      .filter(name => /(?:^|[\\/])(?:utils?|helpers?|common|misc)(?:[.\\/]|$)/i.test(name))
    expect(everywhere).toEqual([])
  })

  it('no file of ours is longer than 300 lines', () => {
    const written = files.filter(({text}) => !text.startsWith('// Written by scripts/'))
    const long = written.filter(({text}) => text.split('\n').length - 1 > 300)
    expect(long.map(each => each.name)).toEqual([])
  })

  it('the public names are these', () => {
    expect(Object.keys(index).sort()).toEqual([
      'UserError',
      'auditContrast',
      'codeThemeNames',
      'convert',
      'createConverter',
      'createLinter',
      'defineConfig',
      'describeTheme',
      'lint',
      'lintHtml',
      'themeNames',
      'toDark',
    ])
    const source = ts.createSourceFile(
      'index.ts',
      readFileSync(join(src, 'index.ts'), 'utf8'),
      ts.ScriptTarget.ES2022,
    )
    const names = source.statements.flatMap(statement => {
      if (!ts.isExportDeclaration(statement)) throw new Error('index.ts has more than exports')
      const clause = statement.exportClause
      if (!clause || !ts.isNamedExports(clause)) throw new Error('index.ts exports all of a file')
      return clause.elements.map(each => each.name.text)
    })
    expect(names.sort()).toEqual([
      'AccountEntry',
      'Accounts',
      'Article',
      'ArticleMessage',
      'ArticleSettings',
      'Bilingual',
      'CodeThemeName',
      'Config',
      'ContrastInMode',
      'ContrastNotice',
      'ContrastRun',
      'Converter',
      'CoverCrop',
      'CropBox',
      'CssSource',
      'Finding',
      'ImageContext',
      'ImageFacts',
      'ImageOptions',
      'ImageRef',
      'ImageRule',
      'Input',
      'KeyedOptionName',
      'KeyedOptions',
      'Language',
      'LinkContext',
      'LinkTarget',
      'LintHtmlOptions',
      'LintLevel',
      'LintLevels',
      'Linter',
      'LiteralUnion',
      'Meta',
      'MetaField',
      'NoteText',
      'OptionKind',
      'OptionKinds',
      'OptionNamesIn',
      'OptionPlace',
      'OptionSource',
      'OptionTable',
      'OptionValueOf',
      'OptionValues',
      'OptionValuesIn',
      'Options',
      'Place',
      'Point',
      'Position',
      'ReadNote',
      'ResolveImage',
      'ResolveLink',
      'ResolvedImage',
      'RuleId',
      'Severity',
      'Target',
      'ThemeChoice',
      'ThemeDescription',
      'ThemeName',
      'ThemeVariable',
      'ThemeVariables',
      'Used',
      'UserError',
      'UserErrorOptions',
      'VariableType',
      'auditContrast',
      'codeThemeNames',
      'convert',
      'createConverter',
      'createLinter',
      'defineConfig',
      'describeTheme',
      'lint',
      'lintHtml',
      'themeNames',
      'toDark',
    ])
  })
})
