import {realpath, stat} from 'node:fs/promises'
import {basename, dirname, extname, join, resolve} from 'node:path'
import type {ArticleFormat} from '../../../deliver/write.ts'
import {shownPath} from '../../../disk/shown.ts'
import {mendable} from '../../../rules/report.ts'
import type {Input, Inputs} from '../../inputs.ts'
import type {Wording} from '../../wording.ts'

/** An article to convert, and where it goes. */
export interface Job extends Input {
  /** Absolute; undefined for standard output. */
  output: string | undefined
  /** As messages name it. */
  shownOutput: string
}

export interface Target {
  /** What `-o` says. */
  output: string | undefined
  format: ArticleFormat
  cwd: string
}

/** Whether the article goes to standard output: asked for, or a pipe came in and nobody said where to. */
export function goesToStdout(inputs: Inputs, output: string | undefined): boolean {
  return output === '-' || (output === undefined && inputs.files[0]?.file === undefined)
}

/**
 * Settles where each article goes, before anything is written.
 *
 * @throws UserError when two articles would be one file, or an input would be overwritten
 */
export async function planOutputs(inputs: Inputs, target: Target, words: Wording): Promise<Job[]> {
  if (goesToStdout(inputs, target.output)) {
    return inputs.files.map(input => ({...input, output: undefined, shownOutput: '-'}))
  }
  const folder = await outputFolder(inputs, target, words)
  const jobs = inputs.files.map(input => {
    const output = outputOf(input, folder, target)
    return {...input, output, shownOutput: shownPath(output, target.cwd)}
  })
  await checkOutputs(jobs, words)
  return jobs
}

/** The folder that `-o` names; undefined when it names a file, or nothing. */
async function outputFolder(
  inputs: Inputs,
  {output, cwd}: Target,
  words: Wording,
): Promise<string | undefined> {
  if (output === undefined) return undefined
  const path = resolve(cwd, output)
  const there = await stat(path).catch(() => undefined)
  if (there?.isDirectory() || /[\\/]$/.test(output)) return path
  if (!inputs.many) return undefined
  // A name like `all.html` was not meant as a folder.
  if (there || /\.(?:html?|json)$/i.test(output)) {
    throw mendable('output-not-folder', words.needsFolder(output))
  }
  return path
}

function outputOf({file, below}: Input, folder: string | undefined, {output, format, cwd}: Target): string {
  if (folder === undefined && output !== undefined) return resolve(cwd, output)
  const extension = format === 'json' ? '.json' : '.html'
  const source = folder === undefined ? file! : join(folder, below)
  return join(dirname(source), `${basename(source, extname(source))}${extension}`)
}

async function checkOutputs(jobs: readonly Job[], words: Wording): Promise<void> {
  const inputs = new Set(
    await Promise.all(jobs.map(job => (job.file === undefined ? '' : identity(job.file)))),
  )
  const seen = new Map<string, Job>()
  for (const job of jobs) {
    const output = await identity(job.output!)
    if (inputs.has(output)) {
      throw mendable('output-is-input', words.overwritesInput(job.shownOutput))
    }
    const other = seen.get(output)
    if (other) {
      throw mendable('output-collision', words.collision(job.shownOutput, other.shown, job.shown))
    }
    seen.set(output, job)
  }
}

/** Two paths of one file are one: links followed, and letter case where the system does not tell it. */
async function identity(path: string): Promise<string> {
  const real = await realpath(path).catch(() => path)
  return process.platform === 'win32' || process.platform === 'darwin' ? real.toLowerCase() : real
}
