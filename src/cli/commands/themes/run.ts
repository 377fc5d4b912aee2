import type {RunCommand} from '../../command.ts'
import {parseThemes} from './arguments.ts'
import {themesWordings} from './words.ts'

/** `weimark themes`: reads its line, shows its help or runs it. */
export const runThemes: RunCommand = async (argv, deps, world) => {
  const {words, lang, stdout} = world
  const own = themesWordings[lang]
  const call = parseThemes(argv, words, own)
  if (call.kind !== 'help') return (await import('./themes.ts')).themesCommand(call, deps, {...world, own})
  await stdout.write((await import('./help.ts')).themesHelp(words, own))
  return 0
}
