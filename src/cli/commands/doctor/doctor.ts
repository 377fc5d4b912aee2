import {join, resolve} from 'node:path'
import pc from 'picocolors'
import {type Account, apiBaseOf, checkAccount, shownAccount} from '../../../draft/api/account.ts'
import {fetchOf} from '../../../draft/api/proxy.ts'
import type {Fetch} from '../../../draft/api/transport.ts'
import {cacheOf} from '../../../draft/publisher.ts'
import {UserError} from '../../../rules/user-error.ts'
import {accountOf, readEnv} from '../../account.ts'
import {checkFlags, type RawOptions} from '../../arguments.ts'
import {command, everyFlag} from '../../command.ts'
import {configure} from '../../configure.ts'
import type {Deps} from '../../deps.ts'
import {ownFlags} from '../../own-flags.ts'
import {wantsColour} from '../../reporter.ts'
import {UsageError} from '../../usage-error.ts'
import {openSimulation} from '../draft/simulate.ts'
import {stopOf} from '../draft/stop.ts'
import {accountName} from '../draft/tell.ts'
import type {Check} from './check.ts'
import {checkBrowser, checkCache, checkFonts, checkProxy, checkSharp} from './machine.ts'
import {checkOnline} from './online.ts'
import {type DoctorWording, doctorWords} from './words.ts'

/** Every option of `weimark doctor`. */
export const doctorFlags: Readonly<Record<string, string>> = {
  account: '--account <NAME>',
  simulate: '--simulate',
  format: '--format <FORMAT>',
  cache: '--cache <DIR>',
  config: ownFlags.config.flag,
  'no-config': ownFlags['no-config'].flag,
  ...everyFlag,
}

interface Raw extends RawOptions {
  account?: string
  simulate?: boolean
  format?: string
  cache?: string
}

const formats = ['pretty', 'json']

/** `weimark doctor`: whether everything that the draft box needs is there, and what to do. */
export const doctorCommand = command<Raw>({
  flags: doctorFlags,
  words: doctorWords,
  takes: [0, 0],
  async run({raw: {format = 'pretty', account: name, simulate, cache, ...raw}}, deps, world) {
    if (!formats.includes(format)) throw new UsageError(world.words.wrongChoice('--format', format, formats))
    if (cache === '' || name === '') throw new UsageError(world.words.emptyPath)
    const flags = checkFlags([], raw, world.words)
    const {cwd} = deps
    const input = {shown: '', file: join(cwd, 'x.md'), below: ''}
    const {run} = await configure([input], flags.config, deps, world.lang)
    const lang = flags.options.lang ?? run?.run.lang ?? world.lang
    const words = doctorWords[lang]
    const env = await readEnv(deps, run?.file)
    const folder = cache === undefined ? cacheOf(env) : resolve(cwd, cache)
    const stop = stopOf(deps)
    const simulation = simulate ? await openSimulation(join(folder, 'simulated-doctor')) : undefined
    try {
      const find = () => simulation?.account ?? accountOf(env, run, name, lang)
      const {account, check} = credentials(find, words, lang)
      const online = account
        ? await checkOnline({
            account,
            fetch: simulation ? (fetch as Fetch) : fetchOf(env),
            lang,
            signal: stop.signal,
          })
        : notAsked(words)
      const checks = [check, ...online, ...(await machine(account, env, folder, deps, words))]
      const isFine = checks.every(({status}) => status !== 'error')
      if (format === 'json') {
        const shown = account ? {account: shownAccount(account)} : {}
        const data = {version: 1, ok: isFine, ...shown, checks}
        await world.stdout.write(`${JSON.stringify(data, null, 2)}\n`)
      } else await world.stdout.write(pretty(checks, words, wantsColour(deps.stdout, deps.env)))
      return isFine ? 0 : 1
    } catch (error) {
      if (!stop.signal.aborted) throw error
      return 1
    } finally {
      stop.end()
      await simulation?.close()
    }
  },
})

function credentials(
  find: () => Account,
  words: DoctorWording,
  lang: 'zh' | 'en',
): {account: Account | undefined; check: Check} {
  try {
    const account = find()
    checkAccount(account, lang)
    const shown = accountName(shownAccount(account))
    const looksRight = /^wx[\da-z]{16}$/.test(account.appId) || !apiBaseOf(account).startsWith('https:')
    const check: Check = looksRight
      ? {id: 'credentials', status: 'ok', message: words.credentials(shown)}
      : {id: 'credentials', status: 'warning', message: words.oddAppId(shown), hint: words.copyAppId}
    return {account, check}
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const {message, hint = ''} = error
    return {account: undefined, check: {id: 'credentials', status: 'error', message, hint}}
  }
}

function notAsked(words: DoctorWording): Check[] {
  return (['token', 'address', 'quota', 'clock'] as const).map(id => ({
    id,
    status: 'skipped',
    message: words.notAsked,
  }))
}

async function machine(
  account: Account | undefined,
  env: Deps['env'],
  folder: string,
  {platform = process.platform}: Deps,
  words: DoctorWording,
): Promise<Check[]> {
  const base = apiBaseOf(account ?? {appId: '', secret: ''})
  return [
    checkProxy(env, base, words),
    await checkCache(folder, words),
    await checkSharp(words),
    await checkFonts(platform, env, words),
    await checkBrowser(env, words),
  ]
}

function pretty(checks: readonly Check[], words: DoctorWording, colour: boolean): string {
  const colors = pc.createColors(colour)
  const marks = {
    ok: colors.green('✓'),
    warning: colors.yellow('!'),
    error: colors.red('✗'),
    skipped: colors.dim('-'),
  }
  const lines = checks.flatMap(({id, status, message, hint}) => [
    `${marks[status]} ${words.names[id]}${words.colon}${message}`,
    ...(hint ? [`    ${colors.dim('→')} ${hint}`] : []),
  ])
  return `${lines.join('\n')}\n`
}
