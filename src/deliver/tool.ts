import {spawn} from 'node:child_process'
import {constants} from 'node:fs'
import {access} from 'node:fs/promises'
import {delimiter, join} from 'node:path'

type Env = Readonly<Record<string, string | undefined>>

/** A program failed; the message is what it said. */
export class ToolError extends Error {}

/** Whether a program is on the `PATH`. */
export async function hasTool(name: string, env: Env): Promise<boolean> {
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean)
  const found = await Promise.all(
    folders.map(folder =>
      access(join(folder, name), constants.X_OK).then(
        () => true,
        () => false,
      ),
    ),
  )
  return found.includes(true)
}

/**
 * Runs a program to its end. A clipboard's owner goes on in the background and keeps its streams: the program's own
 * end counts, not theirs.
 *
 * @throws ToolError when it fails
 */
export function runTool(
  name: string,
  args: readonly string[],
  {env, input = ''}: {env: Env; input?: string},
): Promise<void> {
  return new Promise((done, reject) => {
    const child = spawn(name, args, {env, stdio: ['pipe', 'ignore', 'pipe'], windowsHide: true})
    let said = ''
    child.stderr.setEncoding('utf8').on('data', data => {
      said += data
    })
    child.on('error', error => reject(new ToolError(error.message, {cause: error})))
    child.on('exit', (code, signal) => {
      child.stderr.destroy()
      if (code === 0) done()
      else reject(new ToolError(said.trim().split('\n')[0] || `${name}: ${signal ?? code}`))
    })
    // A program that ends early says so by its code.
    child.stdin.on('error', () => {}).end(input)
  })
}
