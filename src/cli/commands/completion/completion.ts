import {editors} from '../../../preview/state.ts'
import type {CommandWording} from '../../command.ts'
import {command, everyFlag, type World} from '../../command.ts'
import {flagChoices, optionFlags} from '../../option-flags.ts'
import {UsageError} from '../../usage-error.ts'
import {lintFormats} from '../lint/arguments.ts'
import {type Described, shells} from './scripts.ts'
import {completionWords} from './words.ts'

/** Every option of `weimark completion`. */
export const completionFlags: Readonly<Record<string, string>> = {...everyFlag}

const formats: Readonly<Record<string, readonly string[]>> = {
  '': flagChoices.get('format')!,
  lint: lintFormats,
  config: ['pretty', 'json'],
  draft: ['pretty', 'json'],
  doctor: ['pretty', 'json'],
}

/** `weimark completion`: a script that completes what is typed, for a shell. */
export const completionCommand = command({
  flags: completionFlags,
  words: completionWords satisfies Record<string, CommandWording>,
  takes: [1, 1],
  async run({inputs: [shell = '']}, _deps, {stdout, words, commands}) {
    if (!Object.hasOwn(shells, shell)) {
      throw new UsageError(words.wrongChoice('SHELL', shell, Object.keys(shells)))
    }
    await stdout.write(shells[shell as keyof typeof shells](await describeAll(commands)))
    return 0
  },
})

/** What can be typed: options with their values, by subcommand; '' is the conversion. */
async function describeAll(commands: World['commands']): Promise<Described[]> {
  const all = await Promise.all(
    Object.entries(commands).map(async ([name, {flags, takes, own}]) =>
      describe(name, await flags(), takes, own),
    ),
  )
  return [describe('', optionFlags, 'articles'), ...all]
}

function describe(
  name: string,
  flags: Readonly<Record<string, string>>,
  takes: Described['takes'],
  own: readonly string[] = [],
): Described {
  const options = Object.values(flags).flatMap(text => {
    const [, names = ''] = /^(.*?)(?: <.*>)?$/.exec(text) ?? []
    const takesValue = text.includes('<')
    // The long name stands last.
    const long = names.split('--').at(-1)!
    const own = {format: formats[name], editor: editors}[long]
    const choices = own ?? flagChoices.get(long)
    const values = takesValue ? (choices ?? []) : []
    return names.split(', ').map(option => ({option, takesValue, values}))
  })
  return {name, options, takes, own}
}
