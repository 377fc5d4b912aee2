import type {Language} from '../../../article.ts'
import {builtinPalette, codeThemeNames, themeNames} from '../../../builtin/themes.ts'
import {displayWidth} from '../../../chinese.ts'
import {describeTheme, type ThemeVariable} from '../../../index.ts'
import {type Bilingual, readHeader} from '../../../style/theme-header.ts'
import type {TellFormat} from './arguments.ts'
import type {FoundTheme} from './find-theme.ts'
import type {ThemesWording} from './words.ts'

/** What `weimark themes` prints. */
export async function listThemes(format: TellFormat, own: ThemesWording, lang: Language): Promise<string> {
  const themes = await Promise.all(
    themeNames.map(async each => {
      const {name = each, title, description, tags} = await describeTheme(each)
      return {name, title, description, tags}
    }),
  )
  const codeThemes = await Promise.all(codeThemeNames.map(describePalette))
  if (format === 'json') return `${JSON.stringify({version: 1, themes, codeThemes}, null, 2)}\n`
  const width = Math.max(...themeNames.map(name => name.length)) + 2
  return [
    ...themes.flatMap(({name, title, description, tags}) => [
      `${name.padEnd(width)}${title?.[lang] ?? ''}${tags.length > 0 ? ` (${tags.join(', ')})` : ''}`,
      `${''.padEnd(width)}${description?.[lang] ?? ''}`,
    ]),
    '',
    `${own.palettes}${codeThemeNames.join(', ')}`,
    '',
    ...table(own.use.map(([command, meaning]) => [command, meaning])),
    '',
  ].join('\n')
}

/** A code palette's header. */
async function describePalette(name: string) {
  const {title, description, tags} = readHeader((await builtinPalette(name))!)
  return {name, title, description, tags}
}

/** What `weimark themes show` prints. */
export async function showTheme(
  found: FoundTheme,
  format: TellFormat,
  own: ThemesWording,
  lang: Language,
): Promise<string> {
  const description = await describeTheme(
    found.builtin === undefined ? {css: found.css, path: found.path} : found.builtin,
    lang,
  )
  const {file} = found
  if (format === 'json') return `${JSON.stringify({version: 1, ...description, file}, null, 2)}\n`
  const {name, title, author, tags, layers, variables, codeThemes} = description
  const palettes = await Promise.all(codeThemes.map(describePalette))
  const {labels, colon} = own
  const facts = [
    [labels.file, file],
    [labels.format, description.format],
    [labels.layers, layers.join(' ')],
    [labels.author, author ?? ''],
    [labels.tags, tags.join(', ')],
  ].filter(([, value]) => value !== '')
  return [
    [name ?? found.path, title?.[lang]].filter(Boolean).join(' · '),
    ...(description.description ? [description.description[lang]] : []),
    '',
    ...facts.map(([label, value]) => `${label}${colon}${value}`),
    '',
    `${labels.variables}${colon.trimEnd()}`,
    ...indented(table(variables.map(each => variableRow(each, own, lang)))),
    '',
    `${labels.palettes}${colon.trimEnd()}`,
    ...indented(
      table(
        palettes.map(each => [each.name, [text(each.title, lang), ...each.tags].filter(Boolean).join(', ')]),
      ),
    ),
    '',
    `${labels.use}${colon.trimEnd()}`,
    ...indented(usage(found, own)),
    '',
  ].join('\n')
}

const text = (words: Bilingual | undefined, lang: Language) => words?.[lang] ?? ''

function variableRow(
  {name, type, default: value, allowed, title}: ThemeVariable,
  {types}: ThemesWording,
  lang: Language,
): string[] {
  const kind = type === undefined ? '' : (types[type] ?? type)
  const range = allowed?.replaceAll('..', '–').replaceAll('|', lang === 'zh' ? '、' : ', ')
  return [`--${name}`, value, [kind, range].filter(Boolean).join(' '), text(title, lang)]
}

function usage({builtin, path}: FoundTheme, own: ThemesWording): string[] {
  const name = builtin ?? path
  return table([
    [`weimark article.md -t ${name} --set primary=#b8312f`, ''],
    [`theme: {name: ${name}, primary: "#b8312f"}`, own.frontMatter],
    [`weimark themes new my-theme --from ${name}`, ''],
  ])
}

const indented = (lines: readonly string[]) => lines.map(line => `  ${line}`)

/** Columns one under the other, a Chinese character as wide as two letters. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map(row => displayWidth(row[at] ?? ''))))
  return rows.map(row =>
    row
      .map((cell, at) => cell + ' '.repeat(widths[at]! + 2 - displayWidth(cell)))
      .join('')
      .trimEnd(),
  )
}
