import {nearest} from '../../../rules/suggest.ts'
import {command, type World} from '../../command.ts'
import type {Deps} from '../../deps.ts'
import {UsageError} from '../../usage-error.ts'
import {type BoxCommand, boxCommands} from './box-flags.ts'
import {type DraftRaw, draftFlags} from './flags.ts'
import {draftCommandWords} from './words.ts'

const formats = ['pretty', 'json']

/** `weimark draft`: files into the draft box, and what is there. A file called `list` is `./list`. */
export const draftCommand = command<DraftRaw>({
  flags: draftFlags,
  words: draftCommandWords,
  takes: [1, Number.POSITIVE_INFINITY],
  async run({inputs, raw}, deps, world) {
    const {format = 'pretty', cache, account} = raw
    if (!formats.includes(format)) throw new UsageError(world.words.wrongChoice('--format', format, formats))
    if (cache === '' || account === '' || inputs.includes('')) throw new UsageError(world.words.emptyPath)
    const [name = '', ...rest] = inputs
    if (isBoxCommand(name)) return boxCommand(name, rest, raw, deps, world)
    try {
      return await (await import('./push.ts')).pushFiles(inputs, raw, deps, world)
    } catch (error) {
      throw withCommand(error, name, world)
    }
  },
})

function isBoxCommand(name: string): name is BoxCommand {
  return Object.hasOwn(boxCommands, name)
}

async function boxCommand(name: BoxCommand, args: string[], raw: DraftRaw, deps: Deps, world: World) {
  const words = draftCommandWords[world.lang]
  const {takes, allows} = boxCommands[name]
  const [least, most] = takes
  if (args.length < least) throw new UsageError(words.needs(name))
  if (args.length > most) throw new UsageError(world.words.tooMany(args[most]!))
  const stranger = Object.keys(raw).find(key => !allows(key))
  if (stranger !== undefined) {
    const flag = stranger.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
    throw new UsageError(words.noSuchOption(name, `--${flag}`))
  }
  return (await import('./box.ts')).runBox(name, args, raw, deps, world)
}

/** A path that is not there may be a command with a slip. */
function withCommand(error: unknown, name: string, {lang}: World): unknown {
  const meant = /^[a-z]+$/.test(name) ? nearest(name, Object.keys(boxCommands)) : undefined
  const isMissing = error instanceof Error && 'code' in error && error.code === 'file-missing'
  return meant && isMissing ? new UsageError(draftCommandWords[lang].meant(name, meant)) : error
}
