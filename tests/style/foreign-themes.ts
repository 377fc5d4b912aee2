import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {ThemeFormat} from '../../src/article.ts'
import type {CssSource} from '../../src/options/options.ts'
import {root, type Source} from '../articles.ts'

export const formatsFolder = join(root, 'tests', 'style', 'formats')

export interface ForeignTheme {
  name: string
  format: Exclude<ThemeFormat, 'native'>
  theme: CssSource & {path: string}
}

/** Two themes for each format, with every selector of its markup. */
export const foreignThemes: readonly ForeignTheme[] = readdirSync(formatsFolder)
  .filter(name => name.endsWith('.css'))
  .map(file => {
    const name = file.replace('.css', '')
    return {
      name,
      format: formatOf(name),
      theme: {css: readFileSync(join(formatsFolder, file), 'utf8'), path: file},
    }
  })

/** WeMD has mdnice's markup below a root of its own. */
function formatOf(name: string): ForeignTheme['format'] {
  return name.replace(/-[ab]$/, '').replace('wemd', 'mdnice') as ForeignTheme['format']
}

/** An article with all that the formats know, and what only we know. */
export const specimen: Source = {
  name: 'input.md',
  folder: formatsFolder,
  markdown: readFileSync(join(formatsFolder, 'input.md'), 'utf8'),
}
