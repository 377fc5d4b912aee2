import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {onTestFinished} from 'vitest'
import {openPublisher} from '../../src/draft/publisher.ts'
import type {Internals, Publisher, PublisherOptions} from '../../src/draft/publisher-types.ts'
import {type Simulator, startSimulator} from '../../src/draft/simulator/server.ts'
import type {SimulatorOptions} from '../../src/draft/simulator/world.ts'
import {folder, png} from '../images/site.ts'

export const appId = 'wx0123456789abcdef'
export const secret = '0123456789abcdef0123456789abcdef'

export const article = `---
title: 一篇文章
author: 某人
digest: 摘要
cover: cover.png
---

# 小标题

第一段，**加粗**。

![图](a.png)

第二段。

![又一张](b.png)

![同一张](a.png)
`

export interface Desk {
  cwd: string
  simulator: Simulator
  /** A new process, as it were. */
  publisher(options?: Partial<PublisherOptions>, internals?: Internals): Publisher
  /** Plans and pushes. */
  push(
    files?: string[],
    options?: {force?: boolean; together?: boolean; newspic?: boolean; allowMissing?: boolean},
  ): ReturnType<Publisher['push']>
  /** Paths of the calls since the last time, without `/cgi-bin/`. */
  calls(): string[]
}

/** A folder with an article, an account, and the server of it. */
export async function desk(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  options: SimulatorOptions = {},
): Promise<Desk> {
  const cwd = folder({
    'a.md': article,
    'a.png': png(300, 200),
    'b.png': png(30, 20),
    'cover.png': png(900, 383),
    ...files,
  })
  mkdirSync(join(cwd, '.git'))
  const simulator = await startSimulator({accounts: [{appId, secret}], ...options})
  onTestFinished(() => simulator.close())
  const publisher: Desk['publisher'] = (own = {}, internals = {}) =>
    openPublisher(
      {
        account: {appId, secret, apiBase: simulator.url},
        cache: join(cwd, '.cache'),
        options: {cwd},
        fetch: fetch as never,
        ...own,
      },
      {pause: async (_, signal) => signal?.throwIfAborted(), ...internals},
    )
  return {
    cwd,
    simulator,
    publisher,
    async push(paths = ['a.md'], {force = false, ...rest} = {}) {
      const own = publisher()
      return own.push(await own.plan(paths, rest), {force})
    },
    calls() {
      const {calls} = simulator.world
      const made = calls.map(({path}) => path.replace('/cgi-bin/', ''))
      calls.length = 0
      return made
    },
  }
}

/** Calls that change something. */
export const writes = (calls: readonly string[]) =>
  calls.filter(each => /uploadimg|add_material|draft\/(?:add|update|delete)|submit/.test(each))
