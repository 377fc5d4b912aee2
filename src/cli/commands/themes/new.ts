import {mkdir, writeFile} from 'node:fs/promises'
import {basename, dirname, extname, resolve} from 'node:path'
import {themeNames} from '../../../builtin/themes.ts'
import {unwritable} from '../../../disk/write-whole.ts'
import {mendable} from '../../../rules/report.ts'
import {starterTheme} from '../../../theme-tools/starter.ts'
import type {Deps} from '../../deps.ts'
import type {ThemesCall} from './arguments.ts'
import {findTheme, type ThemesWorld} from './find-theme.ts'
import type {ThemesWording} from './words.ts'

type NewCall = Extract<ThemesCall, {kind: 'new'}>

/** Writes a theme to start from. A file that is there stays as it is. */
export async function newTheme({name, from}: NewCall, {cwd}: Deps, world: ThemesWorld): Promise<number> {
  const {own, lang, stdout, stderr} = world
  const target = targetOf(name, own)
  const source = from === undefined ? undefined : await findTheme(from, cwd, lang)
  const css = await starterTheme(target.name, source?.css, lang)
  const file = resolve(cwd, target.path)
  const failed = (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EEXIST' || cause.syscall !== 'open') throw unwritable(target.path, cause, lang)
    throw mendable('theme-exists', own.exists(target.path), {cause})
  }
  await mkdir(dirname(file), {recursive: true}).catch(failed)
  await writeFile(file, css, {flag: 'wx'}).catch(failed)
  await stdout.write(`${own.created(target.path, target.name)}\n`)
  await stderr.write(`${own.nextCheck(target.path)}\n`)
  return 0
}

/** `my-theme` → `my-theme.css`; `styles/my.css` as it is. */
function targetOf(word: string, own: ThemesWording): {name: string; path: string} {
  const path = /\.css$/i.test(word) ? word : `${word}.css`
  const name = basename(path, extname(path))
  const refused = !/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(name)
    ? own.badName(name)
    : themeNames.includes(name)
      ? own.takenName(name)
      : undefined
  if (refused) throw mendable('theme-name', refused)
  return {name, path}
}
