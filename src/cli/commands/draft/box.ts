import {stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import {UserError} from '../../../rules/user-error.ts'
import {checkFlags} from '../../arguments.ts'
import type {World} from '../../command.ts'
import {configure} from '../../configure.ts'
import type {Deps} from '../../deps.ts'
import type {Input} from '../../inputs.ts'
import {UsageError} from '../../usage-error.ts'
import {planRun} from '../convert/plan.ts'
import type {BoxCommand} from './box-flags.ts'
import type {BoxScene} from './box-scene.ts'
import {deleteDraft} from './delete-draft.ts'
import {diffFile} from './diff-file.ts'
import type {DraftRaw} from './flags.ts'
import {listDrafts} from './list-drafts.ts'
import {type Desk, openDesk, openForPlan, simulatedFolder} from './open-publisher.ts'
import {openDraft, showDraft} from './show-draft.ts'
import {openSimulation} from './simulate.ts'
import {stopOf} from './stop.ts'
import {draftCommandWords} from './words.ts'

/** @returns the exit code */
export async function runBox(
  name: BoxCommand,
  args: string[],
  raw: DraftRaw,
  deps: Deps,
  world: World,
): Promise<number> {
  if (name === 'delete' && !raw.yes && !deps.stdin.isTTY) {
    throw new UsageError(draftCommandWords[world.lang].box.askFirst)
  }
  const stop = stopOf(deps)
  const {scene, close} = await open(name, args, raw, deps, world, stop.signal)
  const {words} = scene
  try {
    if (name === 'list') return await listDrafts(scene)
    if (name === 'diff') return await diffFile(args[0]!, scene)
    const mediaId = await mediaIdOf(args[0]!, scene)
    if (name === 'show') return await showDraft(mediaId, scene)
    return name === 'open' ? await openDraft(mediaId, scene) : await deleteDraft(mediaId, args[0]!, scene)
  } catch (error) {
    if (!stop.signal.aborted) throw error
    await scene.note(words.stopped)
    return 1
  } finally {
    stop.end()
    await close()
  }
}

async function open(
  name: BoxCommand,
  args: string[],
  raw: DraftRaw,
  deps: Deps,
  world: World,
  signal: AbortSignal,
): Promise<{scene: BoxScene; close(): Promise<void>}> {
  const {simulate, format, account: _a, ...rest} = raw
  const flags = checkFlags(name === 'diff' ? args : [], rest, world.words)
  const plan = name === 'diff' ? await planRun(flags, deps, world) : undefined
  if (plan && plan.jobs.length !== 1) throw new UsageError(world.words.tooMany(plan.jobs[1]?.shown ?? ''))
  if (plan?.jobs[0]?.file === undefined && name === 'diff') {
    throw new UsageError(draftCommandWords[world.lang].filesOnly)
  }
  const [subject = ''] = args
  const input: Input = {
    shown: subject,
    file: resolve(deps.cwd, subject || '.', subject ? '' : 'x.md'),
    below: '',
  }
  const {run, files} = plan?.configs ?? (await configure([input], flags.config, deps, world.lang))
  const lang = flags.options.lang ?? run?.run.lang ?? world.lang
  const simulation = simulate ? await openSimulation(await simulatedFolder(run, raw, deps)) : undefined
  try {
    const desk: Desk = {
      config: run,
      raw,
      deps,
      lang,
      simulation,
      inputOf: path => ({path, options: {cwd: deps.cwd}, overrides: {}, config: files[0]?.config}),
    }
    const publisher = plan ? await openForPlan(plan, raw, deps, simulation) : await openDesk(desk)
    const scene: BoxScene = {
      publisher,
      account: publisher.account,
      simulation,
      words: draftCommandWords[lang],
      lang,
      deps,
      raw,
      signal,
      isJson: format === 'json',
      line: text => world.stdout.write(`${text}\n`),
      data: value => world.stdout.write(`${JSON.stringify(value, null, 2)}\n`),
      note: text => (flags.quiet ? Promise.resolve() : world.stderr.write(`${text}\n`)),
    }
    return {scene, close: async () => simulation?.close()}
  } catch (error) {
    await simulation?.close()
    throw error
  }
}

/** A file's draft; what is no file is a media id. */
async function mediaIdOf(subject: string, {publisher, words, deps}: BoxScene): Promise<string> {
  const isThere = await stat(resolve(deps.cwd, subject)).catch(() => undefined)
  if (!isThere && !/\.(?:md|markdown)$/i.test(subject) && !/[\\/]/.test(subject)) return subject
  // A file that is gone may have left its draft.
  const found = await publisher.find(subject)
  if (found !== undefined) return found
  const {message, hint} = words.box.noDraft(subject)
  throw new UserError('draft-none', message, {hint})
}
