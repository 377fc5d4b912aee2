import type {Language} from '../article.ts'
import {parseArguments, UsageError} from './arguments.ts'
import type {Deps} from './deps.ts'
import {failureOf} from './failure.ts'
import {openSink, type Sink} from './sink.ts'
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
    // A file of that name is `./lint`.
    if (argv[0] === 'lint') return await lint(argv.slice(1), deps, {stdout, stderr, words, lang})
    const parsed = parseArguments(argv, words)
    if (parsed.kind === 'version') await stdout.write(`${deps.version()}\n`)
    if (parsed.kind === 'help') await stdout.write(await help(words))
    if (parsed.kind !== 'convert') return 0
    if (parsed.flags.inputs.length === 0 && deps.stdin.isTTY) return await noInput(stderr, words)
    // The heavy part, on demand: `--version` should cost little more than node.
    const {convertCommand, NoInput} = await import('./convert.ts')
    return await convertCommand(parsed.flags, deps, {stdout, stderr, words, lang}).catch(error => {
      if (error instanceof NoInput) return noInput(stderr, words)
      throw error
    })
  } catch (error) {
    return explain(error, deps, stderr, words)
  }
}

interface World {
  stdout: Sink
  stderr: Sink
  words: Wording
  lang: Language
}

async function lint(argv: readonly string[], deps: Deps, world: World): Promise<number> {
  const {stdout, stderr, words, lang} = world
  const [{parseLint}, {lintWordings}] = await Promise.all([
    import('./lint-arguments.ts'),
    import('./lint-wording.ts'),
  ])
  const lintWords = lintWordings[lang]
  const parsed = parseLint(argv, words, lintWords)
  const {lintHelp, listRules} = await import('./lint-help.ts')
  if (parsed.kind === 'help') await stdout.write(lintHelp(words, lintWords))
  if (parsed.kind === 'rules') await stdout.write(listRules(words, lang))
  if (parsed.kind !== 'lint') return 0
  const [{lintCommand}, {NoInput}] = await Promise.all([import('./lint.ts'), import('./convert.ts')])
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

async function help(words: Wording): Promise<string> {
  const {helpText} = await import('./help.ts')
  return helpText(words)
}

async function noInput(stderr: Sink, words: Wording): Promise<number> {
  await stderr.write(`weimark: ${words.noInput}\n\n${await help(words)}`)
  return 2
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
