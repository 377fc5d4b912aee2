import type {World} from './command.ts'
import type {CommandName} from './command-names.ts'
import {NoInput} from './commands/convert/stdin.ts'
import {commands} from './commands.ts'
import type {Deps} from './deps.ts'
import {failureOf} from './failure.ts'
import {openSink, type Sink} from './sink.ts'
import {UsageError} from './usage-error.ts'
import {languageOf, type Wording, wordings} from './wording.ts'

/**
 * The command. Results go to `stdout`, everything else to `stderr`.
 *
 * @param argv the arguments, without `node` and the script
 * @returns the exit code: 0 fine, 1 an input or a setting is wrong, 2 wrong usage, 70 our own fault
 */
export async function run(argv: readonly string[], deps: Deps): Promise<number> {
  const lang = languageOf(argv, deps.env)
  const words = wordings[lang]
  const stdout = openSink(deps.stdout, '<stdout>', lang)
  const stderr = openSink(deps.stderr, '<stderr>', lang)
  try {
    // A file of such a name is `./lint`.
    const [name = ''] = argv
    if (Object.hasOwn(commands, name)) {
      const command = await commands[name as CommandName].load()
      return await command(argv.slice(1), deps, {stdout, stderr, words, lang, commands})
    }
    // As it is nearly always written: reading a command line costs more than all of node.
    if (argv.length === 1 && (name === '--version' || name === '-V')) return await version(deps, stdout)
    if (name === 'help') return await helpOn(argv.slice(1), deps, {stdout, stderr, words, lang, commands})
    const {parseArguments} = await import('./arguments.ts')
    const parsed = parseArguments(argv, words)
    if (parsed.kind === 'version') return await version(deps, stdout)
    if (parsed.kind === 'help') await stdout.write(await help(words))
    if (parsed.kind !== 'convert') return 0
    if (parsed.flags.inputs.length === 0 && deps.stdin.isTTY) return await noInput(stderr, words)
    // The heavy part, on demand: `--version` should cost little more than node.
    const {convertCommand} = await import('./commands/convert/convert.ts')
    return await convertCommand(parsed.flags, deps, {stdout, stderr, words, lang, commands}).catch(error => {
      if (error instanceof NoInput) return noInput(stderr, words)
      throw error
    })
  } catch (error) {
    return explain(error, deps, stderr, words)
  }
}

async function version({version}: Deps, stdout: Sink): Promise<number> {
  await stdout.write(`${version()}\n`)
  return 0
}

async function help(words: Wording): Promise<string> {
  const {helpText} = await import('./help.ts')
  return helpText(words)
}

async function noInput(stderr: Sink, words: Wording): Promise<number> {
  await stderr.write(
    `weimark: ${words.noInput}\n\n${words.briefly.map(line => `${`  ${line}`.trimEnd()}\n`).join('')}`,
  )
  return 2
}

/** `weimark help`, `weimark help lint`. A file of that name is `./help`. */
async function helpOn(topics: readonly string[], deps: Deps, world: World): Promise<number> {
  const {stdout, words} = world
  const [topic] = topics.filter(each => !each.startsWith('-'))
  if (topic === undefined) {
    await stdout.write(await help(words))
    return 0
  }
  if (Object.hasOwn(commands, topic))
    return (await commands[topic as CommandName].load())(['--help'], deps, world)
  throw new UsageError(words.wrongChoice('COMMAND', topic, Object.keys(commands)))
}

/** Says what went wrong before any article was begun. */
async function explain(error: unknown, deps: Deps, stderr: Sink, words: Wording): Promise<number> {
  if (error instanceof UsageError) {
    await stderr.write(`weimark: ${error.message} ${words.helpHint}\n`)
    return 2
  }
  const {createReporter, wantsColour} = await import('./reporter.ts')
  const colour = wantsColour(deps.stderr, deps.env)
  const reporter = createReporter(stderr, words, {colour, quiet: false, verbose: false, list: false})
  const failure = failureOf(error)
  await reporter.failure(failure)
  return failure.kind === 'user' ? 1 : 70
}
