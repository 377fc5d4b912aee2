import {themeNames} from '../../../builtin/themes.ts'
import {writeText} from '../../../disk/write-whole.ts'
import {renderGallery} from '../../../theme-tools/gallery.ts'
import type {Deps} from '../../deps.ts'
import type {ThemesCall} from './arguments.ts'
import type {ThemesWorld} from './find-theme.ts'

type GalleryCall = Extract<ThemesCall, {kind: 'gallery'}>

const NAME = 'weimark-themes.html'

/** Writes a page with every theme. */
export async function writeGallery(
  {output = NAME}: GalleryCall,
  deps: Deps,
  world: ThemesWorld,
): Promise<number> {
  const {own, lang, stdout, stderr} = world
  const page = await renderGallery(themeNames, lang)
  if (output === '-') await stdout.write(page)
  else {
    await writeText(page, output, {cwd: deps.cwd, lang})
    await stderr.write(`${own.gallery(output, themeNames.length)}\n`)
  }
  return 0
}
