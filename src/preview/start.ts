import type {PreviewPlan} from './plan.ts'
import {routesOf} from './routes.ts'
import {answer, listen} from './server.ts'
import {Session} from './session.ts'
import {Studio} from './studio.ts'
import {createWatcher} from './watch.ts'
import {openWorkspace} from './workspace.ts'

/** A preview that runs. */
export interface Preview {
  /** Where it is shown: `http://127.0.0.1:PORT/`. */
  url: string
  port: number
  /** Ends it: pages are told, files are watched no more. */
  close(): Promise<void>
}

/** @throws UserError when there is nothing to show, the settings are wrong, the port is taken */
export async function start(plan: PreviewPlan): Promise<Preview> {
  const {cwd, lang, account} = plan
  const workspace = await openWorkspace(plan.path, cwd, lang)
  const listening = await listen(plan.port, lang)
  const {port, server} = listening
  const url = `http://127.0.0.1:${port}/`
  const studio = new Studio(workspace, plan.read, `${url}-/picture`)
  const session = new Session(studio, {account, cwd})
  const watcher = createWatcher({
    folder: workspace.only === undefined ? workspace.root : undefined,
    onChange: files => session.changed(files),
    onError: error => session.fault(error),
  })
  const close = async () => {
    await watcher.close()
    session.close()
    await new Promise<void>(done => {
      server.close(() => done())
      server.closeAllConnections()
    })
  }
  try {
    // What every article would stumble over is refused at once.
    await studio.prepare(workspace.only ?? 'article.md')
    answer(listening, routesOf(studio, session, plan))
    session.watchWith(watcher)
    await watcher.ready
    return {url, port, close}
  } catch (error) {
    await close()
    throw error
  }
}
