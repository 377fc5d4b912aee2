import type {RunCommand} from '../../command.ts'
import {parseLint} from './arguments.ts'
import {lintHelp, listRules} from './help.ts'
import {lintWordings} from './words.ts'

/** `weimark lint`: reads its line, shows its help or its rules, or runs it. */
export const runLint: RunCommand = async (argv, deps, world) => {
  const {stdout, stderr, words, lang} = world
  const lintWords = lintWordings[lang]
  const parsed = parseLint(argv, words, lintWords)
  if (parsed.kind === 'help') await stdout.write(lintHelp(words, lintWords))
  if (parsed.kind === 'rules') await stdout.write(listRules(words, lang))
  if (parsed.kind !== 'lint') return 0
  const [{lintCommand}, {NoInput}] = await Promise.all([import('./lint.ts'), import('../convert/stdin.ts')])
  const missing = async () => {
    await stderr.write(`weimark: ${words.noInput}\n\n${lintHelp(words, lintWords)}`)
    return 2
  }
  if (parsed.flags.conversion.inputs.length === 0 && deps.stdin.isTTY) return missing()
  return lintCommand(parsed.flags, deps, {...world, lintWords}).catch(error => {
    if (error instanceof NoInput) return missing()
    throw error
  })
}
