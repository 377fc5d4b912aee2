import type {Deps} from '../../deps.ts'
import type {ThemesCall} from './arguments.ts'
import {findTheme, type ThemesWorld} from './find-theme.ts'

/** @returns the exit code */
export async function themesCommand(
  call: Exclude<ThemesCall, {kind: 'help'}>,
  deps: Deps,
  world: ThemesWorld,
): Promise<number> {
  if (call.kind === 'new') return (await import('./new.ts')).newTheme(call, deps, world)
  if (call.kind === 'check') return (await import('./check.ts')).checkThemes(call, deps, world)
  if (call.kind === 'gallery') return (await import('./gallery.ts')).writeGallery(call, deps, world)
  const {listThemes, showTheme} = await import('./tell.ts')
  const {lang, own, stdout} = world
  if (call.kind === 'list') await stdout.write(await listThemes(call.format, own, lang))
  else {
    const source = await findTheme(call.theme, deps.cwd, lang)
    await stdout.write(await showTheme(source, call.format, own, lang))
  }
  return 0
}
